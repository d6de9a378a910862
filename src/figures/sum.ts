import { derivedRef } from '../format/bound-text.ts';
import type { Figure } from './figure.ts';

/** Several counts of one kind as one figure, such as what all groups together lack. Throws RangeError for none. */
export function sumOfFigures(figures: readonly Figure[]): Figure {
  const [first] = figures;
  if (first === undefined) throw new RangeError('a sum of nothing');
  const value = figures.reduce((total, figure) => total + (figure.value ?? 0), 0);
  const numerator = figures.reduce((total, figure) => total + (figure.numerator ?? 0), 0);
  const ref = derivedRef(
    'plus',
    figures.map((figure) => figure.ref),
  );
  return { ...first, ref, value, numerator, denominator: null, is_share: false, shortfall: null, standard: null };
}

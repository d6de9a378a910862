import { absent, count, type Figure } from '../figure.ts';
import { isWithinTarget, neededFor } from '../judge.ts';
import { regionOf, type County } from '../register.ts';

/** IND-08 (domain A4): how many units more would reach each target of IND-01, at its deadline or on the as-of date. */
export function gapFigures(county: County, coverage: readonly Figure[]): readonly Figure[] {
  const { as_of_date } = regionOf(county);
  const shares = coverage.filter(({ indicator_id, category }) => indicator_id === 'IND-01' && category === '');
  return shares.flatMap((figure) =>
    county.policy_targets.flatMap((target) => {
      const { indicator_id, deadline, target_id } = target;
      const isDue =
        figure.as_of_date === as_of_date ? as_of_date <= (deadline ?? as_of_date) : deadline === figure.as_of_date;
      if (indicator_id !== 'IND-01' || !isDue || !isWithinTarget(target, figure.judged_on)) return [];
      const place = { ...figure, indicator_id: 'IND-08', target_id, numerator: null, denominator: null };
      const { numerator, denominator, absence, reason } = figure;
      if (numerator === null || denominator === null) return [absent(place, absence ?? 'missing', reason)];
      return [count(place, Math.max(0, neededFor(target, denominator) - numerator))];
    }),
  );
}

import { observationOf, heldAgainst, type Observation } from '../figures/observation.ts';
import type { AnsweredFigure, AnswerRow } from './answer.ts';

/** A row of an answer as a figure, of which the words are made (src/figures/say.ts). */
export function figureOfRow(row: AnswerRow, { indicator, figure }: AnsweredFigure): Observation {
  const measured = { decimals: indicator.decimals, counted: figure.counted };
  return observationOf(row, measured, heldAgainst(row, row.target ?? undefined));
}

/** The amount on the scale of a chart: percent of a share, otherwise the count. */
export function amountOf({ value, is_share }: Observation): number | null {
  return value !== null && is_share ? value * 100 : value;
}

/**
 * Where the standard stands on the scale of a chart: only where it is of the same unit. What is lacking is reached at 0,
 * whatever it is lacking to. Null where there is no such place.
 */
export function standardOnScale({ standard, unit }: Observation, { indicator }: AnsweredFigure): number | null {
  if (standard === null) return null;
  if (indicator.is_gap === true) return 0;
  return standard.unit === unit ? standard.threshold : null;
}

import type { UnitKind } from '../../src/model/result.ts';

/** Why a figure is not there, in the classes that decide its verdict. */
export type Absence = 'missing' | 'suppressed' | 'not-applicable' | 'type-unknown';

/** One figure before it is held against targets. */
export interface Figure {
  readonly indicator_id: string;
  readonly unit_kind: UnitKind;
  readonly unit_id: string;
  readonly period: string;
  readonly as_of_date: string | null;
  readonly basis: string;
  readonly category: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly absence: Absence | null;
  /** Wording that the domain prescribes for this absence; null where it leaves the words open. */
  readonly reason: string | null;
  /** The date whose types and thresholds apply. */
  readonly judged_on: string;
  /** A year that has not ended: what is not reached yet may still be. */
  readonly is_running: boolean;
  /** Ties a distance to one target. */
  readonly target_id: string | null;
}

type Place = Pick<Figure, 'indicator_id' | 'unit_kind' | 'unit_id' | 'basis'> & Partial<Figure>;

const blank = {
  period: '',
  as_of_date: null,
  category: '',
  numerator: null,
  denominator: null,
  absence: null,
  reason: null,
  judged_on: '',
  is_running: false,
  target_id: null,
};

export function count(place: Place, numerator: number): Figure {
  return { ...blank, judged_on: place.as_of_date ?? '', ...place, numerator };
}

export function share(place: Place, numerator: number, denominator: number): Figure {
  return { ...blank, judged_on: place.as_of_date ?? '', ...place, numerator, denominator };
}

export function absent(place: Place, absence: Absence, reason: string | null = null): Figure {
  return { ...blank, judged_on: place.as_of_date ?? '', ...place, absence, reason };
}

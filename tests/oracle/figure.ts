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
  /** Where the count is kept in a smaller unit than the figure: 分 of 万元. */
  readonly per_unit: number;
  /** With a figure: it is shown and not judged. */
  readonly absence: Absence | null;
  /** Why it is absent or not judged, or what has to be said beside it. */
  readonly reason: string | null;
  /** The date whose types and thresholds apply. */
  readonly judged_on: string;
  /** A period that has not ended: what is not reached yet may still be. */
  readonly is_running: boolean;
  /** Ties a distance, or a part of a total, to one target. */
  readonly target_id: string | null;
}

export type Place = Pick<Figure, 'indicator_id' | 'unit_kind' | 'unit_id' | 'basis'> & Partial<Figure>;

const blank = {
  period: '',
  as_of_date: null,
  category: '',
  numerator: null,
  denominator: null,
  per_unit: 1,
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

export function absent(place: Place, absence: Absence | null, reason: string | null = null): Figure {
  return { ...blank, judged_on: place.as_of_date ?? '', ...place, absence, reason };
}

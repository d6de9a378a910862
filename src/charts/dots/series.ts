import type { ChartAbsence } from '../absence.tsx';

/** One line of a dot chart: one unit at several moments. */
export interface DotLine {
  readonly key: string;
  readonly name: string;
  /** One per moment of the series, in their order; null where there is no row. */
  readonly points: readonly (DotPoint | null)[];
}

/** One group at one moment; absent figures keep their place and say why. */
export interface DotPoint {
  /** In the unit of the series; null when there is none. */
  readonly amount: number | null;
  readonly absence: ChartAbsence | null;
  /** `9.9%`, or why there is none. */
  readonly words: string;
  /** Standard at that moment; null when none applies. */
  readonly threshold: number | null;
  readonly is_met: boolean;
}

/** Figures of the groups at few moments, where lines would claim what lies between. */
export interface DotSeries {
  /** `%` or the unit of the count. */
  readonly unit: string;
  /** As readers say them, oldest first. */
  readonly moments: readonly string[];
  readonly lines: readonly DotLine[];
}

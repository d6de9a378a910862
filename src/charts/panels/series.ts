import type { ChartAbsence } from '../absence.tsx';

/** A share on a day, in [0, 1]; null where it cannot be stated: the line has a gap there. */
export interface DatedShare {
  readonly date: string;
  readonly share: number | null;
}

/** A dated target, in percent. */
export interface PanelMilestone {
  readonly key: string;
  readonly date: string;
  readonly threshold_percent: number;
  /** `80%` */
  readonly words: string;
}

/** One county in a small picture of its own. */
export interface CoveragePanel {
  readonly key: string;
  readonly name: string;
  /** Of the county's page, where the picture stands in one. */
  readonly address?: string;
  /** In the order of time. */
  readonly history: readonly DatedShare[];
  /** The present share; null where there is none. */
  readonly now: DatedShare | null;
  /** `78.7%`, or why there is none: `无数据`. */
  readonly words: string;
  readonly absence: ChartAbsence | null;
  /** Whether its present share reaches the milestone that is due last; null where nothing is due or known. */
  readonly is_met: boolean | null;
  /** All that is known, for readers who point at it or hear it. */
  readonly said: string;
}

/** Coverage of the counties of a city month by month, on one scale, each with the city's milestones. */
export interface PanelSeries {
  readonly panels: readonly CoveragePanel[];
  /** In the order of their dates. */
  readonly milestones: readonly PanelMilestone[];
}

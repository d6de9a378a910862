import type { DatedShare, PanelMilestone } from '../panels/series.ts';

/** One month of a line: how many counties it is made of. */
export interface PerimeterPoint extends DatedShare {
  readonly county_count: number;
  /** `62.1%（241/388），8个县（市、区）` */
  readonly said: string;
}

/** One of the two lines: whoever reported on the day, or those who did all along. */
export interface PerimeterLine {
  readonly key: 'all' | 'fixed';
  /** `全部有数据的县（市、区）` */
  readonly name: string;
  /** Of its end: `78.7%`. */
  readonly words: string;
  /** In the order of time. */
  readonly points: readonly PerimeterPoint[];
}

/** A city's coverage in time, told twice: a county that begins to report lifts or lowers the one and not the other. */
export interface PerimeterSeries {
  readonly lines: readonly PerimeterLine[];
  /** In the order of their dates. */
  readonly milestones: readonly PanelMilestone[];
  /** The days on which another number of counties reports than before. */
  readonly joins: readonly { readonly date: string; readonly words: string }[];
}

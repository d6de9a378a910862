import type { MatrixTone } from '../matrix/series.ts';

/** One county on its square. */
export interface CountyTile {
  readonly code: string;
  /** Both counted from 1. */
  readonly row: number;
  readonly column: number;
  readonly name: string;
  /** In the square, under the name: `78.7%`, `无数据`. */
  readonly words: string;
  /** How its figure stands to the target: 达标, 差3个校区. */
  readonly verdict: string;
  readonly tone: MatrixTone;
  /** All that is known, for readers who point at it or hear it. */
  readonly said: string;
  /** Of the county's page, where the picture stands in one. */
  readonly address?: string;
}

/** The counties of a city, each one square, those that lie beside each other beside each other. */
export interface TileSeries {
  readonly tiles: readonly CountyTile[];
}

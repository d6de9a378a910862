import type { RegionArtifact } from '../artifacts/types.ts';
import { indicatorOf } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import { figureOf, type Figure } from './figure.ts';
import { resultsOfGroup } from './lookup.ts';
import { hasEnded, latestEndedOf, latestOf, momentOf } from './result-grid.ts';

/** One indicator of one group on its headline basis. */
export interface GroupFigures {
  /** Of the latest moment that has ended: what is judged. Null where none has. */
  readonly ended: Figure | null;
  /** Of the period that still runs; null for a figure at a date, and where none has begun. */
  readonly running: Figure | null;
}

/** The figures that a group's page speaks of: what has ended is judged, what runs is told beside it. */
export function groupFiguresOf(atlas: RegionArtifact, groupId: string, indicatorId: string): GroupFigures {
  const headline = indicatorOf(indicatorId).bases[0]?.label;
  const rows = resultsOfGroup(atlas, groupId).filter(
    (row) => row.indicator_id === indicatorId && row.category === '' && row.basis === headline,
  );
  const latest = latestEndedOf(rows, atlas.region.as_of_date);
  const ended = latest.filter((row) => hasEnded(atlas, row));
  const at = ended[0] === undefined ? '' : momentOf(ended[0]);
  const figure = (row: ResultRow | null) => (row === null ? null : figureOf(atlas, row));
  return {
    ended: figure(judgingRow(ended)),
    running: figure(judgingRow(latestOf(rows.filter((row) => !hasEnded(atlas, row) && momentOf(row) > at)))),
  };
}

/** Of several targets beside one figure the one that judges it. */
export function judgingRow(rows: readonly ResultRow[]): ResultRow | null {
  return rows.find(({ verdict }) => verdict !== '不适用') ?? rows[0] ?? null;
}

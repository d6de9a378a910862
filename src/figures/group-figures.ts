import type { RegionArtifact } from '../artifacts/types.ts';
import { hasEnded, seriesOf } from './choose.ts';
import { figureOf, type Figure } from './figure.ts';

/** One indicator of one group on its headline basis. */
export interface GroupFigures {
  /** Of the latest moment that has ended, with or without a value: what is judged. Null where none has. */
  readonly ended: Figure | null;
  /** Of the period that still runs; null for a figure at a date, and where none has begun. */
  readonly running: Figure | null;
}

/** The figures that a group's page speaks of: what has ended is judged, what runs is told beside it. */
export function groupFiguresOf(atlas: RegionArtifact, groupId: string, indicatorId: string): GroupFigures {
  const rows = seriesOf(atlas, { indicator_id: indicatorId, unit_kind: 'group', unit_id: groupId });
  const ended = rows.findLast((row) => hasEnded(atlas, row));
  const running = rows.at(-1);
  return {
    ended: ended === undefined ? null : figureOf(atlas, ended),
    running: running === undefined || running === ended ? null : figureOf(atlas, running),
  };
}

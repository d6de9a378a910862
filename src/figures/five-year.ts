import type { RegionArtifact } from '../artifacts/types.ts';
import { formatMoment } from '../format/date.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { ResultRow } from '../model/result.ts';
import { figureAt, newestOf, type Series } from './choose.ts';
import { figureOf, type Figure } from './figure.ts';
import { pooledPart } from './pooled.ts';
import { momentOf } from './result-grid.ts';
import { denominatorNumber, numeratorWords, valueWords } from './say.ts';
import { wordsOfCounted } from './kinds.ts';

/** The teachers with five years in their group, of whom the policy asks that all rotate: how many have not, and how many have. */
export interface FiveYearFigures {
  /** Those who have rotated, of all. */
  readonly done: Figure;
  /** Those who have not. */
  readonly open: Figure;
}

const notYet = '其中：尚未交流';

/** The newest figures of a group or, without one, of the region; null where there are none, or none may be published. */
export function fiveYearFigures(
  atlas: RegionArtifact,
  unit: Pick<Series, 'unit_kind' | 'unit_id'> = {},
): FiveYearFigures | null {
  const series = { indicator_id: indicatorIds.fiveYearRotation, ...unit };
  const done = newestOf(atlas, series);
  return done === null ? null : fiveYearOf(atlas, done);
}

/** The same in the period of a row of those who have rotated; null where it has no value. */
export function fiveYearOf(atlas: RegionArtifact, done: ResultRow): FiveYearFigures | null {
  const open = figureAt(atlas, { ...done, category: notYet }, momentOf(done));
  if (open === null || open.value === null || done.value === null) return null;
  return { done: figureOf(atlas, done), open: figureOf(atlas, open) };
}

/**
 * `2025—2026学年初在集团内任教满五年的教师367人中，尚未交流131人，占35.7%，已交流过236人`; a clause without its full stop. Of the
 * region it says which groups are in it, where not all are.
 */
export function fiveYearWords(atlas: RegionArtifact, { done, open }: FiveYearFigures): string {
  const pool = done.row.unit_kind === 'region' ? pooledPart(atlas, done.row) : null;
  const whole = pool === null ? '' : wordsOfCounted(atlas)`，${pool}，同属两个集团的教师只计一次：`;
  const when = `${formatMoment(done.row)}初${whole}`;
  return wordsOfCounted(
    atlas,
  )`${when}在集团内任教满五年的教师${denominatorNumber(done)}人中，${notYetWords({ open })}，已交流过${numeratorWords(done)}`;
}

/** The row that answers before another what its indicator asks first: of those who should rotate, who has not. */
export function askedFirst(
  atlas: RegionArtifact,
  row: ResultRow,
): { readonly label: string; readonly row: ResultRow } | null {
  if (row.indicator_id !== indicatorIds.fiveYearRotation || row.category !== '') return null;
  const figures = fiveYearOf(atlas, row);
  return figures === null ? null : { label: '尚未交流', row: figures.open.row };
}

/** `尚未交流131人，占35.7%`. */
export function notYetWords({ open }: Pick<FiveYearFigures, 'open'>): string {
  return `尚未交流${numeratorWords(open)}，占${valueWords(open)}`;
}

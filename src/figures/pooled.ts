import type { RegionArtifact } from '../artifacts/types.ts';
import type { ResultRow } from '../model/result.ts';
import { groupRowsAt } from './choose.ts';
import { countNumber } from './counts/counts.ts';
import { oncePerRegion } from './lookup.ts';
import { momentOf } from './result-grid.ts';

/**
 * Whose figure a total of groups is. A group is withheld for one of two reasons, and only the first keeps it out of the
 * total: it has fewer teachers than 公开最小规模 (facts/steps/groups-in-totals.sql), or its own count is small.
 */
export type Pool = 'all' | 'shown' | 'with-withheld' | 'mixed';

/** Which groups stand in the region's figure of this row, on its basis and at its date or period. */
export function poolOf(atlas: RegionArtifact, row: ResultRow): Pool {
  const withheld = groupRowsAt(atlas, row, momentOf(row)).filter(({ verdict }) => verdict === '人数较少不公开');
  if (withheld.length === 0) return 'all';
  const out = withheld.filter(({ unit_id }) => isLeftOut(atlas, unit_id, momentOf(row)));
  if (out.length === withheld.length) return 'shown';
  return out.length === 0 ? 'with-withheld' : 'mixed';
}

const names: Readonly<Record<Pool, string>> = {
  all: '各集团合计',
  shown: '可公布的各集团合计',
  'with-withheld': '各集团合计（含分集团人数不公开的集团）',
  mixed: '各集团合计（含分集团人数不公开的集团，不含教师较少的集团）',
};

/** `可公布的各集团合计`: the name of the region's figure, which says of whom it is. */
export function pooledName(atlas: RegionArtifact, row: ResultRow): string {
  return names[poolOf(atlas, row)];
}

/** The same where it matters only that some groups are not in it or not shown: `可公布的12个集团合计`; null otherwise. */
export function pooledPart(atlas: RegionArtifact, row: ResultRow): string | null {
  const pool = poolOf(atlas, row);
  if (pool === 'all') return null;
  if (pool !== 'shown') return names[pool];
  return `可公布的${countNumber(atlas, 'groups_shown', `${row.indicator_id},${momentOf(row)}`)}个集团合计`;
}

/** Whether a group is too small to stand in totals of a date, term or year; its headcount is public. */
function isLeftOut(atlas: RegionArtifact, groupId: string, moment: string): boolean {
  const headcounts = teachersOf(atlas);
  return yearsOf(atlas, moment).some((year) => {
    const count = headcounts.get(`${year} ${groupId}`);
    return count !== undefined && count < atlas.region.small_group_n;
  });
}

const teachersOf = oncePerRegion(
  (atlas) =>
    new Map(
      atlas.facts.person_counts.flatMap(({ measure, unit_kind, unit_id, period, part, person_count }) =>
        measure === 'teachers' && unit_kind === 'group' && !part && person_count !== null
          ? [[`${period} ${unit_id}`, person_count] as const]
          : [],
      ),
    ),
);

/** Academic years whose headcounts decide: both that a calendar year touches, and of a date the latest that had begun. */
function yearsOf(atlas: RegionArtifact, moment: string): readonly string[] {
  const [academicYear] = /^\d{4}-\d{4}(?=$|-[12]$)/.exec(moment) ?? [];
  if (academicYear !== undefined) return [academicYear];
  if (/^\d{4}$/.test(moment)) return [`${Number(moment) - 1}-${moment}`, `${moment}-${Number(moment) + 1}`];
  const begun = (year: string) => `${year.slice(0, 4)}-09-01` <= moment;
  const years = [...teachersOf(atlas).keys()]
    .map((key) => key.slice(0, 9))
    .filter(begun)
    .toSorted();
  return years.slice(-1);
}

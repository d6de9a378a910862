import type { RegionArtifact } from '../artifacts/types.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { ResultRow } from '../model/result.ts';
import { groupRowsAt } from './choose.ts';
import { countNumber, countOf } from './counts/counts.ts';
import { oncePerRegion } from './lookup.ts';
import { momentOf } from './result-grid.ts';
import { isReturned, isStated } from './returned.ts';
import { wordsOfCounted } from './kinds.ts';

/**
 * Whose figure a total of groups is. A group is withheld for one of two reasons, and only the first keeps it out of the
 * total: it has fewer teachers than 公开最小规模 (facts/steps/groups-in-totals.sql), or its own count is small. A share of backbone
 * teachers that adds up the published groups leaves out both.
 */
export type Pool = 'all' | 'shown' | 'with-withheld' | 'mixed';

/** Which groups stand in the region's figure of this row, on its basis and at its date or period. */
export function poolOf(atlas: RegionArtifact, row: ResultRow): Pool {
  const withheld = groupRowsAt(atlas, row, momentOf(row)).filter(({ verdict }) => verdict === '人数较少不公开');
  if (withheld.length === 0) return 'all';
  if (isOfPublishedGroups(atlas, row)) return 'shown';
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

/** `可公布的各集团合计`: the name of the region's figure, which says of whom it is; 全县 for one that the county states. */
export function pooledName(atlas: RegionArtifact, row: ResultRow): string {
  if (isReturned(row)) return returnedName(atlas, [row]);
  return names[poolOf(atlas, row)];
}

/**
 * Whose figures several rows of a return are together: `已报送的各集团合计（含人数不公开的集团）`. Of groups that returned
 * nothing they know nothing. '' where none has a value.
 */
export function returnedName(atlas: RegionArtifact, rows: readonly ResultRow[]): string {
  const known = rows.filter(({ value }) => value !== null);
  const [stated, summed] = [known.filter((row) => isStated(atlas, row)), known.filter((row) => !isStated(atlas, row))];
  const pools = summed.map((row) => poolOf(atlas, row));
  const notes = [
    ...(pools.some((pool) => pool === 'with-withheld' || pool === 'mixed')
      ? [wordsOfCounted(atlas)('含人数不公开的集团')]
      : []),
    ...(pools.some((pool) => pool === 'shown' || pool === 'mixed')
      ? [wordsOfCounted(atlas)('人数不含教师较少的集团')]
      : []),
  ];
  const together = wordsOfCounted(atlas)`已报送的各集团合计${notes.length === 0 ? '' : `（${notes.join('，')}）`}`;
  if (known.length === 0) return '';
  if (stated.length === 0) return together;
  if (summed.length === 0) return atlas.region.region_word;
  const bases = [...new Set(stated.map(({ basis }) => basis))].join('、');
  return `${atlas.region.region_word}（${bases}）和${together}`;
}

/** The same where it matters only that some groups are not in it or not shown: `可公布的12个集团合计`; null otherwise. */
export function pooledPart(atlas: RegionArtifact, row: ResultRow): string | null {
  const pool = poolOf(atlas, row);
  if (pool === 'all') return null;
  if (pool !== 'shown') return names[pool];
  const argument = `${row.indicator_id},${momentOf(row)}`;
  const whole = wordsOfCounted(atlas)`可公布的${countNumber(atlas, 'groups_shown', argument)}个集团合计`;
  // Whoever adds up the groups that have a figure of their own finds fewer.
  if (countOf(atlas, 'groups_shown_without_value', argument) === 0) return whole;
  return wordsOfCounted(
    atlas,
  )`${whole}（含不单列数值的${countNumber(atlas, 'groups_shown_without_value', argument)}个集团）`;
}

/** Backbone teachers of the region that are kept back for the sake of one group: those of the other groups stand for them. */
export function isOfPublishedGroups({ facts }: RegionArtifact, { indicator_id, period }: ResultRow): boolean {
  return (
    indicator_id === indicatorIds.backboneShare &&
    facts.person_counts.some(
      (row) =>
        row.measure === 'rotating_backbone' &&
        row.unit_kind === 'region' &&
        row.period === period &&
        row.absence === 'suppressed',
    )
  );
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

import { indicatorIds } from '../indicators/ids.ts';
import { formatAcademicYear, formatDate } from '../format/date.ts';
import { formatCount } from '../format/number.ts';
import type { ResultRow } from '../model/result.ts';
import type { PublicRow, Row } from '../model/tables.ts';
import { holdsAt, membersOf, resultsOf, resultsOfGroup } from './lookup.ts';
import { isStillAsked, latestEndedOf, momentOf } from './result-grid.ts';
import type { RegionArtifact } from '../artifacts/types.ts';

/** What the page of one group asks beside the questions of lookup.ts. */

/** How a group stands on one requirement: the latest period that has ended, and the one that runs. */
export interface GroupStanding {
  readonly target: Row<'policy_targets'>;
  readonly ended: ResultRow;
  /** Null for a figure at a date, and when no later period has begun. */
  readonly running: ResultRow | null;
}

/** One line per requirement that applies to the group, in the order of the policy's records. */
export function groupStandingsOf(atlas: RegionArtifact, groupId: string): readonly GroupStanding[] {
  const own = resultsOfGroup(atlas, groupId);
  return atlas.tables.policy_targets.flatMap((target) => {
    const all = own.filter((row) => row.indicator_id === target.indicator_id);
    const rows = all.filter((row) => row.target_id === target.target_id);
    const [ended] = latestEndedOf(rows, atlas.region.as_of_date);
    if (ended === undefined || !isStillAsked(ended, all, atlas.region.as_of_date)) return [];
    const later = rows.filter((row) => row.as_of_date === null && momentOf(row) > momentOf(ended));
    return [
      { target, ended, running: later.toSorted((a, b) => momentOf(a).localeCompare(momentOf(b))).at(-1) ?? null },
    ];
  });
}

/** The latest academic year's rotation in one sentence: how many there should be, how many there are, how many lack. */
export function rotationSentence(atlas: RegionArtifact, groupId: string): string | null {
  const rows = resultsOf(atlas, indicatorIds.rotationShare).filter(
    (row) => row.unit_id === groupId && row.basis === '参与口径' && row.category === '' && row.numerator !== null,
  );
  const row = rows.toSorted((a, b) => a.period.localeCompare(b.period)).at(-1);
  if (row?.numerator == null || row.denominator === null) return null;
  const year = formatAcademicYear(row.period);
  const counted = `${year}有专任教师${formatCount(row.denominator)}人，交流${formatCount(row.numerator)}人`;
  if (row.threshold === null || row.shortfall === null) return `${counted}。`;
  const needed = row.numerator + row.shortfall;
  return row.shortfall === 0
    ? `${counted}，达到${row.threshold}%的标准。`
    : `${counted}；按${row.threshold}%的标准需要${formatCount(needed)}人，还差${formatCount(row.shortfall)}人。`;
}

/** Where the number of teachers comes from: the returns of the campuses that were members on the first day of each year. */
export interface Headcounts {
  readonly years: readonly string[];
  readonly lines: readonly {
    readonly name: string;
    /** One per year: null = not returned, undefined = not a member on the first day of that year. */
    readonly counts: readonly (number | null | undefined)[];
  }[];
}

export function headcountsOf(atlas: RegionArtifact, groupId: string): Headcounts {
  const members = membersOf(atlas, groupId);
  const years = [...new Set(atlas.tables.snapshots.map(({ academic_year }) => academic_year))].toSorted().slice(-3);
  const campuses = new Map(
    members.flatMap((member) => campusesOfMember(atlas, member).map((campus) => [campus.campus_id, campus] as const)),
  );
  const isMember = (campusId: string, date: string) =>
    members.some(
      (member) =>
        campusesOfMember(atlas, member).some(({ campus_id }) => campus_id === campusId) &&
        holdsAt({ from: member.membership.valid_from, to: member.membership.valid_to }, date),
    );
  const lines = [...campuses.values()].map((campus) => ({
    name: campus.campus_name,
    counts: years.map((year) => {
      const first = `${year.slice(0, 4)}-09-01`;
      const isOpen = holdsAt({ from: campus.opened_on, to: campus.closed_on }, first);
      if (!isOpen || !isMember(campus.campus_id, first)) return undefined;
      const row = atlas.tables.snapshots.find(
        (item) => item.academic_year === year && item.campus_id === campus.campus_id,
      );
      return row?.full_time_teacher_count ?? null;
    }),
  }));
  return { years, lines: lines.filter(({ counts }) => counts.some((count) => count !== undefined)) };
}

function campusesOfMember(
  atlas: RegionArtifact,
  { campus, school }: ReturnType<typeof membersOf>[number],
): readonly PublicRow<'campuses'>[] {
  if (campus !== null) return [campus];
  return atlas.tables.campuses.filter((row) => row.school_id === school?.school_id);
}

/** One thing that is asked of a group, and whether it is there. */
export interface ChecklistItem {
  readonly item: string;
  readonly state: string;
  readonly note: string;
}

/** The items to be unified, of the latest term that was returned. */
export function unifiedItemsOf(
  atlas: RegionArtifact,
  groupId: string,
): { readonly term: string; readonly items: readonly ChecklistItem[] } | null {
  const own = atlas.tables.unify_checks.filter((row) => row.group_id === groupId);
  const term = own
    .map((row) => row.term)
    .toSorted()
    .at(-1);
  if (term === undefined) return null;
  const items = own
    .filter((row) => row.term === term)
    .map((row) => ({
      item: row.item,
      state: row.status,
      note: `${row.covered_campus_count}/${row.expected_campus_count}个校区`,
    }));
  return { term, items };
}

/** The documents that a group has to have, with the latest one of each kind in force; and those it should have. */
export function documentsOf(atlas: RegionArtifact, groupId: string): readonly ChecklistItem[] {
  const { as_of_date } = atlas.region;
  const kinds = atlas.tables.pack_items.filter(
    (row) => row.list_name === '治理文件' && holdsAt({ from: row.valid_from, to: row.valid_to }, as_of_date),
  );
  return kinds.map((kind) => {
    const latest = atlas.tables.governance_docs
      .filter((row) => row.group_id === groupId && row.document_kind === kind.item)
      .filter((row) => row.adopted_on <= as_of_date && (row.valid_to === null || as_of_date < row.valid_to))
      .toSorted((a, b) => a.adopted_on.localeCompare(b.adopted_on))
      .at(-1);
    return {
      item: kind.item,
      state: latest === undefined ? '没有' : '有',
      note: [
        kind.requirement,
        ...(kind.renewal === null ? [] : [`每${kind.renewal}更新`]),
        ...(latest ? [`${formatDate(latest.adopted_on)}通过`] : []),
      ].join('，'),
    };
  });
}

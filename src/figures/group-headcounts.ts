import type { RegionArtifact } from '../artifacts/types.ts';
import type { PublicRow, Row } from '../model/tables.ts';
import { membersOf, type Member } from './lookup.ts';
import { localName } from './local-name.ts';
import { cellNumber, cellSum } from './say.ts';
import { holdsAt } from './spells.ts';

/** Where the number of teachers comes from: the returns of the campuses that were members on the first day of each year. */
export interface Headcounts {
  readonly years: readonly string[];
  readonly lines: readonly {
    readonly name: string;
    /** One per year. */
    readonly cells: readonly HeadcountCell[];
  }[];
  /** One per year, in words. */
  readonly totals: readonly string[];
}

/** A number, or why there is none: not returned, or not a member on the first day of that year. */
export type HeadcountCell =
  | { readonly state: 'returned'; readonly words: string }
  | { readonly state: 'missing' | 'no-member'; readonly words: string };

type Snapshot = PublicRow<'snapshots'>;

/** The latest three years in which campuses of the group returned anything. */
export function headcountsOf(atlas: RegionArtifact, groupId: string): Headcounts {
  const years = [...new Set(atlas.tables.snapshots.map(({ academic_year }) => academic_year))].toSorted().slice(-3);
  const members = membersOf(atlas, groupId);
  const campuses = new Map(
    members.flatMap((member) => campusesEver(atlas, member).map((campus) => [campus.campus_id, campus] as const)),
  );
  const found = [...campuses.values()]
    .map((campus) => ({
      name: localName(atlas, campus.campus_name),
      rows: years.map((year) => rowOf(atlas, members, { campus, year })),
    }))
    .filter(({ rows }) => rows.some((row) => row !== undefined));
  return {
    years,
    lines: found.map(({ name, rows }) => ({ name, cells: rows.map(cellOf) })),
    totals: years.map((_, index) => totalWords(found.map(({ rows }) => rows[index]))),
  };
}

/** The return of a campus, null where there is none, undefined where the campus was no member on the first day. */
function rowOf(
  atlas: RegionArtifact,
  members: readonly Member[],
  { campus, year }: { readonly campus: PublicRow<'campuses'>; readonly year: string },
): Snapshot | null | undefined {
  const first = `${year.slice(0, 4)}-09-01`;
  const isOpen = holdsAt({ from: campus.opened_on, to: campus.closed_on }, first);
  const isMember = members.some(
    (member) =>
      holdsAt(member.spell, first) &&
      campusesEver(atlas, member).some(({ campus_id }) => campus_id === campus.campus_id),
  );
  if (!isOpen || !isMember) return undefined;
  return atlas.tables.snapshots.find((row) => row.academic_year === year && row.campus_id === campus.campus_id) ?? null;
}

function campusesEver(
  atlas: RegionArtifact,
  { campus, school }: Pick<Member, 'campus' | 'school'>,
): readonly PublicRow<'campuses'>[] {
  return campus === null ? atlas.tables.campuses.filter((row) => row.school_id === school?.school_id) : [campus];
}

function cellOf(row: Snapshot | null | undefined): HeadcountCell {
  if (row === undefined) return { state: 'no-member', words: '学年初不是成员' };
  return row === null
    ? { state: 'missing', words: '未报送' }
    : { state: 'returned', words: cellNumber(row as Row<'snapshots'>, 'full_time_teacher_count') };
}

function totalWords(rows: readonly (Snapshot | null | undefined)[]): string {
  const due = rows.filter((row) => row !== undefined);
  if (due.length === 0) return '学年初没有成员';
  const present = due.filter((row) => row !== null);
  return present.length < due.length ? '缺数据，不合计' : cellSum(present, 'full_time_teacher_count');
}

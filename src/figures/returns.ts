import { lastDayOf } from '../format/date.ts';
import { localGroupName, localName } from './local-name.ts';
import { holdsAt, inOrder } from './lookup.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { isCounted, wordsOfCounted } from './kinds.ts';

/** What should have been returned for which period, and what was: so that a school or a group sees what it still owes. */

/** What was due of a line in one period, and who is missing. */
export interface ReturnCell {
  /** Academic year, term or calendar year. */
  readonly period: string;
  /** How many units had to return it. */
  readonly expected_count: number;
  /** Names of those that did not. */
  readonly missing: readonly string[];
}

/** One group's returns through the periods. */
export interface ReturnLine {
  /** A group's id, 集团外, or 全部集团. */
  readonly line_id: string;
  readonly name: string;
  /** One per period, in the order of the block. */
  readonly cells: readonly ReturnCell[];
}

/** Tables that units owe period by period. */
export type ReturnTable = 'snapshots' | 'unify_checks' | 'evaluations';

/** The returns of one table. */
export interface ReturnBlock {
  readonly table_name: ReturnTable;
  /** `学年初快照` */
  readonly title: string;
  /** Measure word of what is expected: 个校区. */
  readonly counted: string;
  readonly periods: readonly string[];
  readonly lines: readonly ReturnLine[];
}

/**
 * The tables that every campus or every group has to return for every period, as far as the region has supplied them: a
 * table that was never supplied is said elsewhere. A period counts when it has ended, a snapshot when its 1 September is
 * over; a unit counts when it existed all the while.
 */
export function returnBlocks(atlas: RegionArtifact): readonly ReturnBlock[] {
  return [snapshotBlock(atlas), unifyBlock(atlas), evaluationBlock(atlas)].filter(({ periods }) => periods.length > 0);
}

/** One table and one period, over all who had to return it. */
export interface Return {
  readonly table_name: ReturnTable;
  readonly period: string;
  readonly expected_count: number;
  /** Names of those that did not, each once. */
  readonly missing: readonly string[];
}

/** What was due of a table for a period. A campus in two groups is expected for each. */
export function returnsOf(atlas: RegionArtifact, tableName: ReturnTable, period: string): Return {
  const block = returnBlocks(atlas).find(({ table_name }) => table_name === tableName);
  const cells = (block?.lines ?? []).flatMap((line) => line.cells.filter((cell) => cell.period === period));
  const expected_count = cells.reduce((sum, cell) => sum + cell.expected_count, 0);
  const missing = [...new Set(cells.flatMap((cell) => cell.missing))];
  return { table_name: tableName, period, expected_count, missing };
}

const outside = '集团外';
/** The latest ones: what lies further back will hardly be handed in. */
const yearLimit = 5;
const termLimit = 6;

function snapshotBlock(atlas: RegionArtifact): ReturnBlock {
  const { snapshots, campuses, groups } = atlas.tables;
  const { as_of_date } = atlas.region;
  const years = yearsSince(
    snapshots.map((row) => row.academic_year),
    as_of_date,
  )
    .filter((year) => `${year}-09-01` <= as_of_date)
    .slice(-yearLimit)
    .map((year) => `${year}-${year + 1}`);
  const returned = new Set(snapshots.map((row) => `${row.academic_year} ${row.campus_id}`));
  const cells = years.map((period) => {
    const first = `${period.slice(0, 4)}-09-01`;
    const groupsOf = groupsOfCampusesAt(atlas, first);
    const open = inOrder(campuses).filter((row) => holdsAt({ from: row.opened_on, to: row.closed_on }, first));
    return {
      period,
      byGroup: (group: string): ReturnCell => {
        const own = open.filter(({ campus_id }) => {
          const joined = groupsOf.get(campus_id) ?? [];
          return group === outside ? joined.length === 0 : joined.includes(group);
        });
        const missing = own.filter(({ campus_id }) => !returned.has(`${period} ${campus_id}`));
        return { period, expected_count: own.length, missing: missing.map((row) => localName(atlas, row.campus_name)) };
      },
    };
  });
  const lineOf = (group: string, name: string) => ({
    line_id: group,
    name,
    cells: cells.map(({ byGroup }) => byGroup(group)),
  });
  const lines = [
    ...inOrder(groups.filter((group) => isCounted(atlas, group))).map(({ group_id }) =>
      lineOf(group_id, localGroupName(atlas, group_id)),
    ),
    lineOf(outside, wordsOfCounted(atlas)(outside)),
  ];
  return {
    table_name: 'snapshots',
    title: '学年初快照',
    counted: '个校区',
    periods: years,
    lines: lines.filter((line) => line.cells.some((cell) => cell.expected_count > 0)),
  };
}

/** campus_id → the groups it was a member of at a date, by itself or with its whole school. */
function groupsOfCampusesAt(atlas: RegionArtifact, date: string): ReadonlyMap<string, readonly string[]> {
  const campusesOf = Map.groupBy(atlas.tables.campuses, (row) => row.school_id);
  const counted = new Set(
    atlas.tables.groups.filter((group) => isCounted(atlas, group)).map(({ group_id }) => group_id),
  );
  const pairs = atlas.tables.memberships
    .filter((row) => counted.has(row.group_id) && holdsAt({ from: row.valid_from, to: row.valid_to }, date))
    .flatMap((row) => {
      const ids =
        row.campus_id === null
          ? (campusesOf.get(row.school_id ?? '') ?? []).map(({ campus_id }) => campus_id)
          : [row.campus_id];
      return ids.map((campus_id) => ({ campus_id, group_id: row.group_id }));
    });
  return new Map(
    [...Map.groupBy(pairs, ({ campus_id }) => campus_id)].map(([id, own]) => [id, own.map(({ group_id }) => group_id)]),
  );
}

function unifyBlock(atlas: RegionArtifact): ReturnBlock {
  const unify_checks = atlas.tables.unify_checks.filter(({ checklist }) => checklist === '六统一');
  const years = yearsSince(
    unify_checks.map((row) => row.term),
    atlas.region.as_of_date,
  );
  const terms = years.flatMap((year) => [`${year}-${year + 1}-1`, `${year}-${year + 1}-2`]);
  return {
    table_name: 'unify_checks',
    title: '统一事项',
    ...groupsBlock(atlas, {
      periods: terms.map((term) => ({ period: term, ...daysOfTerm(atlas, term) })),
      limit: termLimit,
      returned: new Set(unify_checks.map((row) => `${row.term} ${row.group_id}`)),
    }),
  };
}

/** First and last day, as in the school calendar where it has the term. */
function daysOfTerm(atlas: RegionArtifact, term: string): { readonly first: string; readonly last: string } {
  const known = atlas.tables.calendar.find((row) => row.term === term);
  const isAutumn = term.endsWith('-1');
  return {
    first: known?.starts_on ?? (isAutumn ? `${term.slice(0, 4)}-09-01` : `${term.slice(5, 9)}-02-16`),
    last: known?.ends_on ?? lastDayOf(term),
  };
}

function evaluationBlock(atlas: RegionArtifact): ReturnBlock {
  const { evaluations } = atlas.tables;
  const years = yearsSince(
    evaluations.map((row) => String(row.calendar_year)),
    atlas.region.as_of_date,
  );
  return {
    table_name: 'evaluations',
    title: '年度考核',
    ...groupsBlock(atlas, {
      periods: years.map((year) => ({ period: String(year), first: `${year}-01-01`, last: `${year}-12-31` })),
      limit: yearLimit,
      returned: new Set(evaluations.map((row) => `${row.calendar_year} ${row.group_id}`)),
    }),
  };
}

interface Period {
  readonly period: string;
  readonly first: string;
  readonly last: string;
}

/** One line of all groups; `returned` holds `period group_id`. */
function groupsBlock(
  atlas: RegionArtifact,
  {
    periods,
    limit,
    returned,
  }: { readonly periods: readonly Period[]; readonly limit: number; readonly returned: ReadonlySet<string> },
): Pick<ReturnBlock, 'counted' | 'periods' | 'lines'> {
  const ended = periods.filter(({ last }) => last <= atlas.region.as_of_date).slice(-limit);
  const cells = ended.map(({ period, first, last }) => {
    const groups = inOrder(atlas.tables.groups).filter(
      (row) =>
        isCounted(atlas, row) && (row.founded_on ?? '') <= first && (row.closed_on === null || row.closed_on > last),
    );
    const missing = groups.filter(({ group_id }) => !returned.has(`${period} ${group_id}`));
    return {
      period,
      expected_count: groups.length,
      missing: missing.map(({ group_id }) => localGroupName(atlas, group_id)),
    };
  });
  const due = cells.filter((cell) => cell.expected_count > 0);
  return {
    counted: wordsOfCounted(atlas)('个集团'),
    periods: due.map(({ period }) => period),
    lines: due.length === 0 ? [] : [{ line_id: '全部集团', name: wordsOfCounted(atlas)('全部集团'), cells: due }],
  };
}

/**
 * First years of periods such as 2024-2025, from the first returned one to the as-of date without gaps: a year that nobody
 * returned is the one to be seen.
 */
function yearsSince(periods: readonly string[], asOf: string): readonly number[] {
  const years = periods.map((period) => Number(period.slice(0, 4)));
  const first = Math.min(...years);
  const count = years.length === 0 ? 0 : Number(asOf.slice(0, 4)) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index);
}

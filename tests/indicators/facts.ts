import type { FactRow } from '../../src/model/fact-tables.ts';
import type { MeasureName } from '../../src/model/measures.ts';
import { measures } from '../../src/model/measures.ts';
import type { ResultRow } from '../../src/model/result.ts';
import type { RegionTables } from '../../src/model/tables.ts';
import { resultsOf } from './compute.ts';
import {
  calendarTerm,
  campus,
  completeDatasets,
  group,
  groupType,
  member,
  policyTarget,
  region,
  school,
  typeTerm,
} from './rows.ts';

/** A count, or why there is none: `hidden` for small numbers, `missing` and `excused` for the other two. */
type Count = number | 'hidden' | 'missing' | 'excused';

const absences = {
  hidden: { absence: 'suppressed', reason: '人数较少。' },
  missing: { absence: 'missing', reason: '缺2个校区的专任教师数，暂不计算。' },
  excused: { absence: 'not-applicable', reason: '不适用的原因。' },
} as const;

/** Rows of person_counts for one unit and period: `'rotating_form:支教': 3` is the part 支教 of its measure. */
export function counts(
  unitId: string,
  period: string,
  amounts: { readonly [M in MeasureName | `${MeasureName}:${string}`]?: Count },
): readonly FactRow<'person_counts'>[] {
  return Object.entries(amounts).map(([name, amount]) => {
    const [measure = '', part = ''] = name.split(':');
    return {
      period,
      // The names are those of the type above.
      period_kind: measures[measure as MeasureName].period_kind,
      unit_kind: unitId === '340321' ? 'region' : 'group',
      unit_id: unitId,
      measure,
      part,
      person_count: typeof amount === 'number' ? amount : null,
      absence: null,
      reason: null,
      ...(typeof amount === 'string' ? absences[amount] : {}),
    };
  });
}

/** One check of each named member campus of a group: met, not met, or not asked of it. */
export function checks(
  groupId: string,
  period: string,
  check_name: string,
  members: Readonly<Record<string, boolean | 'excused' | 'hidden'>>,
): readonly FactRow<'exchange_checks'>[] {
  return Object.entries(members).map(([member_campus_id, is_met]) => ({
    period,
    group_id: groupId,
    member_campus_id,
    check_name,
    is_met: typeof is_met === 'boolean' ? is_met : null,
    absence: null,
    reason: null,
    ...(typeof is_met === 'string' ? absences[is_met] : {}),
  }));
}

/** The tables about persons are there, and whole: what they hold is in the facts. */
const restricted: RegionTables = {
  teachers: [],
  rotations: [],
  honours: [],
  cadre_exchanges: [],
  mentoring: [],
};

/**
 * The county around the facts: a tight group g1 and a loose one g2, each of a lead campus and two members, since 2023.
 * Standards: 10 % and 5 % of the teachers, 50 % and 10 % of those who rotate.
 */
export const county: RegionTables = {
  ...restricted,
  region: [region({ as_of_date: '2025-10-20' })],
  datasets: completeDatasets('snapshots', ...Object.keys(restricted)),
  snapshots: [],
  calendar: ['2023-2024', '2024-2025', '2025-2026'].flatMap((year) => [
    calendarTerm(`${year}-1`),
    calendarTerm(`${year}-2`),
  ]),
  pack_items: [],
  groups: [
    group('g1', { founded_on: '2023-01-01', sort_order: 1 }),
    group('g2', { founded_on: '2023-01-01', sort_order: 2 }),
  ],
  group_type_terms: [typeTerm('紧密型'), typeTerm('松散型', { tightness: '松散' })],
  group_types: [
    groupType('g1', '紧密型', { valid_from: '2023-01-01' }),
    groupType('g2', '松散型', { valid_from: '2023-01-01' }),
  ],
  schools: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => school(id)),
  campuses: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => campus(id, { campus_name: `${id}校` })),
  memberships: [
    member('g1', { campus_id: 'a', member_role: '总校', valid_from: '2023-01-01' }),
    member('g1', { campus_id: 'b', valid_from: '2023-01-01' }),
    member('g1', { campus_id: 'c', valid_from: '2023-01-01' }),
    member('g2', { campus_id: 'd', member_role: '核心校', valid_from: '2023-01-01' }),
    member('g2', { campus_id: 'e', valid_from: '2023-01-01' }),
    member('g2', { campus_id: 'f', valid_from: '2023-01-01' }),
  ],
  policy_targets: [
    standard('T-10-T', { indicator_id: 'IND-10', group_type: '紧密型', threshold: 10 }),
    standard('T-10-L', { indicator_id: 'IND-10', group_type: '松散型', threshold: 5 }),
    standard('T-12-T', { indicator_id: 'IND-12', group_type: '紧密型', threshold: 50 }),
    standard('T-12-L', { indicator_id: 'IND-12', group_type: '松散型', threshold: 10 }),
  ],
};

/** A target in force in every year of the county. */
export function standard(targetId: string, cells: Parameters<typeof policyTarget>[1]) {
  return policyTarget(targetId, { valid_from: '2023-01-01', ...cells });
}

/**
 * Facts in, results out; `changes` replace tables of the county. Left out are the rows that stand for units of which no
 * fact was given.
 */
export async function resultsOfFacts(
  facts: {
    readonly person_counts?: readonly FactRow<'person_counts'>[];
    readonly campus_flows?: readonly FactRow<'campus_flows'>[];
    readonly exchange_checks?: readonly FactRow<'exchange_checks'>[];
  },
  changes: RegionTables = {},
): Promise<readonly ResultRow[]> {
  const rows = await resultsOf({ ...county, ...changes }, new Set(), facts);
  return rows.filter(({ period, reason }) => period !== '' || reason !== '无法计算：没有可用于计算的记录。');
}

/** `g1 2024-2025 20/196 达标 差0`: a result in one line, for expectations that can be read. */
export function line(row: ResultRow): string {
  const figure = row.denominator === null ? `${row.numerator}` : `${row.numerator}/${row.denominator}`;
  const target = row.target_id === null ? '' : ` ${row.target_id}`;
  const shortfall = row.shortfall === null ? '' : ` 差${row.shortfall}`;
  const category = row.category === '' ? '' : ` ${row.category}`;
  return `${row.unit_id} ${row.period || row.as_of_date}${category} ${figure}${target} ${row.verdict}${shortfall}`;
}

/** Lines of one indicator on one basis. */
export function linesOf(rows: readonly ResultRow[], indicatorId: string, basis: string): readonly string[] {
  return rows.filter((row) => row.indicator_id === indicatorId && row.basis === basis).map(line);
}

/** The reason of the first row with these words in its line. */
export function reasonOf(rows: readonly ResultRow[], indicatorId: string, words: string): string | null | undefined {
  return rows.find((row) => row.indicator_id === indicatorId && line(row).includes(words))?.reason;
}

import { expect, test } from 'vitest';

import { countsOf } from '../../src/facts/facts.ts';
import { withholdDoubtful } from '../../src/facts/doubtful.ts';
import type { MeasureName } from '../../src/model/measures.ts';
import type { FactTables } from '../../src/model/fact-tables.ts';
import type { Row } from '../../src/model/tables.ts';
import { totals } from '../../src/model/totals.ts';
import { group, member, region } from '../indicators/rows.ts';
import { countOf, smallCounty } from './small-county.ts';

/** What a county knows that has a list of groups and their schools, and hands in totals: no campus, no return, no register. */
const period = '2024-2025';
const asked = { period, part: '' };
const nothing = Object.fromEntries(totals.map(({ column }) => [column, null]));

/** A cast: every column that is not named is empty. */
const totalOf = (group_id: string, cells: Partial<Row<'group_year_totals'>>) =>
  ({ ...nothing, academic_year: period, group_id, ...cells }) as unknown as Row<'group_year_totals'>;

const { schools, group_type_terms, group_types, calendar } = smallCounty;

const countsOfList = (group_year_totals: readonly Row<'group_year_totals'>[]) =>
  countsOf({
    schools,
    group_type_terms,
    group_types,
    calendar,
    region: [region({ region_code: '999999', as_of_date: '2025-08-31', small_group_n: 20 })],
    campuses: [],
    groups: [group('G', { founded_on: '2023-09-01' }), group('H', { founded_on: '2023-09-01' })],
    memberships: [
      member('G', { school_id: 'A', member_role: '总校', valid_from: '2023-09-01' }),
      member('G', { school_id: 'B', valid_from: '2023-09-01' }),
      member('H', { school_id: 'C', member_role: '总校', valid_from: '2023-09-01' }),
      member('H', { school_id: 'A', valid_from: '2023-09-01' }),
    ],
    group_year_totals,
  });

const both = [
  totalOf('G', { full_time_teacher_count: 200, rotating_count: 30 }),
  totalOf('H', { full_time_teacher_count: 100, rotating_count: 12 }),
];

test('a group whose schools have no campus on record has the totals that were handed in', async () => {
  const counts = await countsOfList(both);
  const of = (measure: MeasureName, unit: string) => countOf(counts, measure, { ...asked, unit });
  expect([of('teachers', 'G'), of('rotating', 'G'), of('teachers', 'H'), of('rotating', 'H')]).toEqual([
    200, 30, 100, 12,
  ]);
  expect(new Set(counts.count_sources.map(({ source }) => source))).toEqual(new Set(['上报汇总']));
});

test('a number that waits for an answer stands nowhere, not beside the source of its count either', () => {
  const row = { period, unit_kind: 'group', unit_id: 'G', measure: 'rotating', part: '' };
  const facts = {
    person_counts: [{ ...row, period_kind: '学年', person_count: 30, absence: null, reason: null }],
    count_sources: [
      {
        ...row,
        source: '两者',
        reported_count: 31,
        counted_count: 30,
        comparison: '不一致',
        obs_status: 'A',
        conf_status: 'F',
      },
    ],
    campus_flows: [],
    exchange_checks: [],
  } as unknown as FactTables;
  const doubt = { table_name: 'rotations', unit_kind: 'group', unit_id: 'G', records: '“交流轮岗”第8行' } as const;
  const { person_counts, count_sources } = withholdDoubtful(facts, [doubt]);
  expect(person_counts[0]).toMatchObject({ person_count: null });
  expect(count_sources[0]).toMatchObject({ reported_count: null, counted_count: null, comparison: null });
});

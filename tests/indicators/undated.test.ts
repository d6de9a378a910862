import { describe, expect, test } from 'vitest';

import type { RegionTables } from '../../src/model/tables.ts';
import { everyResultOf, pick } from './compute.ts';
import { counts, county as countyWithFacts, resultsOfFacts } from './facts.ts';
import {
  campus,
  completeDatasets,
  document,
  group,
  groupType,
  member,
  policyTarget,
  region,
  school,
  typeTerm,
} from './rows.ts';

/** Ten schools on one campus each, eight of them in a tight group; what was asked was asked of the end of 2024. */
const ids = Array.from({ length: 10 }, (_, index) => `s${index}`);
const undated: RegionTables = {
  region: [region({ as_of_date: '2025-03-31' })],
  datasets: completeDatasets('schools', 'campuses', 'groups', 'memberships'),
  policy_documents: [document()],
  schools: ids.map((id) => school(id)),
  campuses: ids.map((id) => campus(id)),
  groups: [group('g1', { founded_on: null })],
  group_type_terms: [typeTerm('紧密型')],
  group_types: [groupType('g1', '紧密型', { valid_from: '2022-09-01' })],
  memberships: ids.slice(0, 8).map((id, index) =>
    member('g1', {
      school_id: id,
      member_role: index === 0 ? '总校' : '成员校',
      valid_from: index < 5 ? '2022-09-01' : null,
    }),
  ),
  policy_targets: [
    policyTarget('T1', { threshold: 80, deadline: '2024-12-31' }),
    policyTarget('T2', { threshold: 90, deadline: '2030-12-31' }),
  ],
};

describe('members that joined nobody knows when', () => {
  test('are members on the as-of date; what they were on a deadline before it is not computed', async () => {
    const rows = (await everyResultOf(undated)).filter(
      ({ basis, category, value, reason }) =>
        basis === '校区口径' && (category === '' || category.startsWith('区间')) && (value !== null || reason !== null),
    );
    expect(
      pick(rows, 'IND-01', 'as_of_date', 'numerator', 'denominator', 'verdict', 'reason', 'missing_tables'),
    ).toEqual([
      {
        as_of_date: '2024-12-31',
        numerator: null,
        denominator: null,
        verdict: '数据缺失',
        reason: '无法计算：有1个集团的成立日期、3个成员的加入日期未载明，不知道当日的情况。',
        missing_tables: 'groups,memberships',
      },
      {
        as_of_date: '2025-03-31',
        numerator: 8,
        denominator: 10,
        verdict: '未到期',
        reason: null,
        missing_tables: null,
      },
    ]);
  });

  test('leave no year end to look back on', async () => {
    const days = new Set((await everyResultOf(undated)).map(({ as_of_date }) => as_of_date));
    expect([...days].toSorted()).toEqual(['2024-12-31', '2025-03-31']);
    const dated: RegionTables = {
      ...undated,
      groups: [group('g1', { founded_on: '2022-09-01' })],
      memberships: undated.memberships?.map((row) => ({ ...row, valid_from: '2022-09-01' })) ?? [],
    };
    const known = new Set((await everyResultOf(dated)).map(({ as_of_date }) => as_of_date));
    expect([...known]).toEqual(expect.arrayContaining(['2022-12-31', '2023-12-31']));
  });
});

test('a school year is judged as if they had been there all along, and says so', async () => {
  const year = '2024-2025';
  const facts = { person_counts: counts('g1', year, { teachers: 196, rotating: 20 }) };
  const shareOf = async (edit: Partial<RegionTables>) => {
    const rows = await resultsOfFacts(facts, { ...countyWithFacts, ...edit });
    return rows.find(
      ({ indicator_id, unit_id, basis }) => indicator_id === 'IND-10' && unit_id === 'g1' && basis === '参与口径',
    );
  };
  const known = await shareOf({});
  const { groups = [], memberships = [] } = countyWithFacts;
  const unknown = await shareOf({
    groups: groups.map((row) => ({ ...row, founded_on: null })),
    memberships: memberships.map((row) => ({ ...row, valid_from: null })),
  });
  expect(unknown).toMatchObject({
    numerator: known?.numerator,
    denominator: known?.denominator,
    verdict: known?.verdict,
  });
  expect(unknown?.reason).toMatch(/^有\d+个成员的加入日期未载明，按学年初已是成员计算。/);
});

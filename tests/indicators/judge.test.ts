import { expect, test } from 'vitest';

import { loadTables } from '../../src/engine/load.ts';
import { publicTablesOf } from '../../src/facts/public-tables.ts';
import { computeIndicators } from '../../src/indicators/compute.ts';
import { openIndicatorEngine } from '../../src/indicators/indicator-engine.ts';
import { indicators } from '../../src/indicators/registry.ts';
import type { SqlTexts } from '../../src/indicators/sql-texts.ts';
import { readSqlTexts } from '../../src/indicators/sql-texts.ts';
import type { RegionTables } from '../../src/model/tables.ts';
import { verdicts } from '../../src/model/verdict.ts';
import { pick, resultsOf } from './compute.ts';
import { completeDatasets, group, groupType, member, policyTarget, region, school, typeTerm } from './rows.ts';

/** Judges one made-up measure of IND-30 in place of the real ones. */
async function judged(measure: string, tables: RegionTables) {
  const texts: SqlTexts = { ...readSqlTexts(), measures: [{ indicator_id: 'IND-30', sql: measure }] };
  const supplied: RegionTables = {
    region: [region()],
    groups: [group('g1'), group('g2')],
    pack_items: [],
    governance_docs: [],
    datasets: completeDatasets('governance_docs'),
    ...tables,
  };
  const { status } = publicTablesOf(supplied);
  const engine = await openIndicatorEngine(texts);
  try {
    await loadTables(engine, supplied);
    return await computeIndicators(engine, { status, texts });
  } finally {
    engine.close();
  }
}

function share(numerator: number, denominator: number, unitId = 'g1'): string {
  return `select 'group' as unit_kind, '${unitId}' as unit_id, '' as period, '2025-09-01' as as_of_date,
    '必备文件类别' as basis, '' as category, ${numerator}::integer as numerator,
    ${denominator}::integer as denominator, (${numerator} / ${denominator})::double as value`;
}

test.each([
  {
    threshold: 10,
    cases: ['19/196 未达标 1', '20/196 达标 0', '0/200 未达标 20', '0/38 未达标 4'],
  },
  {
    threshold: 5,
    cases: ['9/196 未达标 1', '10/196 达标 0', '0/200 未达标 10', '0/38 未达标 2', '1/19 达标 0'],
  },
  { threshold: 50, cases: ['19/39 未达标 1', '20/39 达标 0', '1249/2500 未达标 1'] },
])('at $threshold % whole people decide: $cases', async ({ threshold, cases }) => {
  const groups = cases.map((_, index) => group(`g${index}`));
  const measures = cases.map((words, index) => {
    const [numerator, denominator] = (words.split(' ')[0] ?? '').split('/').map(Number);
    return share(numerator ?? 0, denominator ?? 0, `g${index}`);
  });
  const targets = [policyTarget('T', { indicator_id: 'IND-30', threshold })];
  const rows = await judged(measures.join(' union all '), { groups, policy_targets: targets });
  expect(
    pick(rows, 'IND-30', 'unit_kind', 'numerator', 'denominator', 'verdict', 'shortfall')
      .filter(({ unit_kind }) => unit_kind === 'group')
      .map((row) => `${row.numerator}/${row.denominator} ${row.verdict} ${row.shortfall}`),
  ).toEqual(cases);
});

test('a target for one type is judged for that type, waits for a group without a type, and skips the others', async () => {
  const both = `${share(1, 10)} union all ${share(1, 10, 'g2')} union all ${share(1, 10, 'g3')}`;
  const rows = await judged(both, {
    groups: [group('g1'), group('g2'), group('g3')],
    group_type_terms: [typeTerm('紧密型'), typeTerm('松散型', { tightness: '松散' })],
    group_types: [groupType('g1', '紧密型'), groupType('g2', '松散型')],
    policy_targets: [
      policyTarget('TIGHT', { indicator_id: 'IND-30', threshold: 20, group_type: '紧密型' }),
      policyTarget('LOOSE', { indicator_id: 'IND-30', threshold: 10, group_type: '松散型' }),
    ],
  });
  expect(
    pick(rows, 'IND-30', 'unit_kind', 'unit_id', 'target_id', 'verdict')
      .filter(({ unit_kind }) => unit_kind === 'group')
      .map(({ unit_id, target_id, verdict }) => `${unit_id} ${target_id} ${verdict}`),
  ).toEqual(['g1 TIGHT 未达标', 'g2 LOOSE 达标', 'g3 LOOSE 类型待确认', 'g3 TIGHT 类型待确认']);
});

test('a target for a parent type applies to its sub-types', async () => {
  const rows = await judged(share(1, 10), {
    group_type_terms: [typeTerm('结对联盟型'), typeTerm('城乡共建型', { parent_type: '结对联盟型' })],
    group_types: [groupType('g1', '城乡共建型')],
    policy_targets: [policyTarget('T', { indicator_id: 'IND-30', threshold: 10, group_type: '结对联盟型' })],
  });
  expect(pick(rows, 'IND-30', 'unit_id', 'verdict').find(({ unit_id }) => unit_id === 'g1')?.verdict).toBe('达标');
});

test('the type on the judged date decides, not the present one', async () => {
  const tables: RegionTables = {
    region: [region({ as_of_date: '2025-09-01' })],
    group_type_terms: [typeTerm('紧密型'), typeTerm('松散型', { tightness: '松散' })],
    group_types: [
      groupType('g1', '松散型', { valid_to: '2025-03-01' }),
      groupType('g1', '紧密型', { valid_from: '2025-03-01' }),
    ],
    // The date of this target makes 2024-09-01 a date at which groups are looked at.
    policy_targets: [
      policyTarget('D', { indicator_id: 'IND-30', deadline: '2024-09-01', threshold: 1 }),
      policyTarget('TIGHT', { indicator_id: 'IND-30', threshold: 10, group_type: '紧密型' }),
      policyTarget('LOOSE', { indicator_id: 'IND-30', threshold: 5, group_type: '松散型' }),
    ],
  };
  const measure = `select 'group' as unit_kind, 'g1' as unit_id, '2024-2025' as period, null::varchar as as_of_date,
    '2024-09-01' as judged_on, '必备文件类别' as basis, '' as category, 6::integer as numerator,
    100::integer as denominator, 0.06::double as value`;
  const rows = await judged(measure, tables);
  expect(pick(rows, 'IND-30', 'period', 'target_id', 'verdict').filter(({ period }) => period !== '')).toEqual([
    { period: '2024-2025', target_id: 'D', verdict: '达标' },
    { period: '2024-2025', target_id: 'LOOSE', verdict: '达标' },
  ]);
});

test('a target that no group can meet yet is there with its reason', async () => {
  const rows = await resultsOf({
    region: [region({ as_of_date: '2025-09-01' })],
    groups: [group('g1')],
    group_type_terms: [typeTerm('紧密型'), typeTerm('松散型', { tightness: '松散' })],
    group_types: [groupType('g1', '松散型')],
    policy_targets: [
      policyTarget('A', { indicator_id: 'IND-10', group_type: '紧密型' }),
      policyTarget('B', { indicator_id: 'IND-99' }),
      policyTarget('C', { indicator_id: 'IND-05', valid_from: '2026-01-01' }),
      policyTarget('D', { indicator_id: 'IND-05', valid_to: '2025-01-01' }),
    ],
  });
  const unattached = rows.filter((row) => row.unit_kind === 'region' && row.target_id !== null);
  expect(unattached.map((row) => `${row.target_id} ${row.verdict} ${row.reason}`)).toEqual([
    'C 未到期 这一标准自2026年1月1日起适用。',
    'D 不适用 这一标准已于2025年1月1日停止适用。',
    'A 不适用 统计时点没有类型为“紧密型”的集团。',
    'B 数据缺失 本站没有编号为“IND-99”的指标。',
  ]);
});

test('a figure that rests on a table to be confirmed is withheld, and others are not', async () => {
  const memberships = [member('g1', { school_id: 's001' })];
  const tables = { region: [region()], groups: [group('g1')], memberships, schools: [school('s001')] };
  const rows = await resultsOf(tables, new Set(['memberships']));
  expect(pick(rows, 'IND-05', 'verdict', 'numerator', 'reason', 'missing_tables')[0]).toEqual({
    verdict: '数据缺失',
    numerator: null,
    reason: '暂不公布：“成员关系”中有内容待确认。',
    missing_tables: 'memberships',
  });
  expect(pick(rows, 'IND-03', 'basis', 'value')[0]).toEqual({ basis: '集团数', value: 1 });
});

test('a distance to a target says so where there is no target', async () => {
  const rows = await resultsOf({ region: [region()] });
  expect(pick(rows, 'IND-08', 'verdict', 'reason', 'missing_tables')[0]).toEqual({
    verdict: '无定量要求',
    reason: '本地区文件没有设定可以比照的目标。',
    missing_tables: null,
  });
});

test('an indicator whose tables hold no record says so', async () => {
  const rows = await resultsOf({ region: [region()], groups: [group('g1')], funding: [] });
  expect(pick(rows, 'IND-41', 'unit_kind', 'verdict', 'reason', 'missing_tables')[0]).toEqual({
    unit_kind: 'region',
    verdict: '数据缺失',
    reason: '无法计算：没有可用于计算的记录。',
    missing_tables: null,
  });
});

test('a region of nothing but its own row has one row for every way of counting by region', async () => {
  const rows = await resultsOf({ region: [region()] });
  const expected = indicators.flatMap(({ id, bases }) =>
    bases.filter((basis) => basis.unit_kinds.includes('region')).map((basis) => `${id} ${basis.label}`),
  );
  expect(rows.map((row) => `${row.indicator_id} ${row.basis}`)).toEqual(expected);
  // A distance to a target and the groups that reach it say that there is no target.
  const missing = rows.filter(({ indicator_id, basis }) => indicator_id !== 'IND-08' && basis !== '达标集团占比');
  expect(new Set(missing.map((row) => row.verdict))).toEqual(new Set(['数据缺失']));
});

test('results have unique keys, known verdicts and shares within [0, 1]', async () => {
  const rows = await judged(share(3, 10), {
    policy_targets: [policyTarget('T', { indicator_id: 'IND-30' }), policyTarget('U', { indicator_id: 'IND-10' })],
  });
  const keys = rows.map(({ indicator_id, unit_kind, unit_id, period, as_of_date, basis, category, target_id }) =>
    [indicator_id, unit_kind, unit_id, period, as_of_date, basis, category, target_id].join('|'),
  );
  expect(new Set(keys).size).toBe(rows.length);
  expect(rows.filter(({ verdict }) => !verdicts.includes(verdict))).toEqual([]);
  const shares = rows.flatMap(({ denominator, value }) => (denominator === null || value === null ? [] : [value]));
  expect(shares).toEqual([0.3]);
});

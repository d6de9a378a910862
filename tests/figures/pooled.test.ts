import { expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { figureAt } from '../../src/figures/choose.ts';
import { askedFirst } from '../../src/figures/five-year.ts';
import { pooledName, pooledPart, poolOf } from '../../src/figures/pooled.ts';
import { plainText } from '../../src/format/bound-text.ts';
import { indicatorIds } from '../../src/indicators/ids.ts';
import { indicators } from '../../src/indicators/registry.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { countyArtifact } from '../report/artifacts.ts';

const demo = await countyArtifact('999999-demo');
const year = '2024-2025';
const rowOf = (indicator_id: string, atlas = demo): ResultRow => {
  const row = figureAt(atlas, { indicator_id }, year);
  if (row === null) throw new Error(`${indicator_id} has no row`);
  return row;
};

test('a total that holds groups withheld singly says so, and one that leaves small groups out says that', () => {
  expect(pooledName(demo, rowOf(indicatorIds.termCompliance))).toBe('各集团合计（含分集团人数不公开的集团）');
  expect(pooledName(demo, rowOf(indicatorIds.rotationShare))).toBe('可公布的各集团合计');
  expect(plainText(pooledPart(demo, rowOf(indicatorIds.rotationShare)) ?? '')).toBe(
    '可公布的12个集团合计（含不单列数值的1个集团）',
  );
});

test('a small group beside one withheld singly is told apart, and where all are shown nothing is said', () => {
  const facts = { ...demo.facts, person_counts: demo.facts.person_counts.map(smaller) };
  expect(poolOf({ ...demo, facts }, rowOf(indicatorIds.termCompliance))).toBe('mixed');
  const results = demo.results.map((row) => ({ ...row, verdict: '达标' as const }));
  const shown: RegionArtifact = { ...demo, results };
  expect(pooledName(shown, rowOf(indicatorIds.termCompliance, shown))).toBe('各集团合计');
  expect(pooledPart(shown, rowOf(indicatorIds.termCompliance, shown))).toBeNull();
});

test('a return is that of the groups that sent one, and 全县 only where the county states it', () => {
  const rowAt = (indicator_id: string, period: string, basis: string) => {
    const row = figureAt(demo, { indicator_id, basis }, period);
    if (row === null) throw new Error(`${indicator_id} has no row`);
    return row;
  };
  const preferred = rowAt(indicatorIds.titlePreferences, '2024', '优先推荐人数');
  expect(pooledName(demo, preferred)).toBe('已报送的各集团合计（含人数不公开的集团，人数不含教师较少的集团）');
  expect(pooledName(demo, rowAt(indicatorIds.specialPosts, '2023', '特设岗位数'))).toBe('全县');
  expect(pooledName(demo, rowAt(indicatorIds.specialPosts, '2024', '特设岗位数'))).toBe('已报送的各集团合计');
  const small = demo.results.filter(({ unit_id, basis, period }) => {
    return unit_id === '999999-G12' && basis === preferred.basis && period === '2024';
  });
  expect(small.map(({ verdict }) => verdict)).toEqual(['人数较少不公开']);
});

test('the total of teachers with five years names the groups that are in it, judged or not', () => {
  const row = figureAt(demo, { indicator_id: indicatorIds.fiveYearRotation }, '2025-2026');
  if (row === null) throw new Error('no row');
  const onFirstDay = demo.tables.groups.filter(({ founded_on }) => (founded_on ?? '') <= '2025-09-01');
  // One of them is too small to be published.
  expect(plainText(pooledPart(demo, row) ?? '')).toBe(
    `可公布的${onFirstDay.length - 1}个集团合计（含不单列数值的1个集团）`,
  );
  expect(askedFirst(demo, row)?.row.numerator).toBe((row.denominator ?? 0) - (row.numerator ?? 0));
});

function smaller(row: RegionArtifact['facts']['person_counts'][number]) {
  const isIt = row.measure === 'teachers' && row.unit_id === '999999-G01' && row.period === year;
  return isIt ? { ...row, person_count: demo.region.small_group_n - 1 } : row;
}

test('可公布的 is claimed of no total whose parts are fewer than the groups shown in it', () => {
  for (const { id, bases } of indicators) {
    for (const { label } of bases) {
      for (const row of demo.results.filter((item) => item.unit_kind === 'region' && item.indicator_id === id)) {
        if (row.basis !== label || row.category !== '' || row.denominator !== null || row.value === null) continue;
        if (poolOf(demo, row) !== 'shown') continue;
        const moment = row.as_of_date ?? row.period;
        const groups = demo.results.filter(
          (item) =>
            item.unit_kind === 'group' &&
            item.indicator_id === id &&
            item.basis === label &&
            item.category === '' &&
            (item.as_of_date ?? item.period) === moment,
        );
        const sum = groups.reduce((total, { value }) => total + (value ?? 0), 0);
        // Persons may be in two groups, so that the sum may be larger.
        expect(row.value, `${id} ${label} ${moment}`).toBeLessThanOrEqual(sum);
      }
    }
  }
});

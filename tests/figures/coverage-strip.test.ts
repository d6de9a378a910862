import { expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { withNamedRows } from '../../src/artifacts/name-rows.ts';
import { coverageCourse, coverageStripOf, overviewHeadline } from '../../src/figures/coverage-strip.ts';
import { missedRequirements } from '../../src/figures/unmet.ts';
import { plainText } from '../../src/format/bound-text.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { matrixChart } from '../../src/charts/matrix/matrix-chart.ts';
import { countyArtifact } from '../report/artifacts.ts';

const demo = withNamedRows(await countyArtifact('999999-demo'));
const huaiyuan = withNamedRows(await countyArtifact('340321-huaiyuan'));
const linzi = withNamedRows(await countyArtifact('370305-linzi'));

const stopsOf = (atlas: RegionArtifact) =>
  (coverageStripOf(atlas)?.stops ?? []).map(({ when, goal, numeral, verdict, lacking, lines }) =>
    [when, goal, numeral, verdict, lacking, ...lines].map(plainText),
  );

test('each milestone stands with what it came to on every basis, the one to come with what is lacking', () => {
  expect(stopsOf(demo)).toEqual([
    ['2023年底', '目标60%', '61.3%', '达标', '', '84/137个校区', '按学校计未达标', '按学生计达标'],
    ['2025年底', '目标80%', '78.7%', '未达标', '差2个校区', '107/136个校区', '按学校计未达标', '按学生计达标'],
    ['2030年底', '目标', '90%', '尚未到期', '还差13个校区'],
  ]);
  const { now } = coverageStripOf(demo) ?? {};
  expect([now?.when, now?.numeral, ...(now?.lines ?? [])].map((words) => plainText(words ?? ''))).toEqual([
    '2026年3月31日',
    '80.9%',
    '110/136个校区',
    '比上年同期提高1.5个百分点',
  ]);
});

test('what cannot be computed has its targets and no figure; without targets there is no strip', () => {
  expect(coverageStripOf(huaiyuan)?.now).toBeNull();
  expect(stopsOf(huaiyuan)).toEqual([
    ['2025年底', '目标', '80%', '尚未到期', ''],
    ['2030年底', '目标', '90%', '尚未到期', ''],
  ]);
  expect(coverageStripOf(linzi)).toBeNull();
});

test('a target whose day has passed without a figure is not called due', () => {
  const later = { ...huaiyuan, region: { ...huaiyuan.region, as_of_date: '2026-02-20' } };
  expect(stopsOf(later)[0]).toEqual(['2025年底', '目标', '80%', '无法计算', '']);
});

test('the heading says what was found, as far as anything was', () => {
  expect([demo, huaiyuan, linzi].map((atlas) => plainText(overviewHeadline(atlas)))).toEqual([
    '紧密型覆盖率2025年底未达到80%的目标，差2个校区',
    '紧密型覆盖率目标为2025年底80%、2030年底90%，现有材料不足以计算',
    '临淄区有7个教育集团，22所学校',
  ]);
  expect(plainText(coverageCourse(demo))).toBe('紧密型覆盖率从2021年9月30日的31.6%升至2026年3月31日的80.9%');
  expect(coverageCourse(linzi)).toBe('');
});

/** 示例县 with another verdict on each of its coverage targets that were due. */
const judged = (verdict: Verdict) => ({
  ...demo,
  results: demo.results.map((row) =>
    row.indicator_id === 'IND-01' && row.deadline === row.as_of_date ? { ...row, verdict, shortfall: null } : row,
  ),
});

test('the heading says that a target was missed only of one that was judged so', () => {
  const headings = (['达标', '符合建议', '未达标', '超过建议规模', '无定量要求'] as const).map((verdict) =>
    plainText(overviewHeadline(judged(verdict))),
  );
  expect(headings).toEqual([
    '紧密型覆盖率2025年底达到80%的目标',
    '紧密型覆盖率2025年底达到文件建议的80%',
    '紧密型覆盖率2025年底未达到80%的目标',
    '紧密型覆盖率目前为80.9%',
    '紧密型覆盖率目前为80.9%',
  ]);
});

test('who misses a requirement stands with what is lacking, on one scale for one measure word', () => {
  const missed = missedRequirements(demo);
  const rotation = missed.find(({ target }) => target.indicator_id === 'IND-10');
  expect(rotation?.items.map(({ name, words, percent }) => [name, plainText(words), percent])).toEqual([
    ['听澜小学集团', '差1人', 4.3],
    ['砚池初级中学集团', '差23人', 100],
    ['岫荞镇中心小学集团', '差1人', 4.3],
    ['沐谷镇中心小学集团', '差10人', 43.5],
  ]);
  const backbone = missed.find(({ target }) => target.indicator_id === 'IND-12');
  expect(backbone?.items.map(({ percent }) => percent)).toEqual([21.7]);
  expect(missed.flatMap(({ rest }) => (rest === '' ? [] : [rest]))).toEqual([]);
});

test('of very many groups a dozen are named, and it is said how many there are', () => {
  const [first] = demo.tables.groups;
  const [row] = demo.results.filter(({ indicator_id, verdict }) => indicator_id === 'IND-10' && verdict === '未达标');
  if (first === undefined || row === undefined) throw new Error('示例县 misses nothing');
  const ids = Array.from({ length: 300 }, (_, index) => `999999-X${index}`);
  const groups = ids.map((group_id, index) => ({
    ...first,
    group_id,
    short_name: `第${index}集团`,
    sort_order: index,
  }));
  const own = ids.map((unit_id, index) => ({ ...row, unit_id, shortfall: index + 1 }));
  const others = demo.results.filter(({ unit_kind }) => unit_kind !== 'group');
  const big = { ...demo, tables: { ...demo.tables, groups }, results: [...others, ...own] };
  const block = missedRequirements(big).find(({ target }) => target.indicator_id === 'IND-10');
  expect(block?.items).toHaveLength(12);
  expect(block?.items[0]?.name).toBe('第288集团');
  expect(plainText(block?.rest ?? '')).toMatch(/^共300个集团未达标/);
});

test('the matrix of an overview names as many groups as it is asked for, the chart all of them', () => {
  const charts = [matrixChart(demo), matrixChart(demo, { most: 12 }), matrixChart(demo, { most: 5 })];
  expect(charts.map((chart) => chart?.table.rows.length)).toEqual([14, 14, 5]);
});

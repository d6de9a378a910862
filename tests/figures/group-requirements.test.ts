import { expect, test } from 'vitest';
import { withNamedRows } from '../../src/artifacts/name-rows.ts';
import {
  changeOfLine,
  gapsOfGroup,
  mainChangesOf,
  reasonsOfLines,
  sinceWords,
  sparkOf,
} from '../../src/figures/group-requirements.ts';
import { groupPageOf } from '../../src/figures/group-page.ts';
import { plainText } from '../../src/format/bound-text.ts';
import { relationSeries } from '../../src/charts/relations/series.ts';
import { indicatorIds } from '../../src/indicators/ids.ts';
import { countyArtifact } from '../report/artifacts.ts';

const demo = withNamedRows(await countyArtifact('999999-demo'));
const linesOf = (id: string) => groupPageOf(demo, `999999-G${id}`).standings;
const lineOf = (id: string, indicatorId: string) => {
  const line = linesOf(id).find(({ target }) => target.indicator_id === indicatorId);
  if (line === undefined) throw new Error(`${id} is not asked for ${indicatorId}`);
  return line;
};

test('the head of a group names what it misses, with what is lacking', () => {
  expect(gapsOfGroup(demo, '999999-G05').map(({ title, lacking }) => `${title}${plainText(lacking)}`)).toEqual([
    '派出管理团队差2所成员校',
    '成员校派出干部差2所成员校',
    '骨干教师占比差5人',
  ]);
  expect(gapsOfGroup(demo, '999999-G07')).toEqual([]);
});

test('a change is that of the ended period on the year before, and none where one of both is absent', () => {
  expect(plainText(changeOfLine(demo, lineOf('01', indicatorIds.rotationShare)))).toBe('比上年提高1.9个百分点');
  expect(mainChangesOf(demo, linesOf('01')).map(plainText)).toEqual([
    '交流轮岗比例比上年提高1.9个百分点',
    '骨干教师占比比上年下降10.6个百分点',
  ]);
  expect(changeOfLine(demo, { ...lineOf('01', indicatorIds.rotationShare), ended: null })).toBe('');
  expect(changeOfLine(demo, lineOf('01', indicatorIds.termCompliance))).toBe('');
});

test('a curve runs on the scale of its own figure, with the standard on the same scale', () => {
  const spark = sparkOf(demo, lineOf('01', indicatorIds.rotationShare));
  const heights = [...(spark?.path ?? '').matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, , y]) => Number(y));
  expect(heights.length).toBeGreaterThanOrEqual(3);
  // 12.7 % of a standard of 10 %: above its line, and the dot is the end of the curve.
  expect(spark?.dot?.y).toBe(heights.at(-1));
  expect(spark?.dot?.y).toBeLessThan(spark?.standard_y ?? 0);
  expect(Math.max(...heights)).toBeLessThanOrEqual(spark?.height ?? 0);
  // What has been told of fewer than three periods has no course.
  expect(sparkOf(demo, lineOf('01', indicatorIds.termCompliance))).toBeNull();
});

test('why a figure is absent is said once, with all that it is about', () => {
  const reasons = reasonsOfLines(demo, linesOf('01'));
  expect(new Set(reasons.map(({ reason }) => reason)).size).toBe(reasons.length);
  expect(reasons.flatMap(({ names }) => names)).toContain('挂职期限');
});

test('the types of a group stand with their days, the present one first', () => {
  expect(sinceWords(relationSeries(demo, '999999-G01').types)).toEqual(['紧密型：2021年9月1日起']);
  expect(sinceWords(relationSeries(demo, '999999-G04').types)[0]).toMatch(/^紧密型：\d{4}年\d+月\d+日起$/);
});

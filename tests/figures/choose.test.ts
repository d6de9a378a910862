import { expect, test } from 'vitest';
import {
  currentOf,
  figureAt,
  frozenOf,
  groupRowsAt,
  hasEnded,
  judging,
  lastEndedOf,
  newestOf,
  nextTargetOf,
  runningOf,
  seriesOf,
  yearBefore,
  yearBeforeOf,
  type Series,
} from '../../src/figures/choose.ts';
import { momentOf } from '../../src/figures/result-grid.ts';
import { indicatorIds } from '../../src/indicators/ids.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { countyArtifact } from '../report/artifacts.ts';

const atlas = await countyArtifact('999999-demo');
const words = (row: ResultRow | null) => row && `${momentOf(row)} ${row.numerator}/${row.denominator}`;
function anyRow(series: Series): ResultRow {
  const [row] = seriesOf(atlas, series);
  if (row === undefined) throw new Error('there is no such series');
  return row;
}
const judged = (...rows: readonly ResultRow[]) => judging(rows)?.verdict;
const coverage = { indicator_id: indicatorIds.tightCoverage };
const rotation = { indicator_id: indicatorIds.rotationShare };

test('the present figure is of the newest date, or of the last period that has ended', () => {
  expect(words(currentOf(atlas, coverage))).toBe('2026-03-31 110/136');
  expect(words(currentOf(atlas, rotation))).toBe('2024-2025 497/5374');
  expect(words(currentOf(atlas, { indicator_id: indicatorIds.appraisal }))).toBe('2025 12/13');
  expect(currentOf(atlas, { indicator_id: indicatorIds.gapToTarget })?.value).toBe(13);
  expect(currentOf(atlas, { indicator_id: indicatorIds.funding })?.value).toBe(626);
  expect(currentOf(atlas, { indicator_id: indicatorIds.rotationDirection })?.value).toBe(497);
});

test('a period that still runs is asked for by name', () => {
  expect(words(runningOf(atlas, rotation))).toBe('2025-2026 515/5423');
  expect(words(newestOf(atlas, rotation))).toBe('2025-2026 515/5423');
  expect(runningOf(atlas, coverage)).toBeNull();
});

test('an earlier day sees nothing that came after it', () => {
  expect(words(currentOf(atlas, { ...coverage, as_of: '2025-12-31' }))).toBe('2025-12-31 107/136');
  expect(words(lastEndedOf(atlas, { ...rotation, as_of: '2024-12-31' }))).toBe('2023-2024 465/5398');
  expect(words(runningOf(atlas, { ...rotation, as_of: '2024-12-31' }))).toBe('2024-2025 497/5374');
});

test('what a target was judged by stays what it was on its day', () => {
  expect(frozenOf(atlas, coverage).map((row) => `${words(row)} ${row.verdict}`)).toEqual([
    '2023-12-31 84/137 达标',
    '2025-12-31 107/136 未达标',
  ]);
  expect(nextTargetOf(atlas, coverage)).toMatchObject({ deadline: '2030-12-31', threshold: 90, shortfall: 13 });
});

test('a year before is the same day or the same kind of period', () => {
  const now = currentOf(atlas, rotation);
  expect(now && words(yearBeforeOf(atlas, now))).toBe('2023-2024 465/5398');
  expect([yearBefore('2024-2025-2'), yearBefore('2025'), yearBefore('2024-02-29')]).toEqual([
    '2023-2024-2',
    '2024',
    '2023-02-28',
  ]);
});

test('what groups add up to has no year before it where the county stated one figure itself', () => {
  const posts = { indicator_id: indicatorIds.specialPosts };
  const [sum, stated] = ['2024', '2023'].map((year) => figureAt(atlas, posts, year));
  expect([sum?.value, stated?.value]).toEqual([44, 12]);
  expect(sum && yearBeforeOf(atlas, sum)).toBeNull();
  const next = figureAt(atlas, posts, '2025');
  expect(next && yearBeforeOf(atlas, next)?.value).toBe(44);
});

test('every moment of a series has one row, in the order of time', () => {
  const moments = seriesOf(atlas, coverage).map(momentOf);
  expect(moments).toEqual([...new Set(moments)].toSorted());
  expect(moments.length).toBeGreaterThan(2);
  expect(figureAt(atlas, coverage, '2025-12-31')?.verdict).toBe('未达标');
});

test('groups come in official order, one row each', () => {
  const ids = groupRowsAt(atlas, rotation, '2024-2025').map(({ unit_id }) => unit_id);
  expect(ids).toEqual([...new Set(ids)].toSorted());
});

test('a target that is due judges before one that is not, and a missed one before one that is met', () => {
  const row = anyRow(coverage);
  const beside = (verdict: ResultRow['verdict'], deadline: string | null = null) => ({ ...row, verdict, deadline });
  expect(judged(beside('不适用'), beside('未到期'), beside('达标'))).toBe('达标');
  expect(judged(beside('达标'), beside('未达标'))).toBe('未达标');
  expect(judged(beside('不适用'), beside('无定量要求'))).toBe('无定量要求');
  expect(judging([beside('未到期', '2030-12-31'), beside('未到期', '2027-12-31')])?.deadline).toBe('2027-12-31');
  expect(judging([])).toBeNull();
});

test('a first term ends where the calendar begins the second', () => {
  const row = anyRow(rotation);
  const term = { ...row, period: '2021-2022-1', verdict: '无定量要求' } as const;
  expect(hasEnded(atlas, term, '2022-02-13')).toBe(false);
  expect(hasEnded(atlas, term, '2022-02-14')).toBe(true);
});

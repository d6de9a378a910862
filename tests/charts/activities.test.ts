import { expect, test } from 'vitest';
import { placeActivities } from '../../src/charts/activities/placed.ts';
import type { ActivityBar, ActivitySeries } from '../../src/charts/activities/series.ts';
import { placeMonths } from '../../src/charts/months/placed.ts';
import { monthSeries, monthsOfYear } from '../../src/charts/months/series.ts';
import { groupMonthsChart } from '../../src/charts/months/group-months-chart.ts';
import { activitiesChart } from '../../src/charts/activities/activities-chart.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { activity, group } from '../indicators/rows.ts';
import { flowRegion } from './flows-region.ts';
import { known } from './known.ts';

const terms = ['2023-2024-1', '2023-2024-2', '2024-2025-1'];
const bar = (term: string, events: number | null): ActivityBar => ({
  term,
  events,
  number: String(events),
  events_words: `${events}次`,
  attendances_words: '无',
  is_running: term === '2024-2025-1',
});
const panel = (kind: string, counts: readonly (number | null)[]) => ({
  kind,
  asked: '未规定次数',
  bars: terms.map((term, index) => bar(term, counts[index] ?? null)),
});
const series: ActivitySeries = { terms, panels: [panel('同课异构', [0, 4, 8]), panel('学生交流', [null, 2, 0])] };

test('all kinds of activities have one scale, and no bar or number leaves its cell', () => {
  for (const width_px of [720, 340]) {
    const { panels, base_px, bar_px, cell_px } = placeActivities(series, width_px);
    const [first, second] = panels.map(({ bars }) => bars.map(({ height_px }) => height_px));
    expect(first?.[0]).toBe(0);
    expect(first?.[1]).toBe(known(first?.[2]) / 2);
    expect(second?.[1]).toBe(known(first?.[2]) / 4);
    // The number stands over its bar and below the name.
    for (const { bars } of panels)
      for (const { x, height_px } of bars) {
        expect(x + bar_px).toBeLessThanOrEqual(cell_px + 0.2);
        expect(base_px - height_px - 3 - 9).toBeGreaterThanOrEqual(12);
      }
  }
});

test('three kinds stand beside each other on a wide picture, two on a narrow one', () => {
  const many = { terms, panels: ['甲', '乙', '丙', '丁'].map((kind) => panel(kind, [1, 1, 1])) };
  const topsAt = (width_px: number) => placeActivities(many, width_px).panels.map(({ top }) => top);
  expect(new Set(topsAt(720).slice(0, 3)).size).toBe(1);
  expect(topsAt(340)[1]).toBe(topsAt(340)[0]);
  expect(topsAt(340)[2]).toBeGreaterThan(known(topsAt(340)[1]));
});

test('the years below the bars stay inside their cell', () => {
  for (const width_px of [720, 340]) {
    const { years, cell_px } = placeActivities(series, width_px);
    for (const { middle, half_px } of years) {
      expect(middle - half_px).toBeGreaterThanOrEqual(-0.1);
      expect(middle + half_px).toBeLessThanOrEqual(cell_px + 0.1);
    }
  }
});

test('kinds of which nothing is held still have a scale', () => {
  const none = placeActivities({ terms, panels: [panel('同课异构', [0, 0, 0])] }, 340);
  expect(none.panels[0]?.bars.map(({ height_px }) => height_px)).toEqual([0, 0, 0]);
});

/** A county of one group, founded on 20 February 2024 and seen on 30 September 2026. */
const countyOf = (dates: readonly string[], closed_on: string | null = null): RegionArtifact => {
  const atlas = flowRegion({ results: [] });
  const activities = dates.map((held_on, index) => activity(String(index), 'g', { held_on, host_campus_id: 'a' }));
  return { ...atlas, tables: { ...atlas.tables, groups: [group('g', { closed_on })], activities } };
};

test('a calendar begins with the group, ends with the as-of date, and counts what was held in each month', () => {
  const { years } = known(monthSeries(countyOf(['2024-03-01', '2024-03-31', '2025-08-31', '2025-09-01']), 'g'));
  expect(years.map(({ year }) => year)).toEqual(['2023-2024', '2024-2025', '2025-2026', '2026-2027']);
  const eventsIn = (year: number) => years[year]?.cells.map(({ events }) => events);
  expect(eventsIn(0)).toEqual([null, null, null, null, null, 0, 2, 0, 0, 0, 0, 0]);
  expect(eventsIn(1)?.at(-1)).toBe(1);
  expect(eventsIn(2)?.[0]).toBe(1);
  expect(eventsIn(3)).toEqual([0, ...monthsOfYear.slice(1).map(() => null)]);
});

test('a calendar of a dissolved group ends with it', () => {
  const { years } = known(monthSeries(countyOf(['2024-03-01'], '2024-07-01'), 'g'));
  expect(years.map(({ year }) => year)).toEqual(['2023-2024']);
  expect(years[0]?.cells.at(-1)?.events).toBeNull();
});

test('months lie side by side inside the picture, the darker the more was held', () => {
  const busy = countyOf([
    ...Array.from({ length: 12 }, () => '2024-04-10'),
    '2024-03-01',
    '2024-05-02',
    '2024-05-03',
    '2024-05-04',
  ]);
  for (const width_px of [720, 340]) {
    const { rows, cell, height_px } = placeMonths(known(monthSeries(busy, 'g')), width_px);
    const [march, april, may] = known(rows[0]).cells.slice(6, 9);
    expect([march?.shade, may?.shade, april?.shade]).toEqual([0.12, 0.3, 0.9]);
    expect(april?.isDark).toBe(true);
    for (const { x, y } of rows.flatMap(({ cells }) => cells)) {
      expect(x + cell.width).toBeLessThanOrEqual(width_px);
      expect(y + cell.height).toBeLessThanOrEqual(height_px);
    }
  }
});

test('where nothing is on record there is no picture', () => {
  expect(groupMonthsChart(countyOf([]), 'g')).toBeNull();
  expect(activitiesChart(countyOf(['2024-03-01']))).toBeNull();
});

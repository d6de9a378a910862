import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { placePanels } from '../../src/charts/panels/placed.ts';
import { CoveragePanels } from '../../src/charts/panels/CoveragePanels.tsx';
import type { CoveragePanel, PanelSeries } from '../../src/charts/panels/series.ts';
import { placePerimeters } from '../../src/charts/perimeters/placed.ts';
import { Perimeters } from '../../src/charts/perimeters/Perimeters.tsx';
import type { PerimeterPoint, PerimeterSeries } from '../../src/charts/perimeters/series.ts';
import { renderDrawing } from '../../src/charts/render-drawing.ts';
import { emsOf } from '../../src/charts/text.ts';
import { placeTiles } from '../../src/charts/tiles/placed.ts';
import { TileMap } from '../../src/charts/tiles/TileMap.tsx';
import type { CountyTile } from '../../src/charts/tiles/series.ts';
import { known } from './known.ts';

const milestones = [
  { key: 'a', date: '2025-12-31', threshold_percent: 80, words: '80%' },
  { key: 'b', date: '2030-12-31', threshold_percent: 90, words: '90%' },
];

const panel = (name: string, more: Partial<CoveragePanel> = {}): CoveragePanel => ({
  key: name,
  name,
  history: [
    { date: '2023-12-31', share: 0.5 },
    { date: '2024-12-31', share: null },
    { date: '2025-12-31', share: 0.8 },
  ],
  now: { date: '2026-03-31', share: 0.8 },
  words: '80.0%',
  absence: null,
  is_met: true,
  said: '80.0%',
  ...more,
});

describe('small multiples of counties', () => {
  const silent = panel('某某回族自治县和一个很长的名字', {
    history: [],
    now: null,
    words: '无数据',
    absence: 'missing',
    is_met: null,
  });
  const series: PanelSeries = { panels: [panel('甲县'), panel('乙区'), silent], milestones };

  test('stand on one scale: equal shares are equally high, a milestone where its share would be', () => {
    const placed = placePanels(series, 720);
    const [first, second] = placed.panels;
    expect(known(first).dot?.y).toBe(known(second).dot?.y);
    expect(known(placed.milestones[0]).y).toBe(known(first).dot?.y);
    expect(known(placed.milestones[1]).y).toBeLessThan(known(placed.milestones[0]).y);
  });

  test('a county without data keeps its place, has no line and says why', () => {
    const placed = placePanels(series, 720);
    const last = known(placed.panels.at(-1));
    expect([last.path, last.dot]).toEqual(['', null]);
    expect(renderDrawing(h(CoveragePanels, { series, width_px: 720, description: '' }))).toContain('无数据');
  });

  test('a month that cannot be stated is a gap', () => {
    expect(known(placePanels(series, 720).panels[0]).path.match(/M/g)).toHaveLength(2);
  });

  test('nothing leaves the picture, and a long name leaves room for its figure', () => {
    const many = { ...series, panels: Array.from({ length: 13 }, (_, index) => ({ ...silent, key: String(index) })) };
    for (const width_px of [340, 720, 910]) {
      const placed = placePanels(many, width_px);
      for (const { left, top, title, words } of placed.panels) {
        expect(left + placed.cell_px).toBeLessThanOrEqual(width_px);
        expect(top).toBeLessThan(placed.height_px);
        expect((emsOf(title) + emsOf(words)) * placed.fontSize_px).toBeLessThanOrEqual(placed.cell_px);
      }
      for (const { x } of placed.milestones) expect(x).toBeLessThanOrEqual(placed.cell_px);
    }
  });
});

const point = (date: string, share: number | null, county_count: number): PerimeterPoint => ({
  date,
  share,
  county_count,
  said: `${date} ${share} ${county_count}`,
});

describe('two lines in time', () => {
  const series: PerimeterSeries = {
    milestones,
    lines: [
      {
        key: 'all',
        name: '全部',
        words: '70.0%',
        points: [point('2023-12-31', 0.8, 3), point('2024-12-31', 0.7, 5), point('2025-12-31', 0.7, 5)],
      },
      {
        key: 'fixed',
        name: '固定',
        words: '71.0%',
        points: [point('2023-12-31', 0.7, 3), point('2025-12-31', 0.71, 3)],
      },
    ],
    joins: [{ date: '2024-12-31', words: '新增2个' }],
  };

  test('a newcomer moves one of them and not the other', () => {
    const [all, fixed] = placePerimeters(series, { width_px: 720, height_px: 300 }).lines;
    expect(new Set(known(all).dots.map(({ y }) => y)).size).toBe(2);
    expect(known(fixed).dots.map(({ point: { county_count } }) => county_count)).toEqual([3, 3]);
  });

  test('the words at their ends stay a line apart and inside the picture', () => {
    for (const width_px of [340, 720]) {
      const placed = placePerimeters(series, { width_px, height_px: 300 });
      const [a, b] = placed.lines.map(({ labelY }) => labelY);
      expect(Math.abs(known(a) - known(b))).toBeGreaterThanOrEqual(16);
      for (const { end, words } of placed.lines)
        expect(known(end).x + 10 + emsOf(words) * placed.fontSize_px).toBeLessThanOrEqual(width_px);
    }
  });

  test('of labels that would run into each other the later one moves or goes', () => {
    const near = ['2024-10-31', '2024-11-30', '2024-12-31'].map((date) => ({ date, words: '新增1个县（市、区）' }));
    const placed = placePerimeters({ ...series, joins: near }, { width_px: 340, height_px: 300 });
    const shown = placed.joins.flatMap(({ labelX }) => (labelX === null ? [] : [labelX]));
    expect(shown.length).toBeGreaterThan(0);
    shown.slice(1).forEach((x, index) => expect(x - known(shown[index])).toBeGreaterThan(10 * 11));
  });

  test('is complete without any point', () => {
    const empty = { ...series, lines: series.lines.map((line) => ({ ...line, points: [] })), joins: [] };
    const size = { width_px: 720, height_px: 300 };
    expect(renderDrawing(h(Perimeters, { series: empty, size, description: '' }))).toContain('<svg');
  });
});

const tile = (code: string, row: number, column: number, more: Partial<CountyTile> = {}): CountyTile => ({
  code,
  row,
  column,
  name: '某某区',
  words: '78.7%',
  verdict: '差12个校区',
  tone: 'unmet',
  said: '78.7%，差12个校区',
  ...more,
});

describe('a tile map', () => {
  const tiles = [
    tile('a', 1, 1),
    tile('b', 1, 9),
    tile('c', 3, 2, { name: '某某各族自治县', words: '无数据', tone: 'missing' }),
  ];

  test('the squares are equal, apart, and inside the picture', () => {
    for (const width_px of [340, 720]) {
      const placed = placeTiles({ tiles }, width_px);
      for (const { x, y } of placed.tiles) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y + placed.side_px).toBeLessThanOrEqual(placed.height_px);
        expect(x + placed.side_px).toBeLessThanOrEqual(width_px);
      }
    }
  });

  test('what stands in a square fits it', () => {
    for (const width_px of [340, 720]) {
      const { side_px, fontSize_px, lineHeight_px, tiles: placed } = placeTiles({ tiles: tiles.slice(0, 1) }, width_px);
      for (const { lines } of placed) {
        expect(lines.length * lineHeight_px).toBeLessThanOrEqual(side_px);
        for (const { text } of lines) expect(emsOf(text) * fontSize_px).toBeLessThanOrEqual(side_px);
      }
    }
  });

  test('every square says aloud what is known of it', () => {
    const drawn = renderDrawing(h(TileMap, { series: { tiles }, width_px: 720, description: '' }));
    for (const { name, said } of tiles) expect(drawn).toContain(`data-point="${name}：${said}"`);
  });
});

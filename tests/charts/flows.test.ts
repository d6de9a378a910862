import { expect, test } from 'vitest';
import { FlowMatrix } from '../../src/charts/flows/FlowMatrix.tsx';
import { placeFlows } from '../../src/charts/flows/placed.ts';
import { flowCell, flowTotal, type FlowSeries } from '../../src/charts/flows/series.ts';
import { groupFlowsChart } from '../../src/charts/flows/group-flows-chart.ts';
import { hatchPath } from '../../src/charts/hatch.ts';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { direction, flow, flowRegion, hidden } from './flows-region.ts';
import { known } from './known.ts';

const ended = '2024-2025';
const totals = [
  direction(ended, '', 20),
  direction(ended, '总校→成员', 9),
  direction(ended, '成员→总校', hidden),
  direction(ended, '成员↔成员', 0),
];
const members = ['b', 'c', 'd'];

test('title, table and picture say the same, and that ways are withheld', () => {
  const atlas = flowRegion({ results: totals, flows: [flow('a', 'c', 6)], members });
  const chart = known(groupFlowsChart(atlas, 'g'));
  expect(chart.title).toBe('2024—2025学年某教育集团内交流20人，其中总校到成员校9人');
  expect(chart.table.rows).toEqual([
    ['集团内合计', '合计', '20人'],
    ['总校→成员校', '合计', '9人'],
    ['成员校→总校', '合计', '不公开'],
    ['成员校之间', '合计', '0人'],
    ['a校', 'c校', '6人'],
    ['其余校区', '其余校区', '不公开'],
  ]);
  const points = [...chart.draw('narrow').matchAll(/data-point="([^"]*)"/g)].map((match) => match[1]);
  expect(points).toEqual(
    expect.arrayContaining(['集团内合计：20人', '成员校→总校：不公开', 'a校派往c校：6人', 'b校派往d校：0人']),
  );
  expect(points).toContain('a校派往其余各处：不公开');
});

test('where no way is known, lead school and members are drawn as two blocks', () => {
  const chart = known(groupFlowsChart(flowRegion({ results: totals, members }), 'g'));
  const drawn = chart.draw('wide');
  expect(drawn).toContain('总校各校区派往成员校各校区：9人');
  expect(drawn).toContain('成员校各校区派往总校各校区：不公开');
  expect(drawn).not.toContain('b校');
});

test('in a group of very many the campuses of which nothing is known share a row', () => {
  const many = Array.from({ length: 20 }, (_, index) => `m${index}`);
  const chart = known(
    groupFlowsChart(flowRegion({ results: totals, flows: [flow('m3', 'a', 6)], members: many }), 'g'),
  );
  const drawn = chart.draw('narrow');
  expect(drawn).toContain('m3校派往a校：6人');
  expect(drawn).toContain('其余成员校区');
  expect(drawn).not.toContain('m4校');
});

test('few, none, missing and not applicable look different', () => {
  const cells = [
    { count: 6, absence: null },
    { count: 0, absence: null },
    { count: null, absence: 'suppressed' },
    { count: null, absence: 'missing' },
    { count: null, absence: 'not-applicable' },
  ] as const;
  expect(cells.map((cell) => flowCell(cell).full_words)).toEqual(['6人', '0人', '不公开', '缺数据', '不适用']);
  const looks = cells.map((cell) => {
    const line = { name: '甲', is_lead: true, cells: [flowCell(cell)] };
    const svg = render(h(FlowMatrix, { series: { lines: [line], totals: [] }, width_px: 720, description: '' }));
    return svg.replaceAll(/>[^<]+</g, '><').replaceAll(/data-point="[^"]*"/g, '');
  });
  expect(new Set(looks).size).toBe(cells.length);
});

test('13 campuses with names of 24 glyphs stay in the picture and apart', () => {
  const name = '某市某区第二十二十二年一贯制实验学校滨河东路校区本部';
  const series: FlowSeries = {
    lines: Array.from({ length: 13 }, (_, row) => ({
      name: name.slice(0, 24),
      is_lead: row < 2,
      cells: Array.from({ length: 13 }, () => flowCell({ count: 888, absence: null })),
    })),
    totals: Array.from({ length: 5 }, () => flowTotal('总校校区之间', { value: null, verdict: hidden })),
  };
  for (const width_px of [340, 720]) {
    const placed = placeFlows(series, width_px);
    expect(placed.right).toBeLessThanOrEqual(width_px);
    // Three digits of a little over half an em, and the gap to the next.
    expect(placed.column_px).toBeGreaterThanOrEqual(3 * 7 + 2);
    for (const [index, row] of placed.rows.entries()) {
      expect(row.lines.length * placed.lineHeight_px).toBeLessThanOrEqual(row.height);
      for (const line of row.lines) expect(line.length * placed.fontSize_px).toBeLessThanOrEqual(placed.left - 8 - 24);
      expect(placed.rows[index + 1]?.y ?? placed.height_px).toBeGreaterThanOrEqual(row.y + row.height);
    }
    for (const box of placed.totals) expect(box.x + box.width).toBeLessThanOrEqual(width_px);
    for (const key of placed.keys) {
      expect(key.x + key.text.length * placed.fontSize_px).toBeLessThanOrEqual(width_px);
      expect(key.y).toBeLessThanOrEqual(placed.height_px);
    }
  }
});

test('hatching stays inside its box', () => {
  const points = [...hatchPath({ x: 10, y: 20, width: 30, height: 12 }).matchAll(/[ML]([\d.]+) ([\d.]+)/g)];
  expect(points.length).toBeGreaterThan(8);
  for (const [, x, y] of points) {
    expect(Number(x)).toBeGreaterThanOrEqual(10);
    expect(Number(x)).toBeLessThanOrEqual(40);
    expect(Number(y)).toBeGreaterThanOrEqual(20);
    expect(Number(y)).toBeLessThanOrEqual(32);
  }
});

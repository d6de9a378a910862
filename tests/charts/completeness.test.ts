import { expect, test } from 'vitest';
import type { ReturnBlock } from '../../src/figures/returns.ts';
import { placeCompleteness } from '../../src/charts/completeness/placed.ts';
import { returnWords } from '../../src/charts/completeness/words.ts';
import { emsOf } from '../../src/charts/text.ts';
import { known } from './known.ts';

const block = (periods: readonly string[], expected_count: number, missing: readonly string[]): ReturnBlock => ({
  table_name: 'snapshots',
  title: '学年初快照',
  counted: '个校区',
  periods,
  lines: [
    {
      line_id: 'g',
      name: '以某市某区十二年一贯制实验学校为核心校的教育集团',
      cells: periods.map((period) => ({ period, expected_count, missing })),
    },
    { line_id: '集团外', name: '集团外', cells: periods.map((period) => ({ period, expected_count: 0, missing: [] })) },
  ],
});

const years = ['2021-2022', '2022-2023', '2023-2024', '2024-2025', '2025-2026'];
const terms = ['2023-2024-1', '2023-2024-2', '2024-2025-1', '2024-2025-2', '2025-2026-1', '2025-2026-2'];

test('a cell says what was due, what came in and who is missing', () => {
  const cell = { period: '2024-2025', expected_count: 8, missing: ['甲校区', '乙校区'] };
  expect(returnWords(cell, '个校区')).toBe('应报8个校区，已报6个校区，缺报甲校区、乙校区');
  expect(returnWords({ ...cell, missing: [] }, '个校区')).toBe('应报8个校区，已报8个校区');
  expect(returnWords({ ...cell, expected_count: 0, missing: [] }, '个校区')).toBe('没有应报单位');
});

test('there is a tile for each return, those that came in and those that did not on paths of their own', () => {
  const [placed] = placeCompleteness([block(years, 11, ['甲校区'])], 720).blocks;
  const cell = known(known(placed).rows[0]).cells[0];
  expect(known(cell).returnedPath.match(/M/g)).toHaveLength(10);
  expect(known(cell).missingPath.match(/M/g)).toHaveLength(1);
  expect(known(known(placed).rows[1]).cells[0]).toMatchObject({ returnedPath: '', missingPath: '' });
});

test('tiles stay in their columns and rows, headings beside each other, however many there are', () => {
  for (const width_px of [340, 720]) {
    for (const periods of [years, terms, ['2024', '2025']]) {
      const placed = placeCompleteness([block(periods, 130, ['甲校区']), block(periods, 3, [])], width_px);
      const column_px = (width_px - placed.left) / periods.length;
      for (const { heads, rows } of placed.blocks) {
        for (const { label } of heads) expect(emsOf(label) * 12 + 5).toBeLessThanOrEqual(column_px);
        for (const row of rows) {
          const corners = row.cells.map((cell) =>
            [...cell.returnedPath.matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const),
          );
          for (const [index, own] of corners.entries()) {
            const from = placed.left + Math.floor(column_px) * index;
            for (const [x, y] of own) {
              expect(x).toBeGreaterThanOrEqual(from);
              expect(x + placed.tile_px).toBeLessThanOrEqual(from + column_px);
              expect(y + placed.tile_px).toBeLessThan(row.top + row.height);
            }
          }
        }
      }
      const [first, second] = placed.blocks;
      expect(known(second).titleY).toBeGreaterThan(known(first).bottom + 12);
      expect(known(second).bottom).toBeLessThan(placed.height_px);
    }
  }
});

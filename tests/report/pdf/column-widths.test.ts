import { expect, test } from 'vitest';

import { numberColumn, textCell, textColumn } from '../../../src/report/cells.ts';
import { emsOf, measureTable } from '../../../src/report/pdf/column-widths.ts';

const typeArea_pt = (156 / 25.4) * 72;

function tableOf(rows: readonly (readonly string[])[]) {
  const columns = (rows[0] ?? []).map((_, index) => (index === 0 ? textColumn('名称') : numberColumn('数')));
  return { columns, rows: rows.map((row) => row.map((text) => textCell(text))) };
}

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

test('columns fill the type area, and what nobody needs is shared evenly', () => {
  const { widths_pt, size_pt, line_count } = measureTable(
    tableOf([
      ['甲', '1'],
      ['乙', '2'],
    ]),
  );
  expect(total(widths_pt)).toBeCloseTo(typeArea_pt, 0);
  expect(widths_pt[0]).toBeCloseTo(widths_pt[1] ?? 0);
  expect({ size_pt, line_count }).toEqual({ size_pt: 10.5, line_count: 2 });
});

test('a number keeps its line beside a long sentence', () => {
  const { widths_pt, size_pt } = measureTable(tableOf([['各校按要求落实。'.repeat(20), '1,234,567人']]));
  expect((widths_pt[1] ?? 0) / size_pt).toBeGreaterThan(emsOf('1,234,567'));
  expect(total(widths_pt)).toBeCloseTo(typeArea_pt, 0);
});

test('a table of many columns that do not fit is set in smaller type', () => {
  const row = Array.from({ length: 8 }, () => '紧密型达到标准');
  expect(measureTable(tableOf([row, row])).size_pt).toBe(9);
  expect(measureTable(tableOf([row.slice(0, 5), row.slice(0, 5)])).size_pt).toBe(10.5);
});

test('a table without rows has widths for its heads', () => {
  const { widths_pt } = measureTable({ columns: [textColumn('名称'), textColumn('说明')], rows: [] });
  expect(total(widths_pt)).toBeCloseTo(typeArea_pt, 0);
});

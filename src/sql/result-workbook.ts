import { tableSheet, textSheet } from '../downloads/xlsx/table-sheet.ts';
import { workbookOf } from '../downloads/xlsx/workbook.ts';
import type { PublishedColumn } from '../downloads/csv.ts';
import type { ReadCell } from '../engine/arrow-cells.ts';
import type { ReadRows } from '../engine/browser.ts';
import { calendarYear, date, decimal, text } from '../model/column.ts';
import { plainCell } from './cells.ts';

/** What stands beside the rows: where they come from and how they were asked. */
export interface ResultNote {
  readonly item: string;
  readonly words: string;
}

/** A reader's result as an XLSX file, made by the writer of the published ones. Names of columns may repeat. */
export function resultWorkbook({ columns, rows }: ReadRows, notes: readonly ResultNote[]): Uint8Array {
  const published = columns.map(({ name, kind }, index): PublishedColumn => {
    if (kind === 'number') return [keyOf(index), numberColumn(name, rows, index)];
    return [keyOf(index), kind === 'date' ? date(name, '') : text(name, '')];
  });
  const records = rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [keyOf(index), valueOf(cell)])));
  const about = notes.map(({ item, words }) => [item, words]);
  const sheets = [
    tableSheet({ title: '查询结果', columns: published, rows: records }),
    textSheet('说明', ['项目', '内容'], about),
  ];
  return workbookOf(sheets, { title: 'SQL 查询结果', creator: '' });
}

function keyOf(index: number): string {
  return `c${index}`;
}

/** Whole numbers without marks between their digits: they may be years. */
function numberColumn(name: string, rows: ReadRows['rows'], index: number) {
  const isWhole = rows.every((cells) => cells[index] === null || Number.isInteger(cells[index]));
  return isWhole ? calendarYear(name, '') : decimal(name, '');
}

/** A workbook knows no infinity. */
function valueOf(cell: ReadCell): string | number | null {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  return cell === null ? null : plainCell(cell);
}

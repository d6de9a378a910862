import type { Column } from '../model/column.ts';
import { csvText } from '../validate/print/csv-text.ts';

/** A column of a published table: its machine name and what the schema says of it. */
export type PublishedColumn = readonly [name: string, column: Column];

/**
 * Returns rows as CSV for Excel and WPS: Chinese header, 是 and 否 for booleans, lists joined by 、, nothing for a missing
 * value. UTF-8 with BOM and CRLF; a cell that a spreadsheet would run as a formula gets an apostrophe.
 */
export function csvOf(columns: readonly PublishedColumn[], rows: readonly object[]): string {
  const header = columns.map(([, { label }]) => label);
  const body = rows.map((row) => columns.map(([name, column]) => cellText(valueIn(row, name), column)));
  return csvText([header, ...body]);
}

/** Reads one property of a row whose columns are known by name only. */
export function valueIn(row: object, name: string): unknown {
  return (row as Readonly<Record<string, unknown>>)[name];
}

/** A published value as text; empty when it is missing. */
export function cellText(value: unknown, { type, words }: Column): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return words?.[value] ?? value;
  if (Array.isArray(value)) return value.map((one) => words?.[String(one)] ?? String(one)).join('、');
  if (type === 'boolean') return value === true ? '是' : '否';
  return String(value);
}

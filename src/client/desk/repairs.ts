import { kindOf } from '../../csv/field.ts';
import { columnLetter } from '../../csv/place.ts';
import type { SourceTable } from '../../model/source.ts';
import { tableOf, type TableName } from '../../model/tables.ts';
import type { DeskFile } from './desk-file.ts';
import { cellReader, columnAt, type Surroundings } from './desk-state.ts';
import type { Repair } from './history.ts';
import type { CellEdit } from './messages.ts';

/** What a step is called: the place of what it changes, and how many rows and columns there are of it. */
export function labelOf(repairs: readonly Repair[]): string {
  const [first] = repairs;
  if (first === undefined) return '';
  const { table, column, index, line } = first;
  const name = column === null ? `${columnLetter(index)}列` : `“${tableOf(table).columns[column]?.label ?? ''}”`;
  const [lines, columns] = [new Set(repairs.map((one) => one.line)), new Set(repairs.map((one) => one.index))];
  const where = lines.size === 1 ? `第${line}行` : `第${line}行等${lines.size}行`;
  return `${tableOf(table).label}${where}${name}${columns.size === 1 ? '' : `等${columns.size}列`}`;
}

/** The repairs that an edit asks for: one cell, or all of the column that say the same. */
export function repairsFor(
  { line, index, text, everywhere }: CellEdit,
  { checked, history, file }: Surroundings & { readonly file: DeskFile | undefined },
): readonly Repair[] {
  if (file?.grid == null || file.table === null) return [];
  const cellAt = cellReader(file, history);
  const before = cellAt(line, index);
  const source = checked.read.tables.find((table) => table.file === file.path) ?? null;
  const column = columnAt(source, index);
  const lines =
    everywhere && source !== null
      ? source.rows.map((row) => row.line).filter((other) => other === line || cellAt(other, index) === before)
      : [line];
  const place = { file: file.path, table: file.table, column, index, text };
  return lines
    .filter((other) => cellAt(other, index) !== text)
    .map((other) => ({
      ...place,
      line: other,
      before: cellAt(other, index),
      key: keyOf(source, { line: other, column }),
      is_rule: column !== null && isRule(place.table, column),
    }));
}

function keyOf(
  source: SourceTable | null,
  { line, column }: { readonly line: number; readonly column: string | null },
): Readonly<Record<string, string>> {
  const row = source?.rows.find((one) => one.line === line);
  if (source === null || row === undefined) return {};
  const { key } = tableOf(source.name);
  if (column !== null && key.includes(column)) return {};
  return Object.fromEntries(key.map((name) => [name, row.cells[name] ?? '']));
}

/** A choice out of a list: the same text means the same wherever it stands in the column. */
function isRule(table: TableName, column: string): boolean {
  const kind = kindOf(column, tableOf(table));
  const { key } = tableOf(table);
  return (kind === 'code' || kind === 'boolean') && !(key.length === 1 && key[0] === column);
}

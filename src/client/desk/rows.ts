import { columnLetter } from '../../csv/place.ts';
import type { Column } from '../../model/column.ts';
import type { SourceTable } from '../../model/source.ts';
import { tableOf } from '../../model/tables.ts';
import { choicesOf } from './choices.ts';
import type { DeskFile } from './desk-file.ts';
import type { CellView, RowView } from './messages.ts';
import { cellReader, columnAt, type Surroundings } from './desk-state.ts';

/** A row of a file with everything that a clerk needs to put it right; null where there is no such row. */
export function rowView(
  { file, line }: { readonly file: DeskFile | undefined; readonly line: number },
  { checked, history }: Surroundings,
): RowView | null {
  const record = file?.grid?.records[line - 1];
  if (file?.grid == null || record === undefined || file.table === null) return null;
  const { tables } = checked.read;
  const source = tables.find((table) => table.file === file.path) ?? null;
  const cellAt = cellReader(file, history);
  const width = Math.max(source?.headers.length ?? 0, record.cells.length);
  const cells = source?.rows.find((row) => row.line === line)?.cells ?? {};
  const views = Array.from({ length: width }, (_, index): CellView => {
    const text = cellAt(line, index);
    const original = record.cells[index] ?? '';
    const name = columnAt(source, index);
    const place = { index, letter: columnLetter(index), text, original };
    const column = name === null ? undefined : tableOf(source?.name ?? file.table ?? 'region').columns[name];
    const same = source === null || text.trim() === '' ? 0 : sameIn(source, { line, text, index, cellAt });
    if (column === undefined) return { ...place, ...unknownColumn(source, index), same };
    return { ...place, ...knownColumn(column), choices: choicesOf(column, { tables, cells }), same };
  });
  return {
    file: file.path,
    label: tableOf(file.table).label,
    line,
    last_line: file.grid.records.length,
    cells: views.filter(({ label, text }) => label !== '' || text !== ''),
  };
}

function sameIn(
  { rows }: SourceTable,
  {
    line,
    text,
    index,
    cellAt,
  }: {
    readonly line: number;
    readonly text: string;
    readonly index: number;
    readonly cellAt: (line: number, index: number) => string;
  },
): number {
  return rows.filter((row) => row.line !== line && cellAt(row.line, index) === text).length;
}

function unknownColumn(source: SourceTable | null, index: number) {
  const label = source?.headers[index] ?? '';
  return { label, meaning: '', form: '不读取的列', is_required: false, choices: [] };
}

function knownColumn(column: Column) {
  const { label, meaning, presence, list } = column;
  const form = [formWords[column.type], list === true ? '可填多项，用“、”隔开' : '']
    .filter((words) => words !== '')
    .join('，');
  return { label, meaning, form, is_required: presence === 'filled' };
}

const formWords: Readonly<Record<Column['type'], string>> = {
  text: '',
  integer: '整数',
  decimal: '数字',
  boolean: '是或否',
  date: '日期，如 2024-09-01',
  academic_year: '学年，如 2024-2025',
  term: '学期，如 2024-2025-1',
  calendar_year: '年份，如 2024',
};

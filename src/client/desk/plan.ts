import { columnsOf, tableOf } from '../../model/tables.ts';
import type { SourceRow, SourceTable } from '../../model/source.ts';
import { columnLetter } from '../../csv/place.ts';
import type { Repair } from './history.ts';
import { cellReader, type Surroundings } from './desk-state.ts';

/**
 * Repairs of another time, for the files that are on the desk now: in the row with the same key where the cell still says
 * what it said then; a choice out of a list, wherever the column says it. What finds no cell is told and not done.
 */
export function planHistory(
  earlier: readonly Repair[],
  { checked, files, history }: Surroundings,
): { readonly repairs: readonly Repair[]; readonly unmatched: readonly string[] } {
  const repairs = new Map<string, Repair>();
  const unmatched: string[] = [];
  for (const repair of earlier) {
    const source = checked.read.tables.find(({ name }) => name === repair.table);
    const file = files.get(source?.file ?? '');
    const index = source === undefined ? null : positionOf(source, repair.column);
    if (source === undefined || file?.grid == null || index === null) {
      unmatched.push(sentence(repair, '没有这张表或这一列'));
      continue;
    }
    const cellAt = cellReader(file, history);
    const fitting = source.rows.filter(({ line }) => cellAt(line, index) === repair.before);
    const own = fitting.filter((row) => hasKey(row, repair.key));
    const found = repair.is_rule ? fitting : own;
    if (found.length === 0) unmatched.push(sentence(repair, '没有找到内容相同的单元格'));
    for (const { line } of found)
      repairs.set(`${file.path} ${line} ${index}`, { ...repair, file: file.path, line, index });
  }
  return { repairs: [...repairs.values()], unmatched };
}

function positionOf(source: SourceTable, column: string | null): number | null {
  const letter = column === null ? undefined : source.columns[column]?.letter;
  const index = source.headers.findIndex((_, at) => columnLetter(at) === letter);
  return index === -1 ? null : index;
}

/** A row without a key cannot be told from others: nothing is written into it. */
function hasKey({ cells }: SourceRow, key: Repair['key']): boolean {
  const columns = Object.keys(key);
  return columns.length > 0 && columns.every((column) => cells[column] === key[column]);
}

function sentence({ table, line, column, before, text }: Repair, why: string): string {
  const label = columnsOf(table).find(([name]) => name === column)?.[1].label ?? '';
  return `${tableOf(table).label}（原第${line}行）“${label}”由“${before}”改为“${text}”：${why}。`;
}

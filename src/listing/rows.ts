import { isEmptySign } from '../csv/cells/signs.ts';
import { isBlankRow } from '../csv/parse.ts';
import { type ListColumn, type ListHeader, type ListRole, roleOfHeader } from './columns.ts';
import { kindOfHeading } from './kinds.ts';
import type { ListSheet } from './sheet.ts';

/** A row of a list that names something, or a heading between its rows. */
export type ListRow =
  | { readonly kind: 'record'; readonly line: number; readonly cells: Readonly<Partial<Record<ListRole, string>>> }
  | { readonly kind: 'heading'; readonly line: number; readonly text: string; readonly names: string };

/** What was passed over, for the plan to say. */
export interface SkippedListRow {
  readonly line: number;
  readonly text: string;
}

const total = /^(?:全[县区市]|本[页表]|总)?(?:合计|总计|小计|共计)/;
const note = /^(?:注|备注|说明|填表|填报|制表|审核|联系|报送|数据来源)[^，。]{0,8}[:：]|^(?:注|说明)\d?[:：.、]/;
const ordinal = /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)])/;

/** The rows below a header, without titles repeated on every page, totals, notes and empty rows. */
export function listRowsOf(
  sheet: ListSheet,
  header: ListHeader,
): { readonly rows: readonly ListRow[]; readonly skipped: readonly SkippedListRow[] } {
  const rows: ListRow[] = [];
  const skipped: SkippedListRow[] = [];
  for (const [index, cells] of sheet.rows.entries()) {
    if (index <= header.row || isBlankRow(cells)) continue;
    const line = index + 1;
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const [first = ''] = filled;
    if (isRepeatedHeader(cells, header)) continue;
    if (total.test(first) || total.test(filled[1] ?? '') || note.test(first)) {
      skipped.push({ line, text: first });
      continue;
    }
    const names = headingOf(cells, filled, header);
    rows.push(
      names === null
        ? { kind: 'record', line, cells: cellsByRole(cells, header.columns) }
        : { kind: 'heading', line, text: first, names },
    );
  }
  return { rows, skipped };
}

/** The kind that a heading announces, '' where it announces none; null for a row that is no heading. */
function headingOf(cells: readonly string[], filled: readonly string[], { columns }: ListHeader): string | null {
  const [only = '', ...more] = filled;
  if (more.length > 0) return null;
  const at = cells.findIndex((cell) => cell.trim() !== '');
  const role = columns.find(({ index }) => index === at)?.role;
  if (role === 'members' || role === 'school') return null;
  if (role === 'group' && !ordinal.test(only)) return null;
  return ordinal.test(only) || role === 'number' || role === undefined ? (kindOfHeading(only) ?? '') : null;
}

function isRepeatedHeader(cells: readonly string[], { columns }: ListHeader): boolean {
  return columns.length > 1 && columns.every(({ index, role }) => roleOfHeader(cells[index] ?? '') === role);
}

function cellsByRole(
  cells: readonly string[],
  columns: readonly ListColumn[],
): Readonly<Partial<Record<ListRole, string>>> {
  const read = Map.groupBy(
    columns.filter(({ role }) => role !== 'person'),
    ({ role }) => role,
  );
  const textOf = ({ index }: ListColumn): string => (cells[index] ?? '').trim();
  // Schools that stand side by side are read as those of one cell.
  const joined = (own: readonly ListColumn[]): string =>
    own
      .map(textOf)
      .filter((text) => text !== '' && !isEmptySign(text))
      .join('、');
  return Object.fromEntries(
    [...read].map(([role, own]) => [role, own.length === 1 ? own.map(textOf).join('') : joined(own)]),
  );
}

import { narrowWidth } from './cells/width.ts';
import type { Header } from './header.ts';
import { isBlankRow } from './parse.ts';

/** What a row of a spreadsheet is: only a record is data. */
export type RowKind = 'blank' | 'example' | 'total' | 'subtotal' | 'note' | 'record';

const total = /^(?:全[县区市校]|本[页表]|集团)?(合计|总计|小计|共计)(?:\(.{0,6}\))?:?$/;
const note =
  /^(?:注|备注|说明|填表说明|填报说明|填表人|填报人|制表人?|审核人?|负责人|联系人|联系电话|填报单位|填报日期|填表日期)\d*:/;

const mayBeNote = /[注说人核位期话]/;

/** What a row below the header is: most are records, some are what people write around them. */
export function rowKindOf(cells: readonly string[], header: Pick<Header, 'fields'>): RowKind {
  if (isBlankRow(cells)) return 'blank';
  if (cells.some(isExampleMark)) return 'example';
  const [first = '', second = ''] = firstTwoOf(cells);
  const word = totalWordOf(first) ?? totalWordOf(second);
  if (word !== null) return word === '小计' ? 'subtotal' : 'total';
  // A record may well begin with such a word in a column of prose, but then its required columns are filled.
  if (mayBeNote.test(first) && note.test(simplify(first)) && lacksRequired(cells, header)) return 'note';
  return 'record';
}

/** The first two cells that are not empty; in a row of totals one of them says so. */
function firstTwoOf(cells: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const cell of cells) {
    if (cell === '' || cell.trim() === '') continue;
    found.push(cell);
    if (found.length === 2) break;
  }
  return found;
}

// Most records begin with codes, which are told from words at one glance.
function totalWordOf(cell: string): string | null {
  return cell.includes('计') ? (total.exec(simplify(cell))?.[1] ?? null) : null;
}

/** The mark that the templates put into their example row. */
function isExampleMark(cell: string): boolean {
  return cell.includes('示例') && simplify(cell).includes('示例(请删除)');
}

function lacksRequired(cells: readonly string[], { fields }: Pick<Header, 'fields'>): boolean {
  return fields.some(
    ({ column, index }) =>
      (column.presence === 'filled' || column.mayBeUnknown === true) && (cells[index] ?? '').trim() === '',
  );
}

function simplify(cell: string): string {
  return narrowWidth(cell).replace(/\s+/g, '');
}

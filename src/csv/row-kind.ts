import type { Header } from './header.ts';
import { isBlankRow } from './parse.ts';

export type RowKind = 'blank' | 'example' | 'total' | 'subtotal' | 'note' | 'record';

const total = /^(?:全[县区市校]|本[页表]|集团)?(合计|总计|小计|共计)(?:\(.{0,6}\))?:?$/;
const note =
  /^(?:注|备注|说明|填表说明|填报说明|填表人|填报人|制表人?|审核人?|负责人|联系人|联系电话|填报单位|填报日期|填表日期)\d*:/;

/** What a row below the header is: most are records, some are what people write around them. */
export function rowKindOf(cells: readonly string[], header: Pick<Header, 'fields'>): RowKind {
  if (isBlankRow(cells)) return 'blank';
  if (cells.some(isExampleMark)) return 'example';
  const [first = '', second = ''] = firstTwoOf(cells);
  const word = totalWordOf(first) ?? totalWordOf(second);
  if (word !== null) return word === '小计' ? 'subtotal' : 'total';
  // A record may well begin with such a word in a column of prose, but then its required columns are filled.
  if (hasChinese(first) && note.test(simplify(first)) && lacksRequired(cells, header)) return 'note';
  return 'record';
}

/** The first two cells that are not empty; in a row of totals one of them says so. */
function firstTwoOf(cells: readonly string[]): readonly string[] {
  const first = cells.findIndex((cell) => cell !== '' && cell.trim() !== '');
  const second = cells.slice(first + 1).find((cell) => cell !== '' && cell.trim() !== '');
  return [cells[first] ?? '', second ?? ''];
}

function totalWordOf(cell: string): string | null {
  return hasChinese(cell) ? (total.exec(simplify(cell))?.[1] ?? null) : null;
}

function hasChinese(cell: string): boolean {
  return /\p{Script=Han}/u.test(cell);
}

/** The mark that the templates put into their example row. */
function isExampleMark(cell: string): boolean {
  return cell.includes('示例') && simplify(cell).includes('示例(请删除)');
}

function lacksRequired(cells: readonly string[], { fields }: Pick<Header, 'fields'>): boolean {
  return fields.some(({ column, index }) => column.presence === 'filled' && (cells[index] ?? '').trim() === '');
}

function simplify(cell: string): string {
  return cell.normalize('NFKC').replace(/\s+/g, '');
}

import type { ReadCell, ReadColumn } from '../engine/arrow-cells.ts';
import { formatAmount } from '../format/number.ts';

/** A cell as it stands in a file or on the clipboard: nothing for a missing value, lists joined by 、, digits ungrouped. */
export function plainCell(cell: ReadCell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (typeof cell === 'object') return cell.map(plainCell).join('、');
  return String(cell);
}

/** A cell as readers see it, which is not missing. Numbers keep their digits: a year is 2025, never 2,025. */
export function shownCell(cell: Exclude<ReadCell, null>): string {
  if (typeof cell === 'number') return shownNumber(cell);
  if (typeof cell === 'object') return cell.map((item) => (item === null ? '空值' : shownCell(item))).join('、');
  return plainCell(cell);
}

/** Doubles carry digits that mean nothing: 0.1 + 0.2 is 0.3 to a reader. The file has the whole number. */
function shownNumber(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '非数' : `${value > 0 ? '' : '−'}无穷大`;
  if (Number.isInteger(value)) return String(value).replace(/^-/, '−');
  if (Math.abs(value) < 1e-6 || Math.abs(value) >= 1e15) return String(value).replace('-', '−');
  return formatAmount(value, 10).replace(/,/g, '');
}

/** Types of columns in the words of the codebook. */
export const kindWords: Readonly<Record<ReadColumn['kind'], string>> = {
  text: '文本',
  number: '数值',
  boolean: '是/否',
  date: '日期',
  time: '时间',
  list: '多值',
  other: '其他',
};

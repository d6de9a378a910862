import type { ReturnCell } from '../../figures/returns.ts';

/** `应报8个校区，已报7个校区，缺报某校区`, or that nobody had to. */
export function returnWords(cell: ReturnCell, counted: string): string {
  if (cell.expected_count === 0) return '没有应报单位';
  const returned = cell.expected_count - cell.missing.length;
  const said = `应报${cell.expected_count}${counted}，已报${returned}${counted}`;
  if (cell.missing.length === 0) return said;
  return `${said}，缺报${missingWords(cell.missing)}`;
}

/** Names while they can be taken in; the data table has them all. */
export function missingWords(names: readonly string[]): string {
  return names.length > 6 ? `${names.length}个，名单见数据表` : names.join('、');
}

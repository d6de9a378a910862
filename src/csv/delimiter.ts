import type { TableName } from '../model/tables.ts';
import { countColumns } from './find-header.ts';
import { headerMatcherOf } from './header-name.ts';
import { type Delimiter, isBlankRow, parseHead } from './parse.ts';

/** What separates the cells of a file. */
export interface DelimiterFinding {
  readonly delimiter: Delimiter;
  /** Line of the header when it is separated by Chinese commas, which no program reads as separators. */
  readonly chineseCommaLine: number | null;
}

const candidates: readonly Delimiter[] = [',', '\t', ';'];

/** Longer than any header with its titles; the head of a large file need not be cut into cells three times over. */
const headLength = 50_000;

/** The delimiter with which most columns of the table are recognised; a comma when none is better than it. */
export function findDelimiter(text: string, table: TableName): DelimiterFinding {
  const head = text.slice(0, headLength);
  const found = candidates.map((delimiter) => ({ delimiter, ...bestRow(parseHead(head, delimiter), table) }));
  const best = found.reduce((first, second) => (second.count > first.count ? second : first));
  const replaced = bestRow(parseHead(head.replaceAll('，', ','), ','), table);
  const isChinese = replaced.count >= 2 && replaced.count > best.count;
  return { delimiter: best.delimiter, chineseCommaLine: isChinese ? replaced.line : null };
}

/**
 * Takes off the line `sep=;` with which some programs announce the delimiter. Excel does not show it as a row, so it does
 * not count as one.
 */
export function dropDelimiterHint(text: string): string {
  return text.replace(/^"?sep=[,;\t]"?\r?\n/i, '');
}

function bestRow(
  rows: readonly (readonly string[])[],
  table: TableName,
): { readonly count: number; readonly line: number } {
  const match = headerMatcherOf(table);
  const counts = rows.map((cells) => (isBlankRow(cells) ? 0 : countColumns(cells, match)));
  const count = Math.max(0, ...counts);
  return { count, line: counts.indexOf(count) + 1 };
}

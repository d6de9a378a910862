import { parseRecords } from '../../csv/parse.ts';
import type { Issue } from '../../model/issue.ts';
import { findPersonalData, isDoubtful, type PersonalData } from './find.ts';
import { fold } from './fold.ts';

/** In a region's folder: what somebody looked at and answers for. Never published. */
export const reviewFile = '个人信息核对.csv';
/** The columns of the file in which a doubt is answered once and for all. */
export const reviewColumns = ['内容', '理由', '核对单位', '核对日期'] as const;

/** Contents that may be published, as `fold` leaves them. */
export type Reviewed = readonly string[];

/** What was answered, and what is wrong with the file. */
export interface CheckedReview {
  readonly reviewed: Reviewed;
  readonly issues: readonly Issue[];
}

/**
 * Reads the list of doubtful contents that were looked at and may be published: one a row, as it stands in the table, with
 * the reason, who looked at it and when. A row that says less confirms nothing. `text` null = no such file.
 */
export function checkReview(text: string | null): CheckedReview {
  if (text === null) return { reviewed: [], issues: [] };
  const [header, ...rows] = parseRecords(text.replace(/^\uFEFF/u, ''), ',');
  const cellOf = (row: readonly string[], name: string): string =>
    row[header?.cells.findIndex((cell) => cell.trim() === name) ?? -1]?.trim() ?? '';
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const read = filled.map(({ line, cells }) => ({
    line,
    content: cellOf(cells, '内容'),
    missing: reviewColumns.filter((name) => !isFilled(name, cellOf(cells, name))),
  }));
  return {
    reviewed: read.flatMap(({ content, missing }) => (missing.length === 0 ? [fold(content).text] : [])),
    issues: read.flatMap(({ line, missing }) => (missing.length === 0 ? [] : [incomplete(line, missing)])),
  };
}

function isFilled(name: (typeof reviewColumns)[number], text: string): boolean {
  return name === '核对日期' ? /^\d{4}-\d{2}-\d{2}$/u.test(text) : text !== '';
}

function incomplete(line: number, missing: readonly string[]): Issue {
  const details = { labels: missing.map((label) => `“${label}”`).join('') };
  return { code: 'review-incomplete', file: reviewFile, table: null, line, column: null, value: null, details };
}

/**
 * What is found in a text and was not answered for. A doubt is answered by a content that stands in the text and holds all
 * of what is doubtful; a number that may not be published at all cannot be answered for.
 */
export function findUnreviewed(text: string, reviewed: Reviewed): readonly PersonalData[] {
  const found = findPersonalData(text);
  if (reviewed.length === 0 || !found.some(isDoubtful)) return found;
  const folded = fold(text);
  const answered = reviewed.flatMap((content) => {
    const at = content === '' ? -1 : folded.text.indexOf(content);
    return at < 0 ? [] : [{ from: folded.from[at] ?? 0, to: folded.to[at + content.length - 1] ?? 0 }];
  });
  return found.filter((one) => !isDoubtful(one) || !answered.some(({ from, to }) => from <= one.from && one.to <= to));
}

/** The line of a text with what is gravest in it, counted from 1; null where nothing is found. */
export function gravestLine(
  lines: readonly string[],
  reviewed: Reviewed,
): { readonly line: number; readonly found: PersonalData } | null {
  const found = lines.flatMap((text, index) =>
    findUnreviewed(text, reviewed).map((one) => ({ line: index + 1, found: one })),
  );
  return found.find((one) => !isDoubtful(one.found)) ?? found[0] ?? null;
}

/** What the words of the catalogue need to know of a find. */
export function detailsOf(
  { kind, reason, masked: shown }: PersonalData,
  { where }: { readonly where: 'cell' | 'name' | 'text' | 'setting' },
): Issue['details'] {
  return { kind, reason, shown, where };
}

import type { CheckingCode } from '../model/checking-codes.ts';
import type { Issue } from '../model/issue.ts';
import { reportSections, type ReportText, type ReportTextFile, type Words } from '../model/report-text.ts';
import { gravestIn, maskPersonalData } from './personal-data/find.ts';
import { detailsOf, findUnreviewed, gravestLine, type Reviewed } from './personal-data/reviewed.ts';

interface CheckedTexts {
  readonly texts: readonly ReportText[];
  readonly issues: readonly Issue[];
}

/** First line of a text that takes the place of the sentences made from the data. */
const replacing = '【替换】';

/**
 * Takes the clerks' words for the annual reports: paragraphs, parted by empty lines, and lists, whose lines begin with
 * `- `. Anything else that Markdown knows is refused with its line: the report has numbers for its headings and tables of
 * its own, and a writer for paper has no links. A file with a fault is left out whole.
 */
export function checkReportTexts(files: readonly ReportTextFile[], reviewed: Reviewed = []): CheckedTexts {
  const checked = files.map((file) => checkFile(file, reviewed));
  return { texts: checked.flatMap(({ texts }) => texts), issues: checked.flatMap(({ issues }) => issues) };
}

function checkFile({ file, text }: ReportTextFile, reviewed: Reviewed): CheckedTexts {
  const named = gravestIn(findUnreviewed(file, reviewed));
  if (named !== null) return refused(named.code, { file, details: detailsOf(named, { where: 'name' }) });
  const place = placeOf(file);
  if (place === null) return refused('report-text-place', { file });
  if (text === null) return refused('report-text-unreadable', { file });
  const lines = text.split(/\r\n|\r|\n/);
  const personal = gravestLine(lines, reviewed);
  if (personal !== null) {
    const { line, found } = personal;
    return refused(found.code, {
      file,
      line,
      value: lines[line - 1] ?? '',
      details: detailsOf(found, { where: 'text' }),
    });
  }
  const replaces = lines[0]?.trim() === replacing;
  const body = replaces ? ['', ...lines.slice(1)] : lines;
  const marked = body.findIndex(hasMarkup);
  if (marked >= 0) return refused('report-text-markup', { file, line: marked + 1, value: body[marked] ?? '' });
  const words = wordsOf(body);
  if (words.length === 0) return refused('report-text-empty', { file });
  return { texts: [{ ...place, replaces, words }], issues: [] };
}

/** `report/2025/coverage.md`, or with the section's title for its name. */
function placeOf(file: string): Pick<ReportText, 'year' | 'section'> | null {
  const match = /^report\/((?:19|20)\d{2})\/([^/]+)\.md$/i.exec(file);
  const name = match?.[2]?.toLowerCase();
  const section = reportSections.find(({ id, title }) => id === name || title === name);
  return match?.[1] === undefined || section === undefined ? null : { year: Number(match[1]), section: section.id };
}

interface Refused {
  readonly file: string;
  readonly line?: number;
  readonly value?: string;
  readonly details?: Issue['details'];
}

function refused(code: CheckingCode, { file, line, value, details = {} }: Refused): CheckedTexts {
  const shown = value === undefined ? null : maskPersonalData(value.trim()).slice(0, 40);
  const name = maskPersonalData(file);
  const issue: Issue = { code, file: name, table: null, line: line ?? null, column: null, value: shown, details };
  return { texts: [], issues: [issue] };
}

const listLine = /^\s*(?:[-*]|\d+[.、])\s+/;

/** Headings, quotations, tables, code, rules, pictures, links, emphasis and tags. */
function hasMarkup(line: string): boolean {
  return /^\s*(?:#{1,6}\s|>|\||```|~~~|(?:[-*_]\s*){3,}$)/.test(line) || /\]\(|\*\*|__|`|<\/?[a-z][^>]*>/i.test(line);
}

function wordsOf(lines: readonly string[]): readonly Words[] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    const current = blocks.at(-1) ?? [];
    const isBreak =
      line.trim() === '' || (current.length > 0 && listLine.test(line) !== listLine.test(current[0] ?? ''));
    if (isBreak) blocks.push([]);
    if (line.trim() !== '') blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0).map(wordsOfBlock);
}

/** Lines of one paragraph belong together: Chinese has no space where a line ends. */
function wordsOfBlock(lines: readonly string[]): Words {
  if (listLine.test(lines[0] ?? ''))
    return { kind: 'list', items: lines.map((line) => line.replace(listLine, '').trim()) };
  const text = lines
    .map((line) => line.trim())
    .join('')
    .replace(/[　\s]+/gu, ' ');
  return { kind: 'paragraph', text };
}

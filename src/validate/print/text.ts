import { withUnseenShown } from '../cells/marks.ts';
import { gradeLabels, type Issue } from '../../model/issue.ts';
import { readingCodes } from '../../model/reading-codes.ts';
import { effectOf, gradeOf, problemOf, remedyOf, titleOf } from '../catalogue.ts';
import { type CheckReport, countsByCode, summarySentence, totalsOf } from './report.ts';

/** What is printed beside the findings that need somebody. */
export interface TextOptions {
  /** Also the processing record: what was put right without asking, one line each. */
  readonly showHandled?: boolean;
}

/** More of one kind in one column are counted: a column pasted wrongly is one mistake, not a thousand messages. */
const shownOfKind = 20;

/** The whole result as a clerk reads it: by region and file, then counts, then what it means for the site. */
export function formatText(reports: readonly CheckReport[], { showHandled = false }: TextOptions = {}): string {
  const sections = reports.flatMap((report) => formatReport(report, showHandled));
  const counts = countsByCode(reports).map((line) => `  ${line}`);
  const tally = counts.length === 0 ? [] : [['各类问题：', ...counts].join('\n')];
  return [...sections, ...tally, summarySentence(totalsOf(reports))].join('\n\n') + '\n';
}

function formatReport({ scope, issues }: CheckReport, showHandled: boolean): readonly string[] {
  const findings = issues.filter((issue) => gradeOf(issue) !== 'handled');
  const handled = showHandled ? issues.filter((issue) => gradeOf(issue) === 'handled') : [];
  if (findings.length === 0 && handled.length === 0) return [];
  const causes = causesOf(findings);
  const others = findings.filter((issue) => !causes.includes(issue));
  const files = [...Map.groupBy(others, ({ file }) => file).values()].flatMap(formatFile);
  const record = handled.length === 0 ? [] : [['处理记录：', ...handled.map(formatHandled)].join('\n')];
  const first = causes.map(formatIssue);
  const last = causes.map(
    (cause) => `请先改正：${formatPlace(cause)}：${problemOf(cause)}改正后请再检查一次，其余问题有的会随之消失。`,
  );
  return [...(scope === '' ? [] : [`—— ${scope} ——`]), ...first, ...files, ...record, ...last];
}

/** How many other findings it takes before a reader can lose sight of what caused them. */
const many = 10;

/** Of very many findings, those about files that were not read as they should be: most others follow from them. */
export function causesOf(findings: readonly Issue[]): readonly Issue[] {
  const causes = findings.filter((issue) => gradeOf(issue) === 'error' && isAboutReading(issue));
  return findings.length - causes.length >= many ? causes : [];
}

/** A file, a header or rows that were lost on the way. */
function isAboutReading({ code, column }: Issue): boolean {
  return (readingCodes.some((known) => known === code) && column === null) || code === 'referenced-table-missing';
}

function formatFile(issues: readonly Issue[]): readonly string[] {
  const kinds = Map.groupBy(issues, ({ code, column }) => `${code} ${column?.letter ?? ''}`);
  const hidden = new Set([...kinds.values()].flatMap((kind) => kind.slice(shownOfKind)));
  const shown = issues.filter((issue) => !hidden.has(issue)).map(formatIssue);
  const rest = [...kinds.values()].filter((kind) => kind.length > shownOfKind).map(formatRest);
  return [...shown, ...rest];
}

function formatRest(kind: readonly Issue[]): string {
  const [first] = kind;
  if (first === undefined) return '';
  const column = first.column === null ? '' : ` ${formatColumn(first.column)}`;
  return `【${gradeLabels[gradeOf(first)]}】${first.file ?? ''}${column}：另有${kind.length - shownOfKind}处“${titleOf(first)}”，见问题清单。`;
}

/** One finding in the five lines of the model message; lines that have nothing to say are left out. */
export function formatIssue(issue: Issue): string {
  return [
    `【${gradeLabels[gradeOf(issue)]}】${formatPlace(issue)}`,
    ...(issue.value === null ? [] : [`  填写内容：${shownValue(issue.value)}`]),
    `  问题：${problemOf(issue)}`,
    `  修改办法：${remedyOf(issue)}`,
    `  影响：${effectOf(issue)}`,
  ].join('\n');
}

/** `交流轮岗.csv 第12行 F列“开始日期”` */
export function formatPlace({ file, line, column, details }: Issue): string {
  const more = typeof details['count'] === 'number' && details['count'] > 1 ? `等${details['count']}处` : '';
  const parts = [
    file ?? '本地区文件夹',
    ...(line === null ? [] : [`第${line}行${more}`]),
    ...(column === null ? [] : [formatColumn(column)]),
  ];
  // The name of a sheet ends in a quotation mark, after which a space would be one too many.
  return parts.join(' ').replace(/” (?=第\d+行)/, '”');
}

function formatColumn({ letter, label }: NonNullable<Issue['column']>): string {
  return `${letter === '' ? '' : `${letter}列`}${label === '' ? '' : `“${label}”`}`;
}

function formatHandled(issue: Issue): string {
  return `  ${formatPlace(issue)}：${problemOf(issue)}`;
}

/** Line breaks are shown, so that a value keeps to its line; very long texts are cut. */
export function shownValue(value: string): string {
  if (value === '') return '（空）';
  const line = withUnseenShown(value).replaceAll(/\r?\n/g, '↵');
  return line.length > 80 ? `${line.slice(0, 80)}……` : line;
}

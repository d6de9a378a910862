import { addLine, formatLines, type LineRuns } from '../csv/place.ts';
import type { Issue } from '../model/issue.ts';
import { gradeOf, gradeRank } from './catalogue.ts';
import { maskPersonalData } from './personal-data/find.ts';

/**
 * Turns what the checks found into what is reported: personal data masked, one complaint a cell, equal automatic
 * corrections of a column taken together, and all in the order of files, rows and columns.
 */
export function settleIssues(found: readonly Issue[]): readonly Issue[] {
  const masked = found.map(maskIssue);
  const findings = onePerCell(masked.filter((issue) => gradeOf(issue) !== 'handled'));
  // What was put right in a cell that is refused all the same is not worth a word.
  const refused = new Set(findings.filter(isOneCell).map(placeOf));
  const handled = masked.filter(
    (issue) => gradeOf(issue) === 'handled' && !(isOneCell(issue) && refused.has(placeOf(issue))),
  );
  return [...collapse(handled, correctionKey), ...collapse(findings, rootKey)].toSorted(byPlace);
}

/** No personal data leave validation, not even in the message that complains about them. */
function maskIssue(issue: Issue): Issue {
  const details = Object.entries(issue.details).map(([name, detail]) => [
    name,
    typeof detail === 'string' ? maskPersonalData(detail) : detail,
  ]);
  const column = issue.column === null ? null : { ...issue.column, label: maskPersonalData(issue.column.label) };
  const value = issue.value === null ? null : maskPersonalData(issue.value);
  const file = issue.file === null ? null : maskPersonalData(issue.file);
  return { ...issue, file, column, value, details: Object.fromEntries(details) };
}

/**
 * The gravest finding about each cell, and of equals the first: the others mostly follow from it. What the reader has
 * already told once for many cells is not about one cell.
 */
function onePerCell(issues: readonly Issue[]): readonly Issue[] {
  const groups = Map.groupBy<string | Issue, Issue>(issues, (issue) => (isOneCell(issue) ? placeOf(issue) : issue));
  return [...groups.values()].flatMap((group) => group.toSorted((a, b) => gradeRank(b) - gradeRank(a)).slice(0, 1));
}

function isOneCell({ line, column, details }: Issue): boolean {
  return line !== null && column !== null && !('count' in details);
}

function placeOf({ file, line, column }: Issue): string {
  return [file, line, column?.letter, column?.label].join('\u0001');
}

/** Equal texts of a column that were put right in the same way are one entry of the processing record. */
function correctionKey({ code, file, column, value, details }: Issue): string | null {
  return 'count' in details ? null : [code, file, column?.letter, value].join('\u0001');
}

/** Findings that many cells or columns show, though there is one thing to do about them. */
function rootKey({ code, file, column, details }: Issue): string | null {
  if (code === 'value-list-missing') return [code, file, column?.letter].join('\u0001');
  const isMissingTable = code === 'referenced-table-missing' || code === 'referenced-register-missing';
  return isMissingTable ? [code, details['tables']].join('\u0001') : null;
}

/** Merges issues of equal key into the first, with `count` and the numbers of their rows as `lines`. */
function collapse(issues: readonly Issue[], keyOf: (issue: Issue) => string | null): readonly Issue[] {
  const groups = Map.groupBy<string | Issue, Issue>(issues, (issue) => keyOf(issue) ?? issue);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    const runs = group.reduce<LineRuns>(withLine, []);
    return [{ ...first, details: { ...first.details, count: countOf(group), lines: formatLines(runs) } }];
  });
}

/** Past forty separate stretches of rows the list says 等, and further rows need no place in it. */
function withLine(runs: LineRuns, { line }: Issue): LineRuns {
  return line === null || runs.length > 40 ? runs : addLine(runs, line);
}

/** How many cells a list of issues is about: the reader may have counted several in one. */
export function countOf(issues: readonly Issue[]): number {
  return issues.reduce(
    (total, { details }) => total + (typeof details['count'] === 'number' ? details['count'] : 1),
    0,
  );
}

function byPlace(a: Issue, b: Issue): number {
  return (
    compare(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    columnNumber(a) - columnNumber(b) ||
    compare(a.code, b.code)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function columnNumber({ column }: Issue): number {
  return [...(column?.letter ?? '')].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);
}

import type { Issue } from '../model/issue.ts';
import type { ReadingCode } from '../model/reading-codes.ts';
import { type TableName, tableOf } from '../model/tables.ts';
import type { Field } from './field.ts';
import { addLine, formatLines, type LineRuns } from './place.ts';
import { maskPersonalNumbers } from './personal-numbers.ts';

/** A column as far as a message needs it. */
export type FoundColumn = Pick<Field, 'letter' | 'label' | 'isPersonal'>;

/** A column in a message that repeats its header or a spreadsheet's error, and nothing that somebody wrote into it. */
export function columnOnly({ letter, label }: Pick<Field, 'letter' | 'label'>): FoundColumn {
  return { letter, label, isPersonal: false };
}

/** A finding in a file, before it is known how many of its kind there are. */
export interface Finding {
  readonly code: ReadingCode;
  readonly line?: number;
  readonly field?: FoundColumn;
  readonly value?: string;
  readonly details?: Issue['details'];
}

/** Collects what is found while one file is read. Reading never throws for what stands in a file. */
export interface ReadingLog {
  /** Records a finding that stands by itself. */
  readonly add: (finding: Finding) => void;
  /**
   * Records a finding that is told once for each file and column: the first one with its row and value, `count` and all
   * rows in `lines`.
   */
  readonly count: (finding: Finding) => void;
  readonly issues: () => readonly Issue[];
}

interface Counted {
  readonly first: Finding;
  count: number;
  runs: LineRuns;
}

/** Past this many separate stretches of rows, further ones are counted but no longer listed. */
const mostRuns = 41;

/** Collects what is found in one file, in bounded memory however many rows it has. */
export function createLog(file: string, table: TableName | null): ReadingLog {
  const single: Issue[] = [];
  const counted = new Map<string, Counted>();
  const issueOf = (finding: Finding): Issue => readingIssue({ file, table, ...finding });
  return {
    add: (finding) => single.push(issueOf(finding)),
    count: (finding) => {
      const key = `${finding.code} ${finding.field?.letter ?? ''}`;
      const entry = counted.get(key) ?? { first: finding, count: 0, runs: [] };
      entry.count += 1;
      if (finding.line !== undefined && entry.runs.length < mostRuns) entry.runs = addLine(entry.runs, finding.line);
      counted.set(key, entry);
    },
    issues: () => [
      ...single,
      ...[...counted.values()].map(({ first, count, runs }) =>
        issueOf({ ...first, details: { ...first.details, count, lines: formatLines(runs) } }),
      ),
    ],
  };
}

interface Placed extends Finding {
  readonly file: string | null;
  readonly table: TableName | null;
}

/**
 * Gives a finding the shape of an issue. What stood in a column about persons is never repeated in it, nor are identity
 * and mobile numbers, wherever they stood.
 */
export function readingIssue({ code, file, table, line, field, value, details = {} }: Placed): Issue {
  // Outside any column of the schema anything may stand, in a restricted table a name as well.
  const isHidden = field?.isPersonal ?? (table !== null && tableOf(table).restricted === true);
  return {
    code,
    file,
    table,
    line: line ?? null,
    column: field === undefined ? null : { letter: field.letter, label: field.label },
    value: value === undefined || isHidden ? null : maskPersonalNumbers(value),
    details: mapText(details, field?.isPersonal === true ? () => '' : maskPersonalNumbers),
  };
}

/** Row numbers stay readable in any case. */
function mapText(details: Issue['details'], change: (text: string) => string): Issue['details'] {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      typeof value === 'number' || key === 'lines' ? value : change(value),
    ]),
  );
}

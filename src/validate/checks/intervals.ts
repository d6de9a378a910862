import type { Issue } from '../../model/issue.ts';
import type { TableName } from '../../model/tables.ts';
import { type CheckedRow, type CheckInput, elementsIn, rowsOf, textIn } from '../checked.ts';
import { issueAt, labelOf } from '../issues.ts';

/** Pairs of dates in order that are no validity interval: a plan is not what happened. */
const furtherPairs: Readonly<Partial<Record<TableName, readonly (readonly [from: string, to: string])[]>>> = {
  rotations: [['starts_on', 'planned_end_on']],
};

/** What ends does not end before it begins. */
export function* checkIntervals({ tables }: CheckInput): Generator<Issue> {
  for (const table of tables.values()) {
    for (const [from, to] of [...(table.schema.intervals ?? []), ...(furtherPairs[table.name] ?? [])]) {
      for (const row of table.rows) {
        const [start, end] = [textIn(row, from), textIn(row, to)];
        if (start === null || end === null || start < end) continue;
        const code = start === end ? 'interval-empty' : 'interval-reversed';
        yield issueAt(
          code,
          table,
          { row, column: to },
          { start, end, from: labelOf(table.name, from), to: labelOf(table.name, to) },
        );
      }
    }
  }
}

interface Exclusive {
  readonly table: TableName;
  /** Rows that agree in these are about the same thing. */
  readonly by: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly what: string;
  /** An empty beginning is before all others. */
  readonly mayBeginUnknown?: boolean;
}

/** Relations of which only one can hold at a time. */
const exclusive: readonly Exclusive[] = [
  { table: 'group_types', by: ['group_id'], from: 'valid_from', to: 'valid_to', what: '同一集团的两段类型' },
  {
    table: 'memberships',
    by: ['group_id', 'campus_id', 'school_id'],
    from: 'valid_from',
    to: 'valid_to',
    what: '同一成员在同一集团的两段成员关系',
    mayBeginUnknown: true,
  },
  {
    table: 'pack_items',
    by: ['list_name', 'item'],
    from: 'valid_from',
    to: 'valid_to',
    what: '同一清单项目的两段有效期',
  },
  {
    table: 'group_titles',
    by: ['group_id', 'title'],
    from: 'awarded_on',
    to: 'valid_to',
    what: '同一集团的同一称号的两段有效期',
  },
  { table: 'weak_schools', by: ['school_id'], from: 'valid_from', to: 'valid_to', what: '同一学校的两段认定' },
];

/** Two periods of the same thing do not overlap; which of the two was meant nobody but the clerk can know. */
export function* checkOverlaps(input: CheckInput): Generator<Issue> {
  for (const rule of exclusive) {
    const table = input.tables.get(rule.table);
    if (table === undefined) continue;
    const usableRows = rowsOf(input, rule.table).filter((row) => !isUncertain(row, rule));
    const groups = Map.groupBy(usableRows, (row) =>
      rule.by.map((column) => elementsIn(row, column).join()).join('\u0001'),
    );
    for (const rows of groups.values()) {
      for (const [earlier, later] of overlapping(rows, rule)) {
        // Equal beginnings are already a duplicate key where the beginning is part of the key.
        if (table.schema.key.includes(rule.from) && textIn(earlier, rule.from) === textIn(later, rule.from)) continue;
        // A lead school that is listed again as a member has a message of its own.
        if (textIn(earlier, 'member_role') !== textIn(later, 'member_role')) continue;
        const details = { otherLine: earlier.line, what: rule.what };
        yield issueAt('interval-overlap', table, { row: later, column: rule.from }, details);
      }
    }
  }
}

function isUncertain(row: CheckedRow, { by, from, to, mayBeginUnknown = false }: Exclusive): boolean {
  if ((textIn(row, from) === null && !mayBeginUnknown) || [...by, from, to].some((column) => row.unusable.has(column)))
    return true;
  // An interval that runs backwards has been reported as such.
  const end = textIn(row, to);
  return end !== null && end <= (textIn(row, from) ?? '');
}

/** Each row that begins before an earlier one has ended, with the one that lasts longest of those. */
export function overlapping(
  rows: readonly CheckedRow[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly (readonly [earlier: CheckedRow, later: CheckedRow])[] {
  const pairs: [CheckedRow, CheckedRow][] = [];
  let longest: CheckedRow | null = null;
  for (const row of rows.toSorted((a, b) => compareText(textIn(a, from), textIn(b, from)) || a.line - b.line)) {
    const end: string = longest === null ? '' : (textIn(longest, to) ?? open);
    if (longest !== null && (textIn(row, from) ?? '') < end) pairs.push([longest, row]);
    if ((textIn(row, to) ?? open) > end) longest = row;
  }
  return pairs;
}

/** Later than every date. */
const open = '9999';

function compareText(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

import type { Issue } from '../../model/issue.ts';
import type { CellValue } from '../cells/reading.ts';
import type { CheckedRow, CheckedTable, CheckInput } from '../checked.ts';
import { issueAt, labelOf } from '../issues.ts';

/** Takes out rows that repeat an earlier one word for word: they are counted once, and no other check meets them again. */
export function dropRepeatedRows(table: CheckedTable): {
  readonly table: CheckedTable;
  readonly issues: readonly Issue[];
} {
  if (hasDistinctKeys(table)) return { table, issues: [] };
  const columns = Object.keys(table.schema.columns);
  const known = new Map<string, readonly CheckedRow[]>();
  const issues: Issue[] = [];
  const rows = table.rows.filter((row) => {
    const identity = identityOf(row, table);
    // What an unusable cell would have said is not known, so that its row is not compared.
    if (identity === null || row.unusable.size > 0) return true;
    const sameKey = known.get(identity) ?? none;
    const first = sameKey.find(({ values }) => columns.every((column) => isEqual(row.values[column], values[column])));
    if (first !== undefined) issues.push(issueAt('duplicate-row', table, { row }, { otherLine: first.line }));
    else if (sameKey.length < mostCompared) known.set(identity, [...sameKey, row]);
    return first === undefined;
  });
  return { table: { ...table, rows }, issues };
}

const none: readonly CheckedRow[] = [];
/** A column that is no key after all, pasted into one, must not compare every row with every other. */
const mostCompared = 10;

/** Rows that say different things under one key contradict each other. */
export function* checkDuplicateKeys({ tables }: CheckInput): Generator<Issue> {
  for (const table of tables.values()) {
    const { key } = table.schema;
    const [column] = key;
    if (column === undefined || hasDistinctKeys(table)) continue;
    const firsts = new Map<string, CheckedRow>();
    for (const row of table.rows) {
      const identity = identityOf(row, table);
      const first = identity === null ? undefined : firsts.get(identity);
      if (first !== undefined)
        yield issueAt('duplicate-key', table, { row, column }, { otherLine: first.line, key: keyWords(table, row) });
      else if (identity !== null) firsts.set(identity, row);
    }
  }
}

const distinct = new WeakMap<CheckedTable['rows'], boolean>();

/** Whether every row has a key of its own, as nearly all tables have: then nothing repeats, and no rows need comparing. */
function hasDistinctKeys(table: CheckedTable): boolean {
  const known = distinct.get(table.rows);
  if (known !== undefined) return known;
  const identities = new Set<string>();
  const areDistinct = table.rows.every((row) => {
    const identity = identityOf(row, table);
    return identity !== null && identities.size < identities.add(identity).size;
  });
  distinct.set(table.rows, areDistinct);
  return areDistinct;
}

/** What the key of a row says, or, in a table without one, the whole row. Null when a part of the key is not there. */
function identityOf(row: CheckedRow, { schema }: CheckedTable): string | null {
  const { key } = schema;
  if (key.length === 0) return signature(row, Object.keys(schema.columns));
  return key.some((name) => (row.values[name] ?? null) === null) ? null : signature(row, key);
}

function isEqual(one: CellValue | null | undefined, other: CellValue | null | undefined): boolean {
  return one === other || (typeof one === 'object' && typeof other === 'object' && String(one) === String(other));
}

/** `“集团编码”同为“G01”，“生效日期”同为“2024-09-01”` */
function keyWords({ name, schema }: CheckedTable, row: CheckedRow): string {
  return schema.key.map((column) => `“${labelOf(name, column)}”同为“${String(row.values[column])}”`).join('，');
}

/** Texts are joined by a character no cell contains after reading. */
function signature(row: CheckedRow, columns: readonly string[]): string {
  const [only] = columns;
  if (only !== undefined && columns.length === 1) return String(row.values[only] ?? '');
  return columns.map((column) => String(row.values[column] ?? '')).join('\u0001');
}

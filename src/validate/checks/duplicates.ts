import type { Issue } from '../../model/issue.ts';
import type { CheckedRow, CheckedTable, CheckInput } from '../checked.ts';
import { issueAt, labelOf } from '../issues.ts';

/** Takes out rows that repeat an earlier one word for word: they are counted once, and no other check meets them again. */
export function dropRepeatedRows(table: CheckedTable): {
  readonly table: CheckedTable;
  readonly issues: readonly Issue[];
} {
  const columns = Object.keys(table.schema.columns);
  const firsts = new Map<string, CheckedRow>();
  const issues: Issue[] = [];
  const rows = table.rows.filter((row) => {
    // What an unusable cell would have said is not known, so that its row is not compared.
    if (row.unusable.size > 0) return true;
    const content = signature(row, columns);
    const first = firsts.get(content);
    if (first === undefined) firsts.set(content, row);
    else issues.push(issueAt('duplicate-row', table, { row }, { otherLine: first.line }));
    return first === undefined;
  });
  return { table: { ...table, rows }, issues };
}

/** Rows that say different things under one key contradict each other. */
export function* checkDuplicateKeys({ tables }: CheckInput): Generator<Issue> {
  for (const table of tables.values()) {
    const { key } = table.schema;
    const [column] = key;
    if (column === undefined) continue;
    const firsts = new Map<string, CheckedRow>();
    for (const row of table.rows) {
      if (key.some((name) => (row.values[name] ?? null) === null)) continue;
      const identity = signature(row, key);
      const first = firsts.get(identity);
      if (first === undefined) firsts.set(identity, row);
      else yield issueAt('duplicate-key', table, { row, column }, { otherLine: first.line, key: keyWords(table, row) });
    }
  }
}

/** `“集团编码”同为“G01”，“生效日期”同为“2024-09-01”` */
function keyWords({ name, schema }: CheckedTable, row: CheckedRow): string {
  return schema.key.map((column) => `“${labelOf(name, column)}”同为“${String(row.values[column])}”`).join('，');
}

/** Texts are joined by a character no cell contains after reading. */
function signature(row: CheckedRow, columns: readonly string[]): string {
  return columns.map((column) => String(row.values[column] ?? '')).join('\u0001');
}

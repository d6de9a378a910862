import type { Issue } from '../../model/issue.ts';
import { publicColumnsOf } from '../../model/tables.ts';
import type { CellValue } from '../cells/reading.ts';
import type { CheckedRow, CheckedTable, CheckedTables } from '../checked.ts';
import { doubtfulCodes, isDoubtful, masked } from './find.ts';
import { findUnreviewed, type Reviewed } from './reviewed.ts';

/** Columns meant for the telephone of an office: its extension may stand there. */
export const officeLines: ReadonlySet<string> = new Set(['region.contact']);

/** Whether an issue is about a content that is covered where it stands until somebody answers for it. */
export function isCoveredDoubt({ code }: Issue): boolean {
  const codes: ReadonlySet<string> = doubtfulCodes;
  return codes.has(code);
}

/**
 * Covers what may be personal data and was not answered for, in the texts of public tables: the rest of the row is published.
 * What is certain stops the whole version, so that it needs no cover.
 */
export function withDoubtsMasked(tables: CheckedTables, reviewed: Reviewed): CheckedTables {
  return new Map([...tables].map(([name, table]) => [name, tableCovered(table, reviewed)]));
}

function tableCovered(table: CheckedTable, reviewed: Reviewed): CheckedTable {
  const columns = (publicColumnsOf(table.name) ?? []).flatMap(([name, column]) =>
    column.type === 'text' && column.references === undefined && column.values === undefined ? [name] : [],
  );
  const read = columns.filter((name) => !officeLines.has(`${table.name}.${name}`));
  return { ...table, rows: table.rows.map((row) => rowCovered(row, { columns: read, reviewed })) };
}

function rowCovered(
  row: CheckedRow,
  { columns, reviewed }: { readonly columns: readonly string[]; readonly reviewed: Reviewed },
): CheckedRow {
  const covered = columns.flatMap((name) => {
    const value = row.values[name] ?? null;
    const shown = coveredValue(value, reviewed);
    return shown === value ? [] : [[name, shown] as const];
  });
  return covered.length === 0 ? row : { ...row, values: { ...row.values, ...Object.fromEntries(covered) } };
}

function coveredValue(value: CellValue | null, reviewed: Reviewed): CellValue | null {
  if (typeof value === 'object' && value !== null) {
    const shown = value.map((element) => String(coveredValue(element, reviewed)));
    return shown.every((element, position) => element === value[position]) ? value : shown;
  }
  if (typeof value !== 'string') return value;
  const doubts = findUnreviewed(value, reviewed).filter(isDoubtful);
  return doubts.length === 0 ? value : masked(value, doubts);
}

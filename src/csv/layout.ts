import { tableNames, tableOf, type TableName } from '../model/tables.ts';
import { countColumns } from './find-header.ts';
import { headerMatcherOf, normaliseHeader } from './header-name.ts';
import { type CsvRecord, isBlankRow } from './parse.ts';
import { columnLetter } from './place.ts';

/** Ways of laying out a sheet that say the same to people, and nothing to a program that wants one row a record. */

/** 成员校1, 成员学校（二）, 分校3: one heading for each of several members. */
const numbered = /^(成员(?:学?校|单位|校区)?|分校|校区)\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\)?$/;

/**
 * The columns of a header that list several of one kind side by side, `C、D、E`, where they ought to be rows; null where
 * there are no two.
 */
export function sideBySide({ cells }: CsvRecord): { readonly columns: string; readonly kind: string } | null {
  const kinds = cells.map((cell) => numbered.exec(normaliseHeader(cell))?.[1] ?? null);
  const kind = kinds.find((one, index) => one !== null && kinds.indexOf(one) < kinds.lastIndexOf(one) && index >= 0);
  if (kind === undefined || kind === null) return null;
  const letters = kinds.flatMap((one, index) => (one === kind ? [columnLetter(index)] : []));
  return { columns: letters.join('、'), kind };
}

/** Rows after an empty one that are looked at: a sheet with several tables has few of them. */
const mostBlocks = 50;

/** The header of another table below the rows of the first: of which table, and in which row; null where there is none. */
export function findSecondTable(
  records: readonly CsvRecord[],
  { below, table }: { readonly below: number; readonly table: TableName },
): { readonly line: number; readonly label: string } | null {
  const starts = records.filter(
    (record, index) =>
      record.line > below && !isBlankRow(record.cells) && isBlankRow(records[index - 1]?.cells ?? ['?']),
  );
  for (const { cells, line } of starts.slice(0, mostBlocks)) {
    const filled = cells.filter((cell) => cell.trim() !== '').length;
    const found = [table, ...tableNames].find((name) => {
      const named = countColumns(cells, headerMatcherOf(name));
      return filled >= 3 && named >= 0.8 * filled;
    });
    if (found !== undefined) return { line, label: tableOf(found).label };
  }
  return null;
}

import { type Column, fixedValuesOf } from '../model/column.ts';
import { columnsOf, type TableName, tableOf } from '../model/tables.ts';
import type { DateRole } from './cells/date.ts';
import { dateRoleOf } from './column-roles.ts';
import { csvText } from './print/csv-text.ts';

/** Marks the example row of a template; a row with this cell is refused when it is read. */
export const exampleMark = '示例（请删除）';

/**
 * An empty file for a table, as clerks fill it in: Chinese header and one example row that is marked as such in its
 * first free text, or in the first cell. UTF-8 with BOM and CRLF, for Excel and WPS.
 */
export function templateOf(name: TableName): string {
  const columns = columnsOf(name);
  const marked = markedColumn(name);
  const example = columns.map(([column, field]) =>
    column === marked ? exampleMark : exampleOf(field, dateRoleOf(tableOf(name), column)),
  );
  return csvText([columns.map(([, { label }]) => label), example]);
}

/** What a filled cell of a column looks like; '' where an example says nothing. */
export function exampleFor(name: TableName, column: string): string {
  const table = tableOf(name);
  const field = table.columns[column];
  return field === undefined ? '' : exampleOf(field, dateRoleOf(table, column));
}

/** File name of the template, the one clerks know the table by: 教育集团.csv. */
export function templateFileName(name: TableName): string {
  return `${tableOf(name).label}.csv`;
}

function markedColumn(name: TableName): string | undefined {
  const columns = columnsOf(name);
  return (columns.find(([, column]) => isFree(column)) ?? columns[0])?.[0];
}

function isFree({ type, values, format, references }: Column): boolean {
  return type === 'text' && values === undefined && format === undefined && references === undefined;
}

const examples: Readonly<Record<Exclude<Column['type'], 'text'>, string>> = {
  integer: '12',
  decimal: '12.5',
  boolean: '是',
  date: '2024-09-01',
  academic_year: '2024—2025',
  term: '2024—2025学年第一学期',
  calendar_year: '2024',
};

const formatExamples: Readonly<Record<NonNullable<Column['format']>, string>> = {
  school_code: '2134000123',
  campus_code: '2134000123-01',
  social_credit_code: '12340321MB0000000F',
  division_code: '340321',
  township_code: '340321100',
  web_address: 'https://www.example.gov.cn/a.html',
};

/** Periods are shown open: most are, and an end that need not be there is better not copied. */
function exampleOf(column: Column, role: DateRole): string {
  const { type, format } = column;
  if (type === 'date' && role === 'end') return '';
  if (type !== 'text') return examples[type];
  if (format !== undefined) return formatExamples[format];
  return fixedValuesOf(column)?.[0] ?? '';
}

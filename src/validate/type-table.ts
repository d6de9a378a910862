import type { Column, Table } from '../model/column.ts';
import type { Issue } from '../model/issue.ts';
import type { SourceRow, SourceTable } from '../model/source.ts';
import { tableOf } from '../model/tables.ts';
import type { CellValue, Finding, Reading } from './cells/reading.ts';
import { type CellReader, cellReader } from './cells/type-cell.ts';
import type { CheckedRow, CheckedTable } from './checked.ts';
import { dateRoleOf, isCodeColumn, isNameColumn, isPercentColumn } from './column-roles.ts';
import { issueAt } from './issues.ts';
import type { Vocabularies } from './vocabulary.ts';

interface TypedTable {
  readonly table: CheckedTable;
  readonly issues: readonly Issue[];
}

interface ColumnReader {
  readonly name: string;
  readonly column: Column;
  readonly readIn: (source: SourceRow) => CellReader;
  /** A column the file does not have has been reported as missing; its cells are not, one by one. */
  readonly isSupplied: boolean;
}

const noneUnusable: ReadonlySet<string> = new Set();

/** Reads every cell of a table as its column's type. Cells that fail are reported, their row goes on without them. */
export function typeTable(
  source: SourceTable,
  context: { regionCode: string; vocabularies: Vocabularies },
): TypedTable {
  const schema = tableOf(source.name);
  const readers = Object.entries(schema.columns).map(([name, column]) =>
    columnReader(source, { name, column, schema }, context),
  );
  const issues: Issue[] = [];
  const rows = source.rows.map((row) => {
    const { checked, findings } = typeRow(row, readers);
    for (const [column, finding] of findings)
      issues.push(issueAt(finding.code, source, { row: checked, column }, finding.details));
    return checked;
  });
  return { table: { name: source.name, schema, source, rows }, issues };
}

function columnReader(
  source: SourceTable,
  { name, column, schema }: { name: string; column: Column; schema: Table },
  { regionCode, vocabularies }: { regionCode: string; vocabularies: Vocabularies },
): ColumnReader {
  const readerFor = (kind: string): CellReader =>
    cellReader(column, {
      regionCode,
      dateRole: dateRoleOf(schema, name),
      isCode: isCodeColumn(schema, name),
      isKey: schema.key.length === 1 && schema.key[0] === name,
      isPercent: isPercentColumn(schema),
      isName: isNameColumn(name),
      ...vocabularies.allowedIn(column, kind),
    });
  return { name, column, readIn: readerByRow(column, { schema, readerFor }), isSupplied: name in source.columns };
}

/** The same reader for every row, unless another column of the row says which list its value is of. */
function readerByRow(
  { values }: Column,
  { schema, readerFor }: { readonly schema: Table; readonly readerFor: (kind: string) => CellReader },
): (source: SourceRow) => CellReader {
  if (values === undefined || !('packBy' in values)) {
    const read = readerFor('');
    return () => read;
  }
  const { packBy, packs } = values;
  const readers = new Map(Object.keys(packs).map((kind) => [kind, readerFor(kind)]));
  const synonyms = schema.columns[packBy]?.valueSynonyms ?? {};
  const otherwise = readerFor('');
  return ({ cells }) => {
    const kind = cells[packBy] ?? '';
    return readers.get(synonyms[kind] ?? kind) ?? otherwise;
  };
}

function typeRow(source: SourceRow, readers: readonly ColumnReader[]) {
  const values: Record<string, CellValue | null> = {};
  const findings: [column: string, finding: Finding][] = [];
  let unusable: Set<string> | null = null;
  for (const reader of readers) {
    if (source.refused?.includes(reader.name) === true) {
      values[reader.name] = null;
      (unusable ??= new Set()).add(reader.name);
      continue;
    }
    const reading = typeCell(source, reader);
    values[reader.name] = reading.usable ? reading.value : null;
    if (reading.finding !== null) findings.push([reader.name, reading.finding]);
    if (!reading.usable) (unusable ??= new Set()).add(reader.name);
  }
  const checked: CheckedRow = { line: source.line, values, unusable: unusable ?? noneUnusable, source };
  return { checked, findings };
}

const emptyCell: Reading = { usable: true, value: null, finding: null };
const emptyRequired: Reading = { usable: false, finding: { code: 'empty-required', details: {} } };

function typeCell(source: SourceRow, { name, column, readIn, isSupplied }: ColumnReader): Reading {
  const text = source.cells[name] ?? '';
  const isRequired = column.presence === 'filled' && isSupplied;
  if (text === '') return isRequired ? emptyRequired : emptyCell;
  const reading = readIn(source)(column.type === 'term' ? termWithYear(text, source) : text);
  // 长期 in a column that must hold a date.
  return isRequired && reading.usable && reading.value === null ? emptyRequired : reading;
}

/** 第一学期 says enough in a row that names its school year. */
function termWithYear(text: string, { cells }: SourceRow): string {
  const year = cells['academic_year'] ?? '';
  return year === '' || /\d{4}/.test(text) ? text : `${year}${text}`;
}

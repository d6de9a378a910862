import { cellCleanerOf } from '../../csv/clean-cell.ts';
import { isFilledDown } from '../../csv/fill-down.ts';
import { type Field, kindOf } from '../../csv/field.ts';
import { columnLetter } from '../../csv/place.ts';
import type { Column } from '../../model/column.ts';
import type { Issue, IssueCode } from '../../model/issue.ts';
import type { ReadResult, SourceTable } from '../../model/source.ts';
import { tableOf } from '../../model/tables.ts';
import { gradeOf } from '../catalogue.ts';
import type { CellValue } from '../cells/reading.ts';
import type { CheckedRow, CheckedTable } from '../checked.ts';
import { prepareTables, type ValidationContext } from '../validate.ts';
import type { Correction, ProcessedTable } from './correction.ts';
import { fileCorrections, headerCorrections, rowCorrections } from './around-cells.ts';

/** Everything that reading and checking did to a region's files. */
export interface Processing {
  /** Everything put right without asking, by file in the order of the schema. */
  readonly corrections: readonly Correction[];
  readonly tables: readonly ProcessedTable[];
}

/**
 * Compares every cell that is read with what the program made of it. The comparison, and not the checks' own messages, is
 * what makes the list complete: a change nobody reported is in it as well, without a name.
 */
export function processingOf(read: ReadResult, context: ValidationContext): Processing {
  const { totals, typed, resolved, distinct } = prepareTables(read, context);
  const reported = handledAt([...typed.issues, ...resolved.issues]);
  const left = new Map([...distinct.tables.values()].map(({ source, rows }) => [source.file, linesOf(rows)]));
  const results = read.tables.map((source) => {
    const table = resolved.tables.get(source.name);
    const cells = table === undefined ? [] : cellsOf(table, reported);
    const dropped = distinct.issues.filter(({ file }) => file === source.file);
    const kept = left.get(source.file) ?? new Set();
    const corrections = [
      ...fileCorrections(source, read.issues),
      ...headerCorrections(source),
      ...rowCorrections(source, { issues: read.issues, totals: source.name === 'snapshots' ? totals : [], dropped }),
      ...grouped(cells.filter(isChanged)),
    ];
    return {
      corrections,
      table: processedOf(
        source.file,
        cells.filter(({ line }) => kept.has(line)),
      ),
    };
  });
  return { corrections: results.flatMap((result) => result.corrections), tables: results.map(({ table }) => table) };
}

interface Cell {
  readonly file: string;
  readonly table: CheckedTable;
  readonly line: number;
  readonly field: FieldAt;
  readonly codes: readonly IssueCode[];
  readonly original: string;
  readonly result: string;
}

interface FieldAt extends Pick<Field, 'name' | 'label' | 'column' | 'letter' | 'index' | 'kind'> {
  readonly isPersonal: boolean;
}

function cellsOf(table: CheckedTable, reported: ReadonlyMap<string, readonly IssueCode[]>): readonly Cell[] {
  const columns = fieldsOf(table.source).map((field) => ({ field, clean: cellCleanerOf(field) }));
  return table.rows.flatMap((row) =>
    columns.map(({ field, clean }) => {
      const original = row.source.raw[field.index] ?? '';
      const result = resultIn(row, field, original);
      const filled: readonly IssueCode[] = original.trim() === '' && isFilledDown(field) ? ['filled-down'] : [];
      const place = placeOf(table.source.file, row.line, field.letter);
      const codes =
        result === original ? [] : [...filled, ...(clean(original)?.codes ?? []), ...(reported.get(place) ?? [])];
      return { file: table.source.file, table, line: row.line, field, codes, original, result };
    }),
  );
}

function isChanged({ original, result }: Cell): boolean {
  return original !== result;
}

function fieldsOf(source: SourceTable): readonly FieldAt[] {
  const schema = tableOf(source.name);
  const indexes = new Map(source.headers.map((_, index) => [columnLetter(index), index]));
  return Object.entries(source.columns).flatMap(([name, { letter }]) => {
    const column = schema.columns[name];
    if (column === undefined) return [];
    const isPersonal = schema.restricted === true && isAboutWho(name, column);
    const index = indexes.get(letter) ?? 0;
    return [{ name, label: column.label, column, letter, index, kind: kindOf(name, schema), isPersonal }];
  });
}

/** Of restricted tables: who a person is, as opposed to where they were sent and when. */
function isAboutWho(name: string, { personName }: Column): boolean {
  return personName === true || /(?:^|_)pid$/.test(name) || name === 'birth_year';
}

/** What is refused is not put right: it stays as it stood. So does a number whose value is what it says. */
function resultIn(row: CheckedRow, { name, kind }: FieldAt, original: string): string {
  if (row.unusable.has(name)) return original;
  const value = row.values[name] ?? null;
  if (kind === 'number' && /^-?\d+(?:\.\d+)?$/.test(original) && Number(original) === value) return original;
  return textOf(value);
}

function textOf(value: CellValue | null): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'object' ? value.join('、') : String(value);
}

/** File, row and column → what was put right there. */
function handledAt(issues: readonly Issue[]): ReadonlyMap<string, readonly IssueCode[]> {
  const cells = issues.filter((issue) => ['handled', 'notice'].includes(gradeOf(issue)) && 'becomes' in issue.details);
  const opened = issues.filter(({ code }) => code === 'date-open');
  const groups = Map.groupBy([...cells, ...opened], ({ file, line, column }) =>
    placeOf(file ?? '', line ?? 0, column?.letter ?? ''),
  );
  return new Map([...groups].map(([place, found]) => [place, found.map(({ code }) => code)]));
}

function placeOf(file: string, line: number, letter: string): string {
  return [file, line, letter].join('\u0001');
}

/** Equal changes of a column are one entry. */
function grouped(cells: readonly Cell[]): readonly Correction[] {
  const groups = Map.groupBy(cells, ({ field, original, result, codes }) =>
    [field.letter, original, result, ...codes].join('\u0001'),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { file, table, field, codes, original, result } = first;
    const column = { letter: field.letter, label: field.label };
    const lines = group.map(({ line }) => line);
    const { isPersonal } = field;
    return [
      {
        file,
        table: table.name,
        kind: 'cell' as const,
        lines,
        column,
        codes: [...new Set(codes)],
        original,
        result,
        isPersonal,
      },
    ];
  });
}

function processedOf(file: string, cells: readonly Cell[]): ProcessedTable {
  const rows = Map.groupBy(cells, ({ line }) => line);
  return {
    file,
    rows: [...rows].map(([line, ofRow]) => ({
      line,
      cells: Object.fromEntries(ofRow.map(({ field, result }) => [field.letter, result])),
    })),
  };
}

function linesOf(rows: readonly CheckedRow[]): ReadonlySet<number> {
  return new Set(rows.map(({ line }) => line));
}

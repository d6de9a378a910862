import { type RegionTables, type TableName, tableNames, tableOf } from '../../src/model/tables.ts';
import { gradeOf } from '../../src/validate/catalogue.ts';
import type { Validated } from '../../src/validate/validate.ts';
import { type Mutation, mutations } from './mutations.ts';
import { seeded } from './random.ts';
import { figureColumns, figuresOf, newIssues, type Region, type RegionFile } from './region.ts';
import { readStrictly } from './strict-reader.ts';

/**
 * Changes of a region's files, and what went by in silence. Whatever happens to a file, one of these must hold:
 *
 * 1. it is told: there is a finding that was not there before (automatic corrections are findings, and in the processing
 *    record with their place, what stood there and what it became);
 * 2. no figure can differ: all columns from which figures are made say the same, in whatever order;
 * 3. it is a plain edit: a reader that puts nothing right finds exactly what the program took from the file, so that
 *    nothing was interpreted, moved or left out, and somebody may have meant it. A public table that has become shorter
 *    is never a plain edit: the last version says how many rows there were. Of restricted tables nothing is published
 *    that would say so, and a row deleted there cleanly, to which nothing refers, cannot be noticed.
 */
/** Every kind of change in turn, each time in another file and place. */
export function changesOf(
  region: Region,
  count: number,
  { seed = Number(region.folder.slice(0, 6)), kinds = mutations }: { seed?: number; kinds?: readonly Mutation[] } = {},
): readonly Changed[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, number) => {
    const mutation = kinds[number % kinds.length];
    if (mutation === undefined) throw new Error('There is no mutation');
    const file = random.pick(region.files);
    return { file, mutation, bytes: mutation.apply(file.text, random) };
  });
}

export interface Changed {
  readonly file: RegionFile;
  readonly mutation: Mutation;
  readonly bytes: Uint8Array;
}

/** Null when the change was dealt with; otherwise what went wrong. */
export function whySilent(region: Region, { file, mutation, bytes }: Changed): string | null {
  const after = region.checkWith(file, bytes);
  const differing = tableNames.filter(
    (name) => figuresOf(region.original.tables, name) !== figuresOf(after.tables, name),
  );
  const issues = newIssues(region.original.issues, after.issues);
  if (mutation.kind === 'form') {
    const graver = issues.filter((issue) => gradeOf(issue) !== 'handled').map(({ code }) => code);
    return differing.length === 0 && graver.length === 0
      ? null
      : `the form matters: ${[...differing, ...graver].join()}`;
  }
  if (issues.length > 0 || differing.length === 0) return null;
  if (differing.some((name) => name !== file.name)) return `another table differs: ${differing.join()}`;
  return whyNotPlain(region.original, after, { name: file.name, bytes });
}

function whyNotPlain(
  before: Validated,
  after: Validated,
  { name, bytes }: { readonly name: TableName; readonly bytes: Uint8Array },
): string | null {
  const written = readStrictly(bytes, name);
  if (written === null) return 'the file is not plain';
  const taken = rowsAsText(after.tables, name);
  const isFewer = taken.length < (before.tables[name] ?? []).length;
  if (isFewer && tableOf(name).restricted !== true) return 'a public table has fewer rows';
  if (written.length !== taken.length) return `${written.length} rows are written, ${taken.length} taken`;
  const columns = figureColumns(name);
  const row = taken.findIndex((cells, index) =>
    columns.some((column) => !isSame(written[index]?.[column] ?? '', cells[column] ?? '')),
  );
  return row === -1
    ? null
    : `row ${row + 2} is written ${JSON.stringify(written[row])}, taken ${JSON.stringify(taken[row])}`;
}

/** 12 and 12.0 are one number, and a cell with nothing but white space is an empty one. */
function isSame(written: string, taken: string): boolean {
  if (written.trim() === '') return taken === '';
  return written === taken || (/^\d+(?:\.\d+)?$/.test(written) && taken !== '' && Number(written) === Number(taken));
}

function rowsAsText(tables: RegionTables, name: TableName): readonly Readonly<Record<string, string>>[] {
  const rows: readonly object[] = tables[name] ?? [];
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, asText(value)])));
}

function asText(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return Array.isArray(value) ? value.join('、') : String(value);
}

/** What went by in silence: the number of the change, its file and kind, and why it ought to have been told. */
export function silentChanges(region: Region, changes: readonly Changed[], from = 0): readonly string[] {
  return changes.flatMap((changed, index) => {
    const why = whySilent(region, changed);
    return why === null ? [] : [`${from + index} ${changed.file.file}: ${changed.mutation.name}: ${why}`];
  });
}

import { columnLetter } from '../../csv/place.ts';
import { remembering } from '../../csv/remembering.ts';
import type { Issue } from '../../model/issue.ts';
import type { ReadResult, SourceTable } from '../../model/source.ts';
import { tableOf } from '../../model/tables.ts';
import type { CheckInput } from '../checked.ts';
import { officeLines } from '../personal-data/covered.ts';
import { findPersonalData, gravestIn, isDoubtful, masked, type PersonalData } from '../personal-data/find.ts';
import { isPersonalHeader } from '../personal-data/headers.ts';
import { detailsOf, findUnreviewed } from '../personal-data/reviewed.ts';

/** Finds personal data in a text; of several kinds the gravest is reported. */
type Finder = (text: string) => readonly PersonalData[];

/** Digits of the shortest number that no restricted table needs either, a mobile number. */
const shortestNumber = 11;

/**
 * The gate for personal data: columns about persons, and numbers, addresses and names of persons wherever they stand —
 * header, rows above it, notes and totals below, columns the schema does not know, names of files. Restricted tables are
 * about persons and need no identity, mobile or card number either; what is only doubtful they may hold.
 */
export function* checkPersonalData({ tables, context }: CheckInput): Generator<Issue> {
  for (const { source } of tables.values()) {
    const find = finderOf(source, context.reviewed ?? []);
    yield* checkHeaders(source, find);
    yield* source.preamble.flatMap((cells, row) =>
      cells.flatMap((text, column) => inCell(source, find(text), { text, line: row + 1, column })),
    );
    for (const rows of [source.rows, source.skipped ?? []]) {
      for (const { raw, line } of rows) {
        for (const [column, text] of raw.entries()) {
          const found = find(text);
          if (found.length > 0) yield* inCell(source, found, { text, line, column });
        }
      }
    }
  }
}

function finderOf(source: SourceTable, reviewed: readonly string[]): Finder {
  const isRestricted = tableOf(source.name).restricted === true;
  // Codes of schools and groups, which are as long as such numbers, repeat in many rows.
  if (!isRestricted) return remembering((text) => findUnreviewed(text, reviewed));
  const find = remembering((text) => findPersonalData(text).filter((one) => !isDoubtful(one)));
  return (text) => (text.length < shortestNumber ? [] : find(text));
}

function* checkHeaders(source: SourceTable, find: Finder): Generator<Issue> {
  const known = new Set(Object.values(source.columns).map(({ header }) => header));
  for (const [column, header] of source.headers.entries()) {
    yield* inCell(source, find(header), { text: header, line: null, column });
    if (known.has(header) || !isPersonalHeader(header)) continue;
    const details = { scope: tableOf(source.name).restricted === true ? 'restricted' : 'public' };
    yield { ...place(source, { line: null, column }), code: 'personal-column', value: header, details };
  }
}

interface Cell {
  readonly text: string;
  readonly line: number | null;
  readonly column: number;
}

function inCell(source: SourceTable, found: readonly PersonalData[], cell: Cell): readonly Issue[] {
  const gravest = gravestIn(found.filter((one) => !isOfficeLine(source, one, cell)));
  if (gravest === null) return [];
  const details = detailsOf(gravest, { where: 'cell' });
  return [{ ...place(source, cell), code: gravest.code, value: masked(cell.text, found), details }];
}

function isOfficeLine({ name, columns }: SourceTable, { reason }: PersonalData, { column }: Cell): boolean {
  const own = Object.keys(columns).find((known) => columns[known]?.letter === columnLetter(column));
  return reason === '带有分机号' && officeLines.has(`${name}.${own}`);
}

function place(source: SourceTable, { line, column }: { line: number | null; column: number }) {
  const label = source.headers[column] ?? '';
  return { file: source.file, table: source.name, line, column: { letter: columnLetter(column), label } };
}

/** Names of files and folders are printed in messages and in the list of what was processed. */
export function* checkNamesOfFiles(read: ReadResult, { context }: CheckInput): Generator<Issue> {
  const files = [...read.tables.map(({ file }) => file), ...read.issues.flatMap(({ file }) => file ?? [])];
  for (const name of new Set([context.folder, ...files])) {
    const gravest = gravestIn(findUnreviewed(stemOf(name), context.reviewed ?? []));
    if (gravest === null) continue;
    const details = detailsOf(gravest, { where: 'name' });
    yield { code: gravest.code, file: name, table: null, line: null, column: null, value: null, details };
  }
}

/** Without the ending, which would make an address of a name and a number. */
function stemOf(name: string): string {
  return name.replace(/\.(?:csv|tsv|txt|md|xlsx?|docx?|et|wps|pdf)$/iu, '');
}

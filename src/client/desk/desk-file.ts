import { cellSpans, withCells, type CellChange, type RowSpans } from '../../csv/cell-spans.ts';
import { decodeBytes } from '../../csv/decode.ts';
import { dropDelimiterHint, findDelimiter } from '../../csv/delimiter.ts';
import { type CsvRecord, type Delimiter, parseRecords } from '../../csv/parse.ts';
import { classifyFile } from '../../csv/table-file.ts';
import type { SourceTable } from '../../model/source.ts';
import { type TableName, tableOf } from '../../model/tables.ts';
import { gravestLine } from '../../validate/personal-data/reviewed.ts';
import type { DroppedFile } from './messages.ts';

/** A file on the desk: as it was dropped, and how its cells can be reached. */
export interface DeskFile extends DroppedFile {
  /** The table that it is by its name; null for texts, boundaries and what is no table. */
  readonly table: TableName | null;
  /** Null where its cells cannot be told apart; then nothing in it can be written anew. */
  readonly grid: Grid | null;
  /** In its name, or in the lines of a text for reports or of a policy, is something about a person, or may be. */
  readonly is_personal: boolean;
}

interface Grid {
  readonly text: string;
  readonly delimiter: Delimiter;
  readonly rows: RowSpans;
  readonly records: readonly CsvRecord[];
}

/** Takes a file as it was dropped. */
export function deskFileOf({ path: given, bytes }: DroppedFile): DeskFile {
  // As the reader of folders names files in its findings: some systems write letters and their marks apart.
  const path = given.normalize('NFC');
  const found = classifyFile(path.replace(/^.*\//, ''));
  const isPlace = !path.includes('/') || /^restricted\/[^/]+$/.test(path);
  const table = isPlace && found.kind === 'table' ? found.table : null;
  return {
    path,
    bytes,
    table,
    grid: table === null ? null : gridOf(bytes, table),
    is_personal: gravestLine([path, ...(keptTexts.test(path) ? linesOf(bytes) : [])], []) !== null,
  };
}

/** Where texts for reports and of policies lie. */
const keptTexts = /^(?:report|source)\//;

/** The lines of a text, whether or not its name is one that the checks read. None of what is no text. */
function linesOf(bytes: Uint8Array): readonly string[] {
  const decoded = decodeBytes(bytes);
  return decoded.ok ? decoded.text.split(/\r\n|\r|\n/) : [];
}

/** A single file as it would lie in a region's folder: restricted tables have one of their own. */
export function placedFile({ path, bytes }: DroppedFile): DroppedFile {
  const found = classifyFile(path);
  const isRestricted = found.kind === 'table' && tableOf(found.table).restricted === true;
  return { path: isRestricted && !path.includes('/') ? `restricted/${path}` : path, bytes };
}

/**
 * Workbooks beside the tables in which every sheet that was read is a restricted table: only when they are open one knows, and
 * then they belong into the folder of those.
 */
export function restrictedBooks(files: Iterable<string>, tables: readonly SourceTable[]): readonly string[] {
  return [...files].filter((path) => {
    const sheets = tables.filter(({ file }) => file.startsWith(`${path}“`));
    return !path.includes('/') && sheets.length > 0 && sheets.every(({ name }) => tableOf(name).restricted === true);
  });
}

/**
 * Whether a file stays in memory. Kept are public tables, the texts for reports and of policies, and the boundary; what is
 * not known to be public may hold single persons.
 */
export function isUnkept({ path, table, is_personal }: DeskFile): boolean {
  if (is_personal) return true;
  if (table !== null) return path.startsWith('restricted/') || tableOf(table).restricted === true;
  if (/(?:^|\/)restricted\//i.test(path)) return true;
  return !/\.(?:md|txt)$/i.test(path) ? path !== 'outline.geojson' : !keptTexts.test(path);
}

/** A file with repairs in it, as a file of the region: UTF-8, everything beside the repaired cells as it was. */
export function repairedBytes(file: DeskFile, changes: readonly CellChange[]): Uint8Array<ArrayBuffer> {
  const text = repairedText(file, changes);
  return text === null ? file.bytes : withMark(text);
}

/** The text of a file with repairs in it; null where nothing is repaired. */
function repairedText({ grid }: DeskFile, changes: readonly CellChange[]): string | null {
  if (grid === null || changes.length === 0) return null;
  return withCells(grid.text, grid, changes);
}

/**
 * The table as the build wants it: commas, CRLF, UTF-8 with its mark, every cell as it stands. A file that cannot be cut
 * into cells goes as it came.
 */
export function checkedBytes(file: DeskFile, changes: readonly CellChange[]): Uint8Array<ArrayBuffer> {
  if (file.grid === null) return file.bytes;
  const { text, delimiter } = file.grid;
  const records = parseRecords(repairedText(file, changes) ?? text, delimiter);
  // What follows the last line break is no row of its own.
  const ends = records.at(-1)?.cells.every((cell) => cell === '') === true ? records.slice(0, -1) : records;
  const lines = ends.map(({ cells }) => `${cells.map(quoted).join(',')}\r\n`);
  return withMark(lines.join(''));
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Bytes of a text with the mark by which spreadsheets know its encoding. */
export function withMark(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`\uFEFF${text}`);
}

function gridOf(bytes: Uint8Array, table: TableName): Grid | null {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return null;
  const text = dropDelimiterHint(decoded.text);
  const { delimiter, chineseCommaLine } = findDelimiter(text, table);
  const rows = chineseCommaLine === null ? cellSpans(text, delimiter) : null;
  return rows === null ? null : { text, delimiter, rows, records: parseRecords(text, delimiter) };
}

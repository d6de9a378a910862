import type { ReadingCode } from '../model/reading-codes.ts';
import type { SkippedRow, SourceRow } from '../model/source.ts';
import { type CellCleaner, cellCleanerOf } from './clean-cell.ts';
import { trimEdges } from './cells/spaces.ts';
import type { Field } from './field.ts';
import { createFillDown, type FillDown, isFilledDown } from './fill-down.ts';
import type { Header } from './header.ts';
import { columnOnly, type ReadingLog } from './log.ts';
import type { CsvRecord } from './parse.ts';
import { columnLetter } from './place.ts';
import { brokenQuotes, excerpt } from './quotation.ts';
import { rowKindOf } from './row-kind.ts';
import { createTotals, type TotalMismatch } from './totals.ts';
import { createWidths } from './widths.ts';

interface Context {
  readonly header: Header;
  readonly cleaners: readonly (readonly [field: Field, clean: CellCleaner])[];
  readonly fill: FillDown;
  readonly log: ReadingLog;
}

/** A row below the header: a record, or something that people write around records. */
export type ReadRow = { readonly record: SourceRow } | { readonly skipped: SkippedRow };

/**
 * Turns the records below a header into rows, one at a time and remembering only sums and the cell above, so that a
 * file of any length can go through. Rows that are no records come out as skipped. In a sheet no comma can be missing.
 */
export function* readRows(
  records: Iterable<CsvRecord>,
  header: Header,
  log: ReadingLog,
  areCommasCounted = true,
): Generator<ReadRow> {
  const cleaners = header.fields.map((field) => [field, cellCleanerOf(field)] as const);
  const context: Context = { header, cleaners, fill: createFillDown(log), log };
  const totals = createTotals(header.fields);
  const widths = createWidths(header, log);
  for (const record of records) {
    const kind = record.hasBrokenQuotes ? 'broken' : rowKindOf(record.cells, header);
    if (kind === 'record') {
      totals.add(record.cells);
      if (areCommasCounted) widths.add(record);
      yield { record: readRow(record, context) };
      continue;
    }
    context.fill.end();
    if (kind === 'blank') continue;
    if (kind === 'total' || kind === 'subtotal') logTotals(record, totals.compare(record.cells, kind), log);
    else if (kind === 'broken') log.add(brokenQuotes(record));
    else log.count({ code: kind === 'note' ? 'note-row-skipped' : 'example-row', line: record.line });
    yield { skipped: { line: record.line, raw: record.cells } };
  }
  context.fill.end();
  widths.end();
}

function logTotals({ line, cells }: CsvRecord, mismatches: readonly TotalMismatch[], log: ReadingLog): void {
  log.count({ code: 'total-row-skipped', line });
  for (const { field, stated, computed } of mismatches) {
    log.add({ code: 'total-mismatch', line, field, value: cells[field.index] ?? '', details: { stated, computed } });
  }
}

const none: readonly ReadingCode[] = [];

function readRow({ line, cells: raw }: CsvRecord, context: Context): SourceRow {
  const { header, cleaners, log } = context;
  logStrayCells(raw, line, header, log);
  logOddQuotes(raw, line, log);
  if (raw.some((cell) => cell.includes('\n'))) logSwallowedRows(raw, line, header, log);
  const cells: Record<string, string> = { ...header.assumed };
  const refused: string[] = [];
  for (const [field, clean] of cleaners) {
    const before = raw[field.index] ?? '';
    const cleaned = clean(before);
    const text = cleaned === null ? before : cleaned.text;
    if (cleaned?.codes.includes('formula-error') === true) {
      log.count({ code: 'formula-error', line, field: columnOnly(field), value: trimEdges(before) });
      refused.push(field.name);
    } else {
      for (const code of cleaned?.codes ?? none)
        log.count({ code, line, field, value: before, details: { result: text } });
    }
    cells[field.name] = isFilledDown(field) ? filledText({ field, before, text, line }, context.fill) : text;
  }
  return refused.length === 0 ? { line, cells, raw } : { line, cells, raw, refused };
}

interface FilledCell {
  readonly field: Field;
  readonly before: string;
  readonly text: string;
  readonly line: number;
}

function filledText({ field, before, text, line }: FilledCell, fill: FillDown): string {
  // A dash or an error is something that was written into the cell, so the cell is not part of a merged one.
  if (trimEdges(before) === '') return fill.valueFor(field, line) ?? '';
  fill.remember(field, text);
  return text;
}

/**
 * A cell over several lines, one of which could be a row of its own: a stray quotation mark joined them. Whoever writes
 * prose in a cell seldom puts as many commas into a line as the table has columns.
 */
function logSwallowedRows(raw: readonly string[], line: number, header: Header, log: ReadingLog): void {
  const separators = Math.max(2, header.fields.length - 1);
  for (const field of header.fields) {
    const [, ...below] = (raw[field.index] ?? '').split('\n');
    const rows = below.filter((text) => text.split(/[,;\t]/).length > separators);
    if (rows.length > 0)
      log.add({ code: 'rows-swallowed', line, field, value: excerpt(rows[0] ?? ''), details: { rows: below.length } });
  }
}

/** A quotation mark that was typed by mistake, or that is the rest of a cell cut in two. */
function logOddQuotes(raw: readonly string[], line: number, log: ReadingLog): void {
  const cell = raw.find((text) => text.includes('"') && text.split('"').length % 2 === 0);
  if (cell !== undefined) log.count({ code: 'quote-odd', line, value: excerpt(cell) });
}

/** Cells to the right of the header, most often the rest of a cell with a comma in it; and cells under no header. */
function logStrayCells(raw: readonly string[], line: number, header: Header, log: ReadingLog): void {
  if (raw.length > header.width) {
    const beyond = raw.slice(header.width).filter((cell) => cell.trim() !== '');
    if (beyond.length > 0) {
      const details = { width: header.width, found: raw.findLastIndex((cell) => cell.trim() !== '') + 1 };
      log.count({ code: 'cells-beyond-header', line, value: excerpt(beyond.join('，')), details });
    }
  }
  for (const index of header.unnamed) {
    if ((raw[index] ?? '').trim() === '') continue;
    const field = { letter: columnLetter(index), label: '（无表头）', isPersonal: true };
    log.count({ code: 'column-unnamed', line, field });
  }
}

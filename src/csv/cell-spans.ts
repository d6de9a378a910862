import { type Delimiter, hasRareLineEnds, parseRecords } from './parse.ts';

/** Where one cell stands in the text of a file, its quotes included: [start, end). */
export interface CellSpan {
  readonly start: number;
  readonly end: number;
}

/** Where the cells of a file stand: one entry per row as Excel shows it, the first row first. */
export type RowSpans = readonly (readonly CellSpan[])[];

/** A cell to be written anew; `line` as Excel shows it, `index` from 0. */
export interface CellChange {
  readonly line: number;
  readonly index: number;
  readonly text: string;
}

/**
 * Finds every cell in the text as it stands, so that one can be replaced and everything else keeps its characters. Null
 * where the quotes of the file do not pair up or anything else is read differently by the reader of tables: then no cell
 * may be touched.
 */
export function cellSpans(text: string, delimiter: Delimiter): RowSpans | null {
  const rows = scan(text, delimiter);
  if (rows === null) return null;
  const records = parseRecords(text, delimiter);
  const contentOf = contentReader(text);
  const isSame =
    records.length === rows.length &&
    records.every(({ cells, hasBrokenQuotes }, row) => {
      const spans = rows[row] ?? [];
      return (
        !hasBrokenQuotes &&
        cells.length === spans.length &&
        cells.every((cell, index) => cell === contentOf(spans[index]))
      );
    });
  return isSame ? rows : null;
}

/**
 * Writes cells into a text: each named cell says what it is told, and every other character stays as it is. In a row that
 * ends before the cell, empty ones are added. The last of several changes of a cell counts.
 */
export function withCells(
  text: string,
  { rows, delimiter }: { readonly rows: RowSpans; readonly delimiter: Delimiter },
  changes: readonly CellChange[],
): string {
  const last = new Map(changes.map((change) => [`${change.line} ${change.index}`, change]));
  const ordered = [...last.values()].toSorted((a, b) => a.line - b.line || a.index - b.index);
  const parts: string[] = [];
  let done = 0;
  /** Cells that the row being written has by now. */
  let [row, width] = [0, 0];
  for (const change of ordered) {
    const spans = rows[change.line - 1];
    if (spans === undefined) continue;
    if (change.line !== row) [row, width] = [change.line, spans.length];
    const span = spans[change.index];
    const end = spans.at(-1)?.end ?? 0;
    const added = span === undefined ? delimiter.repeat(change.index - width + 1) : '';
    parts.push(text.slice(done, span?.start ?? end), added, written(change.text, delimiter));
    done = span?.end ?? end;
    width = Math.max(width, change.index + 1);
  }
  return parts.join('') + text.slice(done);
}

/** A cell as it is written into a file: in quotes where it must be. */
export function written(text: string, delimiter: Delimiter): string {
  const isPlain = !text.includes(delimiter) && !/["\r\n\u2028\u2029\u0085]/.test(text) && !/^\s|\s$/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

function contentReader(text: string): (span: CellSpan | undefined) => string {
  const lineEnds = hasRareLineEnds(text) ? /[\u2028\u2029\u0085]/g : /\r\n?/g;
  return (span) => {
    if (span === undefined) return '';
    const raw = text.slice(span.start, span.end);
    const trimmed = raw.replace(/ +$/, '');
    const isQuoted = raw.startsWith('"') && trimmed.endsWith('"') && trimmed.length > 1;
    const content = isQuoted ? trimmed.slice(1, -1).replaceAll('""', '"') : raw;
    return content.replace(lineEnds, '\n');
  };
}

function scan(text: string, delimiter: Delimiter): RowSpans | null {
  const lineEnd = hasRareLineEnds(text) ? /[\u2028\u2029\u0085]/ : /\r\n?|\n/;
  const ends = new RegExp(lineEnd, 'y');
  const next = endFinder(`\\${delimiter === '\t' ? 't' : delimiter}|${lineEnd.source}`, text);
  const rows: CellSpan[][] = [];
  let row: CellSpan[] = [];
  let at = 0;
  if (text === '') return [];
  for (;;) {
    const end = text[at] === '"' ? endOfQuoted(text, at) : next(at);
    if (end === null) return null;
    row.push({ start: at, end });
    if (text.startsWith(delimiter, end) && end < text.length) {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (end >= text.length) return rows;
    ends.lastIndex = end;
    const [broken] = ends.exec(text) ?? [];
    // Something stands between a closing quote and the end of its cell.
    if (broken === undefined) return null;
    at = end + broken.length;
    // As the reader counts: what follows the last line break is one more row, and empty.
    if (at >= text.length) return [...rows, [{ start: at, end: at }]];
  }
}

/** Where a cell without quotes ends that begins at a position. */
function endFinder(ends: string, text: string): (start: number) => number {
  const pattern = new RegExp(ends, 'g');
  return (start) => {
    pattern.lastIndex = start;
    return pattern.exec(text)?.index ?? text.length;
  };
}

/** Spaces after the closing quote belong to the cell. Null = there is no closing quote. */
function endOfQuoted(text: string, start: number): number | null {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
    if (text[quote + 1] === '"') at = quote + 2;
    else {
      let end = quote + 1;
      while (text[end] === ' ') end += 1;
      return end;
    }
  }
}

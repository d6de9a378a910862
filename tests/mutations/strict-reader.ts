import { columnsOf, type TableName } from '../../src/model/tables.ts';

/**
 * Reads a file as it is written and puts nothing right: UTF-8 without a mark, commas, LF, a line break at the end, every
 * row as wide as the header, the schema's own headers, each once. Rows are column → text. Null for every other file.
 *
 * This is what “plain” means below: when a file says, read in this way, exactly what the program took from it, the change
 * is an edit that somebody may have meant, and no program can tell.
 */
export function readStrictly(bytes: Uint8Array, name: TableName): readonly Readonly<Record<string, string>>[] | null {
  const text = decode(bytes);
  if (text === null || text.startsWith('\uFEFF') || !text.endsWith('\n') || text.includes('\r')) return null;
  const [header, ...rows] = text.slice(0, -1).split('\n').map(cellsOf);
  const names = header?.map((label) => columnsOf(name).find(([, column]) => column.label === label)?.[0]);
  if (names === undefined || names.includes(undefined) || new Set(names).size < names.length) return null;
  if (rows.some((cells) => cells?.length !== names.length)) return null;
  return rows.map((cells) => Object.fromEntries(names.map((column, index) => [column ?? '', cells?.[index] ?? ''])));
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Null when a quote stands where it may not. */
function cellsOf(line: string): readonly string[] | null {
  const cells = `,${line}`.match(/,(?:"(?:[^"]|"")*"|[^",]*)/g);
  if (cells === null || cells.join('') !== `,${line}`) return null;
  return cells
    .map((cell) => cell.slice(1))
    .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

import type { ContentRow } from './content.ts';

/** Rows column by column, in which a text that comes again stands once: a tenth of the same rows as they are read. */

/** One column of packed rows. */
export interface PackedColumn {
  readonly name: string;
  /** Present where texts repeat: cells are then places in this list, or null. */
  readonly texts?: readonly string[];
  readonly cells: readonly unknown[];
}

/** Packs rows; every cell that a row does not have is null. */
export function packed(rows: readonly ContentRow[], columns: readonly string[]): readonly PackedColumn[] {
  return columns.map((name) => {
    const cells = rows.map((row) => row[name] ?? null);
    const texts = [...new Set(cells.filter((cell) => typeof cell === 'string'))];
    const isText = cells.every((cell) => cell === null || typeof cell === 'string');
    if (!isText || texts.length === 0 || texts.length * 2 > rows.length) return { name, cells };
    const places = new Map<unknown, number>(texts.map((text, place) => [text, place]));
    return { name, texts, cells: cells.map((cell) => places.get(cell) ?? null) };
  });
}

/** The rows that were packed. */
export function unpacked(columns: readonly PackedColumn[]): readonly ContentRow[] {
  const count = columns[0]?.cells.length ?? 0;
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(columns.map((column) => [column.name, cellOf(column, at)])),
  );
}

function cellOf({ texts, cells }: PackedColumn, at: number): unknown {
  const cell = cells[at] ?? null;
  return texts !== undefined && typeof cell === 'number' ? (texts[cell] ?? null) : cell;
}

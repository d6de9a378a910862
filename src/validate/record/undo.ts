import { parseRecords } from '../../csv/parse.ts';
import { columnLetter } from '../../csv/place.ts';
import type { Correction, ProcessedRow, ProcessedTable } from './correction.ts';

/**
 * Takes the corrections of one file back: cells get the text they had, rows that were left out return with all their
 * cells, by number. An entry whose original is not told leaves its cells as they are.
 */
export function undoCorrections(table: ProcessedTable, corrections: readonly Correction[]): ProcessedTable {
  const own = corrections.filter(({ file }) => file === table.file);
  const returned = own.filter(({ kind }) => kind === 'row').flatMap(rowsOf);
  // A returned row comes with the cells it had; only rows that stayed have cells to take back.
  const originals = originalsOf(own.filter(({ kind }) => kind === 'cell'));
  const stayed = table.rows.map(({ line, cells }) => ({ line, cells: { ...cells, ...originals.get(line) } }));
  return { file: table.file, rows: [...stayed, ...returned].toSorted((a, b) => a.line - b.line) };
}

function originalsOf(corrections: readonly Correction[]): ReadonlyMap<number, Readonly<Record<string, string>>> {
  const cells = corrections.flatMap(({ lines, column, original }) =>
    lines.map((line) => ({ line, letter: column?.letter ?? '', original })),
  );
  const rows = Map.groupBy(cells, ({ line }) => line);
  return new Map(
    [...rows].map(([line, ofRow]) => [
      line,
      Object.fromEntries(ofRow.map(({ letter, original }) => [letter, original])),
    ]),
  );
}

function rowsOf({ lines, original }: Correction): readonly ProcessedRow[] {
  const [record] = parseRecords(original, ',');
  const cells = Object.fromEntries((record?.cells ?? []).map((cell, index) => [columnLetter(index), cell]));
  return lines.map((line) => ({ line, cells }));
}

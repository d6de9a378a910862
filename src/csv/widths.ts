import type { Header } from './header.ts';
import type { ReadingLog } from './log.ts';
import type { CsvRecord } from './parse.ts';

/** Compares the number of cells of each row with the header's, and tells once per file. */
export interface Widths {
  readonly add: (record: CsvRecord) => void;
  readonly end: () => void;
}

/** Excel leaves out the empty cells at the end of rows, but for sixteen rows at a time, counted from the first of the file. */
const blockLength = 16;

/**
 * Points out rows with more or fewer cells than the others around them. A comma that was lost or typed moves all cells
 * behind it by one column, and where these are mostly empty nothing else may show it.
 */
export function createWidths(header: Pick<Header, 'line' | 'cells' | 'width'>, log: ReadingLog): Widths {
  let block = blockOf(header.line);
  let rows: { readonly line: number; readonly width: number }[] = [];
  const end = (): void => {
    const isWithHeader = block === blockOf(header.line);
    const usual = usualWidth(
      rows.map(({ width }) => width),
      isWithHeader ? header.cells.length : null,
    );
    for (const { line, width } of rows) {
      if (width !== usual) log.count({ code: 'cells-uneven', line, details: { found: width, usual } });
    }
    rows = [];
  };
  return {
    add: ({ line, cells }) => {
      // More than empty cells to the right of the header is an error already.
      if (cells.length > header.width && cells.slice(header.width).some((cell) => cell.trim() !== '')) return;
      if (blockOf(line) !== block) end();
      block = blockOf(line);
      rows.push({ line, width: cells.length });
    },
    end,
  };
}

function blockOf(line: number): number {
  return Math.floor((line - 1) / blockLength);
}

/** The header's width where it is one of the rows, otherwise the one that most of them have. */
function usualWidth(widths: readonly number[], header: number | null): number {
  if (header !== null) return header;
  const counts = Map.groupBy(widths, (width) => width);
  const [usual = 0] = [...counts.keys()].toSorted(
    (a, b) => (counts.get(b)?.length ?? 0) - (counts.get(a)?.length ?? 0) || b - a,
  );
  return usual;
}

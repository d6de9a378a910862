import type { Bounds, Cell, Hidden } from './cells.ts';
import type { Relation } from './relations.ts';

/**
 * Between which whole numbers each cell must lie, for somebody who knows every shown cell and all relations: each relation
 * narrows its cells in turn until nothing moves any more.
 */
export function boundsOf(
  cells: readonly Cell[],
  relations: readonly Relation[],
  hidden: Hidden,
): ReadonlyMap<Cell, Bounds> {
  const bounds = new Map<Cell, Bounds>(
    cells.map((cell) => [cell, hidden.get(cell) ?? { low: cell.value, high: cell.value }]),
  );
  const known = (cell: Cell): Bounds => bounds.get(cell) ?? { low: cell.value, high: cell.value };
  for (let moves = true; moves;) {
    moves = false;
    for (const { plus, minus, low, high } of relations) {
      const least = sum(plus, (cell) => known(cell).low) - sum(minus, (cell) => known(cell).high);
      const most = sum(plus, (cell) => known(cell).high) - sum(minus, (cell) => known(cell).low);
      const narrow = (cell: Cell, atLeast: number, atMost: number): void => {
        const own = known(cell);
        // Infinity minus Infinity says nothing, and no comparison with it holds.
        const narrower = { low: atLeast > own.low ? atLeast : own.low, high: atMost < own.high ? atMost : own.high };
        if (narrower.low === own.low && narrower.high === own.high) return;
        bounds.set(cell, narrower);
        moves = true;
      };
      // Both ends were added up before any cell moved: too wide at worst, never too narrow.
      const before = new Map([...plus, ...minus].map((cell) => [cell, known(cell)]));
      const was = (cell: Cell): Bounds => before.get(cell) ?? known(cell);
      for (const cell of plus) narrow(cell, low - (most - was(cell).high), high - (least - was(cell).low));
      for (const cell of minus) narrow(cell, least + was(cell).high - high, most + was(cell).low - low);
    }
  }
  return bounds;
}

function sum(cells: readonly Cell[], of: (cell: Cell) => number): number {
  return cells.reduce((total, cell) => total + of(cell), 0);
}

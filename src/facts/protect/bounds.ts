import type { Cell } from './cells.ts';
import type { Relation } from './relations.ts';

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Between which whole numbers each hidden cell must lie, for somebody who knows every shown cell and all relations.
 * Each relation narrows its cells in turn until nothing moves any more.
 */
export function boundsOf(cells: readonly Cell[], relations: readonly Relation[]): ReadonlyMap<Cell, Bounds> {
  const bounds = new Map<Cell, { low: number; high: number }>(
    cells.map((cell) => [
      cell,
      cell.state === 'shown' ? { low: cell.value, high: cell.value } : { low: cell.floor, high: cell.ceiling },
    ]),
  );
  const known = (cell: Cell) => bounds.get(cell) ?? { low: cell.value, high: cell.value };
  for (let moves = true; moves;) {
    moves = false;
    for (const { plus, minus, low, high } of relations) {
      const least = sum(plus, (cell) => known(cell).low) - sum(minus, (cell) => known(cell).high);
      const most = sum(plus, (cell) => known(cell).high) - sum(minus, (cell) => known(cell).low);
      for (const cell of plus) {
        const own = known(cell);
        moves = narrow(own, low - (most - own.high), high - (least - own.low)) || moves;
      }
      for (const cell of minus) {
        const own = known(cell);
        moves = narrow(own, least + own.high - high, most + own.low - low) || moves;
      }
    }
  }
  return bounds;
}

function sum(cells: readonly Cell[], of: (cell: Cell) => number): number {
  return cells.reduce((total, cell) => total + of(cell), 0);
}

function narrow(own: { low: number; high: number }, low: number, high: number): boolean {
  // Infinity minus Infinity says nothing.
  const newLow = low > own.low ? low : own.low;
  const newHigh = high < own.high ? high : own.high;
  const moved = newLow !== own.low || newHigh !== own.high;
  own.low = newLow;
  own.high = newHigh;
  return moved;
}

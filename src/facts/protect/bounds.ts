import type { Bounds, Cell } from './cells.ts';
import type { Relation } from './relations.ts';

/** Somebody who knows all relations and the shown cells, and works out between which numbers the others must lie. */
export interface Reader {
  readonly knows: (cell: Cell) => Bounds;
  /** Cells are no longer known, but only between bounds, or known again: works out what may have changed by it. */
  readonly forget: (changes: Iterable<readonly [Cell, Bounds]>) => void;
  /**
   * The cells of the relations by which the reader knows a cell as closely as it does: those that give its lower bound, or its
   * upper one, whichever fewer relations give. What is in none of them can be hidden without any use to the cell.
   */
  readonly knownBy: (cell: Cell) => readonly Cell[];
}

/** A relation with its cells as numbers: faster by far, and this is done for every period of every region. */
interface Sum {
  readonly cells: readonly number[];
  readonly signs: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** A reader to whom every cell is shown. */
export function readerOf(cells: readonly Cell[], relations: readonly Relation[]): Reader {
  const numbers = new Map(cells.map((cell, number) => [cell, number]));
  // Records at odds with each other can break a relation. It tells nothing then, and narrowing by it would never end.
  const sums = relations.filter(holds).map((relation) => sumOf(relation, numbers));
  const sumsWith = cells.map((): Sum[] => []);
  for (const sum of sums) for (const cell of sum.cells) sumsWith[cell]?.push(sum);
  const cellAt = (number: number): Cell => cells[number] as Cell;
  const given = cells.map(({ value }): Bounds => ({ low: value, high: value }));
  const known = [...given];

  /** Each relation narrows its cells in turn until nothing moves any more. */
  const settle = (waiting: Set<Sum>): void => {
    for (const sum of waiting) {
      // A set goes through what is added again while it is gone through.
      waiting.delete(sum);
      for (const [cell, bounds] of narrowed(sum, known)) {
        known[cell] = bounds;
        for (const other of sumsWith[cell] ?? []) waiting.add(other);
      }
    }
  };
  return {
    knownBy: (cell) => {
      const number = numbers.get(cell) ?? -1;
      const own = known[number];
      if (own === undefined) return [];
      const implied = (sumsWith[number] ?? []).map((sum) => ({ sum, bounds: impliedBy(sum, { number, known }) }));
      const giving = (end: keyof Bounds): readonly Sum[] =>
        given[number]?.[end] === own[end]
          ? []
          : implied.filter(({ bounds }) => bounds[end] === own[end]).map(({ sum }) => sum);
      const ends = [giving('low'), giving('high')].filter(({ length }) => length > 0);
      const [fewest = []] = ends.toSorted((a, b) => a.length - b.length);
      return [...new Set(fewest.flatMap((sum) => sum.cells))].filter((other) => other !== number).map(cellAt);
    },
    knows: (cell) => known[numbers.get(cell) ?? -1] ?? { low: cell.value, high: cell.value },
    forget: (changes) => {
      const touched = new Set<number>();
      for (const [cell, bounds] of changes) {
        const number = numbers.get(cell);
        if (number === undefined) continue;
        given[number] = bounds;
        touched.add(number);
      }
      // What was worked out by way of these cells has to be worked out anew.
      const waiting = new Set<Sum>();
      for (const cell of touched) {
        known[cell] = given[cell] ?? { low: 0, high: Infinity };
        for (const sum of sumsWith[cell] ?? []) {
          if (waiting.has(sum)) continue;
          waiting.add(sum);
          for (const other of sum.cells) if (isOpen(given[other])) touched.add(other);
        }
      }
      settle(waiting);
    },
  };
}

/** Whether a relation is so. */
export function holds({ plus, minus, low, high }: Relation): boolean {
  const sum = valueOf(plus) - valueOf(minus);
  return low <= sum && sum <= high;
}

function valueOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { value }) => sum + value, 0);
}

function sumOf({ plus, minus, low, high }: Relation, numbers: ReadonlyMap<Cell, number>): Sum {
  const cells = [...plus, ...minus].map((cell) => numbers.get(cell) ?? -1);
  return { cells, signs: cells.map((_, index) => (index < plus.length ? 1 : -1)), low, high };
}

function isOpen(bounds: Bounds | undefined): boolean {
  return bounds !== undefined && bounds.low < bounds.high;
}

/** The cells of one relation whose bounds the others narrow, with the narrower ones. */
function narrowed({ cells, signs, low, high }: Sum, known: readonly Bounds[]): readonly (readonly [number, Bounds])[] {
  // The smallest and the largest possible sum, the terms without an end counted apart: Infinity minus Infinity is nothing.
  let [least, most, endlessLeast, endlessMost] = [0, 0, 0, 0];
  const ends = cells.map((cell, index) => {
    const bounds = known[cell] ?? { low: 0, high: Infinity };
    return signs[index] === 1 ? bounds : { low: -bounds.high, high: -bounds.low };
  });
  for (const end of ends) {
    if (end.low === -Infinity) endlessLeast += 1;
    else least += end.low;
    if (end.high === Infinity) endlessMost += 1;
    else most += end.high;
  }
  const moved: (readonly [number, Bounds])[] = [];
  for (const [index, end] of ends.entries()) {
    if (end.low === end.high) continue;
    const othersLeast = endWithout(end.low, -Infinity, { sum: least, endless: endlessLeast });
    const othersMost = endWithout(end.high, Infinity, { sum: most, endless: endlessMost });
    const narrower = { low: Math.max(end.low, low - othersMost), high: Math.min(end.high, high - othersLeast) };
    if (narrower.low === end.low && narrower.high === end.high) continue;
    const cell = cells[index] ?? -1;
    moved.push([cell, signs[index] === 1 ? narrower : { low: -narrower.high, high: -narrower.low }]);
  }
  return moved;
}

/** Between which numbers a sum alone puts one of its cells, whatever else is known of that cell. */
function impliedBy(
  { cells, signs, low, high }: Sum,
  { number, known }: { readonly number: number; readonly known: readonly Bounds[] },
): Bounds {
  let [least, most, sign] = [0, 0, 1];
  for (const [index, cell] of cells.entries()) {
    const bounds = known[cell] ?? { low: 0, high: Infinity };
    if (cell === number) sign = signs[index] ?? 1;
    else if (signs[index] === 1) [least, most] = [least + bounds.low, most + bounds.high];
    else [least, most] = [least - bounds.high, most - bounds.low];
  }
  const [from, to] = [low - most, high - least];
  return sign === 1 ? { low: from, high: to } : { low: -to, high: -from };
}

/** One end of the sum of all terms but one. */
function endWithout(
  end: number,
  endlessly: number,
  { sum, endless }: { readonly sum: number; readonly endless: number },
): number {
  const isEndless = end === endlessly;
  return endless > (isEndless ? 1 : 0) ? endlessly : sum - (isEndless ? 0 : end);
}

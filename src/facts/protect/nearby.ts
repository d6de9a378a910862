import type { Cell } from './cells.ts';
import { costOf } from './complements.ts';
import type { KnownBefore } from './earlier.ts';
import type { Relation } from './relations.ts';

/** What leads from one number to others, and which of them may be hidden. */
interface Around {
  readonly relationsWith: ReadonlyMap<Cell, readonly Relation[]>;
  /** Whether the way to others leads through a number. */
  readonly passes: (cell: Cell) => boolean;
  readonly mayBeHidden: (cell: Cell) => boolean;
  readonly before: KnownBefore;
}

/**
 * Counts that may be hidden for another's sake: first those that stand in a relation with it, then, level by level, those
 * that do so by way of hidden ones. What was kept back in the last publication costs nothing new, so that the same cells stay
 * hidden; of the others those whose loss costs the least come first.
 */
export function* nearby(
  derivable: Cell,
  { relationsWith, passes, mayBeHidden, before }: Around,
): Generator<readonly Cell[]> {
  const lossOf = (cell: Cell) => (before.keptBackLast.has(cell) ? cell.value : newLoss + costOf(cell));
  const seen = new Set<Cell>([derivable]);
  for (let level: readonly Cell[] = [derivable]; level.length > 0;) {
    const near = new Set(level.flatMap((cell) => relationsWith.get(cell) ?? []));
    const fresh: Cell[] = [];
    for (const { plus, minus } of near) {
      for (const cell of [...plus, ...minus]) {
        if (seen.has(cell)) continue;
        seen.add(cell);
        fresh.push(cell);
      }
    }
    yield fresh.filter(mayBeHidden).toSorted((a, b) => lossOf(a) - lossOf(b));
    level = fresh.filter(passes);
  }
}

const newLoss = 1e10;

/** The relations in which each number stands. */
export function relationsByCell(
  cells: Iterable<Cell>,
  relations: readonly Relation[],
): ReadonlyMap<Cell, readonly Relation[]> {
  const found = new Map<Cell, Relation[]>([...cells].map((cell) => [cell, []]));
  for (const relation of relations)
    for (const cell of [...relation.plus, ...relation.minus]) found.get(cell)?.push(relation);
  return found;
}

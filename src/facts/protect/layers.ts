import { isFlow, isPublicAnyway, unitOf, unknown, type Bounds, type Cell } from './cells.ts';
import { comersIn, isOfComers, type EarlierCount, type EarlierState } from './earlier.ts';
import type { Relation } from './relations.ts';

/** What earlier publications add to the numbers of one period: further numbers, and how they hang together with those of now. */
export interface Layers {
  /** What is known of each further number from the start. */
  readonly given: ReadonlyMap<Cell, Bounds>;
  /** The count of now is the one of then and the increment. */
  readonly certain: readonly Relation[];
  /** What readers take for granted of those who came in between, and need not be so. */
  readonly likely: readonly Relation[];
  /** Numbers that were kept back then, and increments of counts that are protected. */
  readonly secrets: readonly Cell[];
}

/**
 * The counts of each earlier state, and what the present ones have more. Who came in between is a group of persons like any
 * other: whatever adds up among the counts adds up among the differences. Nobody is taken away in between, as far as what
 * was shown does not say so.
 */
export function layersOf(
  cells: readonly Cell[],
  { relations, states }: { readonly relations: readonly Relation[]; readonly states: readonly EarlierState[] },
): Layers {
  const given = new Map<Cell, Bounds>();
  const [certain, likely]: [Relation[], Relation[]] = [[], []];
  const secrets: Cell[] = [];
  for (const { changed, same } of states) {
    const comers = comersIn(changed);
    const [then, more] = [new Map<Cell, Cell>(), new Map<Cell, Cell>()];
    for (const cell of cells) {
      const told = changed.get(cell) ?? (isRest(cell) ? keptBack : undefined);
      if (told === undefined) continue;
      const before = { ...cell, value: told.person_count ?? NaN, is_exempt: false, size: 1 };
      const increment = { ...before, value: cell.value - before.value };
      given.set(before, told.person_count === null ? unknown : exactly(told.person_count));
      given.set(increment, anything);
      then.set(cell, before);
      more.set(cell, increment);
      if (increment.value >= 0 || Number.isNaN(increment.value))
        likely.push({ plus: [increment], minus: [], low: 0, high: Infinity });
      certain.push({ plus: [before, increment], minus: [cell], low: 0, high: 0 });
      if (isRest(cell) || isPublicAnyway(cell) || cell.is_exempt) continue;
      if (!isOfComers(cell, increment.value, comers.get(unitOf(cell)) ?? null)) secrets.push(increment);
      if (told.person_count === null) secrets.push(before);
    }
    for (const relation of relations) {
      const [earlier, difference] = [inState(relation, then, same), inState(relation, more, same)];
      if (earlier !== null && mayHold(earlier)) certain.push(earlier);
      if (difference !== null && mayHold(difference)) likely.push(withoutSame(difference, same));
    }
  }
  return { given, certain, likely, secrets };
}

const keptBack: EarlierCount = { person_count: null };
const anything: Bounds = { low: -Infinity, high: Infinity };

function exactly(value: number): Bounds {
  return { low: value, high: value };
}

/** What a region has beyond its groups has no row, and so nobody published it. */
function isRest({ unit_kind, unit_id }: Cell): boolean {
  return unit_kind === 'group' && unit_id === '';
}

/** A relation between the numbers of another state; null where one of them does not exist there, or nothing is another. */
function inState(
  { plus, minus, ...ends }: Relation,
  counterparts: ReadonlyMap<Cell, Cell>,
  same: ReadonlySet<Cell>,
): Relation | null {
  const all = [...plus, ...minus];
  if (!all.some((cell) => counterparts.has(cell))) return null;
  if (!all.every((cell) => counterparts.has(cell) || same.has(cell)) || all.some(({ measure }) => isFlow(measure)))
    return null;
  const there = (cell: Cell) => counterparts.get(cell) ?? cell;
  return { plus: plus.map(there), minus: minus.map(there), ...ends };
}

/** Who is the same adds nothing to a difference. */
function withoutSame({ plus, minus, ...ends }: Relation, same: ReadonlySet<Cell>): Relation {
  const isOther = (cell: Cell) => !same.has(cell);
  return { plus: plus.filter(isOther), minus: minus.filter(isOther), ...ends };
}

/** Whether a relation holds as far as the numbers are known here: those that were kept back are not. */
function mayHold({ plus, minus, low, high }: Relation): boolean {
  const sum = sumOf(plus) - sumOf(minus);
  return Number.isNaN(sum) || (low <= sum && sum <= high);
}

function sumOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { value }) => sum + value, 0);
}

import { readerOf, type Reader } from './bounds.ts';
import { breakdownOf, isFlow, isPublicAnyway, unknown, within, type Bounds, type Cell, type Hidden } from './cells.ts';
import type { KnownBefore } from './earlier.ts';
import type { Relation } from './relations.ts';

/**
 * Complementary suppression: hides one more count after the other until no hidden one is derivable. A derivable zero is
 * shown again: hiding it protects nobody as things stand, and it is not hidden for another's sake before all else has been
 * tried. What it was derived from may itself be hidden by then: so it is hidden again, for good, where nothing else is left.
 * Not shown again is a zero of a breakdown that is hidden whole: the zeros of the others would show where the few are. So is
 * a breakdown whose numbers nothing else protects.
 * At last each count that was hidden for another's sake is shown again, in the order in which they were hidden, unless
 * that would make one derivable.
 * What follows from the totals alone, and from where the campuses are, cannot be protected: it counts as known. So
 * does what follows from numbers of a running period that are what they were; returned is what follows without them.
 */
export function hideComplements(
  cells: readonly Cell[],
  {
    relations,
    hidden,
    wholly,
    smallCell,
    before,
  }: {
    /** What everybody knows about how the cells hang together. */
    readonly relations: readonly Relation[];
    readonly hidden: Hidden;
    readonly wholly: ReadonlySet<string>;
    readonly smallCell: number;
    readonly before: KnownBefore;
  },
): ReadonlySet<Cell> {
  const reader = readerOf(cells, relations);
  const isHideable = (cell: Cell) => !cell.is_exempt && !isPublicAnyway(cell) && !before.isOut.has(cell);
  const followsNow = (): ReadonlySet<Cell> =>
    new Set(cells.filter((cell) => reader.knows(cell).low === reader.knows(cell).high));
  reader.forget(cells.filter(isHideable).map((cell) => [cell, within(cell, unknown)]));
  const followsFromLeast = followsNow();
  reader.forget([...before.unchanged].map((cell) => [cell, { low: cell.value, high: cell.value }]));
  const followsAnyway = followsNow();
  reader.forget(
    cells.map((cell) => [
      cell,
      (followsAnyway.has(cell) ? null : hidden.get(cell)) ?? { low: cell.value, high: cell.value },
    ]),
  );

  const hiddenWhole = new Set(wholly);
  const shownAgain = new Set<Cell>();
  const complements = new Set<Cell>();
  const mayBeHidden = (cell: Cell): boolean =>
    !hidden.has(cell) && !shownAgain.has(cell) && isHideable(cell) && !before.unchanged.has(cell);
  const mayBeHiddenAgain = (cell: Cell): boolean => !hidden.has(cell) && shownAgain.has(cell);
  const hide = (cell: Cell, bounds: Bounds): void => {
    const known = within(cell, bounds);
    hidden.set(cell, known);
    if (!followsAnyway.has(cell)) reader.forget([[cell, known]]);
  };
  const show = (cell: Cell): void => {
    hidden.delete(cell);
    reader.forget([[cell, { low: cell.value, high: cell.value }]]);
  };
  const isKnown = (cell: Cell): boolean =>
    hidden.has(cell) && !followsAnyway.has(cell) && isDerivable(cell, reader.knows(cell), smallCell);
  /** Of the counts by which a derivable one is known the cheapest that keeps it; where none does alone, the cheapest. */
  const choice = (derivable: Cell, mayBe: (cell: Cell) => boolean): Cell | null => {
    const near = candidates(derivable, { reader, hidden, mayBeHidden: mayBe });
    const keeps = (cell: Cell): boolean => {
      hide(cell, asComplement(cell));
      const isKept = !isKnown(derivable);
      show(cell);
      return isKept;
    };
    return near.slice(0, mostTried).find(keeps) ?? near[0] ?? null;
  };
  for (;;) {
    const derivable = cells.filter(isKnown);
    const zeros = derivable.filter(
      (cell) =>
        cell.value === 0 && !shownAgain.has(cell) && !before.keptBack.has(cell) && !hiddenWhole.has(breakdownOf(cell)),
    );
    for (const zero of zeros) {
      show(zero);
      shownAgain.add(zero);
    }
    if (zeros.length > 0) continue;
    const next = firstOf(derivable, (cell) => choice(cell, mayBeHidden));
    if (next !== null) {
      hide(next, asComplement(next));
      complements.add(next);
      continue;
    }
    const whole = firstOf(derivable, (cell) => breakdownToHide(cell, cells, hiddenWhole));
    if (whole !== null) {
      hiddenWhole.add(whole);
      for (const cell of cells) if (breakdownOf(cell) === whole) hide(cell, unknown);
      continue;
    }
    const again = firstOf(derivable, (cell) => choice(cell, mayBeHiddenAgain));
    if (again === null) break;
    hide(again, unknown);
  }
  // Which count has to be hidden shows only at the end: what was hidden later often does for what was hidden before.
  for (const cell of complements) {
    const bounds = hidden.get(cell);
    if (bounds === undefined || hiddenWhole.has(breakdownOf(cell))) continue;
    const known = new Set(cells.filter(isKnown));
    show(cell);
    if (cells.some((other) => isKnown(other) && !known.has(other))) hide(cell, bounds);
  }
  return followsFromLeast;
}

/** The breakdown that a derivable count is part of, or the same one of the region, unless it is hidden whole already. */
function breakdownToHide(derivable: Cell, cells: readonly Cell[], hiddenWhole: ReadonlySet<string>): string | null {
  if (derivable.part === '' || isFlow(derivable.measure)) return null;
  const region = cells.filter((cell) => cell.unit_kind === 'region' && cell.measure === derivable.measure);
  const breakdowns = [derivable, ...region].map(breakdownOf);
  return breakdowns.find((breakdown) => !hiddenWhole.has(breakdown)) ?? null;
}

/** The first answer that there is. */
function firstOf<T, R>(items: readonly T[], answer: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = answer(item);
    if (found !== null) return found;
  }
  return null;
}

function isDerivable(cell: Cell, known: Bounds, smallCell: number): boolean {
  if (known.low < known.high) return false;
  // Each of several numbers is derivable of their sum only when all are as large as they can be, or none is there.
  return cell.measure !== 'other-flows' || (cell.value > 0 && (cell.size === 1 || known.low >= cell.size * smallCell));
}

/**
 * The shown counts whose loss can be of use to the derivable one, cheapest first: the cells by which it is known, or, where
 * none of them may be hidden, those by which hidden ones of them are. No count of the region before one of a group, no zero before a
 * number; the smallest first. What clauses demand is never hidden: empty when nothing is left.
 */
function candidates(
  derivable: Cell,
  {
    reader,
    hidden,
    mayBeHidden,
  }: {
    readonly reader: Reader;
    readonly hidden: Hidden;
    readonly mayBeHidden: (cell: Cell) => boolean;
  },
): readonly Cell[] {
  const seen = new Set<Cell>([derivable]);
  for (let level: readonly Cell[] = [derivable]; level.length > 0;) {
    const fresh = [...new Set(level.flatMap(reader.knownBy))].filter((cell) => !seen.has(cell));
    for (const cell of fresh) seen.add(cell);
    const near = fresh.filter(mayBeHidden).toSorted((a, b) => costOf(a) - costOf(b));
    if (near.length > 0) return near;
    level = fresh.filter((cell) => hidden.has(cell));
  }
  return [];
}

/** What is known of a count that is hidden for another's sake. */
const asComplement = ({ value }: Cell): Bounds => (value > 0 ? { low: 1, high: Infinity } : unknown);

/** So many are tried at the most: more take long and seldom find one. */
const mostTried = 12;

/** What the loss of a number costs readers. */
export function costOf({ value, unit_kind }: Cell): number {
  return (unit_kind === 'region' ? 2e9 : 0) + (value === 0 ? 1e9 : 0) + value;
}

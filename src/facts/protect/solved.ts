import { readerOf } from './bounds.ts';
import { isFlow, isPublicAnyway, unknown, widthOf, within, type Bounds, type Cell, type Hidden } from './cells.ts';
import { nearby, relationsByCell } from './nearby.ts';
import type { EarlierState, KnownBefore } from './earlier.ts';
import { layersOf, type Layers } from './layers.ts';
import type { Relation } from './relations.ts';
import { isOfFew, isTold } from './room.ts';
import { withWorlds, type System, type Worlds } from './worlds.ts';

/** One period with what is hidden of it, and what was published of it before. */
interface Period {
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
  readonly hidden: Hidden;
  /** Hidden counts that follow from what is demanded or out already. */
  readonly followsAnyway: ReadonlySet<Cell>;
  readonly before: KnownBefore;
  readonly states: readonly EarlierState[];
  readonly smallCell: number;
}

/**
 * Hides what it takes beyond protect/complements.ts, which follows one relation after the other: here all relations are
 * taken together, and those with earlier publications too. What has room enough keeps it whatever else is hidden, so that
 * only what had too little is asked for again.
 */
export function hideWhatFollowsTogether(period: Period): void {
  if (!period.cells.some((cell) => period.hidden.has(cell)) && period.states.length === 0) return;
  const layers = layersOf(period.cells, period);
  const systems = systemsOf(period, layers);
  withWorlds(systems.now, (now) => {
    withWorlds(systems.anyway, (anyway) => {
      withWorlds(systems.least, (least) => hideLeaks(period, { layers, systems, now, anyway, least }));
    });
  });
}

function hideLeaks(
  { cells, hidden, followsAnyway, before, smallCell }: Period,
  {
    layers,
    systems,
    now,
    anyway,
    least,
  }: {
    readonly layers: Layers;
    readonly systems: Systems;
    readonly now: Worlds;
    readonly anyway: Worlds;
    readonly least: Worlds;
  },
): void {
  const isOfBefore = (cell: Cell) => layers.given.has(cell);
  const wanted = wantedRooms(systems, { isOfBefore, smallCell });
  const isLeak = (cell: Cell, known: Bounds) =>
    isOfBefore(cell) ? isOfFew(known, smallCell) : isTold(cell, { known, room: wanted(cell), smallCell });
  /** For such an increment counts are hidden, too, of which everybody could guess that they are the same. */
  const isIncrementOfFew = (cell: Cell) => isOfBefore(cell) && Math.abs(cell.value) <= smallCell;
  // What is shown anyway does not change while others are hidden.
  const roomAnyway = remembered((cell) => widthOf(anyway.known(cell)));
  const roomLeast = remembered((cell) => widthOf(least.known(cell)));
  const isExcused = ([cell, known]: readonly [Cell, Bounds]): boolean =>
    roomAnyway(cell) <= widthOf(known) && (!isIncrementOfFew(cell) || roomLeast(cell) <= widthOf(known));
  const leaksAmong = (asked: readonly Cell[]): readonly Cell[] => {
    const narrow = now.tooNarrow(new Map(asked.map((cell) => [cell, wanted(cell)])));
    const told = [...narrow].filter(([cell, known]) => isLeak(cell, known));
    return told.filter((own) => !isExcused(own)).map(([cell]) => cell);
  };
  const hide = (cell: Cell): void => {
    hidden.set(cell, within(cell, unknown));
    now.bound(cell, within(cell, unknown));
  };
  const show = (cell: Cell): void => {
    hidden.delete(cell);
    now.bound(cell, { low: cell.value, high: cell.value });
  };
  const around = {
    relationsWith: relationsByCell(systems.now.cells, [...systems.now.relations, ...systems.now.likely]),
    passes: (cell: Cell) => hidden.has(cell) || isOfBefore(cell),
    mayBeHidden: (cell: Cell) => !isOfBefore(cell) && !hidden.has(cell) && systems.isHideable(cell),
    before,
  };
  /** Hides one more count for the sake of another: one that is enough by itself, or else the nearest. */
  const hideFor = (leak: Cell): Cell | null => {
    const mayBeHidden = (cell: Cell) =>
      around.mayBeHidden(cell) && (isIncrementOfFew(leak) || !before.unchanged.has(cell));
    const candidates = firstOf(nearby(leak, { ...around, mayBeHidden }), mostTried);
    for (const candidate of candidates) {
      hide(candidate);
      if (leaksAmong([leak]).length === 0) return candidate;
      show(candidate);
    }
    const [nearest] = candidates;
    if (nearest !== undefined) hide(nearest);
    return nearest ?? null;
  };

  // That nobody is somewhere may be known.
  const isAsked = (cell: Cell) => cell.value > 0 && hidden.has(cell) && !followsAnyway.has(cell);
  let asked: readonly Cell[] = [...cells.filter(isAsked), ...layers.secrets];
  while (asked.length > 0) {
    const next: Cell[] = [];
    for (const leak of leaksAmong(asked)) {
      // What was hidden for the one before may do for this one, too.
      if (next.length > 0 && leaksAmong([leak]).length === 0) continue;
      const added = hideFor(leak);
      if (added !== null) next.push(leak, added);
    }
    asked = next;
  }
}

function remembered(roomOf: (cell: Cell) => number): (cell: Cell) => number {
  const known = new Map<Cell, number>();
  return (cell) => {
    const room = known.get(cell) ?? roomOf(cell);
    known.set(cell, room);
    return room;
  };
}

/** How many counts are tried one by one. */
const mostTried = 40;

function firstOf(levels: Iterable<readonly Cell[]>, most: number): readonly Cell[] {
  const found: Cell[] = [];
  for (const level of levels) {
    found.push(...level.slice(0, most - found.length));
    if (found.length >= most) break;
  }
  return found;
}

/** What readers know of the numbers of a period, and what they would know if nothing were shown but what must be or is out. */
interface Systems {
  readonly isHideable: (cell: Cell) => boolean;
  readonly now: System;
  readonly anyway: System;
  /** The same if nothing more of a running period were shown whose number is what it was. */
  readonly least: System;
}

const shown = ({ value }: Cell): Bounds => ({ low: value, high: value });

function systemsOf(
  { cells, relations, hidden, followsAnyway, before }: Period,
  { given, certain, likely }: Layers,
): Systems {
  const isHideable = (cell: Cell) =>
    !cell.is_exempt && !isPublicAnyway(cell) && !before.isOut.has(cell) && !followsAnyway.has(cell);
  // Of flows that are not listed everybody knows that each is small.
  const atMost = (cell: Cell) =>
    cell.measure === 'other-flows' ? (hidden.get(cell) ?? unknown) : within(cell, unknown);
  const all = { cells: [...cells, ...given.keys()], relations: [...relations, ...certain], likely };
  return {
    isHideable,
    now: {
      ...all,
      boundsOf: (cell) =>
        given.get(cell) ?? (hidden.has(cell) && !followsAnyway.has(cell) ? atMost(cell) : shown(cell)),
    },
    anyway: {
      ...all,
      boundsOf: (cell) =>
        given.get(cell) ?? (isHideable(cell) && !before.unchanged.has(cell) ? atMost(cell) : shown(cell)),
    },
    least: { ...all, boundsOf: (cell) => given.get(cell) ?? (isHideable(cell) ? atMost(cell) : shown(cell)) },
  };
}

/**
 * How many whole numbers a withheld one must be able to be: more than k where it is about 1 to k persons or may be, two
 * otherwise, and no more than what is shown anyway leaves, as far as that is found at once.
 */
function wantedRooms(
  { anyway }: Systems,
  { isOfBefore, smallCell }: { readonly isOfBefore: (cell: Cell) => boolean; readonly smallCell: number },
): (cell: Cell) => number {
  const cells = anyway.cells.filter((cell) => !isOfBefore(cell));
  const reader = readerOf(
    cells,
    anyway.relations.filter(({ plus, minus }) => ![...plus, ...minus].some(isOfBefore)),
  );
  reader.forget(cells.map((cell) => [cell, anyway.boundsOf(cell)]));
  const isFew = ({ measure, value }: Cell) => !isFlow(measure) && value > 0 && value <= smallCell;
  return (cell) =>
    isOfBefore(cell) ? smallCell + 1 : Math.min(isFew(cell) ? smallCell + 1 : 2, widthOf(reader.knows(cell)));
}

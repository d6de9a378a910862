import highs from 'highs';

import { widthOf, type Bounds, type Cell } from './cells.ts';
import type { Relation } from './relations.ts';

const solver = await highs();

/** Numbers, how they hang together, and between what each must lie by itself. */
export interface System {
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
  /** Relations that readers take for granted, and that need not hold. */
  readonly likely: readonly Relation[];
  readonly boundsOf: (cell: Cell) => Bounds;
}

/** All worlds that are possible for what is known. */
export interface Worlds {
  /**
   * Those of the asked numbers that can be fewer whole numbers than is asked for, with the least and the most that they
   * can be.
   */
  readonly tooNarrow: (asked: ReadonlyMap<Cell, number>) => ReadonlyMap<Cell, Bounds>;
  /** The least and the most that a number can be. */
  readonly known: (cell: Cell) => Bounds;
  /** What is known of a number by itself changes. */
  readonly bound: (cell: Cell, bounds: Bounds) => void;
}

/**
 * Lets `look` ask which worlds are possible: whole systems of relations are looked at, by linear programming. Each solution
 * is a possible world; between two of them most numbers differ enough, and only what is left is asked for by itself.
 */
export function withWorlds<T>(system: System, look: (worlds: Worlds) => T): T {
  const { cells, likely, boundsOf } = system;
  const names = new Map(cells.map((cell, index) => [cell, `x${index}`]));
  return solver.withModel({ format: 'lp', data: textOf(system, names) }, (model) => {
    model.options.set({ output_flag: false, presolve: 'off', simplex_strategy: primalSimplex });
    const columns = new Map(cells.map((cell) => [cell, model.getColByName(names.get(cell) ?? '')]));
    const columnOf = (cell: Cell): number => columns.get(cell) ?? -1;
    for (const cell of cells) model.changeColBounds(columnOf(cell), ...finite(boundsOf(cell)));
    /** Goes to the world that is farthest in a direction; null where no world is possible. */
    const farthest = (goal: readonly (readonly [column: number, cost: number])[]): Float64Array | null => {
      for (const [column, cost] of goal) model.changeColCost(column, cost);
      const { modelStatus } = model.run();
      const world = modelStatus === solver.constants.modelStatus.optimal ? model.getSolution().colValue : null;
      for (const [column] of goal) model.changeColCost(column, 0);
      return world;
    };
    // What is likely holds as far as it can; where it cannot, it is left out.
    const misses = likely.map((_, index) => model.getColByName(`s${index}`));
    const nearest = misses.length === 0 ? null : farthest(misses.map((column) => [column, 1]));
    for (const column of misses) {
      const miss = nearest?.[column] ?? 0;
      model.changeColBounds(column, 0, miss > tolerance ? manyPersons : 0);
    }
    const toward: Look = (goal) => {
      const world = farthest(goal.map(([cell, cost]) => [columnOf(cell), cost]));
      return world === null ? null : (cell) => world[columnOf(cell)] ?? 0;
    };
    return look({
      bound: (cell, bounds) => void model.changeColBounds(columnOf(cell), ...finite(bounds)),
      known: (cell) => narrowAmong(new Map([[cell, Infinity]]), toward).get(cell) ?? { low: -Infinity, high: Infinity },
      tooNarrow: (asked) => narrowAmong(asked, toward),
    });
  });
}

/** Goes on from the last world while the goal changes, which is what changes here. */
const primalSimplex = 4;

type Look = (goal: readonly (readonly [Cell, number])[]) => ((cell: Cell) => number) | null;

function narrowAmong(asked: ReadonlyMap<Cell, number>, farthest: Look): ReadonlyMap<Cell, Bounds> {
  const seen = new Map<Cell, Bounds>([...asked.keys()].map((cell) => [cell, { low: Infinity, high: -Infinity }]));
  const look = (goal: readonly (readonly [Cell, number])[]): void => {
    const valueOf = farthest(goal);
    if (valueOf === null) return;
    for (const [cell, { low, high }] of seen) {
      const value = valueOf(cell);
      seen.set(cell, { low: Math.min(low, value), high: Math.max(high, value) });
    }
  };
  const hasRoom = (cell: Cell) => widthOf(whole(seen.get(cell))) >= (asked.get(cell) ?? 1);
  let left = [...asked.keys()];
  for (const period of patterns) {
    if (left.length < 2) break;
    const signOf = (index: number) => (period > 0 && Math.floor(index / period) % 2 === 1 ? -1 : 1);
    for (const sense of [1, -1]) look(left.map((cell, index) => [cell, sense * signOf(index)]));
    left = left.filter((cell) => !hasRoom(cell));
  }
  for (const sense of [1, -1]) for (const cell of left) if (!hasRoom(cell)) look([[cell, sense]]);
  return new Map(left.flatMap((cell) => (hasRoom(cell) ? [] : [[cell, whole(seen.get(cell))] as const])));
}

/** After how many numbers the sign of the goal turns: numbers that make up for each other move in opposite ways. */
const patterns = [0, 1, 2, 4];

function whole(bounds: Bounds | undefined): Bounds {
  const { low, high } = bounds ?? { low: 0, high: 0 };
  return { low: Math.ceil(low - tolerance), high: Math.floor(high + tolerance) };
}

/** How exactly the solver calculates. */
const tolerance = 1e-6;

/** More than any count: without an end there would be no largest value, and no world to compare with. */
const manyPersons = 100_000;

function finite({ low, high }: Bounds): [low: number, high: number] {
  return [Math.max(low, -manyPersons), Math.min(high, manyPersons)];
}

/** The relations as a CPLEX LP file without a goal; likely ones may be missed by as much as `s<n>`. */
function textOf({ relations, likely }: System, names: ReadonlyMap<Cell, string>): string {
  const lines = [
    ...relations.flatMap((relation, index) => rowsOf(relation, { sum: sumOf(relation, names), name: `r${index}` })),
    ...likely.flatMap((relation, index) =>
      rowsOf(relation, { sum: sumOf(relation, names), name: `g${index}`, slack: `s${index}` }),
    ),
  ];
  const used = new Set([...relations, ...likely].flatMap(({ plus, minus }) => [...plus, ...minus]));
  // What stands in no relation is declared all the same.
  const alone = [...names].flatMap(([cell, name]) => (used.has(cell) ? [] : [` a${name}: ${name} >= -${manyPersons}`]));
  const bounds = [...names.values(), ...likely.map((_, index) => `s${index}`)].map(
    (name) => ` 0 <= ${name} <= ${manyPersons}`,
  );
  return `Minimize\n obj: 0 x0\nSubject To\n${[...lines, ...alone].join('\n')}\nBounds\n${bounds.join('\n')}\nEnd`;
}

function rowsOf(
  { low, high }: Relation,
  { sum, name, slack }: { readonly sum: string; readonly name: string; readonly slack?: string },
): readonly string[] {
  if (low === high && slack === undefined) return [` ${name}: ${sum} = ${low}`];
  const [over, under] = slack === undefined ? ['', ''] : [` - ${slack}`, ` + ${slack}`];
  return [
    ...(Number.isFinite(low) ? [` ${name}l: ${sum}${under} >= ${low}`] : []),
    ...(Number.isFinite(high) ? [` ${name}h: ${sum}${over} <= ${high}`] : []),
  ];
}

function sumOf({ plus, minus }: Relation, names: ReadonlyMap<Cell, string>): string {
  // A number that stands on both sides is none.
  const factors = new Map<Cell, number>();
  for (const cell of plus) factors.set(cell, (factors.get(cell) ?? 0) + 1);
  for (const cell of minus) factors.set(cell, (factors.get(cell) ?? 0) - 1);
  return [...factors]
    .map(([cell, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${names.get(cell) ?? ''}`)
    .join(' ');
}

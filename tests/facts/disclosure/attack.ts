import highs from 'highs';

import type { Constraint, Knowledge } from './knowledge.ts';

const solver = highs();

/** Between which whole numbers a count must lie, for all that is known. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How many whole numbers a count may be. */
export function widthOf({ low, high }: Interval): number {
  return high - low + 1;
}

/**
 * The asked counts that may be fewer than `enough` whole numbers, with the smallest and the largest. Both are found by
 * linear programming over whole systems of relations, not one relation at a time; where that leaves room, but little, whole
 * numbers are asked for.
 */
export async function narrowCounts(
  knowledge: Knowledge,
  asked: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, Interval>> {
  const { unknowns, constraints } = knowledge;
  const { solve } = await solver;
  const narrow = new Map<string, Interval>();
  for (const system of systemsOf(unknowns, constraints)) {
    const suspects = system.names.filter((name) => asked.has(name) && unknowns.get(name) === null);
    if (suspects.length === 0) continue;
    const ids = new Map(system.names.map((name, index) => [name, `x${index}`]));
    const rest = problemText(system, knowledge, ids);
    const solved = (sense: string, goal: string, integers: string): ReadonlyMap<string, number> => {
      const solution = solve(`${sense}\n obj: ${goal}\n${rest}${integers}\nEnd`);
      if (solution.Status !== 'Optimal')
        throw new Contradiction(`What is known contradicts itself: ${solution.Status}`);
      return new Map(system.names.map((name) => [name, solution.Columns[ids.get(name) ?? '']?.Primal ?? 0]));
    };
    // Worlds that are possible by all that is known: a count that differs enough between any of them is cleared.
    const seen = new Map(suspects.map((name) => [name, { low: Infinity, high: -Infinity }]));
    const look = (sense: string, names: readonly string[], integers = ''): ReadonlyMap<string, number> => {
      const world = solved(sense, names.map((name) => ids.get(name)).join(' + '), integers);
      for (const [name, { low, high }] of seen) {
        const value = world.get(name) ?? 0;
        seen.set(name, { low: Math.min(low, value), high: Math.max(high, value) });
      }
      return world;
    };
    const isCleared = (name: string) => widthOf(whole(seen.get(name))) >= (asked.get(name) ?? 1);
    let left = suspects;
    for (let before = Infinity; left.length < before && left.length > 1;) {
      before = left.length;
      look('Maximize', left);
      look('Minimize', left);
      left = left.filter((name) => !isCleared(name));
    }
    for (const name of left) {
      if (isCleared(name)) continue;
      const [low, high] = ['Minimize', 'Maximize'].map((sense) => look(sense, [name]).get(name) ?? 0);
      const found = whole({ low: low ?? 0, high: high ?? 0 });
      if (widthOf(found) < (asked.get(name) ?? 1)) narrow.set(name, found);
    }
  }
  return narrow;
}

/** What was taken for known cannot all be so. */
export class Contradiction extends Error {}

function whole(interval: Interval | undefined): Interval {
  if (interval === undefined) throw new Error('No interval of an asked count');
  return { low: Math.ceil(interval.low - 1e-6), high: Math.floor(interval.high + 1e-6) };
}

/** More than any count: without an end there would be no largest value, and no world to compare with. */
const manyPersons = 100_000;

interface System {
  readonly names: readonly string[];
  readonly constraints: readonly Constraint[];
}

/** Unknowns that have no withheld one in common with others are a system for themselves. */
function systemsOf(unknowns: Knowledge['unknowns'], constraints: readonly Constraint[]): readonly System[] {
  const isHidden = (name: string) => unknowns.get(name) === null;
  const relevant = constraints.filter(({ terms }) => [...terms.keys()].some(isHidden));
  const byName = new Map<string, Constraint[]>();
  for (const constraint of relevant) {
    for (const name of [...constraint.terms.keys()].filter(isHidden)) {
      const own = byName.get(name);
      if (own) own.push(constraint);
      else byName.set(name, [constraint]);
    }
  }
  const done = new Set<string>();
  return [...byName.keys()].flatMap((start) => {
    if (done.has(start)) return [];
    const names = new Set([start]);
    const own = new Set<Constraint>();
    for (const name of names) {
      done.add(name);
      for (const constraint of byName.get(name) ?? []) {
        own.add(constraint);
        for (const other of [...constraint.terms.keys()].filter(isHidden)) names.add(other);
      }
    }
    for (const { terms } of own) for (const name of terms.keys()) names.add(name);
    return [{ names: [...names], constraints: [...own] }];
  });
}

/** The part of a CPLEX LP file that is the same for every question. */
function problemText(
  { names, constraints }: System,
  { unknowns, differences }: Knowledge,
  ids: ReadonlyMap<string, string>,
): string {
  const lines = constraints.flatMap(({ terms, low, high }, index) => {
    const sum = [...terms].map(([name, factor]) => `${factor < 0 ? '-' : '+'} ${ids.get(name)}`).join(' ');
    if (low !== null && low === high) return [` c${index}: ${sum} = ${low}`];
    return [
      ...(low === null ? [] : [` l${index}: ${sum} >= ${low}`]),
      ...(high === null ? [] : [` h${index}: ${sum} <= ${high}`]),
    ];
  });
  const bounds = names.map((name) => {
    const value = unknowns.get(name);
    if (value != null) return ` ${ids.get(name)} = ${value}`;
    return ` ${differences.has(name) ? -manyPersons : 0} <= ${ids.get(name)} <= ${manyPersons}`;
  });
  return `Subject To\n${lines.join('\n')}\nBounds\n${bounds.join('\n')}`;
}

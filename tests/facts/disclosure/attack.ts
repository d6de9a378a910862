import highs from 'highs';

import type { Constraint, Knowledge } from './knowledge.ts';

const solver = highs();

/**
 * The withheld counts that follow from what is known, with their values: those that can take one value only. For each the
 * smallest and the largest possible value is found by linear programming over whole systems of relations, not one
 * relation at a time. With `asked`, only these are looked for.
 */
export async function recoveredCounts(
  { unknowns, sizes, constraints }: Knowledge,
  asked?: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  const { solve } = await solver;
  const recovered = new Map<string, number>();
  for (const system of systemsOf(unknowns, constraints)) {
    const ids = new Map(system.names.map((name, index) => [name, `x${index}`]));
    const rest = problemText(system, unknowns, ids);
    const extremes = (names: readonly string[]): readonly ReadonlyMap<string, number>[] =>
      ['Minimize', 'Maximize'].map((sense) => {
        const solution = solve(`${sense}\n obj: ${names.map((name) => ids.get(name)).join(' + ')}\n${rest}`);
        if (solution.Status !== 'Optimal') throw new Error(`What is known contradicts itself: ${solution.Status}`);
        return new Map(names.map((name) => [name, solution.Columns[ids.get(name) ?? '']?.Primal ?? 0]));
      });
    let suspects = system.names.filter((name) => unknowns.get(name) === null && (asked?.has(name) ?? true));
    // Two possible worlds in which a count differs clear it; most of the counts are cleared by a few pairs of worlds.
    for (let before = Infinity; suspects.length < before && suspects.length > 1;) {
      const ends = extremes(suspects);
      before = suspects.length;
      suspects = suspects.filter((name) => !isOpen(name, ends));
    }
    for (const name of suspects) {
      const ends = extremes([name]);
      if (isOpen(name, ends)) continue;
      const value = Math.round(ends[1]?.get(name) ?? 0);
      if (value === 0 || (sizes.get(name) ?? 1) === 1) recovered.set(name, value);
    }
  }
  return recovered;
}

/** Whether a count has different whole numbers in two possible worlds, or between what it has there. */
function isOpen(name: string, ends: readonly ReadonlyMap<string, number>[]): boolean {
  const values = ends.map((end) => end.get(name) ?? 0);
  return Math.floor(Math.max(...values) + 1e-6) > Math.ceil(Math.min(...values) - 1e-6);
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
      byName.set(name, [...(byName.get(name) ?? []), constraint]);
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
  unknowns: Knowledge['unknowns'],
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
    return value == null ? ` 0 <= ${ids.get(name)} <= ${manyPersons}` : ` ${ids.get(name)} = ${value}`;
  });
  return `Subject To\n${lines.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd`;
}

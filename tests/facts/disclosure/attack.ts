import highs from 'highs';

import type { Constraint, Knowledge } from './knowledge.ts';

const solver = highs();

/**
 * The withheld counts that follow from what is known, with their values: those that can take one value only. For each the smallest and the
 * largest possible value is found by linear programming over whole systems of relations, not one relation at a time.
 */
export async function recoveredCounts({
  unknowns,
  sizes,
  constraints,
}: Knowledge): Promise<ReadonlyMap<string, number>> {
  const { solve } = await solver;
  const recovered = new Map<string, number>();
  for (const system of systemsOf(unknowns, constraints)) {
    const hidden = system.names.filter((name) => unknowns.get(name) === null);
    const ids = new Map(system.names.map((name, index) => [name, `x${index}`]));
    const rest = problemText(system, unknowns, ids);
    const extreme = (sense: 'Minimize' | 'Maximize', name: string): number | null => {
      const solution = solve(`${sense}\n obj: ${ids.get(name)}\n${rest}`);
      // An unbounded problem has no largest value, and so the count is not recovered.
      return solution.Status === 'Optimal' ? solution.ObjectiveValue : null;
    };
    for (const name of hidden) {
      const low = extreme('Minimize', name);
      const high = low === null ? null : extreme('Maximize', name);
      if (low === null || high === null || Math.floor(high + 1e-6) > Math.ceil(low - 1e-6)) continue;
      const value = Math.round(high);
      if (value === 0 || (sizes.get(name) ?? 1) === 1) recovered.set(name, value);
    }
  }
  return recovered;
}

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
    return value == null ? ` ${ids.get(name)} >= 0` : ` ${ids.get(name)} = ${value}`;
  });
  return `Subject To\n${lines.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd`;
}

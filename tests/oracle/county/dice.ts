/** Seeded chance: the same seed gives the same throws, on any machine. */
export interface Dice {
  /** Whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Each element with the given chance, in the order of the list. */
  some<T>(list: readonly T[], share: number): readonly T[];
  /** `count` different elements, or all when there are fewer. */
  draw<T>(list: readonly T[], count: number): readonly T[];
}

/** mulberry32: short, and good enough to make counties. */
function fractions(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function diceOf(seed: number): Dice {
  const next = fractions(seed);
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const chance = (share: number) => next() < share;
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[int(0, list.length - 1)];
    if (chosen === undefined) throw new Error('Nothing to pick from');
    return chosen;
  };
  return {
    int,
    chance,
    pick,
    some: (list, share) => list.filter(() => chance(share)),
    draw: (list, count) =>
      list
        .map((element) => ({ element, order: next() }))
        .toSorted((a, b) => a.order - b.order)
        .slice(0, count)
        .map(({ element }) => element),
  };
}

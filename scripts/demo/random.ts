/** A stream of random numbers that is the same for the same seed, on every machine. */
export interface Random {
  /** In [0, 1). */
  readonly next: () => number;
  /** Whole number from least to most, both included. */
  readonly integer: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
  /** Bell-shaped around 0 with standard deviation 1, within ±6. */
  readonly normal: () => number;
  /** Text without meaning, of capitals and digits that are not mistaken for each other. */
  readonly code: (length: number) => string;
  /** A stream of its own for one theme, so that a change in one table leaves the others as they were. */
  readonly fork: (theme: string) => Random;
}

const codeAlphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Mulberry32: 32 bits of state are plenty for some ten thousand draws a theme, and it is exact integer arithmetic. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const integer = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: (list) => itemAt(list, integer(0, list.length - 1)),
    shuffled: (list) => shuffle(list, integer),
    normal: () => normalFrom(next),
    code: (length) => {
      let text = '';
      while (text.length < length) text += codeAlphabet.charAt(integer(0, codeAlphabet.length - 1));
      return text;
    },
    fork: (theme) => createRandom(hashOf(`${seed >>> 0}/${theme}`)),
  };
}

/** A sum of twelve, minus its mean: bell-shaped without logarithms, whose last digit could differ between machines. */
function normalFrom(next: () => number): number {
  let sum = -6;
  for (let count = 0; count < 12; count += 1) sum += next();
  return sum;
}

/** Fisher and Yates. */
function shuffle<T>(list: readonly T[], integer: Random['integer']): readonly T[] {
  const result = [...list];
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = integer(0, index);
    [result[index], result[other]] = [itemAt(result, other), itemAt(result, index)];
  }
  return result;
}

/** The element of a list at a position that is known to exist. Throws where it does not, which is a mistake of the program. */
export function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined && index >= list.length) throw new Error(`There is no element ${index} of ${list.length}`);
  // The index was checked; T itself may include undefined.
  return item as T;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * How much of what is drawn at random a run tries. This is the only place that decides it, for every proof: `npm test`
 * tries a fixed share, `npm run prove` everything. A proof takes its seeds and counts from here, never from a list of its
 * own, and says by `leastOf` how much of what it looks for must have come up.
 */

export interface Drawn {
  readonly whole: number;
  /** Of these `npm test` tries so many: always the same ones, all kinds among them, so that each test can still fail. */
  readonly share: number;
}

/** Everything that proofs draw at random, under the words that the end of a run and src/docs/proof.md have for it. */
export const drawn = {
  'counties computed a second time': { whole: 50, share: 12 },
  'counties with totals in place of registers': { whole: 100, share: 12 },
  'counties attacked': { whole: 100, share: 12 },
  'counties with reports': { whole: 200, share: 12 },
  'counties with one figure changed': { whole: 200, share: 20 },
  'damaged counties': { whole: 300, share: 60 },
  'regions checked at the desk': { whole: 100, share: 12 },
  'workbooks compared with files': { whole: 400, share: 60 },
  'changed files of a small county': { whole: 9500, share: 960 },
  'changed files of real counties': { whole: 400, share: 80 },
  'changed files of the demonstration county': { whole: 100, share: 40 },
} as const satisfies Readonly<Record<string, Drawn>>;

export type DrawnName = keyof typeof drawn;

/** Workers inherit it from `npm run prove` (scripts/commands/test.ts). */
export const wholeVariable = 'ATLAS_TEST_WHOLE';

/** Whether this run tries everything. */
export const isWhole = process.env[wholeVariable] === '1';

/** What a run tries. */
interface Extent {
  readonly isWhole: boolean;
}

const thisRun: Extent = { isWhole };

/** How many a run tries. */
export function countOf(name: DrawnName, run: Extent = thisRun): number {
  return run.isWhole ? drawn[name].whole : drawn[name].share;
}

/** A part of the seeds, for files that share them: `part` from 0. */
interface Part extends Partial<Extent> {
  readonly part?: number;
  readonly parts?: number;
}

/**
 * The seeds that a run tries, from 1 up. Those of a share lie at equal distances: later counties have what the first ones
 * are without.
 */
export function seedsOf(name: DrawnName, { part = 0, parts = 1, ...run }: Part = {}): readonly number[] {
  const count = countOf(name, { ...thisRun, ...run });
  const distance = drawn[name].whole / count;
  const seeds = Array.from({ length: count }, (_, index) => Math.floor(index * distance) + 1);
  return seeds.filter((_, index) => (index + 1) % parts === part);
}

/**
 * Of what all seeds together must hold more than `least` times, how much this run must hold. A share is uneven: of it, a
 * quarter of its part is asked for.
 */
export function leastOf(name: DrawnName, least: number, run: Extent = thisRun): number {
  if (run.isWhole) return least;
  return Math.floor((least * drawn[name].share) / drawn[name].whole / 4);
}

/** Where each batch of so many begins, for proofs that have one test for a batch. */
export function batchesOf(count: number, atATime: number): readonly number[] {
  return Array.from({ length: Math.ceil(count / atATime) }, (_, batch) => batch * atATime);
}

/** What the end of a run says of the seeds that it tried. */
export function seedsLine(run: Extent = thisRun): string {
  const names = Object.keys(drawn) as readonly DrawnName[];
  if (run.isWhole) {
    const all = names.map((name) => `${drawn[name].whole} ${name}`);
    return `Everything that is drawn at random was tried: ${all.join(', ')}.`;
  }
  const shares = names.map((name) => `${drawn[name].share} of ${drawn[name].whole} ${name}`);
  return `Of what is drawn at random, a share was tried: ${shares.join(', ')}. All of it: npm run prove`;
}

import { availableParallelism } from 'node:os';

import type { Drawing, Drawn } from '../pictures/drawing.ts';
import { silentStages } from './stages.ts';
import { runOnThreads } from './thread-pool.ts';

/** A thread reads 20 MB of fonts before its first picture; below this number of pictures it is not worth one more. */
const fewest = 6;

/** Draws pictures on all processors, and returns what came of each, in their order. */
export async function drawOnThreads(drawings: readonly Drawing[]): Promise<readonly Drawn[]> {
  return runOnThreads<Drawing, Drawn>(drawings, {
    program: new URL('./drawing-worker.ts', import.meta.url),
    width: Math.min(availableParallelism(), Math.ceil(drawings.length / fewest)),
    nameOf: ({ svg }) => svg,
    effects: silentStages,
  });
}

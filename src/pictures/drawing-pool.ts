import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

import type { Drawing, Drawn } from './drawing.ts';

/** A thread reads 20 MB of fonts before its first picture; below this number of pictures it is not worth one more. */
const fewest = 6;

/** Draws pictures on all processors, in any order. */
export async function drawAll(drawings: readonly Drawing[]): Promise<readonly Drawn[]> {
  const waiting = drawings.values();
  const width = Math.min(availableParallelism(), Math.ceil(drawings.length / fewest));
  const drawn = await Promise.all(Array.from({ length: width }, () => drawInThread(waiting)));
  return drawn.flat();
}

/** Hands one thread a drawing after the other until none is waiting. */
async function drawInThread(waiting: Iterator<Drawing>): Promise<readonly Drawn[]> {
  const drawn: Drawn[] = [];
  const worker = new Worker(new URL('drawing-thread.ts', import.meta.url));
  try {
    for (let next = waiting.next(); !next.done; next = waiting.next()) drawn.push(await answerOf(worker, next.value));
  } finally {
    await worker.terminate();
  }
  return drawn;
}

function answerOf(worker: Worker, drawing: Drawing): Promise<Drawn> {
  return new Promise((resolve, reject) => {
    worker.once('message', (drawn: Drawn) => {
      worker.off('error', reject);
      resolve(drawn);
    });
    worker.once('error', reject);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window.
    worker.postMessage(drawing);
  });
}

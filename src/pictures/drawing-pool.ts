import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** One picture to be drawn: from which SVG, into which file, pixels to the unit. */
export interface Drawing {
  readonly svg: string;
  readonly cached: string;
  readonly scale: number;
}

export interface DrawingFailure {
  readonly svg: string;
  readonly reason: string;
}

/** A thread reads 20 MB of fonts before its first picture; below this number of pictures it is not worth one more. */
const fewest = 6;

/** Draws pictures on all processors. What cannot be drawn is returned; the others are drawn all the same. */
export async function drawAll(drawings: readonly Drawing[]): Promise<readonly DrawingFailure[]> {
  const waiting = drawings.values();
  const width = Math.min(availableParallelism(), Math.ceil(drawings.length / fewest));
  const failures = await Promise.all(Array.from({ length: width }, () => drawInThread(waiting)));
  return failures.flat();
}

/** Hands one thread a drawing after the other until none is waiting. */
async function drawInThread(waiting: Iterator<Drawing>): Promise<readonly DrawingFailure[]> {
  const failures: DrawingFailure[] = [];
  const worker = new Worker(new URL('drawing-thread.ts', import.meta.url));
  try {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const drawing = next.value;
      const reason = await answerOf(worker, drawing);
      if (reason !== null) failures.push({ svg: drawing.svg, reason });
    }
  } finally {
    await worker.terminate();
  }
  return failures;
}

function answerOf(worker: Worker, drawing: Drawing): Promise<string | null> {
  return new Promise((resolve, reject) => {
    worker.once('message', (reason: string | null) => {
      worker.off('error', reject);
      resolve(reason);
    });
    worker.once('error', reject);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window.
    worker.postMessage(drawing);
  });
}

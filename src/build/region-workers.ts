import { Worker } from 'node:worker_threads';

import { readSqlTexts } from '../indicators/sql-texts.ts';
import type { CheckReport } from '../validate/print/report.ts';
import { type RegionTask, runRegionTask } from './region-task.ts';
import type { WorkerMessage } from './region-worker.ts';
import { sideBySide } from './side-by-side.ts';
import type { StageEffects } from './stages.ts';

/**
 * Runs regions on as many threads as `width` says, and returns their reports in the order of the tasks. One region alone
 * is run here: a thread would take longer to start than it saves.
 */
export async function runRegions(
  tasks: readonly RegionTask[],
  { width, effects }: { readonly width: number; readonly effects: StageEffects },
): Promise<readonly CheckReport[]> {
  const threads = Math.min(width, tasks.length);
  if (threads < 2) {
    const texts = readSqlTexts();
    return sideBySide(tasks, { width: 1, effects }, (task, own) => runRegionTask(task, { texts, effects: own }));
  }
  const idle = Array.from({ length: threads }, () => new Worker(new URL('./region-worker.ts', import.meta.url)));
  const all = [...idle];
  try {
    return await sideBySide(tasks, { width: threads, effects }, async (task, own) => {
      const worker = idle.pop();
      if (worker === undefined) throw new Error('More regions are run at a time than there are threads');
      const report = await runOn(worker, task, own);
      idle.push(worker);
      return report;
    });
  } finally {
    await Promise.all(all.map((worker) => worker.terminate()));
  }
}

/** Sends one task to a thread and waits for its end. Rejects with what was thrown there, or when the thread dies. */
async function runOn(worker: Worker, task: RegionTask, effects: StageEffects): Promise<CheckReport> {
  const { promise, resolve, reject } = Promise.withResolvers<CheckReport>();
  const listen = (message: WorkerMessage): void => {
    if (message.kind === 'line') effects.print(message.line);
    else if (message.kind === 'report') resolve(message.report);
    else reject(message.error);
  };
  worker.on('message', listen).on('error', reject).on('exit', reject);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window: it has no origin
  worker.postMessage(task);
  try {
    return await promise;
  } finally {
    worker.off('message', listen).off('error', reject).off('exit', reject);
  }
}

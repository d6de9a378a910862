import { readSqlTexts } from '../indicators/sql-texts.ts';
import type { CheckReport } from '../validate/print/report.ts';
import { type RegionTask, runRegionTask } from './region-task.ts';
import { sideBySide } from './side-by-side.ts';
import type { StageEffects } from './stages.ts';
import { runOnThreads } from './thread-pool.ts';

/**
 * Runs regions on as many threads as `width` says, and returns their reports in the order of the tasks. One region alone
 * is run here: a thread would take longer to start than it saves.
 */
export async function runRegions(
  tasks: readonly RegionTask[],
  { width, effects }: { readonly width: number; readonly effects: StageEffects },
): Promise<readonly CheckReport[]> {
  if (Math.min(width, tasks.length) < 2) {
    const texts = readSqlTexts();
    return sideBySide(tasks, { width: 1, effects }, (task, own) => runRegionTask(task, { texts, effects: own }));
  }
  const program = new URL('./region-worker.ts', import.meta.url);
  return runOnThreads<RegionTask, CheckReport>(tasks, { program, width, nameOf: ({ region }) => region.name, effects });
}

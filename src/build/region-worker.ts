import { parentPort } from 'node:worker_threads';

import { readSqlTexts } from '../indicators/sql-texts.ts';
import type { CheckReport } from '../validate/print/report.ts';
import { type RegionTask, runRegionTask } from './region-task.ts';
import { realStages } from './stages.ts';

/** What a worker says: a line to print, and for each task its end. An error travels as it was thrown. */
export type WorkerMessage =
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'report'; readonly report: CheckReport }
  | { readonly kind: 'failure'; readonly error: unknown };

// The body of one thread: runs the regions it is sent, one after another, until its port is closed.
const port = parentPort;
if (port === null) throw new Error('region-worker.ts runs as a worker of region-workers.ts');
const texts = readSqlTexts();
const say = (message: WorkerMessage): void => port.postMessage(message);
const effects = { ...realStages, print: (line: string) => say({ kind: 'line', line }) };

port.on('message', (task: RegionTask) => {
  runRegionTask(task, { texts, effects }).then(
    (report) => say({ kind: 'report', report }),
    (error: unknown) => say({ kind: 'failure', error }),
  );
});

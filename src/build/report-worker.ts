import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';

import type { RegionArtifact } from '../artifacts/types.ts';
import type { RegionReportFile } from '../report/files/write-region.ts';
import type { WriterSettings } from '../report/files/writer.ts';
import { importTsx } from './tsx-hook.ts';

/** Reports of one region, or a share of them. */
export interface ReportTask {
  readonly slug: string;
  readonly artifactsFolder: string;
  readonly settings: WriterSettings;
  readonly part: number;
  readonly parts: number;
}

export type ReportMessage =
  | { readonly kind: 'files'; readonly files: readonly RegionReportFile[] }
  | { readonly kind: 'failure'; readonly error: unknown };

// The body of one thread: writes the reports it is asked for, one task after another, until it is ended.
const port = parentPort;
if (port === null) throw new Error('report-worker.ts runs as a worker of reports.ts');
const say = (message: ReportMessage): void => port.postMessage(message);

// Whatever comes to the charts can only be imported once .tsx is understood.
importTsx();
const { writeRegionReports } = await import('../report/files/write-region.ts');
const { reportWriters } = await import('../report/files/writers.ts');

async function run({ slug, artifactsFolder, settings, part, parts }: ReportTask): Promise<readonly RegionReportFile[]> {
  const writers = await Promise.all(
    reportWriters.map(async (writer) => ({ writer, stamp: await writer.stamp(settings) })),
  );
  const folder = join(artifactsFolder, slug);
  // The data line wrote the file from a value of this type.
  const atlas = JSON.parse(readFileSync(join(folder, 'region.json'), 'utf8')) as RegionArtifact;
  return writeRegionReports(atlas, writers, { folder, settings, part, parts });
}

port.on('message', (task: ReportTask) => {
  run(task).then(
    (files) => say({ kind: 'files', files }),
    (error: unknown) => say({ kind: 'failure', error }),
  );
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { withNamedRows } from '../artifacts/name-rows.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import type { RegionReportFile } from '../report/files/write-region.ts';
import type { WriterSettings } from '../report/files/writer.ts';
import { answerTasks } from './thread-pool.ts';
import { importTsx } from './tsx-hook.ts';

/** Reports of one region, or a share of them. */
export interface ReportTask {
  readonly slug: string;
  readonly artifactsFolder: string;
  readonly settings: WriterSettings;
  readonly part: number;
  readonly parts: number;
}

/** What came of the reports of one task. */
export type ReportFiles = readonly RegionReportFile[];

// One of the threads of reports.ts. Whatever comes to the charts can only be imported once .tsx is understood.
importTsx();
const { writeRegionReports } = await import('../report/files/write-region.ts');
const { reportWriters } = await import('../report/files/writers.ts');

async function run({ slug, artifactsFolder, settings, part, parts }: ReportTask): Promise<ReportFiles> {
  const writers = await Promise.all(
    reportWriters.map(async (writer) => ({ writer, stamp: await writer.stamp(settings) })),
  );
  const folder = join(artifactsFolder, slug);
  // The pipeline wrote the file from a value of this type.
  const atlas = withNamedRows(JSON.parse(readFileSync(join(folder, 'region.json'), 'utf8')) as RegionArtifact);
  return writeRegionReports(atlas, writers, { folder, settings, part, parts });
}

answerTasks(run);

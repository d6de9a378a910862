import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { readableJson } from '../artifacts/files.ts';
import type { ReportFile } from '../artifacts/report-files.ts';
import type { RegionReportFile } from '../report/files/write-region.ts';
import type { Workspace } from './publish.ts';
import { refusal } from './refusal.ts';
import type { ReportFiles, ReportTask } from './report-worker.ts';
import { silentStages } from './stages.ts';
import { runOnThreads } from './thread-pool.ts';

/** Regions to a thread from which no thread waits long for another. */
const fewRegions = 4;

/** How many report files a build has. */
export interface BuiltReports {
  readonly file_count: number;
  /** Files that were written now; the others were taken from the cache. */
  readonly written_count: number;
}

/**
 * Writes the annual reports of all regions as files into the artifacts, and for the pages a list of them,
 * `<slug>/reports.json`. On as many threads as there are processors. Refuses when the data hold what cannot be printed.
 */
export async function buildReports(
  { artifacts, reports }: Workspace,
  { slugs, dataFolder }: { readonly slugs: readonly string[]; readonly dataFolder: string },
): Promise<BuiltReports> {
  await mkdir(reports, { recursive: true });
  const ownFonts = join(dataFolder, 'fonts');
  const settings = { cacheFolder: reports, fontFolder: existsSync(ownFonts) ? ownFonts : null };
  const width = availableParallelism();
  // A few regions with many years are shared out as well: one of them would keep a single thread long after the others.
  const parts = slugs.length < fewRegions * width ? width : 1;
  const tasks = slugs.flatMap((slug) =>
    Array.from({ length: parts }, (_, part) => ({ slug, artifactsFolder: artifacts, settings, part, parts })),
  );
  const program = new URL('./report-worker.ts', import.meta.url);
  const runs = await runOnThreads<ReportTask, ReportFiles>(tasks, {
    program,
    width,
    nameOf: ({ slug }) => slug,
    effects: silentStages,
  });
  const files = runs.flat();
  refuseFailures(files);
  for (const slug of slugs) {
    const own = runs.flatMap((run, index) => (tasks[index]?.slug === slug ? run : []));
    await writeFile(join(artifacts, slug, 'reports.json'), readableJson(inOrder(own)));
  }
  await dropUnused(reports, files);
  return { file_count: files.length, written_count: files.filter(({ is_new }) => is_new).length };
}

/** Latest year first, the formats of a year in the order of their writers. */
function inOrder(files: readonly RegionReportFile[]): readonly ReportFile[] {
  return files.flatMap(({ file }) => file ?? []).toSorted((a, b) => b.year - a.year);
}

function refuseFailures(files: readonly RegionReportFile[]): void {
  const reasons = files.flatMap(({ reason }) => reason ?? []);
  if (reasons.length === 0) return;
  throw refusal(`有${reasons.length}份年度报告不能生成，没有发布新版本：\n${reasons.join('\n')}`);
}

/** What a version of the site no longer has is not kept for the next; what writers keep beside has other names. */
async function dropUnused(folder: string, files: readonly RegionReportFile[]): Promise<void> {
  const used = new Set(files.flatMap(({ cached }) => [cached, `${cached}.pages`]));
  for (const file of await readdir(folder)) {
    if (/^[0-9a-f]{64}\./.test(file) && !used.has(file)) await rm(join(folder, file));
  }
}

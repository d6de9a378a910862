import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { RegionArtifact } from '../../../src/artifacts/types.ts';
import { projectFolder } from '../../../src/pipeline/project-folder.ts';
import { workspaceOf } from '../../../src/pipeline/publish.ts';
import { importTsx } from '../../../src/pipeline/tsx-hook.ts';

export interface ReportSpeed {
  readonly extension: string;
  readonly report_count: number;
  /** Processor time of the first report, with the writer's fonts and programs to be loaded. */
  readonly first_seconds: number;
  /** The mean of the others. */
  readonly seconds: number;
  readonly mean_bytes: number;
  readonly largest_bytes: number;
}

/** Measures how long each format of the reports takes of a site that was built into `out`; in a process of its own. */
export function measureReports(out: string): readonly ReportSpeed[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'reports.ts'), out], {
    encoding: 'utf8',
    cwd: projectFolder,
  });
  if (status !== 0) throw new Error(`reports were not written:\n${stderr}`);
  // The lines below wrote it, as the last line.
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as readonly ReportSpeed[];
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)}kB`;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** `pdf 8份 处理器首份1.10秒，其余每份0.21秒，平均312kB，最大478kB` */
export function describeReports(speed: ReportSpeed): string {
  const { extension, report_count, first_seconds, seconds, mean_bytes, largest_bytes } = speed;
  return (
    `${extension} ${report_count}份 处理器首份${first_seconds.toFixed(2)}秒，其余每份${seconds.toFixed(2)}秒，` +
    `平均${kilobytes(mean_bytes)}，最大${kilobytes(largest_bytes)}`
  );
}

if (import.meta.main) {
  importTsx();
  const { reportYears } = await import('../../../src/report/context.ts');
  const { reportDocumentOf } = await import('../../../src/report/files/writer.ts');
  const { reportWriters } = await import('../../../src/report/files/writers.ts');
  const { artifacts } = workspaceOf(process.argv[2] ?? '');
  const cacheFolder = await mkdtemp(join(tmpdir(), 'school-group-atlas-bench-'));
  // The build wrote both from values of these types.
  const { regions } = JSON.parse(await readFile(join(artifacts, 'site.json'), 'utf8')) as { regions: string[] };
  const speeds: ReportSpeed[] = [];
  for (const writer of reportWriters) {
    const written: { readonly seconds: number; readonly bytes: number }[] = [];
    for (const slug of regions) {
      const atlas = JSON.parse(await readFile(join(artifacts, slug, 'region.json'), 'utf8')) as RegionArtifact;
      for (const year of reportYears(atlas)) {
        const start = process.cpuUsage();
        const { bytes } = await writer.write(reportDocumentOf(atlas, year), { cacheFolder, fontFolder: null });
        const { user, system } = process.cpuUsage(start);
        written.push({ seconds: (user + system) / 1e6, bytes: bytes.length });
      }
    }
    const [first, ...others] = written;
    speeds.push({
      extension: writer.extension,
      report_count: written.length,
      first_seconds: first?.seconds ?? 0,
      seconds: mean(others.map(({ seconds }) => seconds)),
      mean_bytes: mean(written.map(({ bytes }) => bytes)),
      largest_bytes: Math.max(0, ...written.map(({ bytes }) => bytes)),
    });
  }
  await rm(cacheFolder, { recursive: true });
  console.log(JSON.stringify(speeds));
}

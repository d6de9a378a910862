import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { ReportFile } from '../../src/artifacts/report-files.ts';
import type { makeRelease as MakeRelease } from '../../src/pipeline/release.ts';
import { settingsFile } from '../../src/validate/site-settings.ts';
import { silentStages } from '../../src/pipeline/stages.ts';
import { releasesFolder } from '../../src/releases/folder.ts';
import { countyAsOf } from './as-of.ts';
import { buildCounty } from './county.ts';
import { csvOf, filePathOf } from './csv.ts';
import { demoCounty, demoFolder } from './demo-county.ts';
import { countyTableNames } from './draft.ts';
import { filesOf } from './files.ts';

/** The releases of 示例县: last year's final figures, this year's preliminary and final ones, with corrections between. */
const publications = [
  {
    year: 2024,
    status: '核定',
    as_of: '2025-03-31',
    released_on: '2025-04-10',
    note: null,
  },
  {
    year: 2025,
    status: '初步',
    as_of: '2025-10-31',
    released_on: '2025-11-12',
    note: null,
  },
  {
    year: 2025,
    status: '核定',
    as_of: '2026-03-31',
    released_on: '2026-04-15',
    note: '补计听澜小学2024—2025学年漏报的1名专任教师，更正白露小学退出集团的日期和一个集团2024年度“社会认可度”等级。',
  },
] as const;

/**
 * Makes the releases of 示例县 one after the other, each by the command's own function out of the county as it stood then,
 * and puts them into `out`. Throws with the reason when one is refused.
 */
export async function makeDemoReleases(
  out: string,
  {
    makeRelease,
    reportFormats,
  }: { readonly makeRelease: typeof MakeRelease; readonly reportFormats: readonly ReportFile['extension'][] },
): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'demo-releases-'));
  const region = { name: demoFolder, path: join(scratch, demoFolder) };
  try {
    await cp(join('data', settingsFile), join(scratch, settingsFile));
    for (const publication of publications) {
      await writeCountyAsOf(region.path, publication.as_of, publication.status);
      const outcome = await makeRelease(
        { ...publication, region, restrictedFolder: null, program: null, reportFormats },
        silentStages,
      );
      if (outcome.refused !== null) throw new Error(outcome.refused);
    }
    await rm(out, { recursive: true, force: true });
    await cp(join(region.path, releasesFolder), out, { recursive: true });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function writeCountyAsOf(folder: string, date: string, status: '初步' | '核定'): Promise<void> {
  const tables = countyAsOf(buildCounty(demoCounty), date, `${status}数`);
  const others = filesOf(demoCounty).filter(({ row_count }) => row_count === null);
  const files = [
    ...countyTableNames.map((name) => ({ path: filePathOf(name), text: csvOf(name, tables[name]) })),
    ...others,
  ];
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

import { parseArgs } from 'node:util';

import { releaseOptions } from '../../src/model/command-options.ts';
import { usageOf } from '../../src/model/commands.ts';
import { defaultBuild } from '../../src/pipeline/build.ts';
import { publishedLedger, refuseMissingPublished } from '../../src/pipeline/published-ledger.ts';
import { readProgram } from '../../src/pipeline/program.ts';
import { findRegions } from '../../src/pipeline/regions.ts';
import { printingRefusals } from '../../src/pipeline/refusal.ts';
import { standingReleases } from '../../src/pipeline/standing-releases.ts';
import { realStages } from '../../src/pipeline/stages.ts';
import { importTsx } from '../../src/pipeline/tsx-hook.ts';
import { releaseName, releaseStatuses, type ReleaseStatus } from '../../src/releases/types.ts';
import { readCommandLine, type Refused } from './command-line.ts';
import { restrictedFolder } from './restricted-folder.ts';

// The report's charts are written in .tsx, which has to be understood before they are imported.
importTsx();
const { makeRelease } = await import('../../src/pipeline/release.ts');

const command = readCommandLine(usageOf('release'), readArguments);
if (command !== null)
  await printingRefusals(async () => {
    process.exitCode = await run(command);
  });

/** Returns the exit code: 0 frozen, 1 refused, 2 there is no such region. */
async function run({ name, data, restricted, published, isNewLedger, ...asked }: Command): Promise<number> {
  refuseMissingPublished(published);
  const region = (await findRegions(data)).find((known) => known.name === name || known.name.slice(7) === name);
  if (region === undefined) {
    console.error(`找不到地区 ${name} (no such region)`);
    return 2;
  }
  const site = published ?? defaultBuild.out;
  const ledger = await publishedLedger(region, isNewLedger ? null : site);
  const standing = await standingReleases(region, site);
  const order = { ...asked, region, ledger, standing, restrictedFolder: restrictedFolder(restricted) };
  const outcome = await makeRelease({ ...order, program: await readProgram() }, realStages);
  if (outcome.refused !== null) {
    console.error(`\n${outcome.refused}`);
    return 1;
  }
  const { head } = outcome.frozen.release;
  const bytes = head.files.reduce((total, { byte_count }) => total + byte_count, 0);
  const size = `${head.files.length}个文件，${(bytes / 1e6).toFixed(2)} MB`;
  console.log(`已冻结 ${outcome.folder}：${releaseName(head)}，${size}，校验值${outcome.sum}`);
  return 0;
}

interface Command {
  readonly name: string;
  readonly year: number;
  readonly status: ReleaseStatus;
  readonly note: string | null;
  readonly released_on: string | null;
  readonly data: string;
  readonly published: string | null;
  readonly isNewLedger: boolean;
  readonly restricted: string | undefined;
}

function readArguments(args: string[]): Command | Refused | null {
  const { values, positionals } = parseArgs({ args, options: releaseOptions, allowPositionals: true });
  if (values.help) return null;
  const [name = '', year = ''] = positionals;
  if (name === '' || !/^\d{4}$/.test(year)) return { refused: '请写明地区和年度 (region and year are required)' };
  const status = releaseStatuses.find((known) => known === values.status?.replace(/数$/, ''));
  if (status === undefined) return { refused: '请用 --status 写明初步或核定 (--status is required)' };
  if (values.date !== undefined && !isDate(values.date))
    return { refused: `--date ${values.date}：日期应如 2026-03-31 (not a date)` };
  return {
    name,
    year: Number(year),
    status,
    note: values.note ?? null,
    released_on: values.date ?? null,
    data: values.data ?? defaultBuild.data,
    published: values.published ?? null,
    isNewLedger: values['new-ledger'],
    restricted: values.restricted,
  };
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

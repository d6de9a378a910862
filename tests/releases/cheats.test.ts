import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, assert, beforeAll, expect, test } from 'vitest';

import { sha256 } from '../../src/artifacts/files.ts';
import { unknownTerms } from '../../src/artifacts/terms.ts';
import { readSqlTexts } from '../../src/indicators/sql-texts.ts';
import { publishedLedger } from '../../src/pipeline/published-ledger.ts';
import { checkRegion, runRegion } from '../../src/pipeline/region-pipeline.ts';
import { makeRelease } from '../../src/pipeline/release.ts';
import { silentStages } from '../../src/pipeline/stages.ts';
import type { ChangeList } from '../../src/releases/change-list.ts';
import { ledgerPath } from '../../src/releases/ledger-file.ts';
import { formatText } from '../../src/validate/print/text.ts';
import { longest_ms } from '../longest.ts';
import { temporaryFolder } from '../pipeline/folder.ts';

/** Ways to get something past the releases that were made: each is refused by check, build and release in the same words. */

const name = '999999-sample';
const scratch = mkdtempSync(join(tmpdir(), 'school-group-atlas-cheats-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A county with two releases, and the site that shows it. */
interface World {
  readonly county: string;
  readonly site: string;
}

const honest: World = { county: join(scratch, 'data', name), site: join(scratch, 'site') };
const texts = readSqlTexts();

const header = '日期,页面或数据集,原值,更正值,原因,影响指标或数据表,对象,周期\n';
const correction = (subjects: string, unit: string, period: string, day = '2026-01-05') =>
  `${day},学年初快照,76人,77人,漏填1人,${subjects},${unit},${period}\n`;

/** A headcount of a campus is corrected: 2025-2 was made with a row for the campus, and two for its group. */
const corrections = [
  correction('学年初快照', '2199000001-01', '2024-2025'),
  correction('人数统计', 'G01', '2024-2025'),
  correction('人数统计', 'G01', '2024'),
];

beforeAll(async () => {
  cpSync('tests/fixtures/validate-clean/999999-sample', honest.county, { recursive: true });
  assert.isNull(await released(honest));
  edit(honest, 'snapshots.csv', '80,76,70', '80,77,70');
  writeFileSync(join(honest.county, 'corrections.csv'), header + corrections.join(''));
  assert.isNull(await released(honest, { note: '补计1人' }));
  assert.isNull(await said('build', honest, honest.site));
});

function copyOf({ county, site }: World): World {
  const folder = temporaryFolder();
  const copy = { county: join(folder, 'data', name), site: join(folder, 'site') };
  cpSync(county, copy.county, { recursive: true });
  cpSync(site, copy.site, { recursive: true });
  return copy;
}

function edit({ county }: World, file: string, from: string, to: string): void {
  const path = join(county, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

const ledgerOf = ({ site }: World) => publishedLedger({ name }, site);

async function released(world: World, order: { readonly note?: string } = {}): Promise<string | null> {
  const region = { name, path: world.county };
  const asked = { year: 2025, status: '初步', released_on: null, note: null, ...order } as const;
  const how = { restrictedFolder: null, program: null, reportFormats: [], ledger: await ledgerOf(world) } as const;
  return (await makeRelease({ ...asked, ...how, region }, silentStages)).refused;
}

/** What a command says of what was published; null when it has nothing to say of it. */
async function said(command: 'check' | 'build', world: World, out = temporaryFolder()): Promise<string | null> {
  const region = { name, path: world.county };
  const options = { restrictedFolder: null, previousRowCounts: {}, ledger: await ledgerOf(world), texts };
  const { report } =
    command === 'check'
      ? await checkRegion(region, options, silentStages)
      : await runRegion(region, { ...options, artifactsFolder: out, terms: unknownTerms, program: null }, silentStages);
  return report.issues.length === 0 ? null : formatText([report]);
}

const releaseFile = ({ county }: World, ...path: string[]) => join(county, 'releases', ...path);

const releasesIn = (world: World) => (existsSync(releaseFile(world)) ? readdirSync(releaseFile(world)) : []);

/** Changes a text in the packed file of groups of a release, and returns its former and its present checksum. */
function changeGroups(world: World, id: string): readonly [string, string] {
  const folder = releaseFile(world, id, 'files', 'data');
  const file = readdirSync(folder).find((one) => one.includes('_groups_') && one.endsWith('.csv.gz')) ?? '';
  const before = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
  const after = before.replace('第一实验小学', '第二实验小学');
  expect(after).not.toBe(before);
  writeFileSync(join(folder, file), gzipSync(after));
  return [sha256(before), sha256(after)];
}

function forge(file: string, [before, after]: readonly [string, string]): void {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(before, after));
}

interface Cheat {
  readonly how: string;
  readonly act: (world: World) => void;
  /** What all three say, cause and remedy. */
  readonly cause: string;
  readonly remedy: string;
}

const restore = '从版本库或备份中恢复';
const explain = '在 corrections.csv 增加一行';

const again = (world: World) => edit(world, 'snapshots.csv', '80,77,70', '80,78,70');
const addCorrection = (world: World, row: string) =>
  writeFileSync(join(world.county, 'corrections.csv'), header + corrections.join('') + row);

const cheats: readonly Cheat[] = [
  {
    how: 'changing a figure in a frozen file',
    act: (world) => void changeGroups(world, '2025-1'),
    cause: '内容与发布时的校验值不一致',
    remedy: restore,
  },
  {
    how: 'changing a frozen file and the list of checksums',
    act: (world) => forge(releaseFile(world, '2025-1', 'SHA256SUMS'), changeGroups(world, '2025-1')),
    cause: '内容与发布时的校验值不一致',
    remedy: restore,
  },
  {
    how: 'changing a frozen file with every checksum in its folder',
    act: (world) => {
      const sums = changeGroups(world, '2025-1');
      for (const file of ['SHA256SUMS', 'release.json']) forge(releaseFile(world, '2025-1', file), sums);
    },
    cause: '2025-1/release.json',
    remedy: restore,
  },
  {
    how: 'taking a file out of a release',
    act: (world) => rmSync(releaseFile(world, '2025-1', 'files', 'sql', 'statements.sql.gz')),
    cause: '文件不见了',
    remedy: restore,
  },
  {
    how: 'putting a file into a release',
    act: (world) => writeFileSync(releaseFile(world, '2025-1', 'files', 'more.csv.gz'), gzipSync('a')),
    cause: '发布时没有这个文件',
    remedy: restore,
  },
  {
    how: 'calling a preliminary release final',
    act: (world) => forge(releaseFile(world, '2025-1', 'release.json'), ['"status": "初步"', '"status": "核定"']),
    cause: '2025-1/release.json',
    remedy: restore,
  },
  {
    how: 'giving a release another day',
    act: (world) =>
      forge(releaseFile(world, '2025-2', 'release.json'), ['"released_on": "2025', '"released_on": "2024']),
    cause: '2025-2/release.json',
    remedy: restore,
  },
  {
    how: 'taking away the first release',
    act: (world) => rmSync(releaseFile(world, '2025-1'), { recursive: true }),
    cause: 'releases/2025-1',
    remedy: restore,
  },
  {
    how: 'taking away the last release',
    act: (world) => rmSync(releaseFile(world, '2025-2'), { recursive: true }),
    cause: 'releases/2025-2',
    remedy: restore,
  },
  {
    how: 'taking away the end mark with the last release',
    act: (world) => {
      rmSync(releaseFile(world, '2025-2'), { recursive: true });
      rmSync(releaseFile(world, 'chain.txt'));
    },
    cause: 'chain.txt',
    remedy: restore,
  },
  {
    how: 'taking away all releases but the end mark',
    act: (world) => ['2025-1', '2025-2'].forEach((id) => rmSync(releaseFile(world, id), { recursive: true })),
    cause: 'releases/2025-1',
    remedy: restore,
  },
  {
    how: 'giving a release another number',
    act: (world) => renameSync(releaseFile(world, '2025-2'), releaseFile(world, '2025-3')),
    cause: 'releases/2025-3',
    remedy: restore,
  },
  {
    how: 'changing a published count without a word',
    act: again,
    cause: '更正记录和口径登记都没有说明',
    remedy: explain,
  },
  {
    how: 'a correction of another unit',
    act: (world) => {
      again(world);
      addCorrection(world, correction('学年初快照', '2199000002-01', '2024-2025', '2026-02-01'));
    },
    cause: '更正记录和口径登记都没有说明',
    remedy: '“影响指标或数据表”填“学年初快照”，“对象”填“2199000001-01”',
  },
  {
    how: 'a correction of another period',
    act: (world) => {
      again(world);
      addCorrection(world, correction('学年初快照', '2199000001-01', '2023-2024', '2026-02-01'));
    },
    cause: '更正记录和口径登记都没有说明',
    remedy: '“周期”填“2024-2025”',
  },
  {
    how: 'a correction of another table',
    act: (world) => {
      again(world);
      addCorrection(world, correction('编制调整、IND-12', '2199000001-01', '2024-2025', '2026-02-01'));
    },
    cause: '更正记录和口径登记都没有说明',
    remedy: '“影响指标或数据表”填“学年初快照”',
  },
  {
    how: 'a correction of the campus alone, whose group changes, too',
    act: (world) => {
      again(world);
      addCorrection(world, correction('学年初快照', '2199000001-01', '2024-2025', '2026-02-01'));
    },
    cause: '专任教师134→135',
    remedy: '“影响指标或数据表”填“人数统计”，“对象”填“G01”',
  },
  {
    how: 'relying on a correction that was published before',
    act: (world) => edit(world, 'snapshots.csv', '80,77,70', '80,76,70'),
    cause: '2025-2中已经公布的数字变了',
    remedy: explain,
  },
  {
    how: 'taking away a published row',
    act: (world) => edit(world, 'snapshots.csv', '2024-2025,2199000002-01,980,22,60,57,50,55,6,11,教育统计\n', ''),
    cause: '整行删去',
    remedy: explain,
  },
  {
    how: 'lowering the limit of small counts',
    act: (world) => edit(world, 'region.csv', ',4,20', ',2,20'),
    cause: '“小人数上限”由发布版本2025-2时的4改为2',
    remedy: '恢复为4',
  },
  {
    how: 'lowering the size from which groups are published',
    act: (world) => edit(world, 'region.csv', ',4,20', ',4,5'),
    cause: '“公开最小规模”由发布版本2025-2时的20改为5',
    remedy: '恢复为20',
  },
  {
    how: 'going back to an earlier as-of date',
    act: (world) => edit(world, 'region.csv', '2025-12-31', '2025-11-30'),
    cause: '“数据截至”为2025-11-30，早于发布版本2025-2',
    remedy: '不早于上一个发布版本',
  },
  {
    how: 'a release of data with errors',
    act: (world) => edit(world, 'memberships.csv', 'G02,,3199000003', 'G09,,3199000003'),
    cause: '找不到“G09”这个名称或编码',
    remedy: '请改填编码',
  },
  {
    how: 'changing what the ledger says was published',
    act: ({ site }) => forge(join(site, 'sample', ledgerPath), ['134', '135']),
    cause: '第1次公布的记录与当时的校验值不一致',
    remedy: '--new-ledger',
  },
  {
    how: 'changing what was published without a release, after the releases were taken away',
    act: (world) => {
      rmSync(releaseFile(world), { recursive: true });
      again(world);
    },
    cause: '数据截至2025年12月31日时已经公布的数字变了',
    remedy: explain,
  },
];

test('there are twenty ways and more', () => {
  expect(cheats.length).toBeGreaterThanOrEqual(20);
});

// Each computes the county up to four times.
const longest = { timeout: 4 * longest_ms };

test.each(cheats)('$how is refused by check, build and release', longest, async ({ act, cause, remedy }) => {
  const world = copyOf(honest);
  act(world);
  const left = releasesIn(world);
  const [check, build, release] = [
    await said('check', world),
    await said('build', world),
    await released(world, { note: '更正' }),
  ];
  expect(check).toContain(cause);
  expect(check).toContain(remedy);
  expect(build).toBe(check);
  expect(release).toContain(cause);
  expect(release).toContain(remedy);
  // Nothing was written.
  expect(releasesIn(world)).toEqual(left);
});

test('an honest county has nothing to explain', longest, async () => {
  const world = copyOf(honest);
  expect([await said('check', world), await said('build', world)]).toEqual([null, null]);
  again(world);
  const rows = corrections.map((row) => row.replace('2026-01-05', '2026-02-01').replace('76人,77人', '77人,78人'));
  addCorrection(world, rows.join(''));
  expect([await said('check', world), await said('build', world)]).toEqual([null, null]);
  expect(await released(world, { note: '再补计1人' })).toBeNull();
});

test('higher limits need no correction, and a note', longest, async () => {
  const world = copyOf(honest);
  edit(world, 'region.csv', ',4,20', ',4,200');
  expect([await said('check', world), await said('build', world)]).toEqual([null, null]);
  expect(await released(world)).toContain('没有更正说明');
  expect(await released(world, { note: '公开最小规模调整为200人' })).toBeNull();
  const list = readFileSync(releaseFile(world, '2025-3', 'files', 'changes.json.gz'));
  const { changes } = JSON.parse(gunzipSync(list).toString('utf8')) as ChangeList;
  const reasons = new Set(
    changes.filter(({ table_name }) => table_name === 'person_counts').map(({ reason }) => reason?.kind),
  );
  expect([...reasons]).toEqual(['limits']);
});

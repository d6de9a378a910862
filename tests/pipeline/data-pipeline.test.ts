import { appendFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { longest_ms } from '../longest.ts';
import { runData, type DataOptions, type DataRun } from '../../src/pipeline/data-pipeline.ts';
import { silentStages } from '../../src/pipeline/stages.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { findIndicator } from '../../src/indicators/registry.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { parseRecords } from '../../src/csv/parse.ts';
import { builtData } from '../built-data.ts';
import { filesIn } from './files.ts';
import { temporaryFolder } from './folder.ts';

afterEach(() => vi.unstubAllEnvs());

/** A copy of the shipped data, or of some of its regions, to be spoilt. */
function copyOfData(regions: readonly string[] = ['340321-huaiyuan', '370305-linzi', '999999-demo']): string {
  const folder = join(temporaryFolder(), 'data');
  for (const name of ['site.csv', ...regions]) cpSync(join('data', name), join(folder, name), { recursive: true });
  return folder;
}

async function artifactsOf(dataFolder: string): Promise<Readonly<Record<string, string>>> {
  const artifactsFolder = join(temporaryFolder(), 'artifacts');
  const { site, reports } = await runData({ dataFolder, artifactsFolder }, silentStages);
  expect(site, JSON.stringify(reports.flatMap(({ issues }) => issues))).not.toBeNull();
  return filesIn(artifactsFolder);
}

/** The artifacts of the shipped data as they are. */
async function plain(): Promise<Readonly<Record<string, string>>> {
  return (read ??= filesIn((await builtData()).artifacts));
}

let read: Readonly<Record<string, string>> | null = null;

/** Runs data of which some regions are as they are shipped: these are taken from what was computed of them, as a build does. */
async function runKnown(options: Pick<DataOptions, 'dataFolder' | 'artifactsFolder' | 'only'>): Promise<DataRun> {
  const cacheFolder = temporaryFolder();
  cpSync((await builtData()).cache, cacheFolder, { recursive: true });
  return runData({ ...options, cacheFolder }, silentStages);
}

/** Fields of a file as Excel's “Unicode 文本” has them: separated by tabs, quoted where needed. */
function tabbed(text: string): string {
  const lines = parseRecords(text, ',').map(({ cells }) =>
    cells.map((cell) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
  );
  return lines.join('\r\n');
}

const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8 with BOM': (text) => iconv.encode(text, 'utf8', { addBOM: true }),
  GBK: (text) => iconv.encode(text, 'gbk'),
  GB18030: (text) => iconv.encode(text, 'gb18030'),
  'UTF-16LE with tabs': (text) => iconv.encode(tabbed(text), 'utf16le', { addBOM: true }),
};

/** Saves every CSV file below a folder in another way: the first one in the first of these, and so on in turn. */
function saveAgain(folder: string, ways: readonly ((text: string) => Buffer)[]): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.csv'));
  for (const [index, file] of files.toSorted().entries()) {
    const path = join(folder, file);
    const encode = ways[index % ways.length];
    if (encode !== undefined) writeFileSync(path, encode(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')));
  }
}

/** The artifacts that are a region's own. */
function ofRegions(
  files: Readonly<Record<string, string>>,
  slugs: readonly string[],
): Readonly<Record<string, string>> {
  const own = Object.entries(files).filter(([path]) => slugs.some((slug) => path.startsWith(`${slug}/`)));
  expect(own.length).toBeGreaterThan(50);
  return Object.fromEntries(own);
}

// Each region in two of the ways, and the largest county in all of them in turn.
test.each([
  ['340321-huaiyuan', 'UTF-8 with BOM'],
  ['370305-linzi', 'GBK'],
  ['370305-linzi', 'GB18030'],
  ['340321-huaiyuan', 'UTF-16LE with tabs'],
] as const)('the CSV of %s saved as %s gives byte-identical artifacts', async (region, way) => {
  const folder = copyOfData([region]);
  const encode = encodings[way];
  if (encode === undefined) throw new Error(`Nothing is known of ${way}.`);
  saveAgain(folder, [encode]);
  const slugs = [region.replace(/^\d+-/u, '')];
  expect(ofRegions(await artifactsOf(folder), slugs)).toEqual(ofRegions(await plain(), slugs));
});

test('files of one county saved in all these ways in turn give byte-identical artifacts', async () => {
  const folder = copyOfData(['999999-demo']);
  saveAgain(folder, Object.values(encodings));
  expect(ofRegions(await artifactsOf(folder), ['demo'])).toEqual(ofRegions(await plain(), ['demo']));
});

test(
  'a time zone on the other side of the world gives the same artifacts, byte for byte',
  async () => {
    vi.stubEnv('TZ', 'America/Los_Angeles');
    expect(new Date('2024-01-01T00:00:00Z').getHours()).toBe(16);
    const far = await artifactsOf('data');
    vi.unstubAllEnvs();
    expect(far).toEqual(await plain());
  },
  // Three regions in all their parts, one of them with releases.
  3 * longest_ms,
);

test('artifacts hold no path of the machine', async () => {
  const files = await plain();
  const here = Object.entries(files).filter(([, text]) => text.includes(process.cwd()));
  expect(here.map(([path]) => path)).toEqual([]);
});

/** The long table of a shipped region. */
async function resultsOf(slug: string): Promise<readonly ResultRow[]> {
  const text = (await plain())[`${slug}/region.json`] ?? '';
  const artifact: RegionArtifact = JSON.parse(Buffer.from(text, 'latin1').toString('utf8'));
  return artifact.results;
}

const figuresOf = (rows: readonly ResultRow[], indicatorId: string) =>
  Object.fromEntries(
    rows.filter((row) => row.indicator_id === indicatorId && row.category === '').map((row) => [row.basis, row.value]),
  );

describe('the shipped regions', () => {
  test('临淄 has 7 groups, 15 member schools, 22 schools and N = 2, 4, 2, 2, 2, 1, 2', async () => {
    const rows = await resultsOf('linzi');
    expect(figuresOf(rows, 'IND-03')).toEqual({ 集团数: 7, 成员学校数: 15, 集团内学校数: 22, 集团内校区数: null });
    const sizes = rows.filter((row) => row.indicator_id === 'IND-05' && row.basis === '成员学校');
    expect(sizes.map(({ value }) => value)).toEqual([2, 4, 2, 2, 2, 1, 2]);
    expect(new Set(sizes.map(({ verdict }) => verdict))).toEqual(new Set(['符合建议']));
  });

  test('怀远 has 7 groups of unconfirmed type with 15 campuses, and 8 tasks', async () => {
    const rows = await resultsOf('huaiyuan');
    expect(figuresOf(rows, 'IND-03')).toMatchObject({ 集团数: 7, 集团内校区数: 15 });
    const unconfirmed = rows.find((row) => row.indicator_id === 'IND-03' && row.category === '类型：类型待确认');
    expect(unconfirmed?.value).toBe(7);
    expect(figuresOf(rows, 'IND-43')).toEqual({ 任务数: 8 });
  });

  test('the coverage of 怀远 is not computed, names what is missing and stands beside both targets', async () => {
    const rows = (await resultsOf('huaiyuan')).filter(
      (row) => row.indicator_id === 'IND-01' && row.basis === '校区口径',
    );
    expect(rows.map(({ threshold, deadline, verdict, reason }) => [threshold, deadline, verdict, reason])).toEqual([
      [80, '2025-12-31', '数据缺失', '无法计算：缺全县义务教育学校名录及集团类型。'],
      [90, '2030-12-31', '数据缺失', '无法计算：缺全县义务教育学校名录及集团类型。'],
    ]);
  });

  test.each(['huaiyuan', 'linzi'])(
    'every target of %s has a row, and no row is of an unknown indicator',
    async (slug) => {
      const text = (await plain())[`${slug}/region.json`] ?? '';
      const { tables, results }: RegionArtifact = JSON.parse(text);
      const judged = new Set(results.map(({ target_id }) => target_id));
      expect(tables.policy_targets.filter(({ target_id }) => !judged.has(target_id))).toEqual([]);
      expect(results.filter(({ indicator_id }) => findIndicator(indicator_id) === null)).toEqual([]);
    },
  );
});

describe('a broken row', () => {
  test('stops publication with its file, row and column, and leaves the artifacts of its region as they were', async () => {
    const folder = copyOfData();
    const artifactsFolder = join(temporaryFolder(), 'artifacts');
    await runKnown({ dataFolder: folder, artifactsFolder });
    const before = filesIn(artifactsFolder);
    appendFileSync(join(folder, '370305-linzi', 'memberships.csv'), '\r\n370305-G99,,,2022-13-45\r\n');
    const { site, reports } = await runKnown({ dataFolder: folder, artifactsFolder });
    expect(site).toBeNull();
    const linzi = reports.find(({ scope }) => scope === '370305-linzi');
    expect(linzi?.issues).toContainEqual(
      expect.objectContaining({
        file: 'memberships.csv',
        value: '2022-13-45',
        column: { letter: 'D', label: '加入日期' },
      }),
    );
    expect(filesIn(artifactsFolder)).toEqual(before);
  });

  test('in every region is named in one run', async () => {
    const folder = copyOfData();
    for (const region of ['340321-huaiyuan', '370305-linzi']) {
      appendFileSync(join(folder, region, 'groups.csv'), '\r\n,没有编码的集团\r\n');
    }
    const artifactsFolder = join(temporaryFolder(), 'artifacts');
    const { reports } = await runKnown({ dataFolder: folder, artifactsFolder });
    const withErrors = reports.filter(({ issues }) => issues.some(({ file }) => file === 'groups.csv'));
    expect(withErrors.map(({ scope }) => scope)).toEqual(['340321-huaiyuan', '370305-linzi']);
  });
});

test('only the region that changed is run anew when it is named', async () => {
  const artifactsFolder = join(temporaryFolder(), 'artifacts');
  await runKnown({ dataFolder: 'data', artifactsFolder });
  const { reports, site } = await runKnown({ dataFolder: 'data', artifactsFolder, only: '370305-linzi' });
  expect(reports.map(({ scope }) => scope)).toEqual(['', '370305-linzi']);
  expect(site?.slugs).toEqual(['huaiyuan', 'linzi', 'demo']);
});

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { RegionSummary } from '../../../src/artifacts/region-summary.ts';
import { regionPairsFile } from '../../../src/artifacts/site-index.ts';
import type { SiteArtifact } from '../../../src/artifacts/types.ts';
import { provinces } from '../../../src/model/codes.ts';
import { projectFolder } from '../../../src/pipeline/project-folder.ts';
import { workspaceOf } from '../../../src/pipeline/publish.ts';
import { renderSite } from '../../../src/pipeline/site.ts';

/** One of the files of a whole site, in bytes. */
interface Weighed {
  readonly path: string;
  readonly bytes: number;
  readonly gzip_bytes: number;
}

/** What belongs to no region, of a site with very many. */
export interface CommonFiles {
  readonly seconds: number;
  readonly page_count: number;
  readonly total_bytes: number;
  /** Files that a reader loads or that grow with the number of regions. */
  readonly files: readonly Weighed[];
}

/** What is weighed; of a kind with many files, the largest. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['首页', /^index\.html$/],
  ['省页', /^regions\/.*\.html$/],
  ['没有找到页面', /^404\.html$/],
  ['填报说明', /^guide\/index\.html$/],
  ['地区清单', /^data\/regions\.json$/],
  ['校名分片', /^data\/names\/.*\.json$/],
  ['数据目录', /^data\/catalog\.jsonld$/],
  ['数据目录分省', /^data\/catalog-.*\.jsonld$/],
  ['订阅', /^feed\.atom$/],
];

/**
 * Renders the pages that belong to no region from the artifacts of a build, in which one region stands for so many under
 * other names, and weighs them. A process of its own: Node keeps compiled pages.
 */
export function measureCommon(artifacts: string, count: number): CommonFiles {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'common.ts'), artifacts, String(count)],
    { encoding: 'utf8', cwd: projectFolder },
  );
  if (status !== 0) throw new Error(`the common pages were not rendered:\n${stderr}`);
  // The lines below wrote it, as the last line.
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as CommonFiles;
}

/** `首页 12.3 kB（gzip 3.4 kB）；…` */
export function describeCommon({ seconds, page_count, total_bytes, files }: CommonFiles): string {
  const sizes = files.map(({ path, bytes, gzip_bytes }) => `${path} ${kilo(bytes)}（gzip ${kilo(gzip_bytes)}）`);
  return `${page_count}页 ${seconds.toFixed(1)}秒，共${(total_bytes / 1e6).toFixed(1)} MB；${sizes.join('；')}`;
}

function kilo(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** Every fifth name of a school is like those of all counties; the others have characters of their own. */
const share = 5;
/** Characters of names: so many that pairs of them repeat from county to county as they do. */
const characters = 900;

/** Writes artifacts of so many regions, as far as pages of the whole site read them, out of those of one. */
async function writeRegions(from: string, to: string, count: number): Promise<void> {
  const site = JSON.parse(await readFile(join(from, 'site.json'), 'utf8')) as SiteArtifact;
  const model = site.regions.at(-1) ?? '';
  const summary = JSON.parse(await readFile(join(from, model, 'summary.json'), 'utf8')) as RegionSummary;
  const pairs = JSON.parse(await readFile(join(from, model, regionPairsFile), 'utf8')) as readonly string[];
  const codes = Object.keys(provinces).filter((code) => code < '70');
  const slugs: string[] = [];
  for (let number = 0; number < count; number += 1) {
    // As in the country: thirty-one provinces, eleven cities each, eight to nine counties in a city.
    const code = codes[Math.floor((number * codes.length) / count)] ?? '';
    const city = Math.floor(number / 8.5) % 11;
    const slug = `county-${number + 1}`;
    slugs.push(slug);
    await mkdir(join(to, slug), { recursive: true });
    const name = `${han(number, 1)}${han(number, 2)}县`;
    const region_code = `${code}${String(city + 1).padStart(2, '0')}${String((number % 80) + 21)}`;
    const parent_name = `${(provinces as Readonly<Record<string, string>>)[code]}${han(city, 3)}${han(city, 4)}市`;
    const own = { ...summary, slug, region_code, region_name: name, parent_name, is_demo: false };
    const names = pairs.map((pair, at) => (at % share === 0 ? pair : `${han(number, at)}${han(number * 7, at)}`));
    await writeFile(join(to, slug, 'summary.json'), JSON.stringify(own));
    await writeFile(join(to, slug, 'fetched.json'), JSON.stringify({ version: hex(number) }));
    await writeFile(join(to, slug, regionPairsFile), JSON.stringify([...new Set(names)]));
  }
  const many: SiteArtifact = { ...site, regions: slugs, region_count: count };
  await writeFile(join(to, 'site.json'), JSON.stringify(many));
  for (const file of ['engine.json', 'desk.json']) await cp(join(from, file), join(to, file));
}

function han(number: number, place: number): string {
  return String.fromCodePoint(0x4e00 + (((number + 1) * 7919 + place * 104_729) % characters));
}

function hex(number: number): string {
  return ((number + 1) * 2_654_435_761).toString(16).padStart(12, '0').slice(0, 12);
}

function weighed(site: string): Pick<CommonFiles, 'files' | 'page_count' | 'total_bytes'> {
  const all = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path, stat: statSync(join(site, path)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ path, stat }) => ({ path, bytes: stat.size }));
  const files = kinds.flatMap(([name, kind]) => {
    const [largest] = all.filter(({ path }) => kind.test(path)).toSorted((a, b) => b.bytes - a.bytes);
    if (largest === undefined) return [];
    const gzip_bytes = gzipSync(readFileSync(join(site, largest.path))).length;
    return [{ path: name, bytes: largest.bytes, gzip_bytes }];
  });
  const page_count = all.filter(({ path }) => path.endsWith('.html')).length;
  return { files, page_count, total_bytes: all.reduce((sum, { bytes }) => sum + bytes, 0) };
}

if (import.meta.main) {
  // A third argument names a folder in which the pages stay, to be looked at.
  const [from = '', count = '', kept] = process.argv.slice(2);
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'school-group-atlas-common-')));
  try {
    const workspace = workspaceOf(join(folder, 'dist'));
    await mkdir(workspace.artifacts, { recursive: true });
    await writeRegions(from, workspace.artifacts, Number(count));
    const start = performance.now();
    await renderSite(workspace, { base: '/', address: null, slugs: [], hasNeighbours: true });
    const seconds = (performance.now() - start) / 1000;
    const common: CommonFiles = { seconds, ...weighed(workspace.site) };
    console.log(JSON.stringify(common));
  } finally {
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  }
}

import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { RegionSummary } from '../artifacts/region-summary.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { cityFiles } from '../cities/files.ts';
import type { LatestRelease } from '../cities/input.ts';
import type { Issue } from '../model/issue.ts';
import type { Row } from '../model/tables.ts';
import { cityMembersFile } from './city-members.ts';
import type { ReleaseIndex } from '../releases/site-files.ts';
import { cityFindings, isClaimedBy, type KnownFolder } from '../validate/cities.ts';

/** The known folder of a region with the address of its artifacts. */
interface FoundFolder extends KnownFolder {
  readonly slug: string;
}

/**
 * Makes every city among the regions out of the artifacts of its counties, and nothing of a county again: after all of them
 * have been computed, or were brought together from many machines. Writes `<slug>/city.json` and the city's files. Returns
 * what there is to say of each city beside its counties, by its folder.
 */
export async function writeCities(
  artifactsFolder: string,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, readonly Issue[]>> {
  if (citiesAmong(artifactsFolder, slugs).length === 0) return new Map();
  const folders: FoundFolder[] = [];
  for (const slug of slugs) folders.push(await foundFolder(artifactsFolder, slug));
  const cities = folders.filter(({ members }) => members !== null);
  for (const city of cities) await writeCity(artifactsFolder, city, folders);
  return new Map(cities.map((city) => [city.folder, cityFindings(city, folders)]));
}

/** The slugs of the cities among regions: those beside whose artifacts a members table lies. */
export function citiesAmong(artifactsFolder: string, slugs: readonly string[]): readonly string[] {
  return slugs.filter((slug) => existsSync(join(artifactsFolder, slug, cityMembersFile)));
}

async function writeCity(artifactsFolder: string, city: FoundFolder, folders: readonly FoundFolder[]): Promise<void> {
  const rows = city.members ?? [];
  const listed = new Set(rows.map(({ region_code }) => region_code));
  const own = folders.filter(
    ({ members, region }) => members === null && (listed.has(region.region_code) || isClaimedBy(region, city.region)),
  );
  const counties: RegionArtifact[] = [];
  const releases = new Map<string, LatestRelease>();
  for (const { slug } of own) {
    counties.push(await readArtifact(artifactsFolder, `${slug}/region.json`));
    const latest = await latestRelease(artifactsFolder, slug);
    if (latest !== null) releases.set(slug, latest);
  }
  const files = cityFiles({
    own: await readArtifact(artifactsFolder, `${city.slug}/region.json`),
    rows,
    counties,
    releases,
  });
  for (const { path, content } of files) {
    const target = join(artifactsFolder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/** The release that a county published last; null where it has published none. */
async function latestRelease(artifactsFolder: string, slug: string): Promise<LatestRelease | null> {
  const path = `${slug}/releases.json`;
  if (!existsSync(join(artifactsFolder, path))) return null;
  const { heads } = await readArtifact<ReleaseIndex>(artifactsFolder, path);
  const last = heads.at(-1);
  return last === undefined ? null : { id: last.id, seal: last.seal };
}

async function foundFolder(artifactsFolder: string, slug: string): Promise<FoundFolder> {
  const summary = await readArtifact<RegionSummary>(artifactsFolder, `${slug}/summary.json`);
  const { region_code, region_name, parent_name, as_of_date } = summary;
  const membersFile = `${slug}/${cityMembersFile}`;
  return {
    slug,
    folder: `${region_code}-${slug}`,
    region: { region_code, region_name, parent_name: parent_name ?? '', as_of_date },
    members: existsSync(join(artifactsFolder, membersFile))
      ? await readArtifact<readonly Row<'city_members'>[]>(artifactsFolder, membersFile)
      : null,
  };
}

async function readArtifact<T>(artifactsFolder: string, path: string): Promise<T> {
  // A cast: the build wrote the file from a value of this type.
  return JSON.parse(await readFile(join(artifactsFolder, path), 'utf8')) as T;
}

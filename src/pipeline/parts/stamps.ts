import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

import { projectFolder } from '../project-folder.ts';
import { publishedLedger } from '../published-ledger.ts';
import { publishedRowCounts } from '../published-rows.ts';
import type { RegionFolder } from '../regions.ts';
import { standingReleases } from '../standing-releases.ts';
import type { Weighed } from './divide.ts';
import type { PartRegion } from './manifest.ts';

/** Hashes of what parts of a site are made of: whoever merges them compares, and computes nothing. */

/** The folder of a region's folder in which restricted tables may lie. */
const restrictedName = 'restricted';

/** What every region costs, however little it holds, in bytes of input: the pages that all have. */
const least_bytes = 200_000;

const isRestricted = (file: string) => file.startsWith(`${restrictedName}/`);

interface Inputs {
  /** Folder with one subfolder of restricted tables per region. */
  readonly restrictedFolder: string | null;
  /** The site as it is published now. */
  readonly publishedFolder: string | null;
  /** Whether the ledger of publications begins anew. */
  readonly isNewLedger: boolean;
}

/** Hash of all that makes pages out of data: the sources, the packages by their versions, and Node. */
export async function programStamp(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  await hashFiles(hash, join(projectFolder, 'src'), await filesIn(join(projectFolder, 'src')));
  for (const name of ['astro.config.mjs', 'package.json', 'package-lock.json'])
    if (existsSync(join(projectFolder, name))) hash.update(await readFile(join(projectFolder, name)));
  return hash.digest('hex');
}

/** Hash of what all regions share: the settings, and the fonts for reports. */
export async function settingsStamp(dataFolder: string): Promise<string> {
  const hash = createHash('sha256');
  const own = (await filesIn(dataFolder)).filter((file) => !/^\d{6}-/.test(file));
  await hashFiles(
    hash,
    dataFolder,
    own.filter((file) => file === 'site.csv' || file.startsWith('fonts/')),
  );
  return hash.digest('hex');
}

/** What a region is made of, and what it is compared with. */
export async function regionStamp(region: RegionFolder, inputs: Inputs): Promise<PartRegion> {
  const inFolder = await filesIn(region.path);
  const data = createHash('sha256');
  await hashFiles(
    data,
    region.path,
    inFolder.filter((file) => !isRestricted(file)),
  );
  return {
    name: region.name,
    data: data.digest('hex'),
    restricted: await restrictedStamp(region, { ...inputs, inFolder: inFolder.filter(isRestricted) }),
    published: await publishedStamp(region, inputs),
  };
}

/** What regions weigh when they are shared out: bytes of their tables, of restricted ones too, not of their releases. */
export async function weighRegions(
  regions: readonly RegionFolder[],
  { restrictedFolder }: Pick<Inputs, 'restrictedFolder'>,
): Promise<readonly Weighed[]> {
  return Promise.all(
    regions.map(async ({ name, path }) => {
      const tables = (await filesIn(path))
        .filter((file) => !file.startsWith('releases/'))
        .map((file) => join(path, file));
      const own = restrictedFolder === null ? null : join(restrictedFolder, name);
      const restricted = own === null ? [] : (await filesIn(own)).map((file) => join(own, file));
      const sizes = await Promise.all([...tables, ...restricted].map(sizeOf));
      return { name, weight: least_bytes + sizes.reduce((sum, size) => sum + size, 0) };
    }),
  );
}

/** A link that leads nowhere weighs nothing. */
async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

async function restrictedStamp(
  { name, path }: RegionFolder,
  { restrictedFolder, inFolder }: Pick<Inputs, 'restrictedFolder'> & { readonly inFolder: readonly string[] },
): Promise<string | null> {
  const folder = restrictedFolder === null ? null : join(restrictedFolder, name);
  const beside = folder === null ? [] : await filesIn(folder);
  if (inFolder.length + beside.length === 0) return null;
  const hash = createHash('sha256');
  await hashFiles(hash, path, inFolder);
  if (folder !== null) await hashFiles(hash, folder, beside);
  return hash.digest('hex');
}

/** Null where nothing was published of it that anybody knows of. */
async function publishedStamp(
  region: RegionFolder,
  { publishedFolder, isNewLedger }: Pick<Inputs, 'publishedFolder' | 'isNewLedger'>,
): Promise<string | null> {
  const rows = await publishedRowCounts(region, publishedFolder);
  const ledger = await publishedLedger(region, isNewLedger ? null : publishedFolder);
  const standing = await standingReleases(region, publishedFolder);
  const seal = ledger.kind === 'whole' ? ledger.ledger.entries.at(-1)?.seal : ledger.kind;
  if (Object.keys(rows).length === 0 && ledger.kind === 'none' && standing.length === 0) return null;
  return createHash('sha256')
    .update(JSON.stringify([rows, seal, standing]))
    .digest('hex');
}

/** Every file below a folder, by its path in it with forward slashes, in order; none where there is no such folder. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

async function hashFiles(hash: ReturnType<typeof createHash>, folder: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    const bytes = await readFile(join(folder, file)).catch((error: unknown) => {
      // A link to a folder, or one that leads nowhere.
      if (error instanceof Error && 'code' in error && (error.code === 'EISDIR' || error.code === 'ENOENT'))
        return null;
      throw error;
    });
    if (bytes !== null) hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
}

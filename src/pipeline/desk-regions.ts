import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import { readableJson, sha256 } from '../artifacts/files.ts';
import type { KnownRegion } from '../client/desk/messages.ts';
import type { PublishedRegion } from '../client/desk/trial/messages.ts';
import { earlierCountsOf } from '../releases/earlier-counts.ts';
import { readReleases } from '../releases/folder.ts';
import { ledgerPath, noLedger, readLedger } from '../releases/ledger-file.ts';
import { knownLedger } from './published-ledger.ts';

/** What the clerks' desk knows of the regions of its site: made with each region, before the desk itself. */

const knownFile = 'desk.json';

/** Writes what the desk knows of regions into their artifacts. */
export async function writeKnownRegions(
  artifactsFolder: string,
  { slugs, dataFolder }: { readonly slugs: readonly string[]; readonly dataFolder: string },
): Promise<void> {
  // One after another: the results of a region are large.
  for (const slug of slugs) await makeKnownRegion(slug, { artifactsFolder, dataFolder });
}

/** Reads what `writeKnownRegions` wrote of a region. */
export async function readKnownRegion(artifactsFolder: string, slug: string): Promise<KnownRegion> {
  // A cast: the function below wrote the file.
  return JSON.parse(await readFile(join(artifactsFolder, slug, knownFile), 'utf8')) as KnownRegion;
}

/** What a region has published: as far as a check asks for it here, and for a trial in a file of its own. */
async function makeKnownRegion(
  slug: string,
  { artifactsFolder, dataFolder }: { readonly artifactsFolder: string; readonly dataFolder: string },
): Promise<void> {
  const read = async (path: string): Promise<string> => readFile(join(artifactsFolder, slug, path), 'utf8');
  // Casts: the pipeline wrote the files.
  const { region_code, region_name } = JSON.parse(await read('summary.json')) as KnownSummary;
  const { files } = JSON.parse(await read('data/manifest.json')) as {
    readonly files: readonly { readonly table_name: string | null; readonly row_count: number }[];
  };
  const { results } = JSON.parse(await read('region.json')) as Pick<PublishedRegion, 'results'>;
  const counted = files.flatMap(({ table_name, row_count }) => (table_name === null ? [] : [[table_name, row_count]]));
  const folder = `${region_code}-${slug}`;
  const { releases } = await readReleases(join(dataFolder, folder));
  const ledger = await read(ledgerPath).catch((error: unknown) => {
    // A region that has published nothing has none.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  const found = ledger === null ? noLedger : readLedger(ledger, region_code);
  const earlier = earlierCountsOf(releases, knownLedger(found));
  const packed = await promisify(gzip)(JSON.stringify({ results, earlier }), { level: 6 });
  const published = `published-${slug}-${sha256(packed).slice(0, 12)}.bin`;
  await writeFile(join(artifactsFolder, slug, published), packed);
  const known: KnownRegion = { folder, name: region_name, row_counts: Object.fromEntries(counted), published };
  await writeFile(join(artifactsFolder, slug, knownFile), readableJson(known));
}

interface KnownSummary {
  readonly region_code: string;
  readonly region_name: string;
}

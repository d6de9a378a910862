import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { slugOf } from '../downloads/published-region.ts';
import type { RegionFolder } from './regions.ts';

/** Rows per table in the manifest that is published now; nothing when there is none yet. */
export async function publishedRowCounts(
  { name }: Pick<RegionFolder, 'name'>,
  publishedFolder: string | null,
): Promise<Readonly<Record<string, number>>> {
  if (publishedFolder === null) return {};
  const manifest = await readTextIfThere(join(publishedFolder, slugOf(name), 'data', 'manifest.json'));
  if (manifest === null) return {};
  // This site's own build wrote the file in exactly this shape.
  const { files } = JSON.parse(manifest) as { files: readonly { table_name: string | null; row_count: number }[] };
  return Object.fromEntries(files.flatMap((file) => (file.table_name ? [[file.table_name, file.row_count]] : [])));
}

async function readTextIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

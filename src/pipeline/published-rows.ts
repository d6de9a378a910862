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
  return Object.fromEntries(
    filesOf(manifest).flatMap((file) => (file.table_name ? [[file.table_name, file.row_count]] : [])),
  );
}

interface Counted {
  readonly table_name: string | null;
  readonly row_count: number;
}

/** Empty where the file was cut or changed by hand: there is nothing to compare with, and a new one is about to be made. */
function filesOf(manifest: string): readonly Counted[] {
  try {
    // A cast: this site's own build wrote the file in exactly this shape.
    const { files } = JSON.parse(manifest) as { readonly files?: readonly Counted[] };
    return Array.isArray(files) ? files : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

async function readTextIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ResultRow } from '../../src/model/result.ts';
import { listFiles } from './site.ts';

/** The one file of a region's data whose name matches; throws when there is none or more than one. */
export function dataFileOf(site: string, slug: string, name: RegExp): string {
  const found = listFiles(join(site, slug, 'data')).filter((file) => name.test(file));
  const [file] = found;
  if (file === undefined || found.length > 1) throw new Error(`${slug}: ${found.length} files match ${name}`);
  return join(site, slug, 'data', file);
}

/** What readers download: tables and views. */
export const databaseFileOf = (site: string, slug: string) => dataFileOf(site, slug, /_database_.*\.duckdb$/);

/** What pages load: tables alone. */
export const tablesFileOf = (site: string, slug: string) => dataFileOf(site, slug, /_tables_.*\.duckdb$/);

/** The rows of a region's published file of results. */
export function publishedRows(site: string, slug: string): readonly ResultRow[] {
  const text = readFileSync(dataFileOf(site, slug, /_indicator_results_.*\.json$/), 'utf8');
  // A cast: the site's own build wrote it.
  return (JSON.parse(text) as { rows: readonly ResultRow[] }).rows;
}

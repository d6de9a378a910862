import { resolve } from 'node:path';

/**
 * Restricted inputs may lie outside the repository: where `--restricted` or ATLAS_RESTRICTED says. A row of data/site.csv
 * cannot say it: the site's settings are published, and a path tells where people's records are kept.
 */
export function restrictedFolder(named: string | undefined): string | null {
  const folder = named ?? process.env['ATLAS_RESTRICTED'] ?? '';
  return folder === '' ? null : resolve(folder);
}

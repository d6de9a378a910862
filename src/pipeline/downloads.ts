import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';

import type { Workspace } from './publish.ts';

/** Puts the browser's engine and the scripts of the desk into the site. */
export async function copyPrograms({ artifacts, site }: Pick<Workspace, 'artifacts' | 'site'>): Promise<void> {
  for (const folder of ['engine', 'desk']) await cp(join(artifacts, folder), join(site, folder), { recursive: true });
}

/** Puts the files that are downloaded or fetched beside the pages of their regions. */
export async function copyDownloads(
  { artifacts, site }: Pick<Workspace, 'artifacts' | 'site'>,
  slugs: readonly string[],
): Promise<void> {
  for (const slug of slugs) {
    for (const folder of ['data', 'reports', 'releases', 'json']) {
      const made = join(artifacts, slug, folder);
      // A region of which nothing is known has no report, and not every region has published a release.
      if (existsSync(made)) await cp(made, join(site, slug, folder), { recursive: true });
    }
  }
}

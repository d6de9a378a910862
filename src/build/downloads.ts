import { cp } from 'node:fs/promises';
import { join } from 'node:path';

import type { Workspace } from './publish.ts';

/** Puts the files to be downloaded beside the pages of their regions. */
export async function copyDownloads(
  { artifacts, site }: Pick<Workspace, 'artifacts' | 'site'>,
  slugs: readonly string[],
): Promise<void> {
  for (const slug of slugs) await cp(join(artifacts, slug, 'data'), join(site, slug, 'data'), { recursive: true });
}

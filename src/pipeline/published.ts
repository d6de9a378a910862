import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { recover, workspaceOf } from './publish.ts';

/**
 * Returns the base for which the published site was built, after putting right what a killed run left behind; null when
 * nothing is published. The site's own pages tell: all their addresses begin with it.
 */
export async function publishedBase(out: string): Promise<string | null> {
  const workspace = workspaceOf(out);
  await recover(workspace);
  const page = join(workspace.out, 'index.html');
  if (!existsSync(page)) return null;
  const [, base] = /(?:href|src)="(\/[^"]*?)_astro\//.exec(await readFile(page, 'utf8')) ?? [];
  return base ?? '/';
}

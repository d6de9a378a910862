import type { AstroInlineConfig } from 'astro';

import { projectFolder } from './project-folder.ts';
import type { Workspace } from './publish.ts';

/** Returns what a build or a development server needs beside astro.config.mjs. */
export function astroConfig(
  { site, cache }: Pick<Workspace, 'site' | 'cache'>,
  { base, address }: { readonly base: string; readonly address: string | null },
): AstroInlineConfig {
  return {
    root: projectFolder,
    base,
    outDir: site,
    cacheDir: cache,
    // Astro's own lines would stand between those of the stages.
    logLevel: 'warn',
    ...(address === null ? {} : { site: address }),
  };
}

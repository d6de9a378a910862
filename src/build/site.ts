import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroInlineConfig } from 'astro';

import type { Workspace } from './publish.ts';

/** The folder that holds package.json, wherever the command was started. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

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

/**
 * Renders all pages into the workspace and puts the downloads beside them. Returns the number of pages.
 * Pages find the artifacts through ATLAS_ARTIFACTS, the only thing they know of this build.
 */
export async function buildSite(
  workspace: Workspace,
  {
    base,
    address,
    slugs,
  }: { readonly base: string; readonly address: string | null; readonly slugs: readonly string[] },
): Promise<number> {
  await rm(workspace.site, { recursive: true, force: true });
  process.env['ATLAS_ARTIFACTS'] = workspace.artifacts;
  await build(astroConfig(workspace, { base, address }));
  for (const slug of slugs) {
    const downloads = join(workspace.artifacts, slug, 'data');
    await cp(downloads, join(workspace.site, slug, 'data'), { recursive: true });
  }
  const files = await readdir(workspace.site, { recursive: true });
  return files.filter((file) => file.endsWith('.html')).length;
}

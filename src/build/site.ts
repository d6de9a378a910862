import { cp, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroInlineConfig } from 'astro';

import { drawPictures, type DrawnPictures } from '../pictures/draw-pictures.ts';
import type { Workspace } from './publish.ts';
import { refusal } from './refusal.ts';

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

/** Draws the PNGs of the rendered site. Refuses when a name holds a character that the font of the pictures lacks. */
export async function buildPictures({ site, pictures }: Workspace): Promise<DrawnPictures> {
  const drawn = await drawPictures(site, pictures);
  if (drawn.failures.length === 0) return drawn;
  const lines = drawn.failures.map(({ svg, reason }) => `  ${relative(site, svg)}：${reason}`);
  throw refusal(
    `有${lines.length}张图片画不出来，没有发布新版本：\n${lines.join('\n')}\n请在数据中把这个字符改为通用写法，再次生成。`,
  );
}

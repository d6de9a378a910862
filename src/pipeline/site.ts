import { readdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { sep } from 'node:path';

import { drawOnThreads } from './drawings.ts';
import { drawPictures, type DrawnPictures } from '../pictures/draw-pictures.ts';
import { astroConfig } from './astro-config.ts';
import { finishDesk, isSinglePage } from './desk-files.ts';
import { copyDownloads } from './downloads.ts';
import { markSite } from './output-folder.ts';
import type { Workspace } from './publish.ts';
import { batchesOf, renderBatches } from './render-batches.ts';
import { writeSitemap } from './sitemap.ts';

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
  const batches = batchesOf(slugs, availableParallelism());
  if (batches.length > 1) await renderBatches(workspace, batches, { base, address });
  else {
    process.env['ATLAS_ARTIFACTS'] = workspace.artifacts;
    // Whatever the shell says: this process makes the pages of all regions.
    delete process.env['ATLAS_REGIONS'];
    // Late: whatever is refused before is told at once.
    const { build } = await import('astro');
    await build(astroConfig(workspace, { base, address }));
    await copyDownloads(workspace, slugs);
  }
  await finishDesk({ ...workspace, base });
  await markSite(workspace.site);
  const files = await readdir(workspace.site, { recursive: true });
  const pages = files
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.html') && !isSinglePage(file));
  await writeSitemap(workspace.site, pages, { base, address });
  return pages.length;
}

/** Draws the PNGs of the rendered site. */
export async function buildPictures({ site, pictures }: Workspace): Promise<DrawnPictures> {
  return drawPictures(site, { cacheFolder: pictures, drawAll: drawOnThreads });
}

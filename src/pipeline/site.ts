import { readdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { sep } from 'node:path';

import { drawOnThreads } from './drawings.ts';
import { drawPictures, type DrawnPictures } from '../pictures/draw-pictures.ts';
import { astroConfig } from './astro-config.ts';
import { finishDesk, isSinglePage } from './desk-files.ts';
import { copyDownloads, copyPrograms } from './downloads.ts';
import { markSite } from './output-folder.ts';
import type { Workspace } from './publish.ts';
import { batchesOf, renderBatches } from './render-batches.ts';
import { writeSitemap } from './sitemap.ts';

/** Under which address a site is rendered, and the pages of which regions. */
export interface Rendering {
  readonly base: string;
  readonly address: string | null;
  readonly slugs: readonly string[];
  /** Whether other builds may be rendering in the same folder at the same time: then each has a process of its own. */
  readonly hasNeighbours?: boolean;
}

/** Renders all pages into the workspace and puts the downloads beside them. Returns the number of pages. */
export async function buildSite(workspace: Workspace, rendering: Rendering): Promise<number> {
  await renderSite(workspace, rendering);
  return finishSite(workspace, rendering);
}

/**
 * Renders the pages of regions, and those of the whole site, and puts the downloads of the regions beside them. Pages find
 * the artifacts through ATLAS_ARTIFACTS, the only thing they know of this build.
 */
export async function renderSite(
  workspace: Workspace,
  { base, address, slugs, hasNeighbours = false }: Rendering,
): Promise<void> {
  await rm(workspace.site, { recursive: true, force: true });
  const batches = batchesOf(slugs, availableParallelism());
  if (batches.length > 1 || hasNeighbours) return renderBatches(workspace, batches, { base, address });
  process.env['ATLAS_ARTIFACTS'] = workspace.artifacts;
  process.env['ATLAS_REGIONS'] = slugs.join(',');
  // Late: whatever is refused before is told at once.
  const { build } = await import('astro');
  await build(astroConfig(workspace, { base, address }));
  await copyDownloads(workspace, slugs);
}

/** Completes what belongs to the whole site: the desk, the mark, the list of pages. Returns the number of pages. */
export async function finishSite(
  workspace: Workspace,
  { base, address }: Pick<Rendering, 'base' | 'address'>,
): Promise<number> {
  await copyPrograms(workspace);
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

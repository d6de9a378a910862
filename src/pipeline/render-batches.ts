import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { projectFolder } from './project-folder.ts';
import type { Workspace } from './publish.ts';
import { sideBySide } from './side-by-side.ts';
import { silentStages } from './stages.ts';

/** What a process that renders some regions is told, as its one argument in JSON. */
export interface RenderOrder {
  readonly site: string;
  readonly cache: string;
  readonly artifacts: string;
  readonly base: string;
  readonly address: string | null;
  /** Regions whose pages it makes; pages of the whole site it makes in any case. */
  readonly slugs: readonly string[];
}

/** Each process bundles the pages anew, two seconds of work: below this number of regions one process is faster. */
const fewestRegions = 6;
/** A region takes some 20 MB while its pages are made: this is what keeps memory bounded. */
const mostRegions = 20;

/** Shares regions out over processes: as many as there are processors, more where one would have to hold too much. */
export function batchesOf(slugs: readonly string[], processorCount: number): readonly (readonly string[])[] {
  const byWork = Math.min(processorCount, Math.floor(slugs.length / fewestRegions));
  const count = Math.max(1, byWork, Math.ceil(slugs.length / mostRegions));
  return Array.from({ length: count }, (_, batch) => slugs.filter((_slug, index) => index % count === batch));
}

/** Renders each batch in a process of its own, as many at a time as there are processors, and puts their pages together. */
export async function renderBatches(
  { site, cache, artifacts }: Workspace,
  batches: readonly (readonly string[])[],
  { base, address }: Pick<RenderOrder, 'base' | 'address'>,
): Promise<void> {
  const orders = batches.map((slugs, index) => ({
    slugs,
    artifacts,
    base,
    address,
    site: `${site}-${index}`,
    cache: `${cache}-${index}`,
  }));
  await sideBySide(orders, { width: availableParallelism(), effects: silentStages }, renderElsewhere);
  const [first, ...others] = orders;
  if (first === undefined) return;
  await rename(first.site, site);
  for (const other of others) {
    for (const slug of other.slugs) await rename(join(other.site, slug), join(site, slug));
    await rm(other.site, { recursive: true });
  }
}

/** Astro keeps what it bundles in the folder it is started in, so that each process gets one, inside the project. */
async function renderElsewhere(order: RenderOrder): Promise<void> {
  const parent = join(projectFolder, '.astro');
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, 'render-'));
  try {
    await rm(order.site, { recursive: true, force: true });
    await runNode(join(import.meta.dirname, 'render-batch.ts'), JSON.stringify(order), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  if ((await readdir(order.site)).length === 0) throw new Error(`${order.site} was left empty`);
}

function runNode(script: string, argument: string, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // By the channel the process notices that this one is gone.
    const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as const;
    const child = spawn(process.execPath, [script, argument], { cwd: folder, stdio: [...stdio] });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`rendering ended with ${signal ?? code}`));
    });
  });
}

import type { ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { dev } from 'astro';
import sirv from 'sirv';
import type { Plugin } from 'vite';

import { pngOf } from '../pictures/png.ts';
import { formatText } from '../validate/print/text.ts';
import type { BuildOptions } from './build.ts';
import { runData, type DataRun } from './data-pipeline.ts';
import { writeDeskFiles } from './desk-files.ts';
import { writeKnownRegions } from './desk-regions.ts';
import { writeEngineFiles } from './engine-files.ts';
import { workspaceOf } from './publish.ts';
import { astroConfig } from './astro-config.ts';
import { readProgram } from './program.ts';
import { projectFolder } from './project-folder.ts';
import type { StageEffects } from './stages.ts';

/** Spreadsheets save in several steps; half a second after the last of them the file is whole. */
const settleMilliseconds = 500;

/**
 * When this module seems to have changed, Astro asks all pages anew which paths they have and what their data are, and
 * the browser reloads. Nothing less makes it forget the paths.
 */
const artifactReader = join(projectFolder, 'src', 'artifacts', 'read.ts');

/**
 * Serves the pages from source and keeps them up to date: a change under data/ runs the changed region anew and reloads
 * the pages. Errors in the data are printed, and the pages stay as they were. Returns the address, or null when the
 * data had errors at the start, so that there is nothing to show.
 */
export async function developSite(
  options: BuildOptions & { readonly port: number | null },
  effects: StageEffects,
): Promise<string | null> {
  const workspace = workspaceOf(`${options.out}-dev`);
  const program = await readProgram();
  const run = (only?: string) =>
    runData(
      {
        dataFolder: options.data,
        artifactsFolder: workspace.artifacts,
        restrictedFolder: options.restricted,
        program,
        ...(only === undefined ? {} : { only }),
      },
      effects,
    );
  await writeEngineFiles(workspace.artifacts);
  const first = await run();
  if (first.site === null) {
    printErrors(first, effects);
    return null;
  }
  await writeKnownRegions(workspace.artifacts, { slugs: first.site.slugs, dataFolder: options.data });
  await writeDeskFiles(workspace.artifacts, first.site.slugs);
  process.env['ATLAS_ARTIFACTS'] = workspace.artifacts;
  const base = options.base ?? first.site.settings.base_path;
  const config = astroConfig(workspace, { base, address: first.site.settings.site_url });
  const port = options.port === null ? {} : { server: { port: options.port } };
  const server = await dev({ ...config, ...port, vite: { plugins: [downloads(workspace.artifacts, base)] } });
  const rerun = async (only: string | undefined) => {
    const next = await run(only);
    if (next.site === null) printErrors(next, effects);
    else server.watcher.emit('change', artifactReader);
  };
  watchData(options.data, effects, rerun);
  return `http://localhost:${server.address.port}${base}`;
}

/** The built site has the downloads beside its pages; here they come out of the artifacts. */
function downloads(artifacts: string, base: string): Plugin {
  return {
    name: 'atlas-downloads',
    configureServer: (server) => {
      server.middlewares.use(base.replace(/\/$/, ''), sirv(artifacts, { dev: true }));
      server.middlewares.use((request, response, next) => {
        const [, picture] = /^(\/.*\/(?:charts|previews)\/[^/]+)\.png$/.exec(request.url ?? '') ?? [];
        if (picture === undefined) return next();
        void sendPicture(`http://${request.headers.host}${picture}.svg`, response);
      });
    },
  };
}

/** The built site has PNGs beside its pages; here each is drawn when it is asked for. */
async function sendPicture(address: string, response: ServerResponse): Promise<void> {
  try {
    const svg = await (await fetch(address)).text();
    response.setHeader('content-type', 'image/png').end(pngOf(svg, address.includes('/previews/') ? 1 : 2));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}

function printErrors({ reports }: DataRun, effects: StageEffects): void {
  effects.print(`\n${formatText(reports)}`);
}

/** Calls back with the region whose files changed; with nothing when several did, or what belongs to no region. */
function watchData(data: string, effects: StageEffects, rerun: (only: string | undefined) => Promise<void>): void {
  const changed = new Set<string | undefined>();
  let running = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const start = () => {
    const only = changed.size === 1 ? [...changed][0] : undefined;
    changed.clear();
    running = running.then(() => rerun(only)).catch((error: unknown) => effects.print(String(error)));
  };
  watch(data, { ignoreInitial: true, ignored: isTemporary }).on('all', (_, path) => {
    changed.add(regionOf(relative(data, path)));
    clearTimeout(timer);
    timer = setTimeout(start, settleMilliseconds);
  });
}

/** Files that spreadsheets and editors put beside the one that is open. */
function isTemporary(path: string): boolean {
  return /(?:^|[/\\])(?:~\$|\.~lock|\.#)|~$|\.swp$/.test(path);
}

function regionOf(path: string): string | undefined {
  const [first = ''] = path.split(sep);
  return /^\d{6}-/.test(first) ? first : undefined;
}

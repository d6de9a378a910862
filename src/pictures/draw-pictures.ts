import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Drawing, Drawn } from './drawing.ts';

/** Pixels to the unit: charts are for print and slides, previews are shown as they are and read by nobody as SVG. */
const kinds = { charts: { scale: 2, keepsSvg: true }, previews: { scale: 1, keepsSvg: false } } as const;

const wanted = /(?:^|[/\\])(charts|previews)[/\\][^/\\]+\.svg$/;

/** What came of drawing the site's pictures. */
export interface DrawnPictures {
  readonly picture_count: number;
  /** Pictures that were drawn now; the others were taken from the cache. */
  readonly drawn_count: number;
}

interface PictureOptions {
  readonly cacheFolder: string;
  /** Draws each with `drawOne`, wherever there is a processor for it. */
  readonly drawAll: (drawings: readonly Drawing[]) => Promise<readonly Drawn[]>;
}

/**
 * Puts a PNG beside every chart of a built site, and in the place of every preview. PNGs are kept in `cacheFolder` by the
 * hash of what they are made of; those that this site no longer has are dropped from it.
 */
export async function drawPictures(
  siteFolder: string,
  { cacheFolder, drawAll }: PictureOptions,
): Promise<DrawnPictures> {
  await mkdir(cacheFolder, { recursive: true });
  const stamp = await stampOfCode();
  const files = (await readdir(siteFolder, { recursive: true })).toSorted();
  const drawings = files.flatMap((file): Drawing[] => {
    const kind = wanted.exec(file)?.[1];
    if (kind !== 'charts' && kind !== 'previews') return [];
    return [{ svg: join(siteFolder, file), cacheFolder, stamp, ...kinds[kind] }];
  });
  const drawn = await drawAll(drawings);
  const used = new Set(drawn.map(({ cached }) => cached));
  for (const file of await readdir(cacheFolder)) {
    if (!used.has(file)) await rm(join(cacheFolder, file));
  }
  return { picture_count: drawn.length, drawn_count: drawn.filter(({ isNew }) => isNew).length };
}

const packages = ['@resvg/resvg-js', 'fontkitten', '@expo-google-fonts/noto-sans-sc'];

/** Changes with this folder's code and with the versions of the packages it draws with. */
async function stampOfCode(): Promise<string> {
  const own = (await readdir(import.meta.dirname)).toSorted().map((file) => join(import.meta.dirname, file));
  const hash = createHash('sha256');
  for (const file of own) hash.update(await readFile(file));
  // A cast: the project's own manifest, which states the exact version of each dependency.
  const manifest = JSON.parse(await readFile(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  for (const name of packages) hash.update(`${name}@${manifest.dependencies[name]}\n`);
  return hash.digest('hex');
}

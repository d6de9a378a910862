import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { drawAll, type DrawingFailure } from './drawing-pool.ts';

/** Pixels to the unit: charts are for print and slides, previews are shown as they are. */
const kinds = { charts: { scale: 2, keepsSvg: true }, previews: { scale: 1, keepsSvg: false } } as const;

const wanted = /(?:^|[/\\])(charts|previews)[/\\][^/\\]+\.svg$/;

export interface DrawnPictures {
  readonly picture_count: number;
  /** Pictures that were drawn now; the others were taken from the cache. */
  readonly drawn_count: number;
  readonly failures: readonly DrawingFailure[];
}

/**
 * Puts a PNG beside every chart of a built site, and in the place of every preview, which nobody reads as SVG. PNGs are
 * kept in `cacheFolder` by the hash of what they are made of; those that this site no longer has are dropped from it.
 */
export async function drawPictures(siteFolder: string, cacheFolder: string): Promise<DrawnPictures> {
  await mkdir(cacheFolder, { recursive: true });
  const stamp = await stampOfCode();
  const pictures = await listPictures(siteFolder, { cacheFolder, stamp });
  const fresh = pictures.filter(({ cached }) => !existsSync(cached));
  const failures = await drawAll([...new Map(fresh.map((picture) => [picture.cached, picture])).values()]);
  if (failures.length > 0) return { picture_count: pictures.length, drawn_count: fresh.length, failures };
  for (const { svg, png, cached, keepsSvg } of pictures) {
    await copyFile(cached, png);
    if (!keepsSvg) await rm(svg);
  }
  const used = new Set(pictures.map(({ cached }) => cached));
  for (const file of await readdir(cacheFolder)) {
    if (!used.has(join(cacheFolder, file))) await rm(join(cacheFolder, file));
  }
  return { picture_count: pictures.length, drawn_count: fresh.length, failures };
}

interface Picture {
  readonly svg: string;
  readonly png: string;
  readonly cached: string;
  readonly scale: number;
  readonly keepsSvg: boolean;
}

async function listPictures(
  siteFolder: string,
  { cacheFolder, stamp }: { readonly cacheFolder: string; readonly stamp: string },
): Promise<readonly Picture[]> {
  const files = (await readdir(siteFolder, { recursive: true })).toSorted();
  const pictures: Picture[] = [];
  for (const file of files) {
    const kind = wanted.exec(file)?.[1];
    if (kind !== 'charts' && kind !== 'previews') continue;
    const svg = join(siteFolder, file);
    const { scale, keepsSvg } = kinds[kind];
    const hash = createHash('sha256')
      .update(`${stamp} ${scale}\n`)
      .update(await readFile(svg));
    const cached = join(cacheFolder, `${hash.digest('hex')}.png`);
    pictures.push({ svg, png: svg.replace(/svg$/, 'png'), cached, scale, keepsSvg });
  }
  return pictures;
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

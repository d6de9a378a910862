import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { keepSealed, takeSealed } from '../artifacts/sealed-file.ts';
import { pngOf } from './png.ts';

/** One picture to be put beside its SVG. */
export interface Drawing {
  readonly svg: string;
  readonly cacheFolder: string;
  /** Of the code that draws. */
  readonly stamp: string;
  /** Pixels to the unit. */
  readonly scale: number;
  readonly keepsSvg: boolean;
}

/** What became of one picture. */
export interface Drawn {
  readonly svg: string;
  /** Its name in the cache. */
  readonly cached: string;
  readonly isNew: boolean;
}

/** Takes one PNG from the cache, or draws it and keeps it there. Files are handled one after the other: a thread waits anyway. */
export function drawOne({ svg, cacheFolder, stamp, scale, keepsSvg }: Drawing): Drawn {
  const source = readFileSync(svg);
  const cached = `${createHash('sha256').update(`${stamp} ${scale}\n`).update(source).digest('hex')}.png`;
  const kept = join(cacheFolder, cached);
  const known = takeSealed(kept);
  const isNew = known === null;
  const png = known ?? pngOf(source.toString('utf8'), scale);
  if (isNew) keepSealed(kept, png);
  writeFileSync(svg.replace(/svg$/, 'png'), png);
  if (!keepsSvg) rmSync(svg);
  return { svg, cached, isNew };
}

import { inflateSync } from 'node:zlib';

/** What tests ask of a PNG: its size in pixels and how many different lines of pixels it has. */
export interface PngFacts {
  readonly width_px: number;
  readonly height_px: number;
  /** 1 for a picture of a single colour. */
  readonly distinct_line_count: number;
}

/** Reads a PNG of 8 bits a channel with or without alpha. Throws when the bytes are no PNG. */
export function readPng(bytes: Uint8Array): PngFacts {
  const file = Buffer.from(bytes);
  if (file.toString('latin1', 1, 4) !== 'PNG') throw new Error('not a PNG');
  const [width_px, height_px] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const channels = file[25] === 6 ? 4 : 3;
  const lines = inflateSync(Buffer.concat(dataOf(file)));
  const length = 1 + width_px * channels;
  const distinct = new Set(
    Array.from({ length: height_px }, (_, line) => lines.toString('latin1', line * length + 1, (line + 1) * length)),
  );
  return { width_px, height_px, distinct_line_count: distinct.size };
}

function dataOf(file: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  return parts;
}

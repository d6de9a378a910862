import { strToU8, zipSync } from 'fflate';

/** One file inside an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * Returns a zip archive with its entries in the order given. Packed in JavaScript: the zlib of Node packs differently on
 * different processors. Level 4 takes half the time of level 6 and a twentieth more room.
 */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const files = entries.map(({ name, content }) => [name, typeof content === 'string' ? strToU8(content) : content]);
  // An archive holds local time without a zone: local midnight is the same bytes wherever it is made.
  return zipSync(Object.fromEntries(files), { level: 4, mtime: new Date(1980, 0, 1) });
}

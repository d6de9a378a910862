import { sha256 } from '../../artifacts/files.ts';
import type { Program } from '../../model/program.ts';
import type { Shard } from './divide.ts';

/** What a part of a site says of itself, `part.json`: what it was made of and with, and the hash of every file in it. */
export interface PartManifest {
  readonly format: typeof partFormat;
  readonly shard: Shard;
  /** The regions of every share, so that a missing part can be named with what is missing. */
  readonly plan: readonly (readonly string[])[];
  /** Hash of the code, of the packages and of Node's version. */
  readonly code: string;
  /** What makes the site, as its pages state it. */
  readonly program: Program;
  /** Hash of the site's settings and of its own fonts. */
  readonly settings: string;
  readonly base: string;
  readonly regions: readonly PartRegion[];
  readonly files: readonly PartFile[];
}

/** What a region of a part was made of. */
export interface PartRegion {
  /** `370305-linzi` */
  readonly name: string;
  /** Hash of its folder without restricted tables: a machine that merges need not have those. */
  readonly data: string;
  /** Hash of its restricted tables; null where there are none. */
  readonly restricted: string | null;
  /** Hash of what was published of it before, which it was compared with; null where nothing was found. */
  readonly published: string | null;
}

/** A file of a part, by its path in it, with forward slashes. */
export interface PartFile {
  readonly path: string;
  readonly sha256: string;
}

/** The file of the manifest in a part. */
export const manifestFile = 'part.json';

/** Changes when parts of an earlier program cannot be read any more. */
const partFormat = 'school-group-atlas-part-1';

/** A manifest as text; its last field is a seal over all others. */
export function manifestText(manifest: Omit<PartManifest, 'format'>): string {
  const sealed: PartManifest = { format: partFormat, ...manifest };
  return `${JSON.stringify({ ...sealed, seal: sealOf(sealed) })}\n`;
}

/** Reads a manifest; null for one that was cut short or changed, or is of another program. */
export function readManifest(text: string): PartManifest | null {
  try {
    // A cast: the seal tells whether `manifestText` wrote it.
    const { seal, ...manifest } = JSON.parse(text) as PartManifest & { readonly seal: string };
    return manifest.format === partFormat && seal === sealOf(manifest) ? manifest : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

function sealOf(manifest: PartManifest): string {
  return sha256(JSON.stringify(manifest));
}

import { sha256 } from '../artifacts/files.ts';
import type { DownloadFile } from '../artifacts/types.ts';
import type { PublicRow } from '../model/tables.ts';

/** A file to offer, and what is in it. */
export interface Download {
  readonly file: DownloadFile;
  readonly content: string | Uint8Array;
}

/** What a file is called by. */
export interface FileKind {
  /** `CSV`: as pages and the manifest write it. */
  readonly name: string;
  /** `csv` */
  readonly extension: string;
}

interface Described {
  /** `groups`: the part of the name that says what is in it. */
  readonly name: string;
  /** Null for a file that no one fills in. */
  readonly table_name: string | null;
  readonly title: string;
  readonly row_count: number;
  readonly format: FileKind;
  readonly content: string | Uint8Array;
}

/** Returns a file with its address, size and hash. */
export function downloadOf(region: PublicRow<'region'>, described: Described): Download {
  const { name, table_name, title, format, row_count, content } = described;
  const file = {
    path: `data/${stemOf(region, name)}.${format.extension}`,
    table_name,
    title,
    format: format.name,
    row_count,
    byte_count: Buffer.byteLength(content),
    sha256: sha256(content),
  };
  return { file, content };
}

/** `370305_groups_20220812` */
function stemOf({ region_code, as_of_date, is_demo }: PublicRow<'region'>, name: string): string {
  return [region_code, name, as_of_date.replaceAll('-', ''), ...(is_demo ? ['demo'] : [])].join('_');
}

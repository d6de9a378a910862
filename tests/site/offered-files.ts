import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { DownloadFile } from '../../src/artifacts/types.ts';

/** A table as its JSON download holds it. */
export interface OfferedTable {
  readonly table: string;
  readonly title: string;
  readonly columns: readonly {
    readonly name: string;
    readonly label: string;
    readonly type: string;
    readonly words?: Readonly<Record<string, string>>;
  }[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** The downloads of one region of a built site. */
export function offeredBy(site: string, slug: string) {
  const folder = join(site, slug, 'data');
  // The build wrote the manifest in this shape, with paths relative to it.
  const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    readonly files: readonly DownloadFile[];
  };
  const bytesOf = (path: string): Buffer => readFileSync(join(folder, path));
  const pathOf = (format: DownloadFile['format'], name: string): string => {
    const found = files.find((file) => file.format === format && file.path.includes(`_${name}_`));
    if (found === undefined) throw new Error(`${slug} offers no ${name} as ${format}`);
    return found.path;
  };
  const tables = files
    .filter(({ format, path }) => format === 'JSON' && /^\d{6}_/.test(path))
    .map(({ path }) => JSON.parse(bytesOf(path).toString('utf8')) as OfferedTable);
  const csvFiles = files.filter(({ format }) => format === 'CSV').map(({ path }) => path);
  return { folder, files, tables, csvFiles, bytesOf, pathOf };
}

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { tableNames } from '../../src/model/tables.ts';
import type { CountyBlueprint } from './blueprint.ts';
import { buildCounty } from './county.ts';
import { csvOf, filePathOf } from './csv.ts';
import { outlineOf } from './outline.ts';
import { policyText } from './policy/passages.ts';

export interface CountyFile {
  /** Relative to the county's folder. */
  readonly path: string;
  readonly text: string;
  /** Null for a file that is no table. */
  readonly row_count: number | null;
}

/** The whole folder of a county, tables in the order of the schema. */
export function filesOf(county: CountyBlueprint): readonly CountyFile[] {
  const tables = buildCounty(county);
  return [
    ...tableNames.map((name) => ({
      path: filePathOf(name),
      text: csvOf(name, tables[name]),
      row_count: tables[name].length,
    })),
    { path: 'outline.geojson', text: outlineOf(county.seed, county.region_name), row_count: null },
    { path: 'source/policy.txt', text: policyText, row_count: null },
  ];
}

/** Writes a county and says what was written. Other files of the folder stay as they are. */
export async function writeCounty(folder: string, county: CountyBlueprint): Promise<readonly CountyFile[]> {
  const files = filesOf(county);
  for (const path of new Set(files.map((file) => dirname(join(folder, file.path))))) {
    await mkdir(path, { recursive: true });
  }
  await Promise.all(files.map(({ path, text }) => writeFile(join(folder, path), text)));
  return files;
}

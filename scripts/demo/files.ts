import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CountyBlueprint } from './blueprint.ts';
import { buildCounty } from './county.ts';
import { csvOf, filePathOf } from './csv.ts';
import { countyTableNames } from './draft.ts';
import { outlineOf } from './outline.ts';
import { policyIdOf } from './policy/documents.ts';
import { policyText } from './policy/passages.ts';

export interface CountyFile {
  /** Relative to the county's folder. */
  readonly path: string;
  readonly text: string;
  /** Null for a file that is no table. */
  readonly row_count: number | null;
}

/** What the authority of the county adds to its report of 2025: shows where such words stand and how they are marked. */
const reportWords = `演示文字：本段由主管部门撰写，用来说明数据以外的情况，不由数据生成。

- 沐谷镇三所小学的加入手续在2025年底尚未办结，于2026年3月1日加入；
- 覆盖率的判定以2025年12月31日为准，不因此改变。
`;

/** The whole folder of a county, tables in the order of the schema. */
export function filesOf(county: CountyBlueprint): readonly CountyFile[] {
  const tables = buildCounty(county);
  return [
    ...countyTableNames.map((name) => ({
      path: filePathOf(name),
      text: csvOf(name, tables[name]),
      row_count: tables[name].length,
    })),
    { path: 'outline.geojson', text: outlineOf(county.seed, county.region_name), row_count: null },
    { path: 'report/2025/coverage.md', text: reportWords, row_count: null },
    { path: `source/${policyIdOf(county.region_code)}.txt`, text: policyText, row_count: null },
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

import { readableJson, sha256 } from '../../src/artifacts/files.ts';
import { sealOf, type Release, type ReleaseHead } from '../../src/releases/types.ts';

/** A few releases of a county, one a year from 2024 on: each with one data file that is its own, each after the one before. */
export function madeReleases(count: number, schema_version = 2): readonly Release[] {
  return Array.from({ length: count }).reduce<readonly Release[]>(
    (made) => [...made, releaseAfter(made, { schema_version })],
    [],
  );
}

/** One more release after others; `text` is what its one file holds. */
export function releaseAfter(
  earlier: readonly Release[],
  { schema_version = 2, text }: { readonly schema_version?: number; readonly text?: string } = {},
): Release {
  const previous = earlier.at(-1)?.head ?? null;
  const year = (previous?.year ?? 2023) + 1;
  const bytes = Buffer.from(text ?? `编码,名称\nG01,${year}年的集团\n`);
  const path = `data/999999_groups_${year}0331.csv`;
  const file = {
    path,
    title: '教育集团',
    format: 'CSV',
    row_count: 1,
    byte_count: bytes.length,
    sha256: sha256(bytes),
  };
  const body: Omit<ReleaseHead, 'seal'> = {
    schema_version,
    id: `${year}-1`,
    year,
    status: '初步',
    released_on: `${year}-04-10`,
    as_of_date: `${year}-03-31`,
    region_code: '999999',
    region_name: '示例县',
    data_provider: '示例县教育局',
    is_demo: true,
    note: null,
    previous: previous === null ? null : { id: previous.id, seal: previous.seal },
    input_sha256: sha256(readableJson(year)),
    statement_sha256: {},
    program_sha256: sha256('program'),
    files: [file],
  };
  return { head: { ...body, seal: sealOf(body) }, files: new Map([[path, bytes]]) };
}

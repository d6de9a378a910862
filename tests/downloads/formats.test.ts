import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';

import { unknownTerms } from '../../src/artifacts/terms.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { catalogueJsonLd, datasetJsonLd } from '../../src/downloads/catalogue.ts';
import type { DatabaseContent } from '../../src/downloads/database.ts';
import type { Format } from '../../src/downloads/formats/format.ts';
import { formatNamed, formats, tableFormats } from '../../src/downloads/formats/formats.ts';
import type { RegionInput } from '../../src/downloads/published-region.ts';
import { tableDownloads, tableFormatWords, wholeDownloads, wholeFiles } from '../../src/downloads/uses.ts';
import { writeRegionArtifacts } from '../../src/downloads/write.ts';
import { publicTablesOf } from '../../src/facts/public-tables.ts';
import { summaryOf } from '../../src/figures/region-summary.ts';
import { settingNames, type SiteSettings } from '../../src/model/site-settings.ts';
import { noDerived, noFacts } from '../artifacts/made.ts';
import { group, region, school } from '../indicators/rows.ts';
import { temporaryFolder } from '../pipeline/folder.ts';

const made = { is_in_releases: false } as const;

/** Three formats that the site does not have. */
const tsv: Format = {
  ...made,
  name: 'TSV',
  extension: 'tsv',
  media_type: 'text/tab-separated-values',
  use: '供程序读取，字段用英文名',
  holds: 'table',
  by: 'rows',
  write: ({ columns, rows }) => [columns.map(([name]) => name).join('\t'), ...rows.map(String)].join('\n'),
};
const ods: Format = {
  ...made,
  name: 'ODS',
  extension: 'ods',
  media_type: 'application/vnd.oasis.opendocument.spreadsheet',
  use: '用 LibreOffice 打开。',
  holds: 'region',
  by: 'rows',
  title: '全部数据表（开放文档）',
  task: '用开放文档软件查看',
  label: 'ODS 工作簿',
  write: (_, { downloads }) => `${downloads.length} files`,
};
const arrow: Format = {
  ...made,
  name: 'Arrow',
  extension: 'arrow',
  media_type: 'application/vnd.apache.arrow.file',
  use: '供程序读取',
  holds: 'table',
  by: 'engine',
  write: ({ stored }, { path }) => `copy ${stored.source} to '${path}';`,
};
const known = [...formats, tsv, ods, arrow];

// A cast: the settings of a site of which nothing but its title is known.
const settings = {
  ...Object.fromEntries(settingNames.map((name) => [name, null])),
  site_title: '某网站',
} as unknown as SiteSettings;
const terms = { ...unknownTerms, site_title: '某网站' };
const supplied = {
  region: [region({ region_code: '370305', is_demo: false })],
  schools: [school('S1')],
  groups: [group('G1')],
};
const engineBytes = new TextEncoder().encode('rows');
const database: DatabaseContent = {
  bytes: engineBytes,
  tables_bytes: engineBytes,
  template_hash: 'abc',
  table_files: new Map([['Arrow', new Map([['groups', engineBytes]])]]),
};
const input: RegionInput = {
  folder: '370305-linzi',
  ...publicTablesOf(supplied),
  results: [],
  facts: noFacts,
  places: null,
  report_texts: [],
  policy_texts: [],
  derived: noDerived,
  issues: [],
  doubts: [],
  sql_hash: 'abc',
  database,
  program: null,
};

function summarize(artifact: RegionArtifact) {
  return { ...summaryOf(artifact), whole_files: wholeFiles(artifact.downloads, known) };
}

describe('a format that is added to the registry', () => {
  let folder = '';
  let atlas: RegionArtifact;
  const read = (path: string) => readFileSync(join(folder, 'linzi', path), 'utf8');

  beforeEach(async () => {
    folder = temporaryFolder();
    await writeRegionArtifacts(folder, input, { terms, summarize, known });
    atlas = JSON.parse(read('region.json'));
  });

  test('is written for every table, or for the region, with its extension', () => {
    const paths = atlas.downloads.map(({ path }) => path);
    for (const table of ['region', 'schools', 'groups', 'indicator_results'])
      expect(paths).toContain(`data/370305_${table}_20250901.tsv`);
    expect(read('data/370305_groups_20250901.tsv')).toMatch(/^group_id\t/);
    expect(read('data/370305_groups_20250901.arrow')).toBe('rows');
    expect(read('data/370305_all_20250901.ods')).toMatch(/^\d+ files$/);
  });

  test('stands in the manifest and among the hashes', () => {
    expect(JSON.parse(read('data/manifest.json')).files).toContainEqual(
      expect.objectContaining({
        path: '370305_groups_20250901.tsv',
        format: 'TSV',
        table_name: 'groups',
        row_count: 1,
      }),
    );
    expect(read('data/sha256sums.txt')).toMatch(/^[0-9a-f]{64} {2}370305_all_20250901\.ods$/m);
  });

  test('stands on the page of downloads, with what it is good for', () => {
    const groups = tableDownloads(atlas, known).find(({ title }) => title === '教育集团');
    expect(groups?.files.map(({ format }) => format)).toEqual([
      ...tableFormats().map(({ name }) => name),
      'TSV',
      'Arrow',
    ]);
    expect(wholeDownloads(atlas, known)).toContainEqual({
      use: '用开放文档软件查看',
      words: '用 LibreOffice 打开。',
      files: [{ label: 'ODS 工作簿', file: expect.objectContaining({ format: 'ODS' }) }],
    });
    expect(tableFormatWords(known)).toContain('JSON、Parquet 和 TSV 供程序读取');
  });

  test('stands in the catalogues with its media type, when it holds the whole region', () => {
    const around = { settings, linkTo: (path: string) => `https://example.org${path}`, known };
    expect(datasetJsonLd(atlas, around)).toHaveProperty(
      'distribution',
      expect.arrayContaining([expect.objectContaining({ encodingFormat: ods.media_type })]),
    );
    expect(JSON.stringify(catalogueJsonLd([summarize(atlas)], around))).toContain(`media-types/${ods.media_type}"`);
  });
});

test('no two formats have one name or one extension, and each says in Chinese what it is good for', () => {
  for (const of of ['name', 'extension'] as const)
    expect(new Set(formats.map((format) => format[of])).size).toBe(formats.length);
  for (const { use, media_type } of formats) {
    expect(use).toMatch(/\p{Script=Han}/u);
    expect(media_type).toMatch(/^[a-z]+\/[\w.+-]+$/);
  }
});

test('a name that no format has is refused', () => {
  expect(() => formatNamed('TSV')).toThrow('TSV');
  expect(formatNamed('TSV', known)).toBe(tsv);
});

test('what the page of downloads says of the tables follows from the formats', () => {
  expect(tableFormatWords(['CSV', 'JSON', 'Parquet'].map((name) => formatNamed(name)))).toBe(
    'CSV 为 UTF-8 编码、带 BOM，Excel、WPS 可以直接打开；JSON 和 Parquet 供程序读取，字段用英文名',
  );
});

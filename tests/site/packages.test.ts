import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import readWorkbook from 'read-excel-file/node';
import { Package } from 'datapackage';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { offeredBy, type OfferedTable } from './offered-files.ts';

const site = inject('rootSite');
const temporary = mkdtempSync(join(tmpdir(), 'school-group-atlas-packages-'));
/** An engine of its own, without the settings of the build's. */
let database: DuckDBConnection;
beforeAll(async () => {
  database = await (await DuckDBInstance.create(':memory:')).connect();
});
afterAll(() => {
  database?.closeSync();
  rmSync(temporary, { recursive: true, force: true });
});

describe.each(['demo', 'linzi', 'huaiyuan'])('what %s offers as a whole', (slug) => {
  const offered = offeredBy(site, slug);

  test('is listed with its size and its hash, and nothing else lies beside it', () => {
    for (const { path, byte_count, sha256 } of offered.files) {
      const bytes = offered.bytesOf(path);
      expect(bytes.length, path).toBe(byte_count);
      // A database file goes by its name.
      expect([null, createHash('sha256').update(bytes).digest('hex')], path).toContain(sha256);
    }
    const listed = [...offered.files.map(({ path }) => path), 'manifest.json', 'sha256sums.txt', 'index.html', 'csv'];
    expect(readdirSync(offered.folder).toSorted()).toEqual(listed.toSorted());
    expect(readdirSync(join(offered.folder, 'csv')).toSorted()).toEqual(offered.csvFiles.toSorted());
  });

  test('as CSV opens right in a spreadsheet of any locale: the mark of UTF-8 first, and nothing that is not UTF-8', () => {
    for (const { path } of offered.files.filter(({ format }) => format === 'CSV')) {
      const bytes = offered.bytesOf(path);
      expect(bytes.subarray(0, 3).toString('hex'), path).toBe('efbbbf');
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes), path).not.toThrow();
    }
  });

  test('as an archive holds every CSV file, the codebook, the descriptor and how to cite it', () => {
    const entries = unzipSync(offered.bytesOf(offered.pathOf('ZIP', 'all')));
    const csv = offered.csvFiles.map((file) => `csv/${file}`);
    expect(Object.keys(entries)).toEqual(['README.txt', 'datapackage.json', ...csv]);
    for (const path of ['datapackage.json', ...csv])
      expect(Buffer.from(entries[path] ?? []).equals(offered.bytesOf(path)), path).toBe(true);
    for (const file of offered.csvFiles)
      expect(`\uFEFF${offered.bytesOf(`csv/${file}`).toString('utf8')}`, file).toBe(
        offered.bytesOf(file).toString('utf8'),
      );
    const readme = Buffer.from(entries['README.txt'] ?? []).toString('utf8');
    expect(readme).toMatch(/^\uFEFF/);
    expect(readme).toContain('引用格式：');
    expect(readme).toContain('数据许可：知识共享署名 4.0');
    expect(readme).toMatch(/许可范围：.*不及于所引政策文件的原文/);
    expect(readme).toContain('各列依次为：指标编号、指标名称、统计单元、');
  });

  test('has no header with a byte order mark in its package, and headers that are those of the schema', () => {
    const { resources } = JSON.parse(offered.bytesOf('datapackage.json').toString('utf8')) as {
      readonly resources: readonly {
        readonly path: string;
        readonly schema: { readonly fields: readonly { readonly name: string }[] };
      }[];
    };
    expect(resources.length).toBe(offered.tables.length);
    for (const { path, schema } of resources) {
      const [header = ''] = offered.bytesOf(path).toString('utf8').split('\r\n', 1);
      expect(header, path).toBe(schema.fields.map(({ name }) => name).join(','));
    }
  });

  test('explains every code of its results: indicator, way of counting, verdict, kind of absence and kind of part', () => {
    const rowsOf = (table: string) => offered.tables.find((one) => one.table === table)?.rows ?? [];
    const results = rowsOf('indicator_results');
    const bases = new Set(rowsOf('indicator_bases').map((row) => `${row['indicator_id']} ${row['basis']}`));
    const unknown = results.filter((row) => !bases.has(`${row['indicator_id']} ${row['basis']}`));
    expect(unknown).toEqual([]);
    const kinds = results.flatMap((row) => String(row['category']).match(/^[^：→]+(?=：)/)?.[0] ?? []);
    const pairs = results.filter((row) => row['category'] !== '' && !/：|→/.test(String(row['category'])));
    expect(pairs).toEqual([]);
    const codebook = offered.bytesOf(offered.pathOf('CSV', 'codebook')).toString('utf8');
    const said = (label: string, words: Iterable<unknown>) =>
      [...new Set(words)].filter((word) => !codebook.includes(`,${label}：${String(word)},`));
    expect(said('分组', kinds)).toEqual([]);
    expect(
      said(
        '判定',
        results.map((row) => row['verdict']),
      ),
    ).toEqual([]);
    const absent = results.filter((row) => row['value'] === null);
    expect(
      said(
        '缺失类别',
        absent.map((row) => row['absence_kind']),
      ),
    ).toEqual([]);
    expect(results.filter((row) => (row['value'] === null) !== (row['absence_kind'] !== null))).toEqual([]);
  });

  test('says of every result that lacks data which tables or which records are missing', () => {
    const results = offered.tables.find(({ table }) => table === 'indicator_results')?.rows ?? [];
    const lacking = results.filter((row) => row['absence_kind'] === '缺数据');
    expect(lacking.length).toBeGreaterThan(30);
    expect(lacking.filter((row) => !row['missing_tables'] && !row['incomplete_table'])).toEqual([]);
    expect(lacking.filter((row) => row['missing_tables'] !== null && row['incomplete_table'] !== null)).toEqual([]);
  });

  test('names every unit and every indicator of its results beside their codes', () => {
    const results = offered.tables.find(({ table }) => table === 'indicator_results')?.rows ?? [];
    expect(results.length).toBeGreaterThan(200);
    const unnamed = results.filter((row) => !row['unit_name'] || !row['indicator_title'] || !row['value_unit']);
    expect(unnamed).toEqual([]);
  });

  test('as a workbook equals the tables', async () => {
    const sheets = await readWorkbook(offered.bytesOf(offered.pathOf('XLSX', 'all')), { trim: false });
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['封面', '字段说明', ...offered.tables.map(({ title }) => title)]);
    for (const table of offered.tables) {
      const [header, ...rows] = sheets.find(({ sheet }) => sheet === table.title)?.data ?? [];
      expect(header, table.title).toEqual(table.columns.map(({ label }) => label));
      expect(rows, table.title).toEqual(rowsInSheet(table));
    }
  });

  test('as Parquet files equals the tables, with their types and in their order', async () => {
    for (const table of offered.tables) {
      const path = join(offered.folder, offered.pathOf('Parquet', table.table));
      const reader = await database.runAndReadAll(`from '${path}'`);
      const columns = storedColumns(table);
      const types = columns.map(({ name, type }) => [name, parquetTypes[type]]);
      expect(reader.columnNames().map((name, index) => [name, String(reader.columnType(index))])).toEqual(types);
      expect(reader.getRowObjectsJS(), table.title).toEqual(table.rows.map((row) => rowInParquet(columns, row)));
    }
  });

  test('is a valid data package: descriptor, types, keys and relations of every row', async () => {
    const { valid, errors, row_count } = await validate(slug, (descriptor) => descriptor);
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
    expect(row_count).toBe(offered.tables.reduce((total, { rows }) => total + rows.length, 0));
  });
});

describe('a broken data package is found', () => {
  const tables = ['groups', 'memberships'];

  test('by a relation that leads nowhere', async () => {
    const { errors } = await validate('demo', (text) => text, {
      tables,
      change: (csv) => csv.replace('\r\n999999-G01,', '\r\n999999-G99,'),
    });
    expect(errors.join()).toContain('Foreign key');
  });

  test('by a row that its types do not allow', async () => {
    const { errors } = await validate('demo', (text) => text, {
      tables,
      change: (csv) => csv.replace(/,(\d{4})-(\d\d)-(\d\d),/, ',$1年$2月$3日,'),
    });
    expect(errors.join()).toContain('mismatch');
  });

  test('by a descriptor without resources', async () => {
    const { valid } = await validate('demo', () => '{ "name": "x", "resources": [] }');
    expect(valid).toBe(false);
  });
});

/** What a spreadsheet shows of a table: nothing for a missing value, and for an empty list. */
function rowsInSheet({ columns, rows }: OfferedTable): readonly unknown[][] {
  return rows.map((row) => columns.map((column) => cellInSheet(row[column.name], column)));
}

/** What the database and Parquet files leave out, because it stands in the tables beside. */
function storedColumns({ table, columns }: OfferedTable): OfferedTable['columns'] {
  const following = [
    'indicator_title',
    'unit_name',
    'value_unit',
    'absence_kind',
    'threshold_unit',
    'incomplete_table',
  ];
  return table === 'indicator_results' ? columns.filter(({ name }) => !following.includes(name)) : columns;
}

function cellInSheet(value: unknown, { type, words = {} }: OfferedTable['columns'][number]): unknown {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => words[one] ?? one).join('、');
  if (typeof value === 'string' && words[value] !== undefined) return words[value];
  if (typeof value === 'boolean') return value ? '是' : '否';
  return type === 'date' ? new Date(`${String(value)}T00:00:00Z`) : value;
}

const parquetTypes: Readonly<Record<string, string>> = {
  text: 'VARCHAR',
  'text[]': 'VARCHAR[]',
  integer: 'INTEGER',
  calendar_year: 'INTEGER',
  decimal: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  academic_year: 'VARCHAR',
  term: 'VARCHAR',
};

function rowInParquet(
  columns: OfferedTable['columns'],
  row: OfferedTable['rows'][number],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    columns.map(({ name, type }) => {
      const value = row[name] ?? null;
      return [name, type === 'date' && value !== null ? new Date(`${String(value)}T00:00:00Z`) : value];
    }),
  );
}

/** Validates a region's package, as it lies there, by the library of the specification's authors: descriptor and rows. */
async function validate(
  slug: string,
  changeDescriptor: (text: string) => string,
  { tables, change = (csv) => csv }: { tables?: readonly string[]; change?: (csv: string) => string } = {},
): Promise<{ readonly valid: boolean; readonly errors: readonly string[]; readonly row_count: number }> {
  const { folder } = offeredBy(site, slug);
  const copy = mkdtempSync(join(temporary, 'package-'));
  mkdirSync(join(copy, 'csv'));
  for (const file of readdirSync(join(folder, 'csv'))) {
    const csv = readFileSync(join(folder, 'csv', file), 'utf8');
    writeFileSync(join(copy, 'csv', file), file.includes('_groups_') ? change(csv) : csv);
  }
  const descriptor: unknown = JSON.parse(changeDescriptor(readFileSync(join(folder, 'datapackage.json'), 'utf8')));
  const found = await Package.load(descriptor, { basePath: copy });
  const errors = found.errors.map(({ message }) => message);
  if (!found.valid) return { valid: false, errors, row_count: 0 };
  let row_count = 0;
  for (const resource of found.resources) {
    if (tables !== undefined && !tables.includes(resource.name)) continue;
    try {
      row_count += (await resource.read({ relations: resource.schema.foreignKeys.length > 0 })).length;
    } catch (error) {
      errors.push(`${resource.name}: ${String(error)}`);
    }
  }
  return { valid: found.valid, errors, row_count };
}

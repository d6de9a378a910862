import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    const listed = [...offered.files.map(({ path }) => path), 'manifest.json', 'sha256sums.txt', 'index.html'];
    expect(readdirSync(offered.folder).toSorted()).toEqual(listed.toSorted());
  });

  test('as CSV opens right in a spreadsheet of any locale: the mark of UTF-8 first, and nothing that is not UTF-8', () => {
    for (const { path } of offered.files.filter(({ format }) => format === 'CSV')) {
      const bytes = offered.bytesOf(path);
      expect(bytes.subarray(0, 3).toString('hex'), path).toBe('efbbbf');
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes), path).not.toThrow();
    }
  });

  test('as an archive holds every CSV file as it is, the codebook, the descriptor and how to cite it', () => {
    const entries = unzipSync(offered.bytesOf(offered.pathOf('ZIP', 'all')));
    const csv = offered.files.filter(({ format }) => format === 'CSV').map(({ path }) => path);
    expect(Object.keys(entries)).toEqual(['README.txt', 'datapackage.json', ...csv]);
    for (const path of ['datapackage.json', ...csv])
      expect(Buffer.from(entries[path] ?? []).equals(offered.bytesOf(path)), path).toBe(true);
    const readme = Buffer.from(entries['README.txt'] ?? []).toString('utf8');
    expect(readme).toMatch(/^\uFEFF/);
    expect(readme).toContain('引用格式：');
    expect(readme).toContain('数据许可：知识共享署名 4.0');
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
      const types = table.columns.map(({ name, type }) => [name, parquetTypes[type]]);
      expect(reader.columnNames().map((name, index) => [name, String(reader.columnType(index))])).toEqual(types);
      expect(reader.getRowObjectsJS(), table.title).toEqual(table.rows.map((row) => rowInParquet(table, row)));
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
  return rows.map((row) => columns.map(({ name, type }) => cellInSheet(row[name], type)));
}

function cellInSheet(value: unknown, type: string): unknown {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join('、');
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

function rowInParquet({ columns }: OfferedTable, row: OfferedTable['rows'][number]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    columns.map(({ name, type }) => {
      const value = row[name] ?? null;
      return [name, type === 'date' && value !== null ? new Date(`${String(value)}T00:00:00Z`) : value];
    }),
  );
}

/**
 * Validates a region's package by the library of the specification's authors: the descriptor, then each row. The library
 * takes a byte order mark for a part of the first header, so that it gets the files without.
 */
async function validate(
  slug: string,
  changeDescriptor: (text: string) => string,
  { tables, change = (csv) => csv }: { tables?: readonly string[]; change?: (csv: string) => string } = {},
): Promise<{ readonly valid: boolean; readonly errors: readonly string[]; readonly row_count: number }> {
  const { folder } = offeredBy(site, slug);
  const copy = mkdtempSync(join(temporary, 'package-'));
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv'))) {
    const csv = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
    writeFileSync(join(copy, file), file.includes('_groups_') ? change(csv) : csv);
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

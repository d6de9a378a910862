import type { PublicRow } from '../model/tables.ts';
import { csvText } from '../validate/print/csv-text.ts';
import { codebookHeader, codebookRows } from './codebook.ts';
import { contentsOf, type Content, type Published } from './contents.ts';
import { csvOf } from './csv.ts';
import { readableJson, sha256 } from '../artifacts/files.ts';
import type { DownloadFile, DownloadFormat } from '../artifacts/types.ts';

/** A file to offer, and what is in it. */
export interface Download {
  readonly file: DownloadFile;
  readonly content: string | Uint8Array;
}

/**
 * Returns the files that readers can download one by one: supplied public tables, results, facts and tables derived from
 * the results (where they have rows) as CSV and JSON, and the codebook.
 * Names are ASCII, `data/370305_groups_20220812.csv`; those of a demonstration county say so.
 */
export function downloadsOf(published: Published): readonly Download[] {
  const { region } = published;
  const files = contentsOf(published).flatMap((content) => [
    downloadOf(region, { ...facts(content), format: 'CSV', content: csvOf(content.columns, content.rows) }),
    downloadOf(region, { ...facts(content), format: 'JSON', content: jsonOf(region, content) }),
  ]);
  return [...files, codebook(region)];
}

/** Returns the Parquet files of the published tables. */
export function parquetDownloads(published: Published, files: ReadonlyMap<string, Uint8Array>): readonly Download[] {
  return contentsOf(published).flatMap((content) => {
    const bytes = files.get(content.name);
    if (bytes === undefined) return [];
    return [downloadOf(published.region, { ...facts(content), format: 'Parquet', content: bytes })];
  });
}

function facts({ name, table_name, title, rows }: Content) {
  return { name, table_name, title, row_count: rows.length };
}

function jsonOf(region: PublicRow<'region'>, { name, title, columns, rows }: Content): string {
  const { region_code, region_name, as_of_date, data_status, data_provider, is_demo } = region;
  const described = columns.map(([column, { label, type, unit, meaning, list, words }]) => ({
    name: column,
    label,
    type: list === true ? `${type}[]` : type,
    unit: unit ?? null,
    meaning,
    ...(words === undefined ? {} : { words }),
  }));
  const head = { region_code, region_name, as_of_date, data_status, data_provider, is_demo };
  // One row a line: a change in the data is a change of a line.
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  const body = readableJson({ table: name, title, ...head, columns: described, rows: [] });
  return rows.length === 0 ? body : body.replace(/"rows": \[\]\n\}\n$/, () => `"rows": [\n${lines}\n  ]\n}\n`);
}

function codebook(region: PublicRow<'region'>): Download {
  const rows = codebookRows();
  const described = { name: 'codebook', table_name: null, title: '字段说明', row_count: rows.length };
  return downloadOf(region, { ...described, format: 'CSV', content: csvText([codebookHeader, ...rows]) });
}

const extensions: Readonly<Record<DownloadFormat, string>> = {
  CSV: 'csv',
  JSON: 'json',
  Parquet: 'parquet',
  XLSX: 'xlsx',
  ZIP: 'zip',
  TXT: 'txt',
  DuckDB: 'duckdb',
};

interface Described {
  /** `groups`: the part of the name that says what is in it. */
  readonly name: string;
  readonly table_name: string | null;
  readonly title: string;
  readonly row_count: number;
  readonly format: DownloadFormat;
  readonly content: string | Uint8Array;
}

/** Returns a file with its address, size and hash. */
export function downloadOf(region: PublicRow<'region'>, described: Described): Download {
  const { name, table_name, title, format, row_count, content } = described;
  const file = {
    path: `data/${stemOf(region, name)}.${extensions[format]}`,
    table_name,
    title,
    format,
    row_count,
    byte_count: Buffer.byteLength(content),
    sha256: sha256(content),
  };
  return { file, content };
}

/** `370305_groups_20220812` */
export function stemOf({ region_code, as_of_date, is_demo }: PublicRow<'region'>, name: string): string {
  return [region_code, name, as_of_date.replaceAll('-', ''), ...(is_demo ? ['demo'] : [])].join('_');
}

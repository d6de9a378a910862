import { sha256 } from '../../artifacts/files.ts';
import type { DatabaseContent } from '../database.ts';
import { downloadOf, type Download } from '../download.ts';
import type { PublishedRegion } from '../published-region.ts';
import type { EngineRegionFormat } from './format.ts';

/** Everything in one database, with the SQL of each indicator as a view. */
export const duckdb: EngineRegionFormat = {
  name: 'DuckDB',
  extension: 'duckdb',
  media_type: 'application/octet-stream',
  use: '全部数据表、指标结果和计算语句。用 DuckDB 1.4 及以上版本打开，指标语句是其中的视图，可以逐个重新计算。',
  holds: 'region',
  by: 'engine',
  title: '数据库（全部数据表、指标和SQL）',
  task: '放进数据库查询',
  label: 'DuckDB 数据库',
  is_in_releases: false,
  write: (published, database) => databaseFile(published, database, 'database'),
};

/**
 * Returns the database that the region's pages load. It is no download of its own: a reader who opened it would look for
 * the views in vain. The manifest names it all the same.
 */
export function queryFileOf(published: PublishedRegion, database: DatabaseContent): Download {
  return databaseFile(published, database, 'tables');
}

/**
 * A file is named by the hash of what it was made from: the engine writes other bytes each time, so that a hash of them
 * would say of equal data that they changed.
 */
function databaseFile(
  { region, input_hash, tables, made, results }: PublishedRegion,
  { bytes, tables_bytes, template_hash }: DatabaseContent,
  name: 'database' | 'tables',
): Download {
  const row_count = [...Object.values(tables), ...Object.values(made), results].reduce(
    (sum, rows) => sum + rows.length,
    0,
  );
  const { file, content } = downloadOf(region, {
    name: `${name}_${sha256(input_hash + template_hash).slice(0, 12)}`,
    table_name: null,
    title: name === 'database' ? duckdb.title : '网页查询用的数据库（不含视图）',
    format: duckdb,
    row_count,
    content: name === 'database' ? bytes : tables_bytes,
  });
  return { file: { ...file, sha256: null }, content };
}

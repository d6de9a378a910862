import { quoteIdentifier, quoteText } from '../../engine/quote.ts';
import { sqlTypeOf } from '../../engine/schema.ts';
import type { Content } from '../contents.ts';
import type { PublishedColumn } from '../csv.ts';
import type { EngineTableFormat } from './format.ts';

/**
 * A table for programs, out of the engine that has just computed it: to load it once more would take longer than to write
 * it. The rows keep their order, and equal tables make equal bytes. Columns have their machine names; titles, labels and
 * the date of the data are in the metadata of the file.
 */
export const parquet: EngineTableFormat = {
  name: 'Parquet',
  extension: 'parquet',
  media_type: 'application/vnd.apache.parquet',
  use: '供程序读取，字段用英文名',
  holds: 'table',
  by: 'engine',
  is_in_releases: false,
  write: copySql,
};

function copySql(
  { title, stored: { columns, source } }: Content,
  { region, path }: Parameters<EngineTableFormat['write']>[1],
): string {
  const { region_code, region_name, as_of_date, data_status, is_demo } = region;
  const labels = JSON.stringify(Object.fromEntries(columns.map(([column, { label }]) => [column, label])));
  const about = { title, labels, region_code, region_name, as_of_date, data_status, is_demo: String(is_demo) };
  const metadata = Object.entries(about).map(([key, value]) => `${key}: ${quoteText(value)}`);
  return (
    `copy (select ${columns.map(castSql).join(', ')} from ${source}) to ${quoteText(path)} ` +
    `(format parquet, compression zstd, kv_metadata {${metadata.join(', ')}});`
  );
}

/** The engine keeps dates of results as text, and decimals as exact numbers that few readers of Parquet expect. */
function castSql([name, column]: PublishedColumn): string {
  const type = column.type === 'decimal' && column.list !== true ? 'double' : sqlTypeOf(column);
  return `cast(${quoteIdentifier(name)} as ${type}) as ${quoteIdentifier(name)}`;
}

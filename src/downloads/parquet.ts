import type { LoadingEngine } from '../engine/engine.ts';
import { quoteIdentifier, quoteText } from '../engine/quote.ts';
import { sqlTypeOf } from '../engine/schema.ts';
import type { PublicRow } from '../model/tables.ts';
import type { Content } from './contents.ts';
import type { PublishedColumn } from './csv.ts';

/**
 * Writes each published table as a Parquet file into a folder, out of the engine that has just computed them: to load
 * them once more would take longer than to write them. The rows keep their order, and equal tables make equal bytes.
 * Columns have their machine names; titles, labels and the date of the data are in the metadata of the file.
 */
export async function writeParquet(
  engine: LoadingEngine,
  contents: readonly Content[],
  { region, pathOf }: { readonly region: PublicRow<'region'>; readonly pathOf: (name: string) => string },
): Promise<void> {
  const statements = contents.map((content) => copySql(content, { region, path: pathOf(content.name) }));
  await engine.run(statements.join('\n'));
}

function copySql(
  { title, stored: { columns, source } }: Content,
  { region, path }: { readonly region: PublicRow<'region'>; readonly path: string },
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

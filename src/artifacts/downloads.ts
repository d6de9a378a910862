import { columnFacts } from '../format/codebook.ts';
import { exchangeChecks, measures } from '../model/fact-tables.ts';
import { madeTableNames, madeTables, type MadeTableName, type MadeTables } from '../model/made-tables.ts';
import type { ResultRow } from '../model/result.ts';
import {
  columnsOf,
  publicColumnsOf,
  publicTableNames,
  tableOf,
  type PublicRow,
  type PublicTableName,
} from '../model/tables.ts';
import { csvText } from '../validate/print/csv.ts';
import { csvOf, type PublishedColumn } from './csv.ts';
import { readableJson, sha256 } from './files.ts';
import { resultColumns } from './result-columns.ts';
import type { DownloadFile, PublicTables } from './types.ts';

/** A file to offer, and its text. */
export interface Download {
  readonly file: DownloadFile;
  readonly text: string;
}

interface Published {
  readonly region: PublicRow<'region'>;
  readonly tables: PublicTables;
  /** Names of the tables that were supplied: an empty table is offered, a missing one is not. */
  readonly supplied: readonly PublicTableName[];
  readonly results: readonly ResultRow[];
  /** Facts, and tables derived from the results; an empty one is not offered. */
  readonly made: MadeTables;
}

/** One content that is offered in several formats. */
interface Content {
  readonly name: string;
  readonly table_name: string | null;
  readonly title: string;
  readonly columns: readonly PublishedColumn[];
  readonly rows: readonly object[];
}

/**
 * Returns every file that readers can download: supplied public tables, results, facts and tables derived from the
 * results (where they have rows) as CSV and JSON, and the codebook.
 * Names are ASCII, `data/370305_groups_20220812.csv`; those of a demonstration county say so.
 */
export function downloadsOf(published: Published): readonly Download[] {
  const tables = published.supplied.map((name) => tableContent(name, published.tables));
  const made = madeTableNames.filter((name) => published.made[name].length > 0);
  const contents = [
    ...tables,
    resultContent(published.results),
    ...made.map((name) => madeContent(name, published.made)),
  ];
  const files = contents.flatMap((content) => [
    downloadOf(published.region, { ...content, format: 'CSV', text: csvOf(content.columns, content.rows) }),
    downloadOf(published.region, { ...content, format: 'JSON', text: jsonOf(published.region, content) }),
  ]);
  return [...files, codebook(published.region)];
}

function tableContent(name: PublicTableName, tables: PublicTables): Content {
  const { label } = tableOf(name);
  const columns = publicColumnsOf(name) ?? [];
  return { name, table_name: name, title: label, columns, rows: tables[name] };
}

function resultContent(results: readonly ResultRow[]): Content {
  const name = 'indicator_results';
  return { name, table_name: null, title: '指标结果', columns: resultColumns, rows: results };
}

function madeContent(name: MadeTableName, tables: MadeTables): Content {
  const { label, columns } = madeTables[name];
  return { name, table_name: null, title: label, columns: Object.entries(columns), rows: tables[name] };
}

function jsonOf(region: PublicRow<'region'>, { name, title, columns, rows }: Content): string {
  const { region_code, region_name, as_of_date, data_status, data_provider, is_demo } = region;
  const described = columns.map(([column, { label, type, unit, meaning, list }]) => ({
    name: column,
    label,
    type: list === true ? `${type}[]` : type,
    unit: unit ?? null,
    meaning,
  }));
  const head = { region_code, region_name, as_of_date, data_status, data_provider, is_demo };
  // One row a line: a change in the data is a change of a line.
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  const body = readableJson({ table: name, title, ...head, columns: described, rows: [] });
  return rows.length === 0 ? body : body.replace(/"rows": \[\]\n\}\n$/, () => `"rows": [\n${lines}\n  ]\n}\n`);
}

function codebook(region: PublicRow<'region'>): Download {
  const header = ['数据表', '数据表名称', '字段', '字段名称', '含义', '类型', '填写要求'];
  const ofTables = publicTableNames.flatMap((name) =>
    columnsOf(name)
      .filter(([, column]) => column.restricted !== true)
      .map(([column, declared]) => {
        const { type, rules } = columnFacts(name, column, declared);
        return [name, tableOf(name).label, column, declared.label, declared.meaning, type, rules.join('；')];
      }),
  );
  const ofResults = madeRows('indicator_results', '指标结果', resultColumns);
  const ofMade = madeTableNames.flatMap((name) =>
    madeRows(name, madeTables[name].label, Object.entries(madeTables[name].columns)),
  );
  const ofMeasures = Object.entries(measures).map(([name, { label, counts, unit }]) => {
    return ['person_counts', madeTables.person_counts.label, name, label, counts, unit, ''];
  });
  const ofChecks = Object.entries(exchangeChecks).map(([name, meaning]) => {
    return ['exchange_checks', madeTables.exchange_checks.label, name, '要求', meaning, '是或否', ''];
  });
  const rows = [...ofTables, ...ofResults, ...ofMade, ...ofMeasures, ...ofChecks];
  const content = { name: 'codebook', table_name: null, title: '字段说明', columns: [], rows };
  return downloadOf(region, { ...content, format: 'CSV', text: csvText([header, ...rows]) });
}

/** Codebook rows of a table that the build makes: nobody fills it in, so there are no rules for filling it in. */
function madeRows(name: string, title: string, columns: readonly PublishedColumn[]): readonly (readonly string[])[] {
  const words: Readonly<Record<string, string>> = { integer: '整数', decimal: '数值', date: '日期', boolean: '是或否' };
  return columns.map(([column, { label, meaning, type }]) => [
    name,
    title,
    column,
    label,
    meaning,
    words[type] ?? '文本',
    '',
  ]);
}

/** Returns a file with its address, size and hash. */
export function downloadOf(
  { region_code, as_of_date, is_demo }: PublicRow<'region'>,
  { name, table_name, title, rows, format, text }: Content & { readonly format: 'CSV' | 'JSON'; readonly text: string },
): Download {
  const stem = [region_code, name, as_of_date.replaceAll('-', ''), ...(is_demo ? ['demo'] : [])].join('_');
  const file = {
    path: `data/${stem}.${format.toLowerCase()}`,
    table_name,
    title,
    format,
    row_count: rows.length,
    byte_count: Buffer.byteLength(text),
    sha256: sha256(text),
  };
  return { file, text };
}

import { readableJson } from '../../artifacts/files.ts';
import type { PublicRow } from '../../model/tables.ts';
import type { Content } from '../contents.ts';
import type { TableFormat } from './format.ts';

/** A table for programs: machine names, types kept, and the description of each column. */
export const json: TableFormat = {
  name: 'JSON',
  extension: 'json',
  media_type: 'application/json',
  use: '供程序读取，字段用英文名',
  holds: 'table',
  by: 'rows',
  is_in_releases: true,
  write: jsonOf,
};

function jsonOf({ name, title, columns, rows }: Content, region: PublicRow<'region'>): string {
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

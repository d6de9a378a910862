import { csvOf } from '../csv.ts';
import type { TableFormat } from './format.ts';

/** A table for spreadsheets: Chinese headers, UTF-8 with a byte order mark. */
export const csv: TableFormat = {
  name: 'CSV',
  extension: 'csv',
  media_type: 'text/csv',
  use: '为 UTF-8 编码、带 BOM，Excel、WPS 可以直接打开',
  holds: 'table',
  by: 'rows',
  is_in_releases: true,
  write: ({ columns, rows }) => csvOf(columns, rows),
};

import type { APIRoute } from 'astro';
import { cityTableNames, tableNames, type TableName } from '../../../model/tables.ts';
import { templateOf } from '../../../validate/template.ts';

export const getStaticPaths = () =>
  [...tableNames, ...cityTableNames].map((table) => ({ params: { table }, props: { table } }));

/** An empty CSV with the header of one table, for clerks to fill in. */
export const GET: APIRoute<{ table: TableName }> = ({ props }) =>
  new Response(templateOf(props.table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });

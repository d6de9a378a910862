import type { APIRoute } from 'astro';
import { regionPaths } from '../../../../../artifacts/paths.ts';
import { reportYears } from '../../../../../report/context.ts';
import type { Report, ReportTable } from '../../../../../report/model.ts';
import { reportOf } from '../../../../../report/report.ts';
import { tableFile, tableFileName, tablesOf } from '../../../../../report/table-files.ts';

export const getStaticPaths = () =>
  regionPaths().flatMap(({ params, props: { atlas } }) =>
    reportYears(atlas).flatMap((year) => {
      const report = reportOf(atlas, year);
      return tablesOf(report).map((table) => ({
        params: { ...params, year: String(year), file: tableFileName(report, table).replace(/\.csv$/, '') },
        props: { report, table },
      }));
    }),
  );

/** One table of a report, for Excel and WPS. */
export const GET: APIRoute<{ report: Report; table: ReportTable }> = ({ props: { report, table } }) =>
  new Response(tableFile(report, table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });

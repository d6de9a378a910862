import type { APIRoute } from 'astro';
import { regionPaths } from '../../../../../artifacts/paths.ts';
import { reportYears } from '../../../../../report/context.ts';
import { reportOf } from '../../../../../report/report.ts';
import { tableFile, tableFileName, tablesOf, tidyFile, tidyFileName } from '../../../../../report/table-files.ts';

export const getStaticPaths = () =>
  regionPaths().flatMap(({ params, props: { atlas } }) =>
    reportYears(atlas).flatMap((year) => {
      const report = reportOf(atlas, year);
      const files = tablesOf(report).map((table) => ({
        name: tableFileName(report, table),
        content: () => tableFile(report, table),
      }));
      return [...files, { name: tidyFileName(report), content: () => tidyFile(report) }].map(({ name, content }) => ({
        params: { ...params, year: String(year), file: name.replace(/\.csv$/, '') },
        props: { content },
      }));
    }),
  );

/** One table of a report, for Excel and WPS; or all of them, for programs. */
export const GET: APIRoute<{ content: () => string }> = ({ props: { content } }) =>
  new Response(content(), { headers: { 'content-type': 'text/csv; charset=utf-8' } });

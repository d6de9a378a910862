import { effectOf, gradeOf, problemOf, remedyOf, titleOf } from '../catalogue.ts';
import { type CheckReport, summarySentence, totalsOf } from './report.ts';

/** The same findings for programs: one object per issue, with the words of the catalogue, and the totals. */
export function formatJson(reports: readonly CheckReport[]): string {
  const issues = reports.flatMap(({ scope, issues: found }) =>
    found.map((issue) => ({
      scope,
      grade: gradeOf(issue),
      title: titleOf(issue),
      ...issue,
      problem: problemOf(issue),
      remedy: remedyOf(issue),
      effect: effectOf(issue),
    })),
  );
  const totals = totalsOf(reports);
  return `${JSON.stringify({ totals, summary: summarySentence(totals), issues }, null, 2)}\n`;
}

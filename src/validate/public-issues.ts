import type { Issue } from '../model/issue.ts';
import { isTableName, tableOf } from '../model/tables.ts';
import { countOf } from './settle.ts';

/**
 * Findings as they may be published in the processing record. Of restricted tables and columns only the kind and the
 * number are told: what stood in which row is about one person, or is not to be published at all. Such an issue has no
 * value, and its details are `withheld` and `count`.
 */
export function publicIssuesOf(issues: readonly Issue[]): readonly Issue[] {
  const groups = Map.groupBy<string | Issue, Issue>(issues, (issue) =>
    isRestricted(issue) ? [issue.code, issue.file, issue.column?.label].join('\u0001') : issue,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || !isRestricted(first)) return group;
    return [{ ...first, line: null, value: null, details: { withheld: 1, count: countOf(group) } }];
  });
}

/** Whether an issue is about a table or column that is not published. */
export function isRestricted({ table, column }: Issue): boolean {
  if (!isTableName(table)) return false;
  const schema = tableOf(table);
  // Results of an appraisal are public only once they have been announced, which an issue does not know.
  if (schema.restricted === true || table === 'evaluations') return true;
  return Object.values(schema.columns).some((field) => field.restricted === true && field.label === column?.label);
}

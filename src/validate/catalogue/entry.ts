import type { Grade, Issue } from '../../model/issue.ts';

/** What the project says about one kind of finding: one entry per issue code, in the words clerks read. */
export interface CatalogueEntry {
  readonly grade: Grade;
  /** A few words, for lists and counts. */
  readonly title: string;
  /** A paragraph for the clerks' guide: what it means and why it matters. */
  readonly explanation: string;
  /** Why this cell, row or file is a problem; for `handled`, what was done to it. One or two sentences. */
  readonly problem: (issue: Issue) => string;
  /** What to do, with an example where one helps. */
  readonly remedy: (issue: Issue) => string;
  /** What it does to the published site; without it, the sentence follows from the grade and the table. */
  readonly effect?: (issue: Issue) => string;
}

import { activityQueries } from './count-queries/activities.ts';
import { platformQueries } from './count-queries/platforms.ts';
import { policyQueries } from './count-queries/policy.ts';
import { appraisalQueries } from './count-queries/appraisals.ts';
import { boardQueries } from './count-queries/boards.ts';
import { checklistQueries } from './count-queries/checklists.ts';
import { groupQueries } from './count-queries/groups.ts';
import { overviewQueries } from './count-queries/overview.ts';
import { pageQueries } from './count-queries/pages.ts';
import { reportQueries } from './count-queries/reports.ts';
import { registerQueries } from './count-queries/register.ts';
import { snapshotQueries } from './count-queries/snapshots.ts';
import { taskQueries } from './count-queries/tasks.ts';

/**
 * How each count of src/figures/counts is counted again: SQL over the published tables, made from the words of its meaning
 * and not from its code. `$argument` stands for the argument; `arguments` gives those to try, one a row.
 */
export type CountQueries = Readonly<Record<string, { readonly sql: string; readonly arguments?: string }>>;

export const countQueries: CountQueries = {
  ...activityQueries,
  ...platformQueries,
  ...policyQueries,
  ...appraisalQueries,
  ...boardQueries,
  ...checklistQueries,
  ...groupQueries,
  ...registerQueries,
  ...overviewQueries,
  ...snapshotQueries,
  ...taskQueries,
  ...pageQueries,
  ...reportQueries,
};

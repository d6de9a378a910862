import type { CountQueries } from '../count-queries.ts';

/** Tasks that the documents set. */
export const taskQueries: CountQueries = {
  tasks: { sql: `select count(*) as n from tasks` },
  tasks_in_progress: {
    arguments: `select distinct progress as argument from tasks`,
    sql: `select count(*) as n from tasks where progress = $argument`,
  },
  tasks_of_unit: {
    arguments: `select distinct unnest(lead_units) as argument from tasks
      union select distinct units.unit || ',' || p.progress
        from (select distinct unnest(lead_units) as unit from tasks) as units, (select distinct progress from tasks) as p`,
    sql: `select count(*) as n from tasks
      where list_contains(lead_units, ${"split_part($argument, ',', 1)"})
        and (${"split_part($argument, ',', 2)"} = '' or progress = ${"split_part($argument, ',', 2)"})`,
  },
  tasks_overdue: {
    sql: `select count(*) as n from tasks join policy_documents using (policy_id), region
      where deadline < region.as_of_date and deadline >= policy_documents.issued_on and progress in ('推进中', '未启动')`,
  },
};

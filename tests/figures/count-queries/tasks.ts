import type { CountQueries } from '../count-queries.ts';

/** One row per task: its state in words. A deadline before the document itself is not judged. */
const taskStates = `(
  select case
    when progress in ('推进中', '未启动') and deadline < region.as_of_date
      and coalesce(deadline >= policy_documents.issued_on, true) then '逾期未完成'
    when progress in ('已完成', '本年度已落实') then '已完成或本年度已落实'
    when progress = '未公布' then '未公布进展'
    else progress end as state, lead_units
  from tasks left join policy_documents using (policy_id), region
)`;

/** Tasks that the documents set. */
export const taskQueries: CountQueries = {
  tasks: { sql: `select count(*) as n from tasks` },
  tasks_in_state: {
    arguments: `select distinct state as argument from ${taskStates} as states`,
    sql: `select count(*) as n from ${taskStates} as states where state = $argument`,
  },
  tasks_of_unit: {
    arguments: `select distinct unnest(lead_units) as argument from tasks
      union select distinct units.unit || ',' || p.state
        from (select distinct unnest(lead_units) as unit from tasks) as units, ${taskStates} as p`,
    sql: `select count(*) as n from ${taskStates} as tasks
      where list_contains(lead_units, ${"split_part($argument, ',', 1)"})
        and (${"split_part($argument, ',', 2)"} = '' or state = ${"split_part($argument, ',', 2)"})`,
  },
  tasks_overdue: {
    sql: `select count(*) as n from tasks join policy_documents using (policy_id), region
      where deadline < region.as_of_date and deadline >= policy_documents.issued_on and progress in ('推进中', '未启动')`,
  },
};

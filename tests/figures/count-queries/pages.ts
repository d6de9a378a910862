import type { CountQueries } from '../count-queries.ts';

/** What the pages on tasks, completeness, queries and downloads count. */

/** One row per unit and duty; what has no owner stands under a name of its own. */
const duties = `(
  select unnest(coalesce(units, ['文件未列明'])) as unit from responsibilities
  union all select unnest(lead_units) from tasks
  union all select unnest(support_units) from tasks where support_units is not null
)`;

const publicTables = `(select table_name, estimated_size from duckdb_tables() 
  where table_name not in ('indicator_results', 'uncovered_campuses', 'clause_answers'))`;

/** Totals are wanted of nobody whose registers are there. */
const needless = `select cast(
  count(*) filter (table_name in ('group_year_totals', '集团学年汇总')) = 0
  and count(*) filter (
    table_name in ('teachers', '教师', 'honours', '称号', 'rotations', '交流轮岗', 'cadre_exchanges', '干部互派')
  ) = 4 as integer) from datasets`;

/** Every return that is due: one row per table, period, line and unit, with whether it came in. */
const returns = `(
  select 'snapshots,' || years.academic_year || ',' || coalesce(memberships.group_id, '集团外') as argument,
    exists (from snapshots where snapshots.campus_id = campuses.campus_id
      and snapshots.academic_year = years.academic_year) as is_made
  from (select distinct academic_year, (left(academic_year, 4) || '-09-01')::date as first from snapshots) as years
  join campuses on coalesce(campuses.opened_on <= years.first, true) and coalesce(campuses.closed_on > years.first, true)
  left join memberships
    on (memberships.campus_id = campuses.campus_id
      or (memberships.campus_id is null and memberships.school_id = campuses.school_id))
    and memberships.valid_from <= years.first and coalesce(memberships.valid_to > years.first, true)
  union all
  select 'unify_checks,' || calendar.term || ',全部集团',
    exists (from unify_checks where unify_checks.group_id = groups.group_id and unify_checks.term = calendar.term
      and unify_checks.checklist = '六统一')
  from calendar, groups, region
  where calendar.ends_on <= region.as_of_date and groups.founded_on <= calendar.starts_on
    and coalesce(groups.closed_on > calendar.ends_on, true)
  union all
  select 'evaluations,' || years.calendar_year || ',全部集团',
    exists (from evaluations where evaluations.group_id = groups.group_id
      and evaluations.calendar_year = years.calendar_year)
  from (select distinct calendar_year from evaluations) as years, groups, region
  where make_date(years.calendar_year, 12, 31) <= region.as_of_date
    and groups.founded_on <= make_date(years.calendar_year, 1, 1)
    and coalesce(groups.closed_on > make_date(years.calendar_year, 12, 31), true)
)`;

/** Only what the page still shows: five years, six terms. */
const shown = `select argument from (
    select distinct argument, dense_rank() over (
      partition by split_part(argument, ',', 1) order by split_part(argument, ',', 2) desc) as age
    from ${returns} as returns)
  where age <= case when argument like 'unify_checks%' then 6 else 5 end`;

export const pageQueries: CountQueries = {
  duties_of_unit: {
    arguments: `select distinct unit as argument from ${duties} as duties`,
    sql: `select count(*) as n from ${duties} as duties where unit = $argument`,
  },
  results: { sql: `select count(*) as n from indicator_results` },
  results_missing: {
    arguments: `select distinct indicator_id as argument from indicator_results`,
    sql: `select count(*) as n from indicator_results where verdict = '数据缺失' and indicator_id = $argument`,
  },
  indicators_without_values: {
    sql: `select count(*) as n from (
      select indicator_id from indicator_results group by indicator_id having count(value) = 0)`,
  },
  data_tables: {
    // Those of the schema that are published, and those that only the authority has.
    sql: `select count(*) + 6 - (${needless}) as n from ${publicTables} as tables`,
  },
  data_tables_supplied: {
    // The region itself and the register do not stand in the register.
    sql: `select count(*) + 2 as n from datasets`,
  },
  data_tables_missing: {
    sql: `select (select count(*) + 6 from ${publicTables} as tables) - (${needless}) - (select count(*) + 2 from datasets) as n`,
  },
  tables_with_rows: { sql: `select count(*) as n from ${publicTables} as tables where estimated_size > 0` },
  table_rows: {
    arguments: `select table_name as argument from ${publicTables} as tables`,
    sql: `select count(*) as n from query_table($argument)`,
  },
  returns_due_in: {
    arguments: `select distinct split_part(argument, ',', 1) as argument from (${shown}) as shown`,
    sql: `select count(*) as n from ${returns} as returns
      where split_part(argument, ',', 1) = $argument and argument in (${shown})`,
  },
  returns_missing_in: {
    arguments: `select distinct split_part(argument, ',', 1) as argument from (${shown}) as shown`,
    sql: `select count(*) as n from ${returns} as returns
      where split_part(argument, ',', 1) = $argument and argument in (${shown}) and not is_made`,
  },
  returns_due_of: {
    arguments: shown,
    sql: `select count(*) as n from ${returns} as returns where argument = $argument`,
  },
  returns_made_of: {
    arguments: shown,
    sql: `select count(*) as n from ${returns} as returns where argument = $argument and is_made`,
  },
  corrections: { sql: `select count(*) as n from corrections` },
};

import type { CountQueries } from '../count-queries.ts';

/** First and second part of an argument with a comma. */
const part = (index: number) => `split_part($argument, ',', ${index})`;

/** Last day of a period; a first term ends before the second begins. */
const lastDay = `case
  when length(period) = 4 then period || '-12-31'
  when right(period, 2) = '-1' then coalesce(
    (select starts_on::varchar from calendar where term = left(period, 10) || '2'), period[6:9] || '-02-15')
  else period[6:9] || '-08-31' end`;

/**
 * The rows by which each target stands: on its headline basis, frozen on the deadline where that day has come, otherwise of
 * the latest date or period that is over, and of one that still runs only where there is no other.
 */
const standing = `
  with own as (
    select results.*, coalesce(as_of_date, period) as moment
    from indicator_results as results
    -- An indicator that says how much is lacking is held against the target of another, and does not judge it.
    join policy_targets on policy_targets.target_id = results.target_id
      and policy_targets.indicator_id = results.indicator_id
    where category = '' or not exists (
      select 1 from indicator_results as total where total.target_id = results.target_id and total.category = '')
  ),
  chosen as (
    select * from own where basis = headline_basis
    union all
    select * from own where not exists (
      select 1 from own as other where other.target_id = own.target_id and other.basis = other.headline_basis)
  ),
  marked as (
    select chosen.*,
      coalesce(chosen.as_of_date = chosen.deadline and value is not null and verdict <> '不适用', false) as is_frozen,
      not exists (
        select 1 from chosen as running
        where running.target_id = chosen.target_id and running.moment = chosen.moment
          and running.verdict = '进行中（预计）'
      ) and (chosen.as_of_date is not null or ${lastDay} <= region.as_of_date::varchar) as is_over
    from chosen cross join region
  ),
  ranked as (
    select *, rank() over (
      partition by target_id
      order by is_frozen desc, is_over desc, case when not is_frozen then moment end desc
    ) as place
    from marked
  ),
  standing as (select * from ranked where place = 1)`;

/** Tables that are named as missing by results; what is registered has been supplied, if not whole. */
const wanted = `select count(distinct name) as n
  from (select unnest(string_split(missing_tables, ',')) as name from indicator_results where missing_tables <> '')
  where true`;
const isEmpty = `name not in (select table_name from datasets)`;

const township = `left(schools.township_code, 9)`;

/** Schools with a campus in a tight group on the as-of date. */
const tight = `
  select coalesce(memberships.school_id, campuses.school_id) as school_id
  from region, memberships
  join groups on groups.group_id = memberships.group_id
  join group_types on group_types.group_id = groups.group_id
  join group_type_terms on group_type_terms.group_type = group_types.group_type and tightness = '紧密'
  left join campuses on campuses.campus_id = memberships.campus_id
  where memberships.valid_from <= as_of_date and coalesce(memberships.valid_to > as_of_date, true)
    and groups.founded_on <= as_of_date and coalesce(groups.closed_on > as_of_date, true)
    and group_types.valid_from <= as_of_date and coalesce(group_types.valid_to > as_of_date, true)
    and coalesce(campuses.closed_on > as_of_date, true)`;

/** What the overview counts, again: over the published tables, results and tables made of them. */
export const overviewQueries: CountQueries = {
  requirements: { sql: `select count(*) as n from policy_targets` },
  requirements_judged: {
    sql: `${standing} select count(distinct target_id) as n from standing join policy_targets using (target_id)
      where value is not null and obligation <> '宜'`,
  },
  requirements_advised: {
    sql: `${standing} select count(distinct target_id) as n from standing join policy_targets using (target_id)
      where value is not null and obligation = '宜'`,
  },
  requirements_open: {
    sql: `${standing} select count(distinct target_id) as n from standing where coalesce(missing_tables, '') <> ''`,
  },
  requirements_inferred: { sql: `select count(*) as n from policy_targets where is_inferred` },
  target_verdicts: {
    arguments: `select distinct target_id || ',' || verdict as argument from indicator_results
      where target_id is not null`,
    // Before its day a target is not due, whatever is missing.
    sql: `${standing} select count(*) as n from standing cross join region
      where target_id = ${part(1)} and ${part(2)} = case
        when verdict = '数据缺失' and deadline > region.as_of_date::varchar then '未到期' else verdict end`,
  },
  indicators: { sql: `select count(distinct indicator_id) as n from indicator_results` },
  indicators_computed: {
    sql: `select count(distinct indicator_id) as n from indicator_results where value is not null`,
  },
  groups_with_budget: {
    arguments: `select distinct calendar_year::varchar as argument from funding`,
    sql: `select count(distinct group_id) as n from funding
      where calendar_year::varchar = $argument and group_id is not null and budget_amount is not null`,
  },
  results_incomplete: { sql: `select count(*) as n from indicator_results where verdict = '数据缺失'` },
  tables_wanted: {
    sql: wanted,
  },
  tables_wanted_unsupplied: { sql: `${wanted} and ${isEmpty}` },
  tables_wanted_incomplete: { sql: `${wanted} and not ${isEmpty}` },
  clauses: { sql: `select count(*) as n from clauses` },
  contradictions: { sql: `select count(*) as n from contradictions` },
  uncovered_in_area: {
    arguments: `select distinct coalesce(area, '') as argument from uncovered_campuses`,
    sql: `select count(*) as n from uncovered_campuses where coalesce(area, '') = $argument`,
  },
  uncovered_townships: {
    sql: `select count(distinct ${township}) as n from uncovered_campuses join schools using (school_id)
      where ${township} is not null and ${township} not in (
        select ${township} from schools
        where ${township} is not null and schools.school_id in (${tight}))`,
  },
};

import type { CountQueries } from '../count-queries.ts';

/** First, second and third part of an argument with commas. */
const part = (index: number) => `split_part($argument, ',', ${index})`;

/** One row per group, indicator and part: whether the last ended result of any target is a miss, or is kept. */
const requirements = `(
  with results as (
    select indicator_results.*, coalesce(indicator_results.as_of_date, period) as moment,
      case
        when indicator_results.as_of_date is not null then indicator_results.as_of_date
        when period not like '%-%' then period || '-12-31'
        when period like '%-1' then period[6:9] || '-02-15'
        else period[6:9] || '-08-31'
      end as last_day,
      region.as_of_date::varchar as today
    from indicator_results, region where unit_kind = 'group'
  ),
  timed as (
    select *,
      last_day <= today
        and not bool_or(verdict = '进行中（预计）') over (partition by unit_id, target_id, moment) as is_ended,
      last_day <= today and not bool_or(verdict = '进行中（预计）')
        over (partition by unit_id, indicator_id, basis, category, moment) as is_ended_figure
    from results
  ),
  latest as (
    select *,
      max(moment) filter (is_ended) over (partition by unit_id, target_id) as latest_of_target,
      coalesce(
        max(moment) filter (is_ended_figure) over (partition by unit_id, indicator_id, basis, category),
        max(moment) over (partition by unit_id, indicator_id, basis, category)
      ) as latest_of_figure
    from timed
  )
  select unit_id, indicator_id, category,
    bool_or(verdict = '未达标') as is_unmet,
    bool_or(verdict = '达标') and not bool_or(verdict = '未达标') as is_met
  from latest
  where target_id is not null and moment = latest_of_target
    and (as_of_date = deadline or latest_of_figure <= moment)
    and indicator_id not in ('IND-08', 'IND-15')
  group by all
)`;

const inForce = `(select group_id from groups, region
  where founded_on <= as_of_date and coalesce(closed_on > as_of_date, true))`;

const activities = `(select * from indicator_results
  where indicator_id in ('IND-31a', 'IND-31b') and unit_kind = 'group' and target_id is not null)`;

const terms = `select distinct period as argument from ${activities} as activities`;

export const boardQueries: CountQueries = {
  requirements_met: {
    arguments: `select group_id as argument from groups`,
    sql: `select count(*) as n from ${requirements} as requirements where unit_id = $argument and is_met`,
  },
  requirements_unmet: {
    arguments: `select group_id as argument from groups`,
    sql: `select count(*) as n from ${requirements} as requirements where unit_id = $argument and is_unmet`,
  },
  groups_behind: {
    sql: `select count(distinct unit_id) as n from ${requirements} as requirements
      where is_unmet and unit_id in ${inForce}`,
  },
  requirements_behind: {
    sql: `select count(*) as n from ${requirements} as requirements where is_unmet and unit_id in ${inForce}`,
  },
  activity_groups: {
    arguments: terms,
    sql: `select count(distinct unit_id) as n from ${activities} as activities
      where period = $argument and verdict in ('达标', '未达标')`,
  },
  activity_groups_whole: {
    arguments: terms,
    sql: `select count(*) as n from (
      select unit_id from ${activities} as activities where period = $argument group by unit_id
      having bool_or(verdict = '达标') and not bool_or(verdict in ('未达标', '数据缺失')))`,
  },
  activity_groups_short: {
    arguments: `select distinct period || ',' || indicator_id || ',' || category as argument
      from ${activities} as activities`,
    sql: `select count(*) as n from ${activities} as activities
      where period = ${part(1)} and indicator_id = ${part(2)} and category = ${part(3)} and verdict = '未达标'`,
  },
};

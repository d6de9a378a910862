import type { CountQueries } from '../count-queries.ts';

const held = `(select activities.*,
    (year(held_on) - (month(held_on) < 9)::integer)::integer as first_year
  from activities, region where held_on <= as_of_date)`;

const year = `first_year::varchar || '-' || (first_year + 1)::varchar`;

/** One row per group, term and kind that has a published number of events. */
const numbers = `(select unit_id, period, split_part(category, '：', 2) as kind, value from indicator_results
  where indicator_id = 'IND-34' and unit_kind = 'group' and basis = '活动次数' and category like '活动：%')`;

/** Terms with figures; those without a calendar row begin on 1 September and 16 February. */
const starts = `(select period as term, coalesce(calendar.starts_on, case right(period, 1)
    when '1' then make_date(left(period, 4)::integer, 9, 1) else make_date(period[6:9]::integer, 2, 16) end) as starts_on
  from (select distinct period from indicator_results where indicator_id = 'IND-34' and period <> '') as periods
  left join calendar on calendar.term = period)`;

/** The requirement of the kind does not judge the group in the term. */
const isExempt = `exists (
  from indicator_results as judged
  join policy_targets using (target_id)
  join pack_items on pack_items.list_name = '活动类别' and pack_items.clause_id = policy_targets.clause_id
  where judged.indicator_id in ('IND-31a', 'IND-31b') and judged.unit_kind = 'group'
    and judged.verdict in ('不适用', '类型待确认') and judged.unit_id = numbers.unit_id
    and judged.period = numbers.period and pack_items.item = numbers.kind
    and (contains(concat(policy_targets.label, policy_targets.base), pack_items.item)
      or 1 = (select count(*) from policy_targets as own where own.clause_id = pack_items.clause_id
        and own.indicator_id in ('IND-31a', 'IND-31b')))
)`;

const termsAndKinds = `select distinct period || ',' || kind as argument from ${numbers} as numbers`;

export const activityQueries: CountQueries = {
  activity_groups_holding: {
    arguments: termsAndKinds,
    sql: `select count(*) as n from ${numbers} as numbers where period || ',' || kind = $argument and value > 0`,
  },
  activity_groups_without: {
    arguments: termsAndKinds,
    sql: `select count(*) as n from ${numbers} as numbers where period || ',' || kind = $argument and value = 0
      and not ${isExempt}`,
  },
  activity_groups_exempt: {
    arguments: termsAndKinds,
    sql: `select count(*) as n from ${numbers} as numbers where period || ',' || kind = $argument and value = 0
      and ${isExempt}`,
  },
  activity_campuses: {
    arguments: `select distinct group_id || ',' || term || ',' || category as argument
      from ${held} as held asof join ${starts} as starts on starts.starts_on <= held.held_on`,
    sql: `select count(distinct campus_id) as n from (
      select unnest(list_append(coalesce(participating_campus_ids, []), host_campus_id)) as campus_id
      from ${held} as held asof join ${starts} as starts on starts.starts_on <= held.held_on
      where group_id || ',' || term || ',' || category = $argument)`,
  },
  activities_in_month: {
    arguments: `select distinct group_id || ',' || strftime(held_on, '%Y-%m') as argument from activities
      union select group_id || ',1999-01' from groups`,
    sql: `select count(*) as n from ${held} as held where group_id || ',' || strftime(held_on, '%Y-%m') = $argument`,
  },
  activities_of_subject: {
    arguments: `select distinct ${year} || ',' || category || ',' || coalesce(subject, '未填写学段学科') as argument
      from ${held} as held`,
    sql: `select count(*) as n from ${held} as held
      where ${year} || ',' || category || ',' || coalesce(subject, '未填写学段学科') = $argument`,
  },
  activities_held: { sql: `select count(*) as n from activities, region where held_on <= as_of_date` },
};

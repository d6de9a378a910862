import type { CountQueries } from '../count-queries.ts';

/** What reports count: changes of a year, tables, returns, tasks, verdicts. */

const years = `select distinct unnest(['2021', '2022', '2023', '2024', '2025', '2026']) as argument`;

/** A day that a document does not give is the day of the list and no change. */
const given = `coalesce(date_basis, '') <> '以成文日期列示'`;

const isOwn = (date: string) =>
  `exists (select 1 from schools s where s.school_id = campuses.school_id and ${date} in (s.founded_on, s.closed_on))`;

/** One row per registered change: kind and day. */
const changes = `(
  select '集团成立' as kind, founded_on as day from groups where ${given}
  union all select '集团撤销', closed_on from groups
  union all select case when exists (
      select 1 from group_types b where b.group_id = group_types.group_id and b.valid_to = group_types.valid_from
    ) then '类型转换' else '类型认定' end, valid_from from group_types where ${given}
  union all select '成员加入', memberships.valid_from from memberships join groups using (group_id)
    where coalesce(memberships.date_basis, '') <> '以成文日期列示' and memberships.valid_from <> groups.founded_on
  union all select '成员退出', valid_to from memberships
  union all select '学校更名', names.valid_from from names where names.name_kind = '现名' and exists (
      select 1 from names f
      where f.entity_id = names.entity_id and f.name_kind = '曾用名' and f.valid_to = names.valid_from)
  union all select '学校设立', founded_on from schools
  union all select '学校撤并', closed_on from schools
  union all select '校区启用', opened_on from campuses where not ${isOwn('campuses.opened_on')}
  union all select '校区停用', closed_on from campuses where not ${isOwn('campuses.closed_on')}
)`;

const inYear = (year: string, date: string) =>
  `${date} is not null and left(${date}::varchar, 4) = ${year} and ${date} <= region.as_of_date`;

/** First, second and third part of an argument with commas. */
const part = (index: number) => `split_part($argument, ',', ${index})`;

/** Of several targets a missed one judges before one that is met, and that before one that is not due. */
const weights = ['未达标', '超过建议规模', '达标', '符合建议', '进行中（预计）', '未到期']
  .map((verdict, index) => `when '${verdict}' then ${index}`)
  .concat(`when '不适用' then 9 else 8`)
  .join(' ');

/** One row per group of an indicator's headline total at one moment, with the verdict of the target that judges it. */
const headlines = `(
  select unit_id, arg_min(verdict, case verdict ${weights} end) as verdict,
    any_value(numerator) as numerator, any_value(denominator) as denominator, any_value(value) as value
  from indicator_results
  where indicator_id = ${part(1)} and coalesce(as_of_date, period) = ${part(2)} and unit_kind = 'group'
    and category = '' and basis = headline_basis
  group by unit_id
)`;

/** Published, and of a school year one that existed on its first day. */
const isInTotal = `verdict <> '人数较少不公开' and not exists (
    select 1 from groups where groups.group_id = headlines.unit_id and length(${part(2)}) = 9
      and groups.founded_on::varchar > left(${part(2)}, 4) || '-09-01')`;

const groupMoments = `select distinct indicator_id || ',' || coalesce(as_of_date, period) as argument
  from indicator_results where unit_kind = 'group' and category = ''`;

const returnArguments = `select distinct 'snapshots,' || academic_year as argument from snapshots
  -- Of the terms the latest six: what lies further back will hardly be handed in.
  union select 'unify_checks,' || term from (
    select distinct term from unify_checks join calendar using (term), region
    where checklist = '六统一' and ends_on <= region.as_of_date order by term desc limit 6)`;

/** Campuses that were open on the first day of an academic year. */
const openCampuses = `(
  select campuses.*, (left(${part(2)}, 4) || '-09-01')::date as first from campuses
  where ${part(1)} = 'snapshots'
    and coalesce(campuses.opened_on <= (left(${part(2)}, 4) || '-09-01')::date, true)
    and coalesce(campuses.closed_on > (left(${part(2)}, 4) || '-09-01')::date, true)
)`;

/** Groups that existed all through a term. */
const groupsOfTerm = `(
  select groups.group_id from groups join calendar on calendar.term = ${part(2)}
  where groups.founded_on <= calendar.starts_on and coalesce(groups.closed_on > calendar.ends_on, true)
)`;

export const reportQueries: CountQueries = {
  registered_changes: {
    arguments: years,
    sql: `select count(*) as n from ${changes} as changes, region where ${inYear('$argument', 'day')}`,
  },
  registered_changes_of: {
    arguments: `select distinct left(day::varchar, 4) || ',' || kind as argument from ${changes} as changes, region
      where day is not null and day <= region.as_of_date`,
    sql: `select count(*) as n from ${changes} as changes, region
      where ${inYear(part(1), 'day')} and kind = ${part(2)}`,
  },
  groups_without_day: {
    arguments: years,
    sql: `select count(*) as n from groups, region
      where date_basis = '以成文日期列示' and ${inYear('$argument', 'founded_on')}`,
  },
  founding_members: {
    arguments: `select group_id as argument from groups`,
    sql: `select count(*) as n from memberships join groups using (group_id)
      where group_id = $argument and member_role = '成员校' and valid_from = founded_on`,
  },
  corrections_between: {
    arguments: `select distinct left(corrected_on::varchar, 4) || '-01-01,' || last as argument
      from corrections, region, (values (as_of_date::varchar), (left(as_of_date::varchar, 4)::int - 1 || '-12-31')) as ends(last)
      union select year || '-01-01,' || last from region,
        unnest(['2021', '2022', '2023', '2024', '2025', '2026']) as years(year),
        (values (as_of_date::varchar), (year || '-12-31')) as ends(last)`,
    sql: `select count(*) as n from corrections
      where corrected_on between ${part(1)}::date and ${part(2)}::date`,
  },
  funding_unspent: {
    arguments: years,
    sql: `select count(*) as n from funding where calendar_year::varchar = $argument and spent_amount is null`,
  },
  returns_due: {
    arguments: returnArguments,
    sql: `select case when ${part(1)} = 'snapshots' then (
      -- A campus is expected once for each group that it is in, and once outside all.
      select count(*) from (
        select distinct campuses.campus_id, memberships.group_id
        from ${openCampuses} as campuses
        left join memberships
          on (memberships.campus_id = campuses.campus_id
            or (memberships.campus_id is null and memberships.school_id = campuses.school_id))
          and memberships.valid_from <= campuses.first
          and coalesce(memberships.valid_to > campuses.first, true)
      ) as expected
    ) else (select count(*) from ${groupsOfTerm} as expected) end as n`,
  },
  returns_missing: {
    arguments: returnArguments,
    sql: `select case when ${part(1)} = 'snapshots' then (
      select count(*) from ${openCampuses} as campuses where not exists (
        select 1 from snapshots
        where snapshots.campus_id = campuses.campus_id and snapshots.academic_year = ${part(2)})
    ) else (
      select count(*) from ${groupsOfTerm} as expected where not exists (
        select 1 from unify_checks
        where unify_checks.group_id = expected.group_id and unify_checks.term = ${part(2)}
          and unify_checks.checklist = '六统一')
    ) end as n`,
  },
  groups_by_verdict: {
    // Where some meet what is asked it is told how many do not, and the other way round, none included.
    arguments: `with found as (
        select distinct indicator_id || ',' || coalesce(as_of_date, period) as place, verdict
        from indicator_results where unit_kind = 'group' and category = ''
      )
      select place || ',' || verdict as argument from found
      union select place || ',' || verdict || ',存续' from found
      union select place || ',' || other from found
      join (values ('达标', '未达标'), ('未达标', '达标'), ('符合建议', '超过建议规模'), ('超过建议规模', '符合建议'))
        as pairs(verdict, other) using (verdict)`,
    sql: `select count(*) as n from ${headlines} as headlines, region where verdict = ${part(3)}
      and (${part(4)} = '' or unit_id in (select group_id from groups
        where founded_on <= region.as_of_date and coalesce(closed_on > region.as_of_date, true)))`,
  },
  groups_shown: {
    arguments: groupMoments,
    sql: `select count(*) as n from ${headlines} as headlines where ${isInTotal}`,
  },
  groups_shown_without_value: {
    arguments: groupMoments,
    sql: `select count(*) as n from ${headlines} as headlines where ${isInTotal} and value is null and verdict = '不适用'`,
  },
  groups_complete: {
    arguments: groupMoments,
    sql: `select count(*) as n from ${headlines} as headlines where numerator = denominator`,
  },
  groups_counted: {
    arguments: groupMoments,
    sql: `select count(*) as n from ${headlines} as headlines where value is not null`,
  },
  groups_lacking: {
    arguments: groupMoments,
    sql: `select count(*) as n from ${headlines} as headlines where value > 0 and verdict <> '类型待确认'`,
  },
  withheld_results: {
    arguments: years,
    // A first term ends in the year in which its second begins.
    sql: `select count(*) as n from indicator_results where verdict = '人数较少不公开' and $argument =
      case when as_of_date is not null then left(as_of_date, 4)
        when period like '%-%' then period[6:9] else period end`,
  },
};

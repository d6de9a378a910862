-- Pairs of mentor and apprentice in force on the as-of date and on each year end before it, of groups that exist on it.
-- Looking back takes dates: a pair without a beginning makes the count of its group missing there, and what was before the
-- first pair on record nobody knows. Rows: one per (part, date, unit) that is not zero.
-- Source: mentoring, count_dates, groups, groups_in_totals, region.
with
first_record as (
  select min(starts_on) as begins_on
  from mentoring
),
in_force as (
  select
    mentoring.group_id,
    case when mentoring.is_cross_school then '跨校' else '同校' end as part,
    count_dates.counted_on,
    count_dates.academic_year,
    mentoring.starts_on is null and not count_dates.is_latest as lacks_date
  from count_dates
  cross join first_record
  join mentoring
    on (mentoring.starts_on is null or mentoring.starts_on <= count_dates.counted_on)
    and (mentoring.ended_on is null or count_dates.counted_on < mentoring.ended_on)
  join groups
    on groups.group_id = mentoring.group_id
    and coalesce(groups.founded_on <= count_dates.counted_on, true)
    and (groups.closed_on is null or count_dates.counted_on < groups.closed_on)
  where count_dates.is_latest or coalesce(first_record.begins_on <= count_dates.counted_on, true)
),
in_units as (
  select
    'group' as unit_kind,
    group_id as unit_id,
    part,
    counted_on,
    lacks_date
  from in_force
  union all
  select
    'region' as unit_kind,
    region.region_code as unit_id,
    in_force.part,
    in_force.counted_on,
    in_force.lacks_date
  from in_force
  cross join region
  semi join groups_in_totals
    on groups_in_totals.academic_year = in_force.academic_year
    and groups_in_totals.group_id = in_force.group_id
),
before_records as (
  select
    count_dates.counted_on,
    unnest(['跨校', '同校']) as part,
    first_record.begins_on
  from count_dates
  join first_record on count_dates.counted_on < first_record.begins_on
  where not count_dates.is_latest
),
units as (
  select
    'group' as unit_kind,
    group_id as unit_id
  from groups
  union all
  select
    'region' as unit_kind,
    region_code as unit_id
  from region
)
select
  'mentoring_pairs' as measure,
  part,
  counted_on::varchar as period,
  unit_kind,
  unit_id,
  case when not bool_or(lacks_date) then count(*) end as person_count,
  case when bool_or(lacks_date) then 'missing' end as absence,
  case when bool_or(lacks_date) then '“师徒结对”有记录没有填写开始日期，往年年末的结对数暂不计算。' end as reason
from in_units
group by part, counted_on, unit_kind, unit_id
union all
select
  'mentoring_pairs' as measure,
  before_records.part,
  before_records.counted_on::varchar as period,
  units.unit_kind,
  units.unit_id,
  null as person_count,
  'missing' as absence,
  '“师徒结对”最早的记录始于' || strftime(before_records.begins_on, '%Y年%-m月%-d日') || '，此前的情况没有登记。' as reason
from before_records
cross join units

-- Counts of which totals were handed in, beside what the registers count, and which of the two decides: the register where it
-- is whole and nothing in it is missing, otherwise the total. A county has what it states itself, every person once; else
-- what its groups have together, where nobody is of two groups. Groups with few teachers are left out of it, as of all totals.
-- Rows: one per (measure, part, period, unit) of a total's measure and year. person_count: what holds; is_counted: by the
-- register. counted_count, reported_count: what each says; null where it does not. absence as in found_counts.
-- Source: reported_totals, declared_counts, found_counts, academic_years, group_years, groups_in_totals, first_day_members,
-- region.
with
periods as (
  select academic_year, is_latest, '学年' as period_kind, academic_year as period
  from academic_years
  union all
  select academic_year, is_latest, '年度' as period_kind, calendar_year::varchar as period
  from academic_years
),
-- A year for which nobody handed in a number is one of the register, or none.
asked as (
  select distinct
    reported_totals.measure,
    reported_totals.part,
    periods.period,
    periods.academic_year,
    declared_counts.label,
    declared_counts.is_of_rotation,
    declared_counts.is_by_register and (not declared_counts.is_latest_only or periods.is_latest) as is_registered
  from reported_totals
  join periods on periods.period = reported_totals.period
  join declared_counts
    on declared_counts.measure = reported_totals.measure
    and declared_counts.part = reported_totals.part
    and declared_counts.period_kind = periods.period_kind
),
-- Of a group no person is counted anywhere else unless a campus is of two groups.
shared_campuses as (
  select
    academic_year,
    campus_id
  from first_day_members
  semi join groups_in_totals
    on groups_in_totals.academic_year = first_day_members.academic_year
    and groups_in_totals.group_id = first_day_members.group_id
  group by academic_year, campus_id
  having count(*) > 1
),
shared_years as (
  select distinct academic_year
  from shared_campuses
),
units as (
  select
    asked.*,
    'group' as unit_kind,
    group_years.group_id as unit_id,
    group_years.group_id as reported_of,
    -- Nobody rotates where there is nowhere to go to; who did so in earlier years has done so all the same.
    asked.is_of_rotation
      and asked.measure not in ('five_year_done', 'five_year_deferred')
      and group_years.absence is not null as is_left_empty
  from asked
  join group_years on group_years.academic_year = asked.academic_year
  union all
  select
    asked.*,
    'region' as unit_kind,
    region.region_code as unit_id,
    null as reported_of,
    false as is_left_empty
  from asked
  cross join region
),
beside as (
  select
    units.*,
    case
      when units.is_registered and found_counts.absence is null then coalesce(found_counts.person_count, 0)
    end as counted_count,
    reported_totals.person_count as reported_count,
    found_counts.reason as counted_reason
  from units
  left join found_counts
    on found_counts.measure = units.measure
    and found_counts.part = units.part
    and found_counts.period = units.period
    and found_counts.unit_kind = units.unit_kind
    and found_counts.unit_id = units.unit_id
  left join reported_totals
    on reported_totals.measure = units.measure
    and reported_totals.part = units.part
    and reported_totals.period = units.period
    and reported_totals.group_id is not distinct from units.reported_of
),
groups_together as (
  select
    beside.measure,
    beside.part,
    beside.period,
    sum(coalesce(counted_count, reported_count)) as settled_sum,
    count(*) filter (where coalesce(counted_count, reported_count) is null and not is_left_empty) as missing_count,
    sum(reported_count) as reported_sum,
    count(*) filter (where reported_count is null and not is_left_empty) as unreported_count
  from beside
  semi join groups_in_totals
    on groups_in_totals.academic_year = beside.academic_year
    and groups_in_totals.group_id = beside.unit_id
  where unit_kind = 'group'
  group by beside.measure, beside.part, beside.period
),
regions as (
  select
    beside.*,
    shared_years.academic_year is not null as is_shared,
    coalesce(groups_together.missing_count, 0) as missing_count,
    groups_together.settled_sum,
    -- Distinct persons are never more than those of all groups together: what is more holds groups that are left out.
    coalesce(groups_together.missing_count, 0) = 0 and beside.reported_count > coalesce(groups_together.settled_sum, 0)
      as is_too_large,
    case
      when beside.reported_count is not null then beside.reported_count
      when shared_years.academic_year is null and groups_together.unreported_count = 0 then groups_together.reported_sum
    end as reported_of_all
  from beside
  left join groups_together
    on groups_together.measure = beside.measure
    and groups_together.part = beside.part
    and groups_together.period = beside.period
  left join shared_years on shared_years.academic_year = beside.academic_year
  where beside.unit_kind = 'region'
),
settled as (
  select
    measure,
    part,
    period,
    unit_kind,
    unit_id,
    is_registered,
    counted_count,
    reported_count,
    coalesce(counted_count, reported_count) as person_count,
    case
      when is_registered then counted_reason
      else '“集团学年汇总”没有填报该集团的' || label || '。'
    end as missing_reason
  from beside
  where unit_kind = 'group'
  union all
  select
    measure,
    part,
    period,
    unit_kind,
    unit_id,
    is_registered,
    counted_count,
    reported_of_all as reported_count,
    case
      when counted_count is not null then counted_count
      when is_too_large then null
      when reported_count is not null then reported_count
      when missing_count = 0 and not is_shared then settled_sum
    end as person_count,
    case
      when is_registered then counted_reason
      when is_too_large then '“集团学年汇总”填报的全域' || label || '大于各集团之和，核对前不计算。'
      when missing_count > 0 then '有' || missing_count::varchar || '个集团没有填报' || label || '，暂不计算。'
      else '有校区同时属于两个集团，各集团之和会重复计算；须在“集团学年汇总”填报全域去重后的' || label || '。'
    end as missing_reason
  from regions
)
select
  measure,
  part,
  period,
  unit_kind,
  unit_id,
  person_count::integer as person_count,
  counted_count is not null as is_counted,
  counted_count::integer as counted_count,
  reported_count::integer as reported_count,
  case when person_count is null then 'missing' end as absence,
  case when person_count is null then missing_reason end as reason
from settled

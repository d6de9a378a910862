-- Every declared count for every unit and period in scope: a count that nothing was found for is 0, and one that cannot
-- be stated has its absence, so that zero and absent are never confused.
-- Rows: person_counts (model/fact-tables.ts), before protection.
-- Source: declared_counts, found_counts, reported_totals, academic_years, count_dates, group_years, groups, region.
with
reported_periods as (
  select distinct measure, part, period
  from reported_totals
),
periods as (
  select
    '学年' as period_kind,
    academic_year as period,
    academic_year,
    is_latest,
    null::date as counted_on
  from academic_years
  union all
  select '年度' as period_kind, calendar_year::varchar as period, academic_year, is_latest, null::date as counted_on
  from academic_years
  union all
  select '时点' as period_kind, counted_on::varchar as period, academic_year, is_latest, counted_on
  from count_dates
),
units as (
  select
    'group' as unit_kind,
    group_years.group_id as unit_id,
    group_years.academic_year,
    groups.founded_on,
    groups.closed_on,
    group_years.campus_count,
    group_years.absence,
    group_years.reason
  from group_years
  join groups on groups.group_id = group_years.group_id
  union all
  select
    'region' as unit_kind,
    region.region_code as unit_id,
    academic_years.academic_year,
    null as founded_on,
    null as closed_on,
    null as campus_count,
    null as absence,
    null as reason
  from academic_years
  cross join region
),
expected as (
  select
    periods.period,
    periods.period_kind,
    units.unit_kind,
    units.unit_id,
    declared_counts.measure,
    declared_counts.part,
    -- A group that cannot rotate has no counts of rotation; as long as it has a campus, its teachers are there.
    case when declared_counts.is_of_rotation or units.campus_count = 0 then units.absence end as absence,
    case when declared_counts.is_of_rotation or units.campus_count = 0 then units.reason end as reason
  from declared_counts
  join periods on periods.period_kind = declared_counts.period_kind
  left join reported_periods
    on reported_periods.measure = declared_counts.measure
    and reported_periods.part = declared_counts.part
    and reported_periods.period = periods.period
  join units
    on units.unit_kind = declared_counts.unit_kind
    and units.academic_year = periods.academic_year
    -- Of what is counted on a date, only the groups that are there on it.
    and coalesce(units.founded_on <= periods.counted_on, true)
    and coalesce(periods.counted_on < units.closed_on, true)
  -- Of the years that the registers tell of, and of those for which totals were handed in.
  where reported_periods.period is not null
    or (declared_counts.is_by_register and (not declared_counts.is_latest_only or periods.is_latest))
)
select
  expected.period,
  expected.period_kind,
  expected.unit_kind,
  expected.unit_id,
  expected.measure,
  expected.part,
  case
    when expected.absence is null and found_counts.absence is null then coalesce(found_counts.person_count, 0)
  end::integer as person_count,
  coalesce(expected.absence, found_counts.absence) as absence,
  coalesce(expected.reason, found_counts.reason) as reason
from expected
left join found_counts
  on found_counts.measure = expected.measure
  and found_counts.part = expected.part
  and found_counts.period = expected.period
  and found_counts.unit_kind = expected.unit_kind
  and found_counts.unit_id = expected.unit_id
order by
  expected.period_kind,
  expected.period,
  expected.unit_kind desc,
  expected.unit_id,
  expected.measure,
  expected.part

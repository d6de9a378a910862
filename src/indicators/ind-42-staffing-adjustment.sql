-- Decisions on the number of posts by size of enrolment: how many a group had in a calendar year, and what share of the
-- groups in scope had any.
-- Grain: group (basis 调整决定数) and region (basis 已调整集团占比), calendar year.
-- Unit: decisions, one per campus and year; groups over groups. In scope: the types to which the target applies, all
-- groups where it names none or there is none; groups that ran the whole year. Members as on 31 December, or on the
-- as-of date in the running year. Years: from the first with a decision.
-- Source: staffing_changes, memberships, campuses, schools, counted_groups, group_types, group_type_terms, policy_targets, region.
with
years as (
  select
    unnest(generate_series(
      min(staffing_changes.calendar_year),
      any_value(year(region.as_of_date))
    ))::integer as calendar_year
  from staffing_changes
  cross join region
),
-- Groups, types and members are read on the year's last day that has come.
points as (
  select
    years.calendar_year,
    least(make_date(years.calendar_year, 12, 31), region.as_of_date) as read_on
  from years
  cross join region
),
groups_of_year as (
  select
    points.calendar_year,
    points.read_on,
    groups.group_id,
    arg_max(group_types.group_type, group_types.valid_from) as group_type
  from points
  join counted_groups as groups
    on coalesce(groups.founded_on <= make_date(points.calendar_year, 1, 1), true)
    and (groups.closed_on is null or points.read_on < groups.closed_on)
  left join group_types
    on group_types.group_id = groups.group_id
    and group_types.valid_from <= points.read_on
    and (group_types.valid_to is null or points.read_on < group_types.valid_to)
  group by points.calendar_year, points.read_on, groups.group_id
),
typed_groups as (
  select
    groups_of_year.*,
    not exists (
      from policy_targets
      where policy_targets.indicator_id = 'IND-42' and policy_targets.group_type is not null
    ) or exists (
      from policy_targets
      where policy_targets.indicator_id = 'IND-42'
        and policy_targets.group_type in (groups_of_year.group_type, group_type_terms.parent_type)
    ) as is_in_scope
  from groups_of_year
  left join group_type_terms on group_type_terms.group_type = groups_of_year.group_type
),
open_campuses as (
  select
    points.calendar_year,
    campuses.campus_id,
    campuses.school_id
  from points
  join campuses
    on (campuses.opened_on is null or campuses.opened_on <= points.read_on)
    and (campuses.closed_on is null or points.read_on < campuses.closed_on)
  left join schools on schools.school_id = campuses.school_id
  where (schools.founded_on is null or schools.founded_on <= points.read_on)
    and (schools.closed_on is null or points.read_on < schools.closed_on)
),
decisions as (
  select
    typed_groups.calendar_year,
    typed_groups.read_on,
    typed_groups.group_id,
    typed_groups.is_in_scope,
    count(distinct staffing_changes.campus_id) as decision_count
  from typed_groups
  left join memberships
    on memberships.group_id = typed_groups.group_id
    and coalesce(memberships.valid_from <= typed_groups.read_on, true)
    and (memberships.valid_to is null or typed_groups.read_on < memberships.valid_to)
  left join open_campuses
    on open_campuses.calendar_year = typed_groups.calendar_year
    and (
      memberships.campus_id = open_campuses.campus_id
      or (memberships.campus_id is null and memberships.school_id = open_campuses.school_id)
    )
  left join staffing_changes
    on staffing_changes.calendar_year = typed_groups.calendar_year
    and staffing_changes.campus_id = open_campuses.campus_id
  group by typed_groups.calendar_year, typed_groups.read_on, typed_groups.group_id, typed_groups.is_in_scope
),
figures as (
  select
    'group' as unit_kind,
    group_id as unit_id,
    calendar_year,
    read_on,
    '调整决定数' as basis,
    decision_count as numerator,
    null as denominator
  from decisions
  union all
  select
    'region' as unit_kind,
    any_value(region.region_code) as unit_id,
    calendar_year,
    read_on,
    '已调整集团占比' as basis,
    count(*) filter (where decision_count > 0) as numerator,
    count(*) as denominator
  from decisions
  cross join region
  where is_in_scope
  group by calendar_year, read_on
)
select
  unit_kind,
  unit_id,
  calendar_year::varchar as period,
  read_on::varchar as judged_on,
  -- A year is over on 31 December itself.
  make_date(calendar_year, 12, 31)::varchar as ends_before,
  null::varchar as as_of_date,
  basis,
  '' as category,
  numerator::integer as numerator,
  denominator::integer as denominator,
  case when denominator is null then numerator::double else numerator::double / denominator end::double as value,
  null::varchar as absence,
  null::varchar as reason
from figures
order by calendar_year, unit_kind, unit_id

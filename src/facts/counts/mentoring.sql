-- Pairs of mentor and apprentice in force on the as-of date. Rows: one per (part, unit) that is not zero.
-- Source: mentoring, academic_years, groups_in_totals, region.
with
in_force as (
  select
    mentoring.pairing_id,
    mentoring.group_id,
    case when mentoring.is_cross_school then '跨校' else '同校' end as part,
    region.region_code,
    region.as_of_date::varchar as period
  from mentoring
  cross join region
  where (mentoring.starts_on is null or mentoring.starts_on <= region.as_of_date)
    and (mentoring.ended_on is null or region.as_of_date < mentoring.ended_on)
),
in_units as (
  select 'group' as unit_kind, group_id as unit_id, part, period
  from in_force
  union all
  select 'region' as unit_kind, in_force.region_code as unit_id, in_force.part, in_force.period
  from in_force
  join academic_years on academic_years.is_latest
  semi join groups_in_totals
    on groups_in_totals.academic_year = academic_years.academic_year
    and groups_in_totals.group_id = in_force.group_id
)
select 'mentoring_pairs' as measure, part, period, unit_kind, unit_id, count(*) as person_count
from in_units
group by part, period, unit_kind, unit_id

-- How many units are missing to each target of IND-01: max(0, ceil(target x denominator) - numerator).
-- Grain: region, as-of date, basis (校区口径, 学校口径, 学生口径), target.
-- Unit: campuses, schools or pupils. Computed with exact decimals. Null when the coverage itself is null. A target that is
-- not in force on its deadline, or without one on the date, is no target to be distant from. A passed deadline is read on
-- its own day, a future one on the as-of date and on the year ends before it.
-- Source: coverage_at, as_of_points, year_ends, policy_targets, region.
with
-- Up to here an absent coverage stays absent: greatest(0, null) would be 0, and missing is never a number.
needed as (
  select
    coverage.as_of_date,
    coverage.basis,
    policy_targets.target_id,
    ceil(policy_targets.threshold * coverage.denominator::decimal(12, 0) * 0.01) - coverage.numerator as unit_count,
    coverage.absence,
    coverage.reason
  from coverage_at as coverage
  cross join region
  join as_of_points
    on as_of_points.indicator_id = 'IND-08'
    and as_of_points.as_of_date = coverage.as_of_date
  join policy_targets
    on policy_targets.indicator_id = 'IND-01'
    and policy_targets.comparator = '≥'
    and policy_targets.unit = '%'
    and policy_targets.valid_from <= coverage.as_of_date
    and (
      policy_targets.valid_to is null
      or coalesce(policy_targets.deadline, coverage.as_of_date) < policy_targets.valid_to
    )
  left join year_ends on year_ends.as_of_date = coverage.as_of_date
  where coverage.is_tight
    and coverage.category = ''
    and case
      when policy_targets.deadline = coverage.as_of_date then true
      when year_ends.as_of_date is not null or coverage.as_of_date = region.as_of_date
        then policy_targets.deadline is null or coverage.as_of_date < policy_targets.deadline
      else false
    end
)
select
  'region' as unit_kind,
  region.region_code as unit_id,
  '' as period,
  needed.as_of_date::varchar as as_of_date,
  needed.basis,
  '' as category,
  needed.target_id,
  case when needed.unit_count is not null then greatest(0, needed.unit_count) end::integer as numerator,
  null::integer as denominator,
  case when needed.unit_count is not null then greatest(0, needed.unit_count) end::double as value,
  needed.absence,
  needed.reason
from needed
cross join region
order by needed.as_of_date, needed.basis, needed.target_id

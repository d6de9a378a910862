-- How many units are missing to each target of IND-01: max(0, ceil(target x denominator) - numerator).
-- Grain: region, as-of date, basis (校区口径, 学校口径, 学生口径), target.
-- Unit: campuses, schools or pupils. Computed with exact decimals. Null when the coverage itself is null. A target that is
-- not in force on its deadline, or without one on the as-of date, is no target to be distant from.
-- Source: measures of IND-01, policy_targets, region.
with
-- Up to here an absent coverage stays absent: greatest(0, null) would be 0, and missing is never a number.
needed as (
  select
    coverage.unit_id,
    coverage.as_of_date,
    coverage.basis,
    policy_targets.target_id,
    ceil(policy_targets.threshold * coverage.denominator::decimal(12, 0) * 0.01) - coverage.numerator as unit_count,
    coverage.absence,
    coverage.reason
  from measures as coverage
  cross join region
  join policy_targets
    on policy_targets.indicator_id = 'IND-01'
    and policy_targets.comparator = '≥'
    and policy_targets.unit = '%'
    and policy_targets.valid_from <= coverage.as_of_date::date
    and (
      policy_targets.valid_to is null
      or coalesce(policy_targets.deadline, region.as_of_date) < policy_targets.valid_to
    )
  where coverage.indicator_id = 'IND-01'
    and coverage.category = ''
    -- A passed deadline is read on its own day, a future one on the region's as-of date.
    and coverage.as_of_date = least(coalesce(policy_targets.deadline, region.as_of_date), region.as_of_date)::varchar
)
select
  'region' as unit_kind,
  unit_id,
  '' as period,
  as_of_date,
  basis,
  '' as category,
  target_id,
  case when unit_count is not null then greatest(0, unit_count) end::integer as numerator,
  null::integer as denominator,
  case when unit_count is not null then greatest(0, unit_count) end::double as value,
  absence,
  reason
from needed
order by as_of_date, basis, target_id

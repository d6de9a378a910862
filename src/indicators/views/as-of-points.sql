-- The dates at which each indicator is read: the region's as-of date, and every deadline that has come of its targets. A
-- target that had ended by its deadline freezes nothing on it.
-- Rows: one per (indicator_id, as_of_date).
-- Source: indicators, region, policy_targets.
select
  indicators.indicator_id,
  region.as_of_date
from indicators
cross join region
union
select
  indicators.indicator_id,
  policy_targets.deadline as as_of_date
from indicators
join policy_targets on policy_targets.indicator_id = indicators.target_indicator_id
cross join region
where policy_targets.deadline <= region.as_of_date
  and (policy_targets.valid_to is null or policy_targets.deadline < policy_targets.valid_to)

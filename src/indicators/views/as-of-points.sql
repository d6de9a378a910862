-- The dates at which each indicator is read: the region's as-of date, and every deadline of its targets that has come.
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

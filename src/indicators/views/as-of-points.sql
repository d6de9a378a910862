-- The dates at which each indicator is read: the region's as-of date, every deadline that has come of its targets, and for
-- what is looked back on the year ends before. A target that had ended by its deadline freezes nothing on it.
-- Rows: one per (indicator_id, as_of_date). is_looked_back: a year end that is nothing else.
-- Source: indicators, region, policy_targets, year_ends.
with
points as (
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
)
select
  indicator_id,
  as_of_date,
  false as is_looked_back
from points
union all
select
  indicators.indicator_id,
  year_ends.as_of_date,
  true as is_looked_back
from indicators
cross join year_ends
anti join points
  on points.indicator_id = indicators.indicator_id
  and points.as_of_date = year_ends.as_of_date
where indicators.is_looked_back

-- Which kinds of bodies each indicator counts: those that its targets are about, or without a target the usual ones, which
-- are 教育集团 where the region has any, and otherwise every kind that it has. What only describes bodies counts all.
-- Rows: one per (indicator_id, group_kind). Source: indicators, target_kinds, policy_targets, groups.
with
kinds as (
  select distinct coalesce(group_kind, '教育集团') as group_kind
  from groups
),
targeted as (
  select
    indicators.indicator_id,
    target_kinds.group_kind
  from indicators
  join policy_targets on policy_targets.indicator_id = indicators.target_indicator_id
  join target_kinds on target_kinds.target_id = policy_targets.target_id
)
select
  indicator_id,
  group_kind
from targeted
union
select
  indicators.indicator_id,
  kinds.group_kind
from indicators
cross join kinds
where indicators.is_of_all_kinds
  or (
    not exists (from targeted where targeted.indicator_id = indicators.indicator_id)
    and (kinds.group_kind = '教育集团' or not exists (from kinds where group_kind = '教育集团'))
  )

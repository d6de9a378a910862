-- Which kinds of bodies (教育集团, 学区, 联盟 …) each target is about: those that its row names, or the usual ones, which are
-- 教育集团 where the region has any, and otherwise every kind that it has.
-- Rows: one per (target_id, group_kind). Source: policy_targets, groups.
with
kinds as (
  select distinct coalesce(group_kind, '教育集团') as group_kind
  from groups
),
usual_kinds as (
  select group_kind
  from kinds
  where group_kind = '教育集团' or not exists (from kinds where group_kind = '教育集团')
)
select
  target_id,
  unnest(group_kinds) as group_kind
from policy_targets
where group_kinds is not null
union
select
  policy_targets.target_id,
  usual_kinds.group_kind
from policy_targets
cross join usual_kinds
where policy_targets.group_kinds is null

-- The kinds of bodies inside which rotating teachers and exchanged leaders are counted: those that the targets of these
-- indicators are about, or 教育集团, and where there is none every kind. What is left out has no counts, and no part in totals.
-- Rows: one per group_kind. Source: groups, policy_targets.
with
kinds as (
  select distinct coalesce(group_kind, '教育集团') as group_kind
  from groups
),
usual_kinds as (
  select group_kind
  from kinds
  where group_kind = '教育集团' or not exists (from kinds where group_kind = '教育集团')
),
targets as (
  select group_kinds
  from policy_targets
  where indicator_id in (
    'IND-10', 'IND-11', 'IND-12', 'IND-12N', 'IND-13', 'IND-14', 'IND-16', 'IND-17', 'IND-18', 'IND-19',
    'IND-20a', 'IND-20b', 'IND-20c', 'IND-20d', 'IND-21', 'IND-33'
  )
)
select unnest(group_kinds) as group_kind
from targets
where group_kinds is not null
union
select group_kind
from usual_kinds
where exists (from targets where group_kinds is null) or not exists (from targets)

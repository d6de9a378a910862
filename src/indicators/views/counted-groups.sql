-- The groups that indicators count, beside those that only describe: those of a kind that some indicator is about.
-- Rows: one per group_id, as in groups. Source: groups, indicator_kinds, indicators.
select groups.*
from groups
where coalesce(groups.group_kind, '教育集团') in (
  select indicator_kinds.group_kind
  from indicator_kinds
  join indicators on indicators.indicator_id = indicator_kinds.indicator_id
  where not indicators.is_of_all_kinds
)

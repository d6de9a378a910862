-- Share of the items on the region's list that a group has unified in a term.
-- Grain: group, term, basis (已统一事项). Terms: those in unify_checks that began by the region's as-of date.
-- The other checklist, 五项统一管理, is left out: its items are managed, not unified, and IND-51 counts them.
-- Numerator: items with status 已统一; denominator: items on the list on the term's first day, 列示 left out.
-- Null when a record of an item is missing. Source: unified_counts.
select
  'group' as unit_kind,
  group_id as unit_id,
  term as period,
  starts_on::varchar as judged_on,
  null::varchar as as_of_date,
  '已统一事项' as basis,
  '' as category,
  case when unknown_count = 0 then numerator end::integer as numerator,
  case when unknown_count = 0 then denominator end::integer as denominator,
  case when unknown_count = 0 then numerator::double / denominator end::double as value,
  case when unknown_count > 0 then 'missing' end as absence,
  case when unknown_count > 0 then '无法计算：缺' || unknown_count::varchar || '个统一事项的记录。' end as reason
from unified_counts
where list_name = '统一事项'
order by term, group_id

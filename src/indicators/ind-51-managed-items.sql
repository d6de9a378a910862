-- Share of the five matters of personnel that the lead manages for its whole group (五项统一管理), in a term.
-- Grain: group, term, basis (已统一管理事项). Terms: from the first with a record of this checklist to those that began by the
-- region's as-of date. Numerator: items with status 已统一; denominator: items on the list on the term's first day, 列示
-- left out. Null when a record of an item is missing. Source: unified_counts, unify_checks.
select
  'group' as unit_kind,
  group_id as unit_id,
  term as period,
  starts_on::varchar as judged_on,
  null::varchar as as_of_date,
  '已统一管理事项' as basis,
  '' as category,
  case when unknown_count = 0 then numerator end::integer as numerator,
  case when unknown_count = 0 then denominator end::integer as denominator,
  case when unknown_count = 0 then numerator::double / denominator end::double as value,
  case when unknown_count > 0 then 'missing' end as absence,
  case when unknown_count > 0 then '无法计算：缺' || unknown_count::varchar || '个统一管理事项的记录。' end as reason
from unified_counts
where list_name = '五项统一管理'
  and term >= (select min(term) from unify_checks where checklist = '五项统一管理')
order by term, group_id

-- Share of the items on the region's list that a group has unified in a term.
-- Grain: group, term, basis (已统一事项). Terms: those in unify_checks that began by the region's as-of date.
-- The other checklist, 五项统一管理, is left out: its items are managed, not unified, and IND-51 counts them.
-- Numerator: items with status 已统一; denominator: items on the list on the term's first day, 列示 left out.
-- Null when a record of an item is missing. Source: unify_checks, pack_items, groups_at, terms, region.
with
listed_items as (
  select distinct
    terms.term,
    terms.starts_on,
    pack_items.item
  from terms
  cross join region
  join pack_items
    on pack_items.list_name = '统一事项'
    and pack_items.requirement in ('必备', '应有')
    and pack_items.valid_from <= terms.starts_on
    and (pack_items.valid_to is null or terms.starts_on < pack_items.valid_to)
  where terms.starts_on <= region.as_of_date
),
counted as (
  select
    listed_items.term,
    listed_items.starts_on,
    groups_at.group_id,
    count(*) as denominator,
    count(*) filter (where unify_checks.status = '已统一') as numerator,
    count(*) filter (where unify_checks.status is null) as unknown_count
  from listed_items
  join groups_at on groups_at.as_of_date = listed_items.starts_on
  left join unify_checks
    on unify_checks.term = listed_items.term
    and unify_checks.group_id = groups_at.group_id
    and unify_checks.checklist = '六统一'
    and unify_checks.item = listed_items.item
  group by listed_items.term, listed_items.starts_on, groups_at.group_id
)
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
from counted
order by term, group_id

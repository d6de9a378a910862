-- Share of the five matters of personnel that the lead manages for its whole group (五项统一管理), in a term.
-- Grain: group, term, basis (已统一管理事项). Terms: from the first with a record of this checklist to those that began by the
-- region's as-of date. Numerator: items with status 已统一; denominator: items on the list on the term's first day, 列示
-- left out. Null when a record of an item is missing. Source: unify_checks, pack_items, groups_at, terms, region.
with
managed as (
  select *
  from unify_checks
  where checklist = '五项统一管理'
),
listed_items as (
  select distinct
    terms.term,
    terms.starts_on,
    pack_items.item
  from terms
  cross join region
  join pack_items
    on pack_items.list_name = '五项统一管理'
    and pack_items.requirement in ('必备', '应有')
    and pack_items.valid_from <= terms.starts_on
    and (pack_items.valid_to is null or terms.starts_on < pack_items.valid_to)
  where terms.starts_on <= region.as_of_date
    and terms.term >= (select min(term) from managed)
),
counted as (
  select
    listed_items.term,
    listed_items.starts_on,
    groups_at.group_id,
    count(*) as denominator,
    count(*) filter (where managed.status = '已统一') as numerator,
    count(*) filter (where managed.status is null) as unknown_count
  from listed_items
  join groups_at on groups_at.as_of_date = listed_items.starts_on
  left join managed
    on managed.term = listed_items.term
    and managed.group_id = groups_at.group_id
    and managed.item = listed_items.item
  group by listed_items.term, listed_items.starts_on, groups_at.group_id
)
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
from counted
order by term, group_id

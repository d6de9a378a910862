-- How many items of a list each group has unified in each term.
-- Rows: one per (list_name, term, group_id), list_name 统一事项 or 五项统一管理. Terms: those that began by the region's as-of
-- date. denominator: items on the list on the term's first day, 列示 left out; numerator: those with status 已统一;
-- unknown_count: those without a record. The items of the two lists are never counted together.
-- Source: unify_checks, pack_items, groups_at, terms, region.
with
lists (list_name, checklist) as (
  values ('统一事项', '六统一'), ('五项统一管理', '五项统一管理')
),
listed_items as (
  select distinct
    lists.list_name,
    lists.checklist,
    terms.term,
    terms.starts_on,
    pack_items.item
  from terms
  cross join region
  cross join lists
  join pack_items
    on pack_items.list_name = lists.list_name
    and pack_items.requirement in ('必备', '应有')
    and pack_items.valid_from <= terms.starts_on
    and (pack_items.valid_to is null or terms.starts_on < pack_items.valid_to)
  where terms.starts_on <= region.as_of_date
)
select
  listed_items.list_name,
  listed_items.term,
  listed_items.starts_on,
  groups_at.group_id,
  count(*) filter (where unify_checks.status = '已统一') as numerator,
  count(*) as denominator,
  count(*) filter (where unify_checks.status is null) as unknown_count
from listed_items
join groups_at on groups_at.as_of_date = listed_items.starts_on
left join unify_checks
  on unify_checks.checklist = listed_items.checklist
  and unify_checks.term = listed_items.term
  and unify_checks.group_id = groups_at.group_id
  and unify_checks.item = listed_items.item
group by listed_items.list_name, listed_items.term, listed_items.starts_on, groups_at.group_id

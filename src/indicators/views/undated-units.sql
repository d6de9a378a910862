-- The units of which a way of counting has no figure on days before the as-of date: somebody is in a group, or a group is
-- there, and no document says since when. Present figures, school years and terms take them for there all along.
-- Rows: one per (indicator_id, basis, unit_kind, unit_id). A group's own members touch it and the whole region.
-- Source: indicator_needs, memberships, groups, region.
with
undated as (
  select
    'memberships' as table_name,
    '个成员的加入日期' as words,
    group_id,
    count(*) as row_count
  from memberships
  where valid_from is null
  group by group_id
  union all
  select
    'groups' as table_name,
    '个集团的成立日期' as words,
    group_id,
    1 as row_count
  from groups
  where founded_on is null
),
of_units as (
  select
    table_name,
    words,
    'group' as unit_kind,
    group_id as unit_id,
    row_count
  from undated
  union all
  select
    undated.table_name,
    undated.words,
    'region' as unit_kind,
    region.region_code as unit_id,
    sum(undated.row_count) as row_count
  from undated
  cross join region
  group by undated.table_name, undated.words, region.region_code
)
select
  indicator_needs.indicator_id,
  indicator_needs.basis,
  of_units.unit_kind,
  of_units.unit_id,
  string_agg(of_units.table_name, ',' order by indicator_needs.position) as missing_tables,
  '无法计算：有' || string_agg(of_units.row_count::varchar || of_units.words, '、' order by indicator_needs.position)
    || '未载明，不知道当日的情况。' as reason
from indicator_needs
join of_units on of_units.table_name = indicator_needs.table_name
group by
  indicator_needs.indicator_id,
  indicator_needs.basis,
  of_units.unit_kind,
  of_units.unit_id

-- The groups, districts and alliances of every kind that exist on each reading date, with their type on that date.
-- Rows: one per (as_of_date, group_id). group_type is null and tightness 待确认 when no type is on record.
-- status_on_date: a group that has left the scheme counts as running until the day it was closed, and one that is under
-- correction (整改) before and after that; correction without a first day is known of the as-of date only. Null = not published.
-- Source: groups, group_types, group_type_terms, region.
with
open_groups as (
  select
    reading_dates.as_of_date,
    groups.group_id,
    coalesce(groups.group_kind, '教育集团') as group_kind,
    groups.sort_order,
    case
      when groups.status = '退出' and groups.closed_on is not null then '运行'
      when groups.status = '整改'
        and (
          reading_dates.as_of_date < coalesce(groups.status_from, region.as_of_date)
          or groups.status_to <= reading_dates.as_of_date
        )
        then '运行'
      else groups.status
    end as status_on_date
  from reading_dates
  join groups
    on coalesce(groups.founded_on <= reading_dates.as_of_date, true)
    and (groups.closed_on is null or reading_dates.as_of_date < groups.closed_on)
  cross join region
),
types_on_date as (
  select
    open_groups.as_of_date,
    open_groups.group_id,
    -- Overlapping types are an error of the data; the later one is taken so that no group is counted twice.
    arg_max(group_types.group_type, group_types.valid_from) as group_type
  from open_groups
  join group_types
    on group_types.group_id = open_groups.group_id
    and group_types.valid_from <= open_groups.as_of_date
    and (group_types.valid_to is null or open_groups.as_of_date < group_types.valid_to)
  group by open_groups.as_of_date, open_groups.group_id
)
select
  open_groups.as_of_date,
  open_groups.group_id,
  open_groups.group_kind,
  open_groups.sort_order,
  open_groups.status_on_date,
  open_groups.status_on_date in ('运行', '试点') as is_running,
  types_on_date.group_type,
  group_type_terms.parent_type,
  coalesce(group_type_terms.tightness, '待确认') as tightness
from open_groups
left join types_on_date
  on types_on_date.as_of_date = open_groups.as_of_date
  and types_on_date.group_id = open_groups.group_id
left join group_type_terms on group_type_terms.group_type = types_on_date.group_type

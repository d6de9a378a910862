-- The groups that indicators count and that exist on each reading date, with their type on that date.
-- Rows: one per (as_of_date, group_id). Columns as in bodies_at. Source: bodies_at, counted_groups.
select
  bodies_at.as_of_date,
  bodies_at.group_id,
  bodies_at.group_kind,
  bodies_at.sort_order,
  bodies_at.status_on_date,
  bodies_at.is_running,
  bodies_at.group_type,
  bodies_at.parent_type,
  bodies_at.tightness
from bodies_at
semi join counted_groups on counted_groups.group_id = bodies_at.group_id

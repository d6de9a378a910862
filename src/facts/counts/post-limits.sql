-- Nobody is appointed to a post that is not there, and how many posts there are is public.
-- Rows: one per (period, unit_kind, unit_id, measure) with a limit. Source: special_posts_of_units.
select
  period,
  unit_kind,
  unit_id,
  'special_post_holders' as measure,
  post_count as most
from special_posts_of_units
where post_count is not null
order by unit_kind, unit_id, period

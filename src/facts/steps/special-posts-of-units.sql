-- How many special posts each unit has in a calendar year. The county's own number holds where it states one; otherwise it
-- has those of its groups, without the groups that its totals leave out.
-- Rows: one per (period, unit_kind, unit_id). Source: special_posts, small_groups, region.
with
years as (
  select
    special_posts.calendar_year::varchar as period,
    special_posts.group_id,
    special_posts.post_count
  from special_posts
  cross join region
  where special_posts.calendar_year <= year(region.as_of_date)
)
select
  period,
  'group' as unit_kind,
  group_id as unit_id,
  sum(post_count)::integer as post_count
from years
where group_id is not null
group by period, group_id
union all
select
  years.period,
  'region' as unit_kind,
  any_value(region.region_code) as unit_id,
  coalesce(
    any_value(years.post_count) filter (where years.group_id is null),
    sum(years.post_count) filter (where small_groups.group_id is null)
  )::integer as post_count
from years
cross join region
left join small_groups
  on small_groups.period = years.period
  and small_groups.group_id = years.group_id
group by years.period

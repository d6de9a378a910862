-- Groups whose own counts are not published, by the periods that a school year touches: the year itself, and both of its
-- calendar years (see protect.ts).
-- Rows: one per (period, group_id). Source: group_years, groups_in_totals.
with
small_years as (
  select
    group_years.academic_year,
    group_years.group_id
  from group_years
  anti join groups_in_totals
    on groups_in_totals.academic_year = group_years.academic_year
    and groups_in_totals.group_id = group_years.group_id
)
select distinct
  unnest([academic_year, left(academic_year, 4), right(academic_year, 4)]) as period,
  group_id
from small_years

-- The groups that the region's totals are made of: those whose own counts are published. A group with fewer teachers on D
-- than the region's 公开最小规模 is left out of them, teachers and rotating teachers alike: otherwise its counts would
-- follow from the total and the other groups. A group whose headcount is not known stays in.
-- Rows: one per (academic_year, group_id). Source: first_day_members, snapshots, region.
select
  first_day_members.academic_year,
  first_day_members.group_id
from first_day_members
cross join region
left join snapshots
  on snapshots.academic_year = first_day_members.academic_year
  and snapshots.campus_id = first_day_members.campus_id
group by first_day_members.academic_year, first_day_members.group_id, region.small_group_n
having bool_or(snapshots.full_time_teacher_count is null)
  or sum(snapshots.full_time_teacher_count) >= region.small_group_n

-- The groups that the region's totals are made of: those whose own counts are published. A group with fewer teachers on D
-- than the region's 公开最小规模 is left out of them, teachers and rotating teachers alike: otherwise its counts would
-- follow from the total and the other groups. A group whose headcount is not known, or that had no campus on D, stays in;
-- where a campus is missing, what was handed in for the whole group holds.
-- Rows: one per (academic_year, group_id). Source: group_years, first_day_members, snapshots, reported_totals, region.
select
  group_years.academic_year,
  group_years.group_id
from group_years
cross join region
left join first_day_members
  on first_day_members.academic_year = group_years.academic_year
  and first_day_members.group_id = group_years.group_id
left join snapshots
  on snapshots.academic_year = first_day_members.academic_year
  and snapshots.campus_id = first_day_members.campus_id
left join reported_totals
  on reported_totals.measure = 'teachers'
  and reported_totals.period = group_years.academic_year
  and reported_totals.group_id = group_years.group_id
group by group_years.academic_year, group_years.group_id, region.small_group_n
having case
  when bool_or(snapshots.full_time_teacher_count is null)
    then coalesce(any_value(reported_totals.person_count) >= region.small_group_n, true)
  else sum(snapshots.full_time_teacher_count) >= region.small_group_n
end

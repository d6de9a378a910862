-- The groups that existed at some time of each academic year, and why no share of rotating teachers can be judged there.
-- Rows: one per (academic_year, group_id). absence and reason are null for a group that existed on D with two campuses.
-- tightness: of its type on D. Source: academic_years, groups, first_day_members, group_types, group_type_terms, region.
with
existing as (
  select
    academic_years.academic_year,
    academic_years.first_day,
    groups.group_id,
    groups.founded_on
  from academic_years
  cross join region
  join groups
    on coalesce(groups.founded_on <= least(academic_years.last_day, region.as_of_date), true)
    and (groups.closed_on is null or academic_years.first_day < groups.closed_on)
),
sized as (
  select
    existing.academic_year,
    existing.group_id,
    count(first_day_members.campus_id) as campus_count
  from existing
  left join first_day_members
    on first_day_members.academic_year = existing.academic_year
    and first_day_members.group_id = existing.group_id
  group by existing.academic_year, existing.group_id
),
typed as (
  select
    existing.academic_year,
    existing.group_id,
    arg_max(group_type_terms.tightness, group_types.valid_from) as tightness
  from existing
  join group_types
    on group_types.group_id = existing.group_id
    and group_types.valid_from <= existing.first_day
    and (group_types.valid_to is null or existing.first_day < group_types.valid_to)
  join group_type_terms on group_type_terms.group_type = group_types.group_type
  group by existing.academic_year, existing.group_id
)
select
  existing.academic_year,
  existing.group_id,
  coalesce(typed.tightness, '待确认') as tightness,
  sized.campus_count,
  case when existing.founded_on > existing.first_day or sized.campus_count < 2 then 'not-applicable' end as absence,
  case
    when existing.founded_on > existing.first_day then '成立不满一学年，不作达标评价。'
    when sized.campus_count = 0 then '学年初没有成员校区的记录，不作评价。'
    when sized.campus_count = 1 then '学年初只有1个校区，无从交流，不作评价。'
  end as reason
from existing
join sized
  on sized.academic_year = existing.academic_year
  and sized.group_id = existing.group_id
left join typed
  on typed.academic_year = existing.academic_year
  and typed.group_id = existing.group_id

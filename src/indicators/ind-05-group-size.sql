-- Number of members of each group, its lead school left out.
-- Grain: group, as-of date, basis. 成员学校: schools, a school with several campuses once. 校区: campuses.
-- Unit: count. The campus count is null when a member school has no campus on record.
-- Source: bodies_at, member_schools_at, member_campuses_at, as_of_points.
with
school_counts as (
  select
    bodies_at.as_of_date,
    bodies_at.group_id,
    count(member_schools_at.school_id) filter (where not member_schools_at.is_lead) as member_count
  from bodies_at
  left join member_schools_at
    on member_schools_at.as_of_date = bodies_at.as_of_date
    and member_schools_at.group_id = bodies_at.group_id
  group by bodies_at.as_of_date, bodies_at.group_id
),
campus_counts as (
  select
    bodies_at.as_of_date,
    bodies_at.group_id,
    count(member_campuses_at.campus_id) filter (where not member_campuses_at.is_lead) as member_count,
    count(distinct member_campuses_at.school_id) as school_with_campus_count
  from bodies_at
  left join member_campuses_at
    on member_campuses_at.as_of_date = bodies_at.as_of_date
    and member_campuses_at.group_id = bodies_at.group_id
  group by bodies_at.as_of_date, bodies_at.group_id
),
all_schools as (
  select
    as_of_date,
    group_id,
    count(*) as school_count
  from member_schools_at
  group by as_of_date, group_id
),
counted as (
  select
    as_of_date,
    group_id,
    '成员学校' as basis,
    member_count as numerator,
    null as schools_without_campus
  from school_counts
  union all
  select
    campus_counts.as_of_date,
    campus_counts.group_id,
    '校区' as basis,
    campus_counts.member_count as numerator,
    nullif(coalesce(all_schools.school_count, 0) - campus_counts.school_with_campus_count, 0) as schools_without_campus
  from campus_counts
  left join all_schools
    on all_schools.as_of_date = campus_counts.as_of_date
    and all_schools.group_id = campus_counts.group_id
)
select
  'group' as unit_kind,
  counted.group_id as unit_id,
  '' as period,
  counted.as_of_date::varchar as as_of_date,
  counted.basis,
  '' as category,
  case when counted.schools_without_campus is null then counted.numerator end::integer as numerator,
  null::integer as denominator,
  case when counted.schools_without_campus is null then counted.numerator end::double as value,
  case when counted.schools_without_campus is not null then 'missing' end as absence,
  '无法计算：' || counted.schools_without_campus::varchar || '所学校没有校区记录。' as reason
from counted
join as_of_points
  on as_of_points.indicator_id = 'IND-05'
  and as_of_points.as_of_date = counted.as_of_date
  -- Year ends that are only looked back on are told by school alone.
  and (not as_of_points.is_looked_back or counted.basis = '成员学校')
order by counted.as_of_date, counted.group_id, counted.basis

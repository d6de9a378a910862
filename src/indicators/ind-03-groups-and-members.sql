-- Number of groups, of their schools and of their campuses, in all and by group type.
-- Grain: region, as-of date, basis (集团数, 成员学校数, 集团内学校数, 集团内校区数), category ('' = all, 类型：…).
-- Unit: counts; a school in two groups counts once in each total. A group without a type is 类型待确认.
-- Source: groups_at, member_schools_at, member_campuses_at, as_of_points, region.
with
typed_groups as (
  select
    as_of_date,
    group_id,
    unnest(['', '类型：' || coalesce(group_type, '类型待确认')]) as category
  from groups_at
),
counted as (
  select
    as_of_date,
    '集团数' as basis,
    category,
    count(distinct group_id) as numerator
  from typed_groups
  group by as_of_date, category
  union all
  select
    typed_groups.as_of_date,
    '成员学校数' as basis,
    typed_groups.category,
    count(distinct member_schools_at.school_id) filter (where not member_schools_at.is_lead) as numerator
  from typed_groups
  left join member_schools_at
    on member_schools_at.as_of_date = typed_groups.as_of_date
    and member_schools_at.group_id = typed_groups.group_id
  group by typed_groups.as_of_date, typed_groups.category
  union all
  select
    typed_groups.as_of_date,
    '集团内学校数' as basis,
    typed_groups.category,
    count(distinct member_schools_at.school_id) as numerator
  from typed_groups
  left join member_schools_at
    on member_schools_at.as_of_date = typed_groups.as_of_date
    and member_schools_at.group_id = typed_groups.group_id
  group by typed_groups.as_of_date, typed_groups.category
  union all
  select
    typed_groups.as_of_date,
    '集团内校区数' as basis,
    typed_groups.category,
    count(distinct member_campuses_at.campus_id) as numerator
  from typed_groups
  left join member_campuses_at
    on member_campuses_at.as_of_date = typed_groups.as_of_date
    and member_campuses_at.group_id = typed_groups.group_id
  group by typed_groups.as_of_date, typed_groups.category
)
select
  'region' as unit_kind,
  region.region_code as unit_id,
  '' as period,
  counted.as_of_date::varchar as as_of_date,
  counted.basis,
  counted.category,
  counted.numerator::integer as numerator,
  null::integer as denominator,
  counted.numerator::double as value,
  null::varchar as absence,
  null::varchar as reason
from counted
cross join region
join as_of_points
  on as_of_points.indicator_id = 'IND-03'
  and as_of_points.as_of_date = counted.as_of_date
order by counted.as_of_date, counted.basis, counted.category

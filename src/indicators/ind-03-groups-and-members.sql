-- Number of groups, of their schools and of their campuses, in all, by group type and, where there are several, by kind.
-- Grain: region, as-of date, basis (集团数, 成员学校数, 集团内学校数, 集团内校区数), category ('' = all, 类型：…, 组织形式：…).
-- Unit: counts; a school in two groups counts once in each total. A group without a type is 类型待确认
-- where the indicators of types count its kind.
-- Source: bodies_at, indicator_kinds, group_type_terms, group_types, member_schools_at, member_campuses_at, as_of_points, region.
with
typed_groups as (
  select
    as_of_date,
    group_id,
    unnest(
      [
        '',
        case when is_typed then '类型：' || coalesce(group_type, '类型待确认') end,
        case when has_several_kinds then '组织形式：' || group_kind end
      ]
    ) as category
  from (
    select
      *,
      group_type is not null
        or group_kind in (select indicator_kinds.group_kind from indicator_kinds where indicator_id = 'IND-04')
        and (exists (from group_type_terms) or exists (from group_types)) as is_typed,
      (select count(distinct group_kind) from bodies_at) > 1 as has_several_kinds
    from bodies_at
  ) as bodies
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
where counted.category is not null
order by counted.as_of_date, counted.basis, counted.category

-- Shares of member schools that are rural, in a town, or new.
-- Grain: region, as-of date, basis (乡村校占比, 镇区校占比, 新建校占比).
-- Numerator: member schools of that kind; denominator: member schools of any group, lead schools left out, each once.
-- New: founded less than 36 months before. Null when a member school lacks its area code or its founding date.
-- Source: member_schools_at, schools, as_of_points, region.
with
kinds (basis, words) as (
  values
    ('乡村校占比', '所成员学校未填城乡类型码'),
    ('镇区校占比', '所成员学校未填城乡类型码'),
    ('新建校占比', '所成员学校未填设立日期')
),
member_schools as (
  select
    member_schools_at.as_of_date,
    schools.school_id,
    schools.urban_rural_code,
    schools.founded_on
  from member_schools_at
  join schools on schools.school_id = member_schools_at.school_id
  where not member_schools_at.is_lead
  group by member_schools_at.as_of_date, schools.school_id, schools.urban_rural_code, schools.founded_on
),
-- A date without a member school has one row per kind, with nothing in it.
sorted as (
  select
    as_of_points.as_of_date,
    kinds.basis,
    kinds.words,
    member_schools.school_id,
    case kinds.basis
      when '乡村校占比' then urban_rural_code[1:1] = '2'
      when '镇区校占比' then urban_rural_code[1:2] = '12'
      else as_of_points.as_of_date < founded_on + interval 36 months
    end as is_of_kind
  from as_of_points
  cross join kinds
  left join member_schools on member_schools.as_of_date = as_of_points.as_of_date
  where as_of_points.indicator_id = 'IND-06'
),
counted as (
  select
    as_of_date,
    basis,
    words,
    count(*) filter (where is_of_kind) as numerator,
    count(school_id) as denominator,
    count(school_id) filter (where is_of_kind is null) as unknown_count
  from sorted
  group by as_of_date, basis, words
)
select
  'region' as unit_kind,
  region.region_code as unit_id,
  '' as period,
  counted.as_of_date::varchar as as_of_date,
  counted.basis,
  '' as category,
  case when unknown_count = 0 and denominator > 0 then numerator end::integer as numerator,
  case when unknown_count = 0 and denominator > 0 then denominator end::integer as denominator,
  case when unknown_count = 0 then numerator::double / nullif(denominator, 0) end::double as value,
  case
    when unknown_count > 0 then 'missing'
    when denominator = 0 then 'not-applicable'
  end as absence,
  case
    when unknown_count > 0 then '无法计算：' || unknown_count::varchar || words || '。'
    when denominator = 0 then '统计时点没有成员学校。'
  end as reason
from counted
cross join region
order by counted.as_of_date, counted.basis

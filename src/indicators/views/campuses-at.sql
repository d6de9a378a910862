-- The campuses that are in use on each reading date, with what decides whether and where they are counted.
-- Rows: one per (as_of_date, campus_id). teaches_* is null when the stages are not published.
-- area: 城区, 镇区 or 乡村; null when the school has no urban-rural code.
-- Source: campuses, schools.
select
  reading_dates.as_of_date,
  campuses.campus_id,
  campuses.school_id,
  list_contains(campuses.stages, '小学') as teaches_primary,
  list_contains(campuses.stages, '初中') as teaches_junior,
  list_has_any(campuses.stages, ['小学', '初中']) as is_compulsory,
  -- Teaching points and attached classes are not counted as schools in education statistics.
  campuses.campus_level = '教学点' or coalesce(schools.school_type_code in ('218', '219', '319'), false)
    as is_teaching_point,
  schools.school_type_code is null and campuses.campus_level <> '教学点' as lacks_type,
  schools.sponsor,
  schools.is_counted,
  greatest(campuses.opened_on, schools.founded_on) as opened_on,
  case
    when schools.urban_rural_code[1:2] = '11' then '城区'
    when schools.urban_rural_code[1:2] = '12' then '镇区'
    when schools.urban_rural_code[1:1] = '2' then '乡村'
  end as area
from reading_dates
join campuses
  on (campuses.opened_on is null or campuses.opened_on <= reading_dates.as_of_date)
  and (campuses.closed_on is null or reading_dates.as_of_date < campuses.closed_on)
join schools
  on schools.school_id = campuses.school_id
  and (schools.founded_on is null or schools.founded_on <= reading_dates.as_of_date)
  and (schools.closed_on is null or reading_dates.as_of_date < schools.closed_on)

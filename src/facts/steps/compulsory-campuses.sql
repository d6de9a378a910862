-- The campuses in use on the first day of each academic year (D) that teach 小学 or 初中, in a group or not.
-- Rows: one per (academic_year, campus_id). Source: academic_years, campuses, schools.
select
  academic_years.academic_year,
  campuses.campus_id
from academic_years
join campuses
  on (campuses.opened_on is null or campuses.opened_on <= academic_years.first_day)
  and (campuses.closed_on is null or academic_years.first_day < campuses.closed_on)
  and list_has_any(campuses.stages, ['小学', '初中'])
join schools
  on schools.school_id = campuses.school_id
  and (schools.founded_on is null or schools.founded_on <= academic_years.first_day)
  and (schools.closed_on is null or academic_years.first_day < schools.closed_on)

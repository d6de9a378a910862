-- The dates on which what has a beginning and an end is counted: the as-of date, and the year ends before it as far as
-- the academic years reach.
-- Rows: one per counted_on. is_latest: the as-of date itself. Source: region, year_ends, academic_years.
select
  region.as_of_date as counted_on,
  academic_years.academic_year,
  true as is_latest
from region
join academic_years on academic_years.is_latest
union all
select
  year_ends.as_of_date as counted_on,
  academic_years.academic_year,
  false as is_latest
from year_ends
join academic_years on year_ends.as_of_date between academic_years.first_day and academic_years.last_day

-- Share of compulsory education that belongs to a running group of a tight type.
-- Grain: region, as-of date, basis (校区口径, 学校口径, 学生口径), category ('' = the headline, parts by stage, area, sponsor;
-- 区间：… = with the groups whose type is not confirmed, and without).
-- Numerator: units in a tight group; denominator: all units; units are campuses, schools or pupils, each counted once.
-- Null when a cell that decides the count is empty, or a member group has no confirmed type.
-- Source: coverage_at, as_of_points, region.
select
  'region' as unit_kind,
  region.region_code as unit_id,
  '' as period,
  coverage_at.as_of_date::varchar as as_of_date,
  coverage_at.basis,
  coverage_at.category,
  coverage_at.numerator::integer as numerator,
  coverage_at.denominator::integer as denominator,
  coverage_at.value,
  coverage_at.absence,
  coverage_at.reason
from coverage_at
cross join region
join as_of_points
  on as_of_points.indicator_id = 'IND-01'
  and as_of_points.as_of_date = coverage_at.as_of_date
where coverage_at.is_tight
order by coverage_at.as_of_date, coverage_at.basis, coverage_at.category

-- Share of compulsory education that belongs to a running group of a tight type.
-- Grain: region, as-of date, basis (校区口径, 学校口径, 学生口径), category ('' = the headline, parts by stage, area, sponsor;
-- 区间：… = with the groups whose type is not confirmed, and without).
-- Numerator: units in a tight group; denominator: all units; units are campuses, schools or pupils, each counted once.
-- Null when a cell that decides the count is empty, or a member group has no confirmed type.
-- Source: tight_coverage_at, as_of_points, region.
select
  'region' as unit_kind,
  region.region_code as unit_id,
  '' as period,
  tight_coverage_at.as_of_date::varchar as as_of_date,
  tight_coverage_at.basis,
  tight_coverage_at.category,
  tight_coverage_at.numerator::integer as numerator,
  tight_coverage_at.denominator::integer as denominator,
  (tight_coverage_at.numerator::double / nullif(tight_coverage_at.denominator::double, 0))::double as value,
  tight_coverage_at.absence,
  tight_coverage_at.reason
from tight_coverage_at
cross join region
join as_of_points
  on as_of_points.indicator_id = 'IND-01'
  and as_of_points.as_of_date = tight_coverage_at.as_of_date
order by tight_coverage_at.as_of_date, tight_coverage_at.basis, tight_coverage_at.category

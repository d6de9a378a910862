-- The campuses that the headline coverage counts and that are in no tight group on the as-of date.
-- Rows: one per campus_id; public campuses of compulsory education without teaching points. is_in_group: it is in a
-- running group of another type, or of an unconfirmed one. Nothing where the list of schools is not complete, or
-- records that decide it wait for an answer.
-- Source: campus_coverage_at, campuses, schools, missing_reasons, doubted_units, region.
select
  campus_coverage_at.campus_id,
  campus_coverage_at.school_id,
  campus_coverage_at.area,
  campus_coverage_at.is_covered as is_in_group
from campus_coverage_at
join region on region.as_of_date = campus_coverage_at.as_of_date
join campuses on campuses.campus_id = campus_coverage_at.campus_id
join schools on schools.school_id = campus_coverage_at.school_id
anti join missing_reasons
  on missing_reasons.indicator_id = 'IND-02'
  and missing_reasons.basis = '校区口径'
anti join doubted_units
  on doubted_units.indicator_id = 'IND-01'
  and doubted_units.basis = '校区口径'
  and doubted_units.unit_kind = 'region'
where campus_coverage_at.sponsor = '公办'
  and not campus_coverage_at.is_teaching_point
  and not campus_coverage_at.is_tight
order by
  schools.sort_order nulls last,
  campus_coverage_at.school_id,
  campuses.sort_order nulls last,
  campus_coverage_at.campus_id

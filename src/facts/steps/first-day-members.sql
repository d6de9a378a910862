-- The campuses of each group on the first day of each academic year (D).
-- Rows: one per (academic_year, group_id, campus_id). Source: academic_years, campus_memberships.
select
  academic_years.academic_year,
  campus_memberships.group_id,
  campus_memberships.campus_id,
  bool_or(campus_memberships.is_lead) as is_lead
from academic_years
join campus_memberships
  on coalesce(campus_memberships.valid_from <= academic_years.first_day, true)
  and (campus_memberships.valid_to is null or academic_years.first_day < campus_memberships.valid_to)
group by academic_years.academic_year, campus_memberships.group_id, campus_memberships.campus_id

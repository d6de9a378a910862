-- Pupils of every campus of compulsory education, from the latest school year that had begun on the reading date.
-- Rows: one per (as_of_date, campus_id). A count is 0 where the campus does not teach the stage, and null where the
-- snapshot is missing; a campus opened after the snapshot has no pupils in it.
-- Source: snapshots, campus_coverage_at.
with
latest_years as (
  select
    reading_dates.as_of_date,
    max(snapshots.academic_year) as academic_year
  from reading_dates
  join snapshots on (snapshots.academic_year[1:4] || '-09-01')::date <= reading_dates.as_of_date
  group by reading_dates.as_of_date
),
joined as (
  select
    campus_coverage_at.as_of_date,
    campus_coverage_at.campus_id,
    campus_coverage_at.teaches_primary,
    campus_coverage_at.teaches_junior,
    snapshots.primary_student_count,
    snapshots.junior_student_count,
    snapshots.campus_id is null
      and campus_coverage_at.opened_on > (latest_years.academic_year[1:4] || '-09-01')::date as is_newer
  from campus_coverage_at
  left join latest_years on latest_years.as_of_date = campus_coverage_at.as_of_date
  left join snapshots
    on snapshots.academic_year = latest_years.academic_year
    and snapshots.campus_id = campus_coverage_at.campus_id
)
select
  as_of_date,
  campus_id,
  case when teaches_primary and not coalesce(is_newer, false) then primary_student_count else 0 end as primary_count,
  case when teaches_junior and not coalesce(is_newer, false) then junior_student_count else 0 end as junior_count
from joined

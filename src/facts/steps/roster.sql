-- The full-time teachers as the roster has them: one roster, that of the latest 1 September, serves every year.
-- Rows: one per pid. A teacher whose 是否专任 is not filled in counts as full-time: the roster is one of teachers.
-- Source: teachers.
select
  pid,
  staff_campus_id,
  joined_campus_on,
  taught_graduating_class,
  meets_conditions,
  deferral_reason
from teachers
where coalesce(is_full_time, true)

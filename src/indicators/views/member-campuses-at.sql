-- The campuses of each group on each reading date; a school that joined as a whole brings all its campuses in use.
-- Rows: one per (as_of_date, group_id, campus_id). is_lead: the campus joined as, or with, the 核心校 or 总校.
-- Source: members_at, campuses_at.
select
  members_at.as_of_date,
  members_at.group_id,
  campuses_at.campus_id,
  campuses_at.school_id,
  bool_or(members_at.is_lead) as is_lead
from members_at
join campuses_at
  on campuses_at.as_of_date = members_at.as_of_date
  and campuses_at.school_id = members_at.school_id
  and (members_at.campus_id is null or members_at.campus_id = campuses_at.campus_id)
group by members_at.as_of_date, members_at.group_id, campuses_at.campus_id, campuses_at.school_id

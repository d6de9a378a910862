-- Memberships by campus: a school that joined as a whole brings all its campuses, each as long as it and its
-- school are in use.
-- Rows: one per membership record and campus, half-open [valid_from, valid_to). No valid_from where no day
-- on record bounds it: it holds all along. is_lead: as, or with, 核心校 or 总校.
-- Source: memberships, campuses, schools, groups.
select
  memberships.group_id,
  campuses.campus_id,
  memberships.member_role in ('核心校', '总校') as is_lead,
  greatest(memberships.valid_from, campuses.opened_on, schools.founded_on, groups.founded_on) as valid_from,
  least(memberships.valid_to, campuses.closed_on, schools.closed_on, groups.closed_on) as valid_to
from memberships
join groups on groups.group_id = memberships.group_id
join campuses
  on campuses.campus_id = memberships.campus_id
  or (memberships.campus_id is null and campuses.school_id = memberships.school_id)
join schools on schools.school_id = campuses.school_id

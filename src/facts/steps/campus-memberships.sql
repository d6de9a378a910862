-- Memberships by campus: a school that joined as a whole brings all its campuses, each as long as it and its
-- school are in use. A school of which no campus is on record stands for its one campus.
-- Rows: one per membership record and campus, half-open [valid_from, valid_to). No valid_from where no day
-- on record bounds it: it holds all along. is_lead: as, or with, 核心校 or 总校.
-- Source: memberships, campuses, schools, groups.
with
places as (
  select campus_id, school_id, opened_on, closed_on
  from campuses
  union all
  select school_id as campus_id, school_id, null as opened_on, null as closed_on
  from schools
  anti join campuses on campuses.school_id = schools.school_id
)
select
  memberships.group_id,
  places.campus_id,
  memberships.member_role in ('核心校', '总校') as is_lead,
  greatest(memberships.valid_from, places.opened_on, schools.founded_on, groups.founded_on) as valid_from,
  least(memberships.valid_to, places.closed_on, schools.closed_on, groups.closed_on) as valid_to
from memberships
join groups on groups.group_id = memberships.group_id
join places
  on places.campus_id = memberships.campus_id
  or (memberships.campus_id is null and places.school_id = memberships.school_id)
join schools on schools.school_id = places.school_id

-- The memberships in force on each reading date, as far as the group and the member exist on that date: records that
-- nobody ended when a school or campus was closed do not outlive it.
-- Rows: one per membership record and date. campus_id is null when a whole school joined; school_id is always there.
-- Source: memberships, bodies_at, campuses, schools.
select
  bodies_at.as_of_date,
  bodies_at.group_id,
  memberships.campus_id,
  coalesce(campuses.school_id, memberships.school_id) as school_id,
  memberships.member_role in ('核心校', '总校') as is_lead
from bodies_at
join memberships
  on memberships.group_id = bodies_at.group_id
  and coalesce(memberships.valid_from <= bodies_at.as_of_date, true)
  and (memberships.valid_to is null or bodies_at.as_of_date < memberships.valid_to)
left join campuses on campuses.campus_id = memberships.campus_id
left join schools on schools.school_id = coalesce(campuses.school_id, memberships.school_id)
where (campuses.opened_on is null or campuses.opened_on <= bodies_at.as_of_date)
  and (campuses.closed_on is null or bodies_at.as_of_date < campuses.closed_on)
  and (schools.founded_on is null or schools.founded_on <= bodies_at.as_of_date)
  and (schools.closed_on is null or bodies_at.as_of_date < schools.closed_on)

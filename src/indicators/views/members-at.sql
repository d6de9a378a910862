-- The memberships in force on each reading date, as far as the group exists on that date.
-- Rows: one per membership record and date. campus_id is null when a whole school joined; school_id is always there.
-- Source: memberships, groups_at, campuses.
select
  groups_at.as_of_date,
  groups_at.group_id,
  memberships.campus_id,
  coalesce(campuses.school_id, memberships.school_id) as school_id,
  memberships.member_role in ('核心校', '总校') as is_lead
from groups_at
join memberships
  on memberships.group_id = groups_at.group_id
  and memberships.valid_from <= groups_at.as_of_date
  and (memberships.valid_to is null or groups_at.as_of_date < memberships.valid_to)
left join campuses on campuses.campus_id = memberships.campus_id

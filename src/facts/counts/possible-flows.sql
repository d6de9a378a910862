-- How many pairs of campuses each direction has in a group, and how many of them lead from town to country or to campuses
-- without a common stage: protection has to know how many are not listed, and everybody knows where the campuses are.
-- Rows: one per (academic_year, group_id, direction, is_urban_to_rural, is_cross_stage).
-- Source: first_day_members, campuses, schools.
with
places as (
  select
    first_day_members.academic_year,
    first_day_members.group_id,
    first_day_members.campus_id,
    first_day_members.is_lead,
    campuses.stages,
    left(schools.urban_rural_code, 1) as urban_rural
  from first_day_members
  join campuses on campuses.campus_id = first_day_members.campus_id
  join schools on schools.school_id = campuses.school_id
)
select
  sending.academic_year,
  sending.group_id,
  case
    when sending.is_lead and not receiving.is_lead then '总校→成员'
    when receiving.is_lead and not sending.is_lead then '成员→总校'
    when sending.is_lead then '总校校区之间'
    else '成员↔成员'
  end as direction,
  coalesce(sending.urban_rural = '1' and receiving.urban_rural = '2', false) as is_urban_to_rural,
  coalesce(not list_has_any(sending.stages, receiving.stages), false) as is_cross_stage,
  count(*)::integer as pair_count
from places as sending
join places as receiving
  on receiving.academic_year = sending.academic_year
  and receiving.group_id = sending.group_id
  and receiving.campus_id <> sending.campus_id
group by sending.academic_year, sending.group_id, direction, is_urban_to_rural, is_cross_stage
order by sending.academic_year, sending.group_id, direction, is_urban_to_rural, is_cross_stage

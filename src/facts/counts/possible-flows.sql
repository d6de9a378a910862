-- How many pairs of campuses each direction has in a group: protection has to know how many are not listed.
-- Rows: one per (academic_year, group_id, direction). Source: first_day_members.
select
  sending.academic_year,
  sending.group_id,
  case
    when sending.is_lead and not receiving.is_lead then '总校→成员'
    when receiving.is_lead and not sending.is_lead then '成员→总校'
    when sending.is_lead then '总校校区之间'
    else '成员↔成员'
  end as direction,
  count(*)::integer as pair_count
from first_day_members as sending
join first_day_members as receiving
  on receiving.academic_year = sending.academic_year
  and receiving.group_id = sending.group_id
  and receiving.campus_id <> sending.campus_id
group by sending.academic_year, sending.group_id, direction

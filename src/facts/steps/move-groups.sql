-- The group, or groups, inside which a move took place: both campuses were its members on the day it counts from.
-- Rows: one per (record_id, group_id). left_on: the day on which the first of the two left the group; null when neither
-- has. Source: moves, campus_memberships.
select
  moves.record_id,
  sending.group_id,
  min(least(sending.valid_to, receiving.valid_to)) as left_on
from moves
join campus_memberships as sending
  on sending.campus_id = moves.sending_campus_id
  and sending.valid_from <= moves.counting_from
  and (sending.valid_to is null or moves.counting_from < sending.valid_to)
join campus_memberships as receiving
  on receiving.group_id = sending.group_id
  and receiving.campus_id = moves.receiving_campus_id
  and receiving.valid_from <= moves.counting_from
  and (receiving.valid_to is null or moves.counting_from < receiving.valid_to)
where moves.sending_campus_id <> moves.receiving_campus_id
group by moves.record_id, sending.group_id

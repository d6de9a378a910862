-- The group, or groups, inside which a move took place: both campuses were its members on the day it counts from.
-- Rows: one per (record_id, group_id). left_on: the first day on which one of the two was no longer a member; null while
-- both are. Memberships that follow each other without a gap, such as after a change of role, are one stay.
-- Source: moves, campus_memberships.
with
dated as (
  select distinct
    group_id,
    campus_id,
    coalesce(valid_from, date '0001-01-01') as valid_from,
    coalesce(valid_to, date '9999-12-31') as valid_to
  from campus_memberships
),
compared as (
  select
    *,
    max(valid_to) over (
      partition by group_id, campus_id
      order by valid_from, valid_to
      rows between unbounded preceding and 1 preceding
    ) as known_until
  from dated
),
numbered as (
  select
    *,
    sum(case when valid_from <= known_until then 0 else 1 end) over (
      partition by group_id, campus_id
      order by valid_from, valid_to
      rows between unbounded preceding and current row
    ) as stay_number
  from compared
),
stays as (
  select
    group_id,
    campus_id,
    min(valid_from) as valid_from,
    max(valid_to) as valid_to
  from numbered
  group by group_id, campus_id, stay_number
)
select
  moves.record_id,
  sending.group_id,
  nullif(least(sending.valid_to, receiving.valid_to), date '9999-12-31') as left_on
from moves
join stays as sending
  on sending.campus_id = moves.sending_campus_id
  and sending.valid_from <= moves.counting_from
  and moves.counting_from < sending.valid_to
join stays as receiving
  on receiving.group_id = sending.group_id
  and receiving.campus_id = moves.receiving_campus_id
  and receiving.valid_from <= moves.counting_from
  and moves.counting_from < receiving.valid_to
where moves.sending_campus_id <> moves.receiving_campus_id

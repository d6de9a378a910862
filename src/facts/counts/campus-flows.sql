-- Persons who rotated from one campus of a group to another in an academic year, with the direction of the pair.
-- Rows: campus_flows (model/fact-tables.ts) and direction, before protection; a pair without any has no row.
-- Source: qualifying_moves.
select
  academic_year,
  group_id,
  sending_campus_id,
  receiving_campus_id,
  any_value(direction) as direction,
  count(distinct pid)::integer as person_count,
  null::varchar as absence,
  null::varchar as reason
from qualifying_moves
where group_id <> ''
group by academic_year, group_id, sending_campus_id, receiving_campus_id
order by academic_year, group_id, sending_campus_id, receiving_campus_id

-- Persons who rotated from one campus of a group to another in an academic year, with what is known of the pair.
-- Rows: campus_flows (model/fact-tables.ts), direction and flags, before protection; a pair without any has no row.
-- Source: qualifying_moves.
select
  academic_year,
  group_id,
  sending_campus_id,
  receiving_campus_id,
  any_value(direction) as direction,
  coalesce(bool_or(is_urban_to_rural), false) as is_urban_to_rural,
  coalesce(bool_or(is_cross_stage), false) as is_cross_stage,
  count(distinct pid)::integer as person_count,
  null::varchar as absence,
  null::varchar as reason
from qualifying_moves
where group_id <> ''
group by academic_year, group_id, sending_campus_id, receiving_campus_id
order by academic_year, group_id, sending_campus_id, receiving_campus_id

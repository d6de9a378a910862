-- The whole terms that a move covers, with 14 days of grace at both ends; the days after a campus left the group do not
-- count. is_in_fact: covered by the as-of date, otherwise only expected (在岗 with a planned end that will cover it).
-- Rows: one per (record_id, group_id, academic_year, term); group_id '' is the move without regard to groups.
-- A transfer counts in the academic year of the move only. Source: moves, move_groups, academic_terms.
with
spans as (
  select
    moves.record_id,
    '' as group_id,
    moves.form,
    moves.starts_on,
    moves.counting_from,
    moves.ends_on,
    moves.lasts_in_fact_to,
    moves.may_go_on
  from moves
  where moves.sending_campus_id <> moves.receiving_campus_id
  union all
  select
    moves.record_id,
    move_groups.group_id,
    moves.form,
    moves.starts_on,
    moves.counting_from,
    least(moves.ends_on, move_groups.left_on - 1) as ends_on,
    least(moves.lasts_in_fact_to, move_groups.left_on - 1) as lasts_in_fact_to,
    moves.may_go_on
  from moves
  join move_groups on move_groups.record_id = moves.record_id
)
select
  spans.record_id,
  spans.group_id,
  academic_terms.academic_year,
  academic_terms.term,
  spans.lasts_in_fact_to >= academic_terms.lasted_to as is_in_fact
from spans
join academic_terms
  on spans.starts_on <= academic_terms.begun_by
  and (spans.ends_on is null or academic_terms.lasted_to <= spans.ends_on)
where (spans.may_go_on or spans.lasts_in_fact_to >= academic_terms.lasted_to)
  and (
    spans.form <> '调动'
    or spans.counting_from between academic_terms.first_day and academic_terms.last_day
  )

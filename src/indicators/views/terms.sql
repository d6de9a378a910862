-- School terms that occur in the data, with their first day.
-- Rows: one per term. is_default: no calendar row, so that term 1 begins on 1 September and term 2 on 16 February.
-- Source: unify_checks, calendar.
with
named as (
  select distinct term
  from unify_checks
)
select
  named.term,
  coalesce(
    calendar.starts_on,
    case right(named.term, 1)
      when '1' then (left(named.term, 4) || '-09-01')::date
      else (named.term[6:9] || '-02-16')::date
    end
  ) as starts_on,
  calendar.term is null as is_default
from named
left join calendar on calendar.term = named.term

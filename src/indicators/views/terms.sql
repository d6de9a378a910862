-- School terms that occur in the data, each with the days that belong to it: the winter holiday to term 1, the summer
-- holiday to term 2, so that every day falls in exactly one term.
-- Rows: one per term. Half-open [starts_on, ends_before). is_default: no calendar row, so that term 1 begins on
-- 1 September and term 2 on 16 February. Source: unify_checks, calendar.
with
named as (
  select term
  from unify_checks
  union
  select term
  from calendar
),
followed as (
  select
    term,
    left(term, 4)::integer as first_year,
    right(term, 1) = '1' as is_autumn,
    case right(term, 1)
      when '1' then term[1:9] || '-2'
      else term[6:9] || '-' || (term[6:9]::integer + 1)::varchar || '-1'
    end as following_term
  from named
)
select
  followed.term,
  coalesce(
    calendar.starts_on,
    case when is_autumn then make_date(first_year, 9, 1) else make_date(first_year + 1, 2, 16) end
  ) as starts_on,
  coalesce(
    following_calendar.starts_on,
    case when is_autumn then make_date(first_year + 1, 2, 16) else make_date(first_year + 1, 9, 1) end
  ) as ends_before,
  calendar.term is null as is_default
from followed
left join calendar on calendar.term = followed.term
left join calendar as following_calendar on following_calendar.term = followed.following_term

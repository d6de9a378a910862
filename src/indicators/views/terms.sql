-- School terms from the first that occurs in the data to those of the as-of date's school year, each with the days that
-- belong to it: the winter holiday to term 1, the summer holiday to term 2, so that every day falls in exactly one term.
-- Rows: one per term. Half-open [starts_on, ends_before). is_default: no calendar row, so that term 1 begins on
-- 1 September and term 2 on 16 February; a year that the records skip has its terms all the same, so that no day falls
-- out. Source: unify_checks, calendar, region.
with
recorded as (
  select term
  from unify_checks
  union
  select term
  from calendar
),
years as (
  select unnest(generate_series(
    min(left(recorded.term, 4)::integer),
    greatest(
      max(left(recorded.term, 4)::integer),
      any_value(year(region.as_of_date) - case when month(region.as_of_date) < 9 then 1 else 0 end)
    )
  ))::integer as first_year
  from recorded
  cross join region
),
named as (
  select first_year::varchar || '-' || (first_year + 1)::varchar || '-' || half as term
  from years
  cross join (values ('1'), ('2')) as halves(half)
  where term >= (select min(term) from recorded)
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

-- The two terms of each academic year, with the days between which a rotation has to last to cover the whole term:
-- 14 days of grace at both ends. Without a calendar a term is taken as 1 September to 31 January, and as 16 February to
-- 30 June.
-- Rows: one per (academic_year, term). Source: academic_years, calendar.
with
named as (
  select
    academic_year,
    calendar_year,
    unnest([1, 2]) as term_number
  from academic_years
)
select
  named.academic_year,
  named.academic_year || '-' || named.term_number::varchar as term,
  coalesce(
    calendar.starts_on,
    case named.term_number
      when 1 then make_date(named.calendar_year, 9, 1)
      else make_date(named.calendar_year + 1, 2, 16)
    end
  ) + 14 as begun_by,
  coalesce(
    calendar.ends_on,
    case named.term_number
      when 1 then make_date(named.calendar_year + 1, 1, 31)
      else make_date(named.calendar_year + 1, 6, 30)
    end
  ) - 14 as lasted_to
from named
left join calendar
  on calendar.term = named.academic_year || '-' || named.term_number::varchar

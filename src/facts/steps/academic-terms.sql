-- The two terms of each academic year, with the days between which a rotation has to last to cover the whole term:
-- 14 days of grace at both ends. Without a calendar a term is taken as 1 September to 31 January, and as 16 February to
-- 30 June.
-- Rows: one per (academic_year, term), and those of the year after the latest: what has just begun may last into it.
-- Source: academic_years, calendar.
with
years as (
  select calendar_year
  from academic_years
  union all
  select calendar_year + 1 as calendar_year
  from academic_years
  where is_latest
),
named as (
  select
    calendar_year::varchar || '-' || (calendar_year + 1)::varchar as academic_year,
    calendar_year,
    unnest([1, 2]) as term_number
  from years
)
select
  named.academic_year,
  make_date(named.calendar_year, 9, 1) as first_day,
  make_date(named.calendar_year + 1, 8, 31) as last_day,
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

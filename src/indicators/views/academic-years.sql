-- The school years of which there are public facts.
-- Rows: one per academic_year. first_day: 1 September, on which types and members are read; last_day: 31 August.
-- is_default_calendar: a term has no calendar row, so that its usual days stood for it.
-- Source: person_counts, campus_flows, exchange_checks, calendar.
with
named as (
  select period as academic_year
  from person_counts
  -- A competition for posts makes no school year of rotation.
  where period_kind = '学年' and measure <> 'competition_participants'
  union
  select academic_year
  from campus_flows
  union
  select period as academic_year
  from exchange_checks
  -- The other periods are dates.
  where length(period) = 9
),
calendar_terms as (
  select
    academic_year,
    count(distinct term) as term_count
  from calendar
  group by academic_year
)
select
  named.academic_year,
  make_date(left(named.academic_year, 4)::integer, 9, 1) as first_day,
  make_date(left(named.academic_year, 4)::integer + 1, 8, 31) as last_day,
  coalesce(calendar_terms.term_count, 0) < 2 as is_default_calendar
from named
left join calendar_terms on calendar_terms.academic_year = named.academic_year

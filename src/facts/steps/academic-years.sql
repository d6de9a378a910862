-- The academic years that facts are about: from the first with a snapshot, a total, a rotation or an
-- exchange of leaders to that of the as-of date, at most thirty.
-- Rows: one per academic_year. first_day: 1 September (D); last_day: 31 August; is_latest: the last one that has begun.
-- counted_from: starts from 1 August on count to the coming year.
-- Source: snapshots, reported_totals, rotations, cadre_exchanges, region.
with
first_years as (
  select left(academic_year, 4)::integer as first_year
  from snapshots
  union
  select left(academic_year, 4)::integer as first_year
  from reported_totals
  union
  select year(starts_on) - case when month(starts_on) < 8 then 1 else 0 end as first_year
  from rotations
  union
  select year(starts_on) - case when month(starts_on) < 8 then 1 else 0 end as first_year
  from cadre_exchanges
),
bounds as (
  select
    min(first_years.first_year) as first_year,
    any_value(year(region.as_of_date) - case when month(region.as_of_date) < 9 then 1 else 0 end) as last_year
  from first_years
  cross join region
),
years as (
  select
    unnest(generate_series(greatest(first_year, last_year - 29), last_year))::integer as first_year,
    last_year
  from bounds
)
select
  first_year::varchar || '-' || (first_year + 1)::varchar as academic_year,
  first_year as calendar_year,
  make_date(first_year, 9, 1) as first_day,
  make_date(first_year + 1, 8, 31) as last_day,
  make_date(first_year, 8, 1) as counted_from,
  first_year = last_year as is_latest
from years

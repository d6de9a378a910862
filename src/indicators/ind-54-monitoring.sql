-- How often the groups were monitored in a calendar year.
-- Grain: region, calendar year, basis (监测次数), category ('' = all, 监测：… = one kind). Unit: rounds; what has the same
-- kind, date and number is one, whatever number of groups it is recorded for. Years: from the first with a round to the
-- as-of date's; rounds of later days are not counted yet. Source: monitoring, region.
with
rounds as (
  select distinct
    monitoring.calendar_year,
    monitoring.category,
    monitoring.held_on,
    monitoring.document_number
  from monitoring
  cross join region
  where monitoring.held_on <= region.as_of_date
),
years as (
  select
    unnest(generate_series(
      min(rounds.calendar_year),
      any_value(year(region.as_of_date))
    ))::integer as calendar_year
  from rounds
  cross join region
),
figures as (
  select
    years.calendar_year,
    '' as category,
    count(rounds.calendar_year) as numerator
  from years
  left join rounds on rounds.calendar_year = years.calendar_year
  group by years.calendar_year
  union all
  select
    years.calendar_year,
    '监测：' || kinds.category as category,
    count(rounds.calendar_year) as numerator
  from years
  cross join (
    select distinct category
    from rounds
  ) as kinds
  left join rounds
    on rounds.calendar_year = years.calendar_year
    and rounds.category = kinds.category
  group by years.calendar_year, kinds.category
)
select
  'region' as unit_kind,
  region.region_code as unit_id,
  figures.calendar_year::varchar as period,
  least(make_date(figures.calendar_year, 12, 31), region.as_of_date)::varchar as judged_on,
  -- A year is over on 31 December itself.
  make_date(figures.calendar_year, 12, 31)::varchar as ends_before,
  null::varchar as as_of_date,
  '监测次数' as basis,
  figures.category,
  figures.numerator::integer as numerator,
  null::integer as denominator,
  figures.numerator::double as value,
  null::varchar as absence,
  null::varchar as reason
from figures
cross join region
order by figures.calendar_year, figures.category

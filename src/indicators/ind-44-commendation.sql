-- Number of notices of commendation in a calendar year, and how many groups and persons they name.
-- Grain: region, calendar year, basis (通报), category ('' = notices, 对象：集体 and 对象：个人 = how many were commended).
-- Unit: notices, told apart by their number; a row without one counts as a notice of its own. Years: from the first with
-- a notice to the as-of date's. Source: commendations, region.
with
numbered as (
  select
    calendar_year,
    category,
    person_count,
    coalesce(document_number, 'row ' || row_number() over ()::varchar) as notice
  from commendations
),
years as (
  select
    unnest(generate_series(
      min(numbered.calendar_year),
      any_value(year(region.as_of_date))
    ))::integer as calendar_year
  from numbered
  cross join region
),
figures as (
  select
    years.calendar_year,
    '' as category,
    count(distinct numbered.notice) as numerator,
    0 as unknown_count
  from years
  left join numbered on numbered.calendar_year = years.calendar_year
  group by years.calendar_year
  union all
  select
    calendar_year,
    '对象：' || category as category,
    sum(person_count) as numerator,
    count(*) filter (where person_count is null) as unknown_count
  from numbered
  join years using (calendar_year)
  group by calendar_year, numbered.category
)
select
  'region' as unit_kind,
  region.region_code as unit_id,
  figures.calendar_year::varchar as period,
  least(make_date(figures.calendar_year, 12, 31), region.as_of_date)::varchar as judged_on,
  -- A year is over on 31 December itself.
  make_date(figures.calendar_year, 12, 31)::varchar as ends_before,
  null::varchar as as_of_date,
  '通报' as basis,
  figures.category,
  case when figures.unknown_count = 0 then figures.numerator end::integer as numerator,
  null::integer as denominator,
  case when figures.unknown_count = 0 then figures.numerator end::double as value,
  case when figures.unknown_count > 0 then 'missing' end as absence,
  case when figures.unknown_count > 0 then '有' || figures.unknown_count::varchar || '条记录未填人数。' end as reason
from figures
cross join region
order by figures.calendar_year, figures.category

-- Share of the groups to be appraised in a calendar year whose appraisal has been published.
-- Grain: region, calendar year, basis (集团). Years: those that ended by the as-of date in which a group ran all year, and
-- the running year once a result of it is out. A year is over on 31 December itself.
-- Numerator: groups with at least one published result of the year; denominator: groups that ran the whole year.
-- Source: evaluations, groups, region.
with
years as (
  select
    unnest(generate_series(
      min(year(groups.founded_on)),
      any_value(year(region.as_of_date))
    ))::integer as calendar_year
  from groups
  cross join region
),
appraised as (
  select distinct
    evaluations.calendar_year,
    evaluations.group_id
  from evaluations
  cross join region
  where evaluations.published_on <= region.as_of_date
),
counted as (
  select
    years.calendar_year,
    count(groups.group_id) as denominator,
    count(appraised.group_id) as numerator
  from years
  join groups
    on groups.founded_on <= make_date(years.calendar_year, 1, 1)
    and (groups.closed_on is null or make_date(years.calendar_year, 12, 31) < groups.closed_on)
  left join appraised
    on appraised.calendar_year = years.calendar_year
    and appraised.group_id = groups.group_id
  group by years.calendar_year
)
select
  'region' as unit_kind,
  region.region_code as unit_id,
  counted.calendar_year::varchar as period,
  null::varchar as as_of_date,
  make_date(counted.calendar_year, 12, 31)::varchar as judged_on,
  make_date(counted.calendar_year, 12, 31)::varchar as ends_before,
  '集团' as basis,
  '' as category,
  counted.numerator::integer as numerator,
  counted.denominator::integer as denominator,
  (counted.numerator::double / counted.denominator)::double as value,
  null::varchar as absence,
  case
    when counted.numerator < counted.denominator
      then '有' || (counted.denominator - counted.numerator)::varchar || '个集团的考核结果尚未公布。'
  end as reason
from counted
cross join region
where make_date(counted.calendar_year, 12, 31) <= region.as_of_date or counted.numerator > 0
order by counted.calendar_year

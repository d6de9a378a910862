-- How many special posts there are in a calendar year, and how many persons were appointed to them.
-- Grain: group and region, calendar year, basis (特设岗位数, 特设岗位已聘人数). Years: those with a return, up to the as-of
-- date's. Unit: posts; persons. The county's own number holds where it states one; otherwise it has those of its groups.
-- Null: persons of whom there are few, or whose number was not handed in, see person_counts.
-- Source: special_posts, person_counts, region.
with
years as (
  select special_posts.*
  from special_posts
  cross join region
  where special_posts.calendar_year <= year(region.as_of_date)
),
figures as (
  select
    'group' as unit_kind,
    group_id as unit_id,
    calendar_year::varchar as period,
    '特设岗位数' as basis,
    sum(post_count) as numerator,
    null as absence,
    null as reason
  from years
  where group_id is not null
  group by group_id, calendar_year
  union all
  select
    'region' as unit_kind,
    any_value(region.region_code) as unit_id,
    years.calendar_year::varchar as period,
    '特设岗位数' as basis,
    coalesce(any_value(years.post_count) filter (where years.group_id is null), sum(years.post_count)) as numerator,
    null as absence,
    null as reason
  from years
  cross join region
  group by years.calendar_year
  union all
  select
    unit_kind,
    unit_id,
    period,
    '特设岗位已聘人数' as basis,
    person_count as numerator,
    absence,
    reason
  from person_counts
  where measure = 'special_post_holders'
)
select
  figures.unit_kind,
  figures.unit_id,
  figures.period,
  least(make_date(figures.period::integer, 12, 31), region.as_of_date)::varchar as judged_on,
  -- A year is over on 31 December itself.
  make_date(figures.period::integer, 12, 31)::varchar as ends_before,
  null::varchar as as_of_date,
  figures.basis,
  '' as category,
  figures.numerator::integer as numerator,
  null::integer as denominator,
  figures.numerator::double as value,
  figures.absence::varchar as absence,
  figures.reason::varchar as reason
from figures
cross join region
order by figures.period, figures.unit_kind, figures.unit_id, figures.basis

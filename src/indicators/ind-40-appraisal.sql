-- Share of the groups to be appraised in a calendar year that were, whether the result has been published or not.
-- Grain: region, calendar year, basis (集团), category ('' = appraised; 状态：… = the three states, which add up to all).
-- Years: those that ended by the as-of date in which a group ran all year, and the running year once there is a row of it.
-- A year is over on 31 December itself.
-- Numerator: groups with at least one row of the year; denominator: groups that ran the whole year. 已公布: a row that was
-- published by the as-of date; 已考核未公布: rows, none of them published by then; 未考核: no row.
-- Source: evaluations, counted_groups, region.
with
years as (
  select
    unnest(generate_series(
      -- Groups founded nobody knows when are to be appraised from the first appraisal on record on.
      case
        when bool_or(groups.founded_on is null) then (select min(calendar_year) from evaluations)
        else min(year(groups.founded_on))
      end,
      any_value(year(region.as_of_date))
    ))::integer as calendar_year
  from counted_groups as groups
  cross join region
),
appraised as (
  select
    evaluations.calendar_year,
    evaluations.group_id,
    coalesce(bool_or(evaluations.published_on <= region.as_of_date), false) as is_published
  from evaluations
  cross join region
  group by evaluations.calendar_year, evaluations.group_id
),
counted as (
  select
    years.calendar_year,
    count(*) as group_count,
    count(*) filter (where appraised.is_published) as published_count,
    count(*) filter (where not appraised.is_published) as unpublished_count,
    count(*) filter (where appraised.group_id is null) as open_count
  from years
  join counted_groups as groups
    on coalesce(groups.founded_on <= make_date(years.calendar_year, 1, 1), true)
    and (groups.closed_on is null or make_date(years.calendar_year, 12, 31) < groups.closed_on)
  left join appraised
    on appraised.calendar_year = years.calendar_year
    and appraised.group_id = groups.group_id
  group by years.calendar_year
),
figures as (
  select
    calendar_year,
    group_count,
    unnest([
      {
        'category': '',
        'numerator': published_count + unpublished_count,
        'reason': nullif(
          case when open_count > 0 then '有' || open_count::varchar || '个集团没有考核记录。' else '' end
            || case
              when unpublished_count > 0 then '有' || unpublished_count::varchar || '个集团已考核，结果尚未公布。'
              else ''
            end,
          ''
        )
      },
      {'category': '状态：已公布', 'numerator': published_count, 'reason': null},
      {'category': '状态：已考核未公布', 'numerator': unpublished_count, 'reason': null},
      {'category': '状态：未考核', 'numerator': open_count, 'reason': null}
    ], recursive := true)
  from counted
  cross join region
  where make_date(calendar_year, 12, 31) <= region.as_of_date or published_count + unpublished_count > 0
)
select
  'region' as unit_kind,
  region.region_code as unit_id,
  figures.calendar_year::varchar as period,
  null::varchar as as_of_date,
  make_date(figures.calendar_year, 12, 31)::varchar as judged_on,
  make_date(figures.calendar_year, 12, 31)::varchar as ends_before,
  '集团' as basis,
  figures.category,
  figures.numerator::integer as numerator,
  figures.group_count::integer as denominator,
  (figures.numerator::double / figures.group_count)::double as value,
  null::varchar as absence,
  figures.reason
from figures
cross join region
order by figures.calendar_year, figures.category

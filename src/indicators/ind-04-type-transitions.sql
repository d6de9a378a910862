-- Number of groups whose type went from a loose to a tight one in a school year.
-- Grain: region, academic year, basis (转换集团数). Years: from the first type on record to the as-of date's.
-- Unit: groups; a group that turns tight twice in a year counts once. By the day on which the recognition takes effect.
-- Source: group_types, group_type_terms, region.
with
typed as (
  select
    group_types.group_id,
    group_types.valid_from,
    group_type_terms.tightness,
    lag(group_type_terms.tightness) over (
      partition by group_types.group_id
      order by group_types.valid_from
    ) as previous_tightness
  from group_types
  join group_type_terms on group_type_terms.group_type = group_types.group_type
  cross join region
  where group_types.valid_from <= region.as_of_date
),
transitions as (
  select
    group_id,
    year(valid_from) - case when month(valid_from) < 9 then 1 else 0 end as first_year
  from typed
  where previous_tightness = '松散' and tightness = '紧密'
),
years as (
  select
    unnest(generate_series(
      min(year(typed.valid_from) - case when month(typed.valid_from) < 9 then 1 else 0 end),
      any_value(year(region.as_of_date) - case when month(region.as_of_date) < 9 then 1 else 0 end)
    )) as first_year
  from typed
  cross join region
)
select
  'region' as unit_kind,
  any_value(region.region_code) as unit_id,
  years.first_year::varchar || '-' || (years.first_year + 1)::varchar as period,
  make_date(years.first_year + 1, 9, 1)::varchar as ends_before,
  null::varchar as as_of_date,
  '转换集团数' as basis,
  '' as category,
  count(distinct transitions.group_id)::integer as numerator,
  null::integer as denominator,
  count(distinct transitions.group_id)::double as value,
  null::varchar as absence,
  null::varchar as reason
from years
cross join region
left join transitions on transitions.first_year = years.first_year
group by years.first_year
order by period

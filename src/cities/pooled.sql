-- Every pooled figure of a city once more, out of the parts of its counties (table city_parts).
-- Rows: one per figure_id. numerator, denominator: sums over the counties that are counted; what a county keeps back is in
-- no sum. missing_weight: of those that are not counted; null where one is not known. least_numerator, most_numerator over
-- whole_denominator: all that is missing set to nothing, and to everything.
-- Source: city_parts, and is_share of city_figures.
with
concerned as (
  select
    city_parts.figure_id,
    city_figures.is_share,
    city_parts.state = '计入' as is_counted,
    city_parts.numerator,
    city_parts.denominator,
    city_parts.weight
  from city_parts
  join city_figures on city_figures.figure_id = city_parts.figure_id
  where city_parts.state <> '不适用'
),
summed as (
  select
    figure_id,
    any_value(is_share) as is_share,
    count(*) as member_count,
    count(*) filter (where is_counted) as reported_count,
    sum(numerator) filter (where is_counted) as numerator,
    sum(denominator) filter (where is_counted) as denominator,
    case
      when count(*) filter (where not is_counted and weight is null) > 0 then null
      else coalesce(sum(weight) filter (where not is_counted), 0)
    end as missing_weight
  from concerned
  group by figure_id
)
select
  figure_id,
  member_count::integer as member_count,
  reported_count::integer as reported_count,
  numerator::bigint as numerator,
  denominator::bigint as denominator,
  case when is_share then missing_weight end::bigint as missing_weight,
  case when is_share and missing_weight is not null then numerator end::bigint as least_numerator,
  case when is_share then numerator + missing_weight end::bigint as most_numerator,
  case when is_share then denominator + missing_weight end::bigint as whole_denominator
from summed
order by figure_id

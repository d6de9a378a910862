-- Share of compulsory education that belongs to a running group of any type.
-- Grain: region, as-of date, basis (校区口径, 学校口径, 学生口径), category ('' = the headline, parts by stage, area, sponsor).
-- Numerator: units in a group; denominator: all units; units are campuses, schools or pupils, each counted once.
-- Null when a cell that decides the count is empty.
-- Source: coverage_cells, coverage_problems, as_of_points, region.
with
problems as (
  select
    as_of_date,
    basis,
    string_agg(unit_count::varchar || words, '，' order by position) as words
  from coverage_problems
  where not is_about_type
  group by as_of_date, basis
),
shares as (
  select
    as_of_date,
    basis,
    category,
    coalesce(sum(weight) filter (where is_covered), 0) as numerator,
    sum(weight) as denominator
  from coverage_cells
  group by as_of_date, basis, category
),
stated as (
  select
    shares.as_of_date,
    shares.basis,
    shares.category,
    case when problems.words is null then shares.numerator end as numerator,
    case when problems.words is null then shares.denominator end as denominator,
    case
      when problems.words is not null then 'missing'
      when coalesce(shares.denominator, 0) = 0 then 'not-applicable'
    end as absence,
    case
      when problems.words is not null then '无法计算：' || problems.words || '。'
      when coalesce(shares.denominator, 0) = 0 then '没有属于这一范围的学校。'
    end as reason
  from shares
  left join problems
    on problems.as_of_date = shares.as_of_date
    and problems.basis = shares.basis
)
select
  'region' as unit_kind,
  region.region_code as unit_id,
  '' as period,
  stated.as_of_date::varchar as as_of_date,
  stated.basis,
  stated.category,
  stated.numerator::integer as numerator,
  stated.denominator::integer as denominator,
  (stated.numerator::double / nullif(stated.denominator::double, 0))::double as value,
  stated.absence,
  stated.reason
from stated
cross join region
join as_of_points
  on as_of_points.indicator_id = 'IND-02'
  and as_of_points.as_of_date = stated.as_of_date
order by stated.as_of_date, stated.basis, stated.category

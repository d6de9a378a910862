-- Share of compulsory education that belongs to a running group of a tight type, on the dates at which it is read.
-- Rows: one per (as_of_date, basis, category), category '' for the headline, and parts by stage, area, sponsor.
-- Numerator: units in a tight group; denominator: all units; units are campuses, schools or pupils, each counted once.
-- Both null when a cell that decides the count is empty, or a member group has no confirmed type; then the two rows of
-- category 区间 give the share with all of those groups counted, and with none.
-- Source: coverage_cells, coverage_problems, as_of_points.
with
problems as (
  select
    as_of_date,
    basis,
    string_agg(unit_count::varchar || words, '，' order by position) as words,
    bool_and(is_about_type) as is_only_about_type
  from coverage_problems
  group by as_of_date, basis
),
shares as (
  select
    as_of_date,
    basis,
    category,
    coalesce(sum(weight) filter (where is_tight), 0) as numerator,
    coalesce(sum(weight) filter (where may_be_tight), 0) as largest_numerator,
    sum(weight) as denominator
  from coverage_cells
  where as_of_date in (select as_of_date from as_of_points)
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
      when problems.is_only_about_type then 'type-unknown'
      when problems.words is not null then 'missing'
      when coalesce(shares.denominator, 0) = 0 then 'not-applicable'
    end as absence,
    case
      when problems.is_only_about_type then problems.words || '，覆盖率暂不发布。'
      when problems.words is not null then '无法计算：' || problems.words || '。'
      when coalesce(shares.denominator, 0) = 0 then '没有属于这一范围的学校。'
    end as reason
  from shares
  left join problems
    on problems.as_of_date = shares.as_of_date
    and problems.basis = shares.basis
  union all
  select
    shares.as_of_date,
    shares.basis,
    '区间：类型待确认的集团均不计入' as category,
    shares.numerator,
    shares.denominator,
    null as absence,
    null as reason
  from shares
  join problems
    on problems.as_of_date = shares.as_of_date
    and problems.basis = shares.basis
  where shares.category = '' and problems.is_only_about_type
  union all
  select
    shares.as_of_date,
    shares.basis,
    '区间：类型待确认的集团均计入' as category,
    shares.largest_numerator as numerator,
    shares.denominator,
    null as absence,
    null as reason
  from shares
  join problems
    on problems.as_of_date = shares.as_of_date
    and problems.basis = shares.basis
  where shares.category = '' and problems.is_only_about_type
)
select
  as_of_date,
  basis,
  category,
  numerator,
  denominator,
  absence,
  reason
from stated

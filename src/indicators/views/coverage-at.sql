-- Share of compulsory education that belongs to a running group, of a tight type and of any, on the dates at which it is read.
-- Rows: one per (is_tight, as_of_date, basis, category), category '' for the headline, and parts by stage, area, sponsor.
-- is_tight: only groups of a tight type count. Numerator: units in such a group; denominator: all units; units are campuses,
-- schools or pupils, each counted once; value: the share.
-- All null when a cell that decides the count is empty or, of tight groups, a member group has no confirmed type; then the two
-- rows of category 区间 give the share with all of those groups counted, and with none.
-- Source: coverage_cells, coverage_problems, as_of_points.
with
kinds (is_tight) as (
  values (true), (false)
),
problems as (
  select
    kinds.is_tight,
    coverage_problems.as_of_date,
    coverage_problems.basis,
    string_agg(unit_count::varchar || words, '，' order by position) as words,
    bool_and(is_about_type) as is_only_about_type
  from coverage_problems
  join kinds on kinds.is_tight or not coverage_problems.is_about_type
  group by kinds.is_tight, coverage_problems.as_of_date, coverage_problems.basis
),
shares as (
  select
    kinds.is_tight,
    coverage_cells.as_of_date,
    coverage_cells.basis,
    coverage_cells.category,
    coalesce(
      sum(weight) filter (where case when kinds.is_tight then coverage_cells.is_tight else coverage_cells.is_covered end),
      0
    ) as numerator,
    coalesce(sum(weight) filter (where coverage_cells.may_be_tight), 0) as largest_numerator,
    sum(weight) as denominator
  from coverage_cells
  cross join kinds
  where coverage_cells.as_of_date in (select as_of_date from as_of_points)
  group by kinds.is_tight, coverage_cells.as_of_date, coverage_cells.basis, coverage_cells.category
),
stated as (
  select
    shares.is_tight,
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
    on problems.is_tight = shares.is_tight
    and problems.as_of_date = shares.as_of_date
    and problems.basis = shares.basis
),
-- Without the groups whose type is not confirmed, and with all of them.
ends as (
  select
    shares.is_tight,
    shares.as_of_date,
    shares.basis,
    unnest(['区间：类型待确认的集团均不计入', '区间：类型待确认的集团均计入']) as category,
    unnest([shares.numerator, shares.largest_numerator]) as numerator,
    shares.denominator
  from shares
  join problems
    on problems.is_tight = shares.is_tight
    and problems.as_of_date = shares.as_of_date
    and problems.basis = shares.basis
  where shares.category = '' and problems.is_only_about_type
)
select
  is_tight,
  as_of_date,
  basis,
  category,
  numerator,
  denominator,
  (numerator::double / nullif(denominator::double, 0))::double as value,
  absence,
  reason
from (
  select is_tight, as_of_date, basis, category, numerator, denominator, absence, reason
  from stated
  union all
  select is_tight, as_of_date, basis, category, numerator, denominator, null as absence, null as reason
  from ends
) as all_rows

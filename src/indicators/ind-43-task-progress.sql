-- Number of tasks of the policy's task table, in all and by state of progress.
-- Grain: region, as-of date, basis (任务数), category ('' = all, 进展：…; only states that occur).
-- Unit: count. Caveat: a deadline before the document's own date is shown as it stands and never judged.
-- Source: tasks, region.
with
stated as (
  select unnest(['', '进展：' || progress]) as category
  from tasks
)
select
  'region' as unit_kind,
  region.region_code as unit_id,
  '' as period,
  region.as_of_date::varchar as as_of_date,
  '任务数' as basis,
  stated.category,
  count(*)::integer as numerator,
  null::integer as denominator,
  count(*)::double as value,
  null::varchar as absence,
  null::varchar as reason
from stated
cross join region
group by region.region_code, region.as_of_date, stated.category
order by stated.category

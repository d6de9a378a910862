-- Number of tasks of the policy's task table, in all and by state of progress. A task that is reported as not finished and
-- whose deadline has passed is 逾期未完成 and counts in no other state.
-- Grain: region, as-of date, basis (任务数), category ('' = all, 进展：…; only states that occur).
-- Unit: count. Caveat: a deadline before the document's own date is shown as it stands and never judged.
-- Source: tasks, policy_documents, region.
with
states as (
  select
    case
      when tasks.progress in ('推进中', '未启动')
        and tasks.deadline < region.as_of_date
        and not coalesce(tasks.deadline < policy_documents.issued_on, false)
        then '逾期未完成'
      else tasks.progress
    end as state
  from tasks
  cross join region
  left join policy_documents on policy_documents.policy_id = tasks.policy_id
),
stated as (
  select unnest(['', '进展：' || state]) as category
  from states
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

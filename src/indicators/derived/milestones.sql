-- How each dated target of the whole region stands: the verdict frozen on its day, the value now, and the way between.
-- Rows: one per (target_id, basis), targets with the unit % and a deadline on which they are in force; basis as in the
-- results.
-- due_*: the reading on the deadline, null before it. now_*: the reading on the as-of date. missing_units: units lacking
-- to the threshold, on the deadline where it has come, otherwise now. flips_with_*: the verdict on that reading would be
-- another with one unit more or fewer. reference_*: the straight line from the milestone before to this one on the as-of
-- date (匀速参考线（非政策规定）), null before the first milestone and after this one. pace: value now over the line.
-- Source: indicator_results, indicator_bases, policy_targets, region.
with
readings as (
  select
    policy_targets.target_id,
    indicator_results.basis,
    indicator_results.as_of_date::date as as_of_date,
    any_value(indicator_results.numerator) as numerator,
    any_value(indicator_results.denominator) as denominator,
    any_value(indicator_results.verdict) filter (where indicator_results.target_id = policy_targets.target_id)
      as verdict
  from policy_targets
  join indicator_results
    on indicator_results.indicator_id = policy_targets.indicator_id
    and indicator_results.unit_kind = 'region'
    and indicator_results.category = ''
    and indicator_results.as_of_date is not null
  where policy_targets.deadline is not null and policy_targets.unit = '%'
  group by policy_targets.target_id, indicator_results.basis, indicator_results.as_of_date
),
targets as (
  select
    target_id,
    indicator_id,
    clause_id,
    comparator,
    threshold,
    deadline,
    -- Only targets of one indicator make one path.
    lag(deadline) over path as previous_deadline,
    lag(threshold) over path as previous_threshold
  from policy_targets
  where deadline is not null and unit = '%'
    -- What had ended by its own deadline is no milestone, and no line leads to it or from it.
    and (valid_to is null or deadline < valid_to)
  window path as (partition by indicator_id, comparator order by deadline)
),
joined as (
  select
    targets.*,
    now.basis,
    indicator_bases.position as basis_position,
    region.as_of_date,
    due.numerator as due_numerator,
    due.denominator as due_denominator,
    due.verdict as due_verdict,
    now.numerator as now_numerator,
    now.denominator as now_denominator,
    case when targets.deadline <= region.as_of_date then due.numerator else now.numerator end as read_numerator,
    case when targets.deadline <= region.as_of_date then due.denominator else now.denominator end as read_denominator,
    case
      when targets.previous_deadline <= region.as_of_date and region.as_of_date < targets.deadline
        then targets.previous_threshold
          + (targets.threshold - targets.previous_threshold)
          * (region.as_of_date - targets.previous_deadline)
          / (targets.deadline - targets.previous_deadline)
    end as reference_percent
  from targets
  cross join region
  join readings as now
    on now.target_id = targets.target_id
    and now.as_of_date = region.as_of_date
  join indicator_bases
    on indicator_bases.indicator_id = targets.indicator_id
    and indicator_bases.basis = now.basis
  left join readings as due
    on due.target_id = targets.target_id
    and due.basis = now.basis
    and due.as_of_date = targets.deadline
),
compared as (
  select
    joined.*,
    threshold * read_denominator::decimal(12, 0) as needed,
    read_numerator::decimal(12, 0) * 100 >= threshold * read_denominator::decimal(12, 0) as is_reached,
    (read_numerator::decimal(12, 0) + 1) * 100 >= threshold * read_denominator::decimal(12, 0) as is_reached_with_more,
    (read_numerator::decimal(12, 0) - 1) * 100 >= threshold * read_denominator::decimal(12, 0) as is_reached_with_fewer
  from joined
)
select
  target_id,
  indicator_id,
  clause_id,
  basis,
  deadline::varchar as deadline,
  threshold::double as threshold,
  due_numerator::integer as due_numerator,
  due_denominator::integer as due_denominator,
  due_verdict,
  now_numerator::integer as now_numerator,
  now_denominator::integer as now_denominator,
  case when needed is not null then greatest(0, ceil(needed * 0.01) - read_numerator) end::integer as missing_units,
  (not is_reached and is_reached_with_more)::boolean as flips_with_one_more,
  (is_reached and not is_reached_with_fewer)::boolean as flips_with_one_fewer,
  (reference_percent / 100)::double as reference_value,
  case
    when reference_percent is not null then now_numerator::double / now_denominator / (reference_percent / 100)
  end::double as pace
from compared
where comparator = '≥'
order by indicator_id, deadline, target_id, basis_position

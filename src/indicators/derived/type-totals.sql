-- What the groups of one type come to together, to hold a single group beside them: a ratio of sums, never a mean of
-- ratios. Whoever rotates in two groups counts in both.
-- Rows: one per (indicator_id, period, group_type) judged in percent by type; groups whose counts are kept back are not
-- in it, so that it tells nothing about them.
-- Source: indicator_results, headline_bases, policy_targets.
select
  indicator_results.indicator_id,
  coalesce(indicator_results.as_of_date, indicator_results.period) as period,
  policy_targets.group_type,
  count(*)::integer as group_count,
  sum(indicator_results.numerator)::integer as numerator,
  sum(indicator_results.denominator)::integer as denominator
from indicator_results
join headline_bases
  on headline_bases.indicator_id = indicator_results.indicator_id
  and headline_bases.basis = indicator_results.basis
join policy_targets on policy_targets.target_id = indicator_results.target_id
where indicator_results.unit_kind = 'group'
  and indicator_results.category = ''
  and indicator_results.denominator > 0
  and indicator_results.verdict in ('达标', '未达标', '进行中（预计）')
  and policy_targets.group_type is not null
  and policy_targets.unit = '%'
group by all
order by indicator_results.indicator_id, period, policy_targets.group_type

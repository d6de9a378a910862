-- What each group that is not tight would need if the standards for tight groups applied to it (按紧密型试算).
-- Rows: one per (group_id, target_id), over the latest period with a figure on the headline basis. Not a judgement.
-- needed: whole units that the standard asks for; shortfall: units lacking, 0 = it would meet the standard already.
-- Source: indicator_results, headline_bases, groups_at, group_type_terms, policy_targets, region.
with
current_groups as (
  select
    groups_at.group_id,
    groups_at.sort_order,
    groups_at.group_type
  from groups_at
  join region on region.as_of_date = groups_at.as_of_date
  where groups_at.is_running and groups_at.tightness <> '紧密'
),
tight_targets as (
  select policy_targets.*
  from policy_targets
  join group_type_terms
    on group_type_terms.group_type = policy_targets.group_type
    and group_type_terms.tightness = '紧密'
  cross join region
  where policy_targets.unit = '%'
    and policy_targets.comparator = '≥'
    and policy_targets.deadline is null
    and policy_targets.valid_from <= region.as_of_date
    and (policy_targets.valid_to is null or region.as_of_date < policy_targets.valid_to)
),
latest_figures as (
  select
    indicator_results.indicator_id,
    indicator_results.unit_id as group_id,
    arg_max(
      {
        'period': coalesce(indicator_results.as_of_date, indicator_results.period),
        'numerator': indicator_results.numerator,
        'denominator': indicator_results.denominator
      },
      coalesce(indicator_results.as_of_date, indicator_results.period)
    ) as figure
  from indicator_results
  join headline_bases
    on headline_bases.indicator_id = indicator_results.indicator_id
    and headline_bases.basis = indicator_results.basis
  where indicator_results.unit_kind = 'group'
    and indicator_results.category = ''
    and indicator_results.denominator > 0
  group by indicator_results.indicator_id, indicator_results.unit_id
)
select
  current_groups.group_id,
  current_groups.group_type,
  tight_targets.indicator_id,
  tight_targets.target_id,
  tight_targets.clause_id,
  tight_targets.threshold::double as threshold,
  latest_figures.figure.period as period,
  latest_figures.figure.numerator::integer as numerator,
  latest_figures.figure.denominator::integer as denominator,
  ceil(tight_targets.threshold * latest_figures.figure.denominator::decimal(12, 0) * 0.01)::integer as needed,
  greatest(
    0,
    ceil(tight_targets.threshold * latest_figures.figure.denominator::decimal(12, 0) * 0.01)
      - latest_figures.figure.numerator
  )::integer as shortfall
from current_groups
join latest_figures on latest_figures.group_id = current_groups.group_id
join tight_targets on tight_targets.indicator_id = latest_figures.indicator_id
order by current_groups.sort_order nulls last, current_groups.group_id, tight_targets.indicator_id, tight_targets.target_id

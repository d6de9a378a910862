-- The figures of all indicators, and a row with its reason for everything expected that has no figure.
-- Rows: one per (indicator, unit, period or as-of date, basis, category, target of its own). Figures of a way of counting
-- whose tables are missing or doubtful are left out: the row that says so stands instead. A figure of a unit about which
-- records wait for an answer keeps its row and says so; so does one of a day before the as-of date, of which nobody knows
-- who was a member then, and one that rests on totals that were handed in.
-- Source: measures, count_sources, indicator_needs, doubted_units, undated_units, expected_rows, missing_reasons, groups, indicator_kinds, indicators, indicator_bases, policy_targets, region.
with
-- The figures of which a part was handed in as a total, whatever stood beside it.
reported_figures as (
  select distinct
    needs.indicator_id,
    needs.basis,
    count_sources.unit_kind,
    count_sources.unit_id,
    count_sources.period
  from (select indicator_id, basis, unnest(totals) as measure from indicator_needs) as needs
  join count_sources
    on count_sources.measure = needs.measure
    and count_sources.source = '上报汇总'
),
figures as (
  select
    measures.indicator_id,
    measures.basis,
    measures.unit_kind,
    measures.unit_id,
    measures.period,
    measures.as_of_date::date as as_of_date,
    coalesce(measures.judged_on, measures.as_of_date)::date as judged_on,
    measures.ends_before::date as ends_before,
    measures.category,
    measures.target_id as own_target_id,
    -- Whatever a measure says beside it: what is withheld has no figure.
    measures.absence is not distinct from 'suppressed'
      or doubted_units.reason is not null
      or undated_units.reason is not null as is_withheld,
    case when not is_withheld then measures.numerator end as numerator,
    case when not is_withheld then measures.denominator end as denominator,
    case when not is_withheld then measures.value end as value,
    case when coalesce(doubted_units.reason, undated_units.reason) is null then measures.absence else 'missing' end
      as absence,
    case
      when coalesce(doubted_units.reason, undated_units.reason) is not null
        then coalesce(doubted_units.reason, undated_units.reason)
      when reported_figures.indicator_id is not null and measures.absence is null
        then concat('按汇总填报。', measures.reason)
      else measures.reason
    end as reason,
    coalesce(doubted_units.missing_tables, undated_units.missing_tables) as missing_tables
  from measures
  cross join region
  left join reported_figures
    on reported_figures.indicator_id = measures.indicator_id
    and reported_figures.basis = measures.basis
    and reported_figures.unit_kind = measures.unit_kind
    and reported_figures.unit_id = measures.unit_id
    and reported_figures.period = measures.period
  left join doubted_units
    on doubted_units.indicator_id = measures.indicator_id
    and doubted_units.basis = measures.basis
    and doubted_units.unit_kind = measures.unit_kind
    and doubted_units.unit_id = measures.unit_id
  left join undated_units
    on measures.as_of_date::date < region.as_of_date
    and undated_units.indicator_id = measures.indicator_id
    and undated_units.basis = measures.basis
    and undated_units.unit_kind = measures.unit_kind
    and undated_units.unit_id = measures.unit_id
  anti join missing_reasons
    on missing_reasons.indicator_id = measures.indicator_id
    and missing_reasons.basis = measures.basis
  -- A body of a kind that the indicator is not about has no figure.
  anti join (
    select
      indicators.indicator_id,
      groups.group_id
    from indicators
    cross join groups
    anti join indicator_kinds
      on indicator_kinds.indicator_id = indicators.indicator_id
      and indicator_kinds.group_kind = coalesce(groups.group_kind, '教育集团')
  ) as others
    on measures.unit_kind = 'group'
    and others.indicator_id = measures.indicator_id
    and others.group_id = measures.unit_id
),
-- A figure of a period answers for every date.
period_figures as (
  select distinct
    indicator_id,
    basis,
    unit_kind,
    unit_id
  from figures
  where as_of_date is null
),
-- A distance to a target, and the groups that reach it, have nothing to measure where there is no target, or none that
-- lasts until its deadline or the as-of date.
no_targets as (
  select
    indicators.indicator_id,
    indicator_bases.basis
  from indicators
  join indicator_bases on indicator_bases.indicator_id = indicators.indicator_id
  anti join (
    select policy_targets.indicator_id
    from policy_targets
    cross join region
    where policy_targets.valid_to is null
      or coalesce(policy_targets.deadline, region.as_of_date) < policy_targets.valid_to
  ) as lasting_targets on lasting_targets.indicator_id = indicators.target_indicator_id
  where indicators.is_gap or indicator_bases.is_group_total
),
absent_rows as (
  select
    expected_rows.indicator_id,
    expected_rows.basis,
    expected_rows.unit_kind,
    expected_rows.unit_id,
    '' as period,
    expected_rows.as_of_date,
    expected_rows.as_of_date as judged_on,
    null::date as ends_before,
    '' as category,
    null::varchar as own_target_id,
    null::integer as numerator,
    null::integer as denominator,
    null::double as value,
    case when no_targets.indicator_id is null then 'missing' else 'no-target' end as absence,
    case
      when no_targets.indicator_id is not null then '本地区文件没有设定可以比照的目标。'
      when missing_reasons.reason is not null then missing_reasons.reason
      when doubted_units.reason is not null then doubted_units.reason
      else '无法计算：没有可用于计算的记录。'
    end as reason,
    case
      when no_targets.indicator_id is null then coalesce(missing_reasons.missing_tables, doubted_units.missing_tables)
    end as missing_tables
  from expected_rows
  join indicators on indicators.indicator_id = expected_rows.indicator_id
  left join no_targets
    on no_targets.indicator_id = expected_rows.indicator_id
    and no_targets.basis = expected_rows.basis
  left join missing_reasons
    on missing_reasons.indicator_id = expected_rows.indicator_id
    and missing_reasons.basis = expected_rows.basis
  left join doubted_units
    on doubted_units.indicator_id = expected_rows.indicator_id
    and doubted_units.basis = expected_rows.basis
    and doubted_units.unit_kind = expected_rows.unit_kind
    and doubted_units.unit_id = expected_rows.unit_id
  -- Two joins: one with an "or" in it would try every pair of rows.
  anti join period_figures
    on period_figures.indicator_id = expected_rows.indicator_id
    and period_figures.basis = expected_rows.basis
    and period_figures.unit_kind = expected_rows.unit_kind
    and period_figures.unit_id = expected_rows.unit_id
  anti join figures
    on figures.indicator_id = expected_rows.indicator_id
    and figures.basis = expected_rows.basis
    and figures.unit_kind = expected_rows.unit_kind
    and figures.unit_id = expected_rows.unit_id
    and figures.as_of_date = expected_rows.as_of_date
)
select
  indicator_id,
  basis,
  unit_kind,
  unit_id,
  period,
  as_of_date,
  judged_on,
  ends_before,
  category,
  own_target_id,
  numerator,
  denominator,
  value,
  absence,
  reason,
  missing_tables
from figures
union all
select
  indicator_id,
  basis,
  unit_kind,
  unit_id,
  period,
  as_of_date,
  judged_on,
  ends_before,
  category,
  own_target_id,
  numerator,
  denominator,
  value,
  absence,
  reason,
  missing_tables
from absent_rows

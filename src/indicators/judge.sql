-- Every result of a region: the measured figures and the absent ones, each beside the targets that apply to it.
-- The only place of verdicts. Compares whole numbers with the exact threshold, never a rounded share.
-- Rows: one per (indicator, unit, period or as-of date, basis, category, target). Every target has at least one row.
-- Source: measures, expected_rows, missing_reasons, headline_bases, indicators, indicator_bases, policy_targets,
-- groups, groups_at, region.
with
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
    measures.numerator,
    measures.denominator,
    measures.value,
    measures.absence,
    measures.reason,
    null::varchar as missing_tables
  from measures
  anti join missing_reasons
    on missing_reasons.indicator_id = measures.indicator_id
    and missing_reasons.basis = measures.basis
),
-- A distance to a target has nothing to measure where there is no target.
no_targets as (
  select indicators.indicator_id
  from indicators
  anti join policy_targets on policy_targets.indicator_id = indicators.target_indicator_id
  where indicators.is_gap
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
      when not indicators.is_computed then '本版本尚未计算。'
      else '无法计算：没有可用于计算的记录。'
    end as reason,
    case when no_targets.indicator_id is null then missing_reasons.missing_tables end as missing_tables
  from expected_rows
  join indicators on indicators.indicator_id = expected_rows.indicator_id
  left join no_targets on no_targets.indicator_id = expected_rows.indicator_id
  left join missing_reasons
    on missing_reasons.indicator_id = expected_rows.indicator_id
    and missing_reasons.basis = expected_rows.basis
  anti join figures
    on figures.indicator_id = expected_rows.indicator_id
    and figures.basis = expected_rows.basis
    and figures.unit_kind = expected_rows.unit_kind
    and figures.unit_id = expected_rows.unit_id
    and (figures.as_of_date is null or figures.as_of_date = expected_rows.as_of_date)
),
all_rows as (
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
),
-- Each row with its unit's type and place in the order, to be joined with the targets that apply to it.
judged_rows as (
  select
    all_rows.*,
    indicators.position as indicator_position,
    indicators.target_indicator_id,
    indicators.is_gap,
    indicator_bases.position as basis_position,
    indicator_bases.is_judged
      and all_rows.unit_kind = indicators.judged_unit_kind
      -- A part of a total is judged only by a target that is about this part.
      and (all_rows.category = '' or all_rows.own_target_id is not null) as is_judged,
    groups.sort_order as unit_order,
    groups_at.group_type,
    groups_at.parent_type,
    region.as_of_date as region_date
  from all_rows
  cross join region
  join indicators on indicators.indicator_id = all_rows.indicator_id
  join indicator_bases
    on indicator_bases.indicator_id = all_rows.indicator_id
    and indicator_bases.basis = all_rows.basis
  left join groups
    on all_rows.unit_kind = 'group'
    and groups.group_id = all_rows.unit_id
  left join groups_at
    on all_rows.unit_kind = 'group'
    and groups_at.group_id = all_rows.unit_id
    and groups_at.as_of_date = all_rows.judged_on
),
with_targets as (
  select
    judged_rows.*,
    policy_targets.target_id,
    policy_targets.threshold,
    policy_targets.comparator,
    policy_targets.deadline,
    policy_targets.clause_id,
    policy_targets.obligation,
    policy_targets.unit as target_unit,
    judged_rows.unit_kind = 'group'
      and policy_targets.group_type is not null
      and judged_rows.group_type is null as is_type_unknown,
    -- n >= p% of N, in whole numbers and exact decimals: n * 100 >= p * N.
    case policy_targets.unit
      when '%' then judged_rows.numerator::decimal(12, 0) * 100
      else judged_rows.numerator::decimal(12, 0)
    end as compared,
    case policy_targets.unit
      when '%' then policy_targets.threshold * judged_rows.denominator::decimal(12, 0)
      else policy_targets.threshold
    end as compared_with
  from judged_rows
  left join policy_targets
    on judged_rows.is_judged
    and policy_targets.indicator_id = judged_rows.target_indicator_id
    and (judged_rows.own_target_id is null or policy_targets.target_id = judged_rows.own_target_id)
    -- In force: a target with a deadline is read on its day, and before that as not yet due; its result is frozen then.
    and case
      when policy_targets.deadline is not null
        then judged_rows.judged_on = policy_targets.deadline
          or (judged_rows.judged_on = judged_rows.region_date and judged_rows.region_date < policy_targets.deadline)
      else policy_targets.valid_from <= judged_rows.judged_on
        and (policy_targets.valid_to is null or judged_rows.judged_on < policy_targets.valid_to)
    end
    -- Of this type: a target for 紧密型 groups says nothing about a 松散型 one, and waits for one without a type.
    and (
      judged_rows.unit_kind <> 'group'
      or policy_targets.group_type is null
      or judged_rows.group_type is null
      or policy_targets.group_type in (judged_rows.group_type, judged_rows.parent_type)
    )
),
compared_rows as (
  select
    with_targets.*,
    case
      when numerator is null then null
      when is_gap then numerator = 0
      when comparator = '≥' then compared >= compared_with
      when comparator = '≤' then compared <= compared_with
      when comparator = '=' then compared = compared_with
    end as is_reached,
    case
      when numerator is null or target_id is null then null
      when is_gap then numerator
      when target_unit = '%' and comparator = '≤' then greatest(0, numerator - floor(compared_with * 0.01))
      when target_unit = '%' then greatest(0, ceil(compared_with * 0.01) - numerator)
      when comparator = '≤' then greatest(0, compared - floor(compared_with))
      else greatest(0, ceil(compared_with) - compared)
    end as shortfall,
    target_id is null and is_judged and exists (
      select 1
      from policy_targets
      where policy_targets.indicator_id = with_targets.target_indicator_id
        and policy_targets.deadline < with_targets.judged_on
    ) as is_after_deadline
  from with_targets
),
verdicts as (
  select
    compared_rows.*,
    case
      when absence = 'type-unknown' then '类型待确认'
      when absence = 'not-applicable' then '不适用'
      when absence = 'no-target' then '无定量要求'
      when absence is not null or numerator is null then '数据缺失'
      when is_after_deadline then '不适用'
      when target_id is null then '无定量要求'
      when is_type_unknown then '类型待确认'
      when deadline > region_date then '未到期'
      when obligation = '宜' and is_reached then '符合建议'
      when obligation = '宜' and comparator = '≤' then '超过建议规模'
      when obligation = '宜' then '不适用'
      when is_reached then '达标'
      -- What is not reached in a period that still runs is not missed yet.
      when ends_before > region_date then '进行中（预计）'
      else '未达标'
    end as verdict,
    case
      when reason is not null then reason
      when is_after_deadline then '目标的截止日期已过，判定以截止日期当天的结果为准。'
      when is_type_unknown then '这一标准按集团类型适用，该集团类型待确认。'
      when obligation = '宜' and comparator <> '≤' and not is_reached then '建议性要求，不作达标判定。'
    end as stated_reason
  from compared_rows
),
-- Targets that no row above carries.
unattached_targets as (
  select
    policy_targets.target_id,
    policy_targets.indicator_id,
    policy_targets.threshold,
    policy_targets.comparator,
    policy_targets.deadline,
    policy_targets.clause_id,
    headline_bases.basis,
    headline_bases.indicator_position,
    headline_bases.missing_tables,
    region.region_code,
    region.as_of_date,
    case
      when headline_bases.indicator_id is null then '数据缺失'
      when policy_targets.valid_from > region.as_of_date then '未到期'
      when policy_targets.valid_to <= region.as_of_date then '不适用'
      when headline_bases.judged_unit_kind = 'group' and policy_targets.group_type is not null then '不适用'
      else '数据缺失'
    end as verdict,
    case
      when headline_bases.indicator_id is null then '本站没有编号为“' || policy_targets.indicator_id || '”的指标。'
      when policy_targets.valid_from > region.as_of_date
        then '这一标准自' || policy_targets.valid_from::varchar || '起适用。'
      when policy_targets.valid_to <= region.as_of_date
        then '这一标准已于' || policy_targets.valid_to::varchar || '停止适用。'
      when headline_bases.judged_unit_kind = 'group' and policy_targets.group_type is not null
        then '统计时点没有类型为“' || policy_targets.group_type || '”的集团。'
      when headline_bases.reason is not null then headline_bases.reason
      when not headline_bases.is_computed then '本版本尚未计算。'
      else '无法计算：没有可用于计算的记录。'
    end as reason
  from policy_targets
  cross join region
  left join headline_bases on headline_bases.indicator_id = policy_targets.indicator_id
  anti join with_targets on with_targets.target_id = policy_targets.target_id
),
results as (
  select
    indicator_id,
    indicator_position,
    unit_kind,
    unit_order,
    unit_id,
    period,
    as_of_date::varchar as as_of_date,
    basis,
    basis_position,
    category,
    numerator,
    denominator,
    value,
    target_id,
    threshold::double as threshold,
    comparator,
    deadline::varchar as deadline,
    verdict,
    shortfall::integer as shortfall,
    stated_reason as reason,
    missing_tables,
    clause_id
  from verdicts
  union all
  select
    indicator_id,
    indicator_position,
    'region' as unit_kind,
    null::integer as unit_order,
    region_code as unit_id,
    '' as period,
    as_of_date::varchar as as_of_date,
    coalesce(basis, '') as basis,
    0 as basis_position,
    '' as category,
    null::integer as numerator,
    null::integer as denominator,
    null::double as value,
    target_id,
    threshold::double as threshold,
    comparator,
    deadline::varchar as deadline,
    verdict,
    null::integer as shortfall,
    reason,
    missing_tables,
    clause_id
  from unattached_targets
)
select
  indicator_id,
  unit_kind,
  unit_id,
  period,
  as_of_date,
  basis,
  category,
  numerator,
  denominator,
  value,
  target_id,
  threshold,
  comparator,
  deadline,
  verdict,
  shortfall,
  reason,
  missing_tables,
  clause_id
from results
order by
  indicator_position nulls last,
  indicator_id,
  case unit_kind when 'region' then 1 when 'group' then 2 when 'school' then 3 else 4 end,
  unit_order nulls last,
  unit_id,
  period,
  as_of_date,
  basis_position,
  category,
  deadline nulls last,
  target_id

-- Every figure of a region, and every absent one, beside the targets that apply to it.
-- The only place of verdicts. Compares whole numbers with the exact threshold, never a rounded share.
-- Rows: one per (indicator, unit, period or as-of date, basis, category, target). Every target has at least one row.
-- A target in people or terms on an indicator that is a share is asked of each unit that the share counts: it is never
-- compared with the share. A unit counts when it meets them, and they are met when all units count: 100 %, by the target
-- in percent where the policy has one, otherwise by the first of them; the others name it.
-- A target about which a record waits for an answer judges nothing.
-- Source: measured_rows, table_doubts, headline_bases, indicators, indicator_bases, policy_targets, target_kinds, bodies_at, groups_at, year_ends, region.
with
first_deadlines as (
  select
    indicator_id,
    min(deadline) as first_deadline
  from policy_targets
  where valid_to is null or deadline < valid_to
  group by indicator_id
),
-- Each row with its unit's type and number, to be joined with the targets that apply to it.
judged_rows as materialized (
  select
    measured_rows.*,
    row_number() over () as row_number,
    indicators.target_indicator_id,
    indicators.unit as indicator_unit,
    indicators.is_gap,
    indicators.is_progress_only,
    indicator_bases.is_judged
      and measured_rows.unit_kind = indicators.judged_unit_kind
      -- A part of a total is judged only by a target that is about this part.
      and (measured_rows.category = '' or measured_rows.own_target_id is not null) as is_judged,
    bodies_at.group_type,
    bodies_at.parent_type,
    bodies_at.group_kind,
    region.as_of_date as region_date,
    -- A year end is read as the present was read on it: what was still to come then is held against it, too.
    indicators.is_looked_back and year_ends.as_of_date is not null as is_looked_back,
    first_deadlines.first_deadline
  from measured_rows
  cross join region
  join indicators on indicators.indicator_id = measured_rows.indicator_id
  join indicator_bases
    on indicator_bases.indicator_id = measured_rows.indicator_id
    and indicator_bases.basis = measured_rows.basis
  left join first_deadlines on first_deadlines.indicator_id = indicators.target_indicator_id
  left join year_ends on year_ends.as_of_date = measured_rows.as_of_date
  left join bodies_at
    on bodies_at.group_id = case when measured_rows.unit_kind = 'group' then measured_rows.unit_id end
    and bodies_at.as_of_date = measured_rows.judged_on
),
-- The targets of each row. Kept apart from the rows without one: in an outer join these conditions would be tried on every
-- pair of a row and a target.
targets_of_rows as (
  select
    judged_rows.row_number,
    policy_targets.target_id,
    policy_targets.threshold,
    policy_targets.comparator,
    policy_targets.deadline,
    policy_targets.clause_id,
    policy_targets.obligation,
    policy_targets.label as target_label,
    policy_targets.group_type as target_group_type,
    policy_targets.unit as target_unit,
    table_doubts.records as doubtful_target,
    judged_rows.indicator_unit = '%' and policy_targets.unit <> '%' as is_asked_of_each,
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
  join policy_targets on policy_targets.indicator_id = judged_rows.target_indicator_id
  left join table_doubts
    on table_doubts.unit_kind = 'target'
    and table_doubts.unit_id = policy_targets.target_id
  where judged_rows.is_judged
    and (judged_rows.own_target_id is null or policy_targets.target_id = judged_rows.own_target_id)
    and policy_targets.valid_from <= judged_rows.judged_on
    -- In force: a target with a deadline is read on its day, and before that as not yet due; its result is frozen then. One
    -- that has ended by its deadline, or is going to, asks for nothing on it.
    and case
      when policy_targets.deadline is not null
        then (policy_targets.valid_to is null or policy_targets.deadline < policy_targets.valid_to)
          and (
            judged_rows.judged_on = policy_targets.deadline
            or (
              (judged_rows.judged_on = judged_rows.region_date or judged_rows.is_looked_back)
              and judged_rows.judged_on < policy_targets.deadline
            )
          )
      else policy_targets.valid_to is null or judged_rows.judged_on < policy_targets.valid_to
    end
    -- Of this type: a target for 紧密型 groups says nothing about a 松散型 one, and waits for one without a type, unless
    -- nothing is judged there anyway.
    and (
      judged_rows.unit_kind <> 'group'
      or policy_targets.group_type is null
      or (judged_rows.group_type is null and judged_rows.absence is distinct from 'not-applicable')
      or policy_targets.group_type in (judged_rows.group_type, judged_rows.parent_type)
    )
    -- Of this kind: a target for 学区 says nothing about a 教育集团.
    and (
      judged_rows.group_kind is null
      or exists (
        from target_kinds
        where target_kinds.target_id = policy_targets.target_id
          and target_kinds.group_kind = judged_rows.group_kind
      )
    )
),
-- Which target of a figure judges what is asked of each unit: the first in percent, or else the first of all.
judging_targets as (
  select
    row_number,
    coalesce(min(target_id) filter (where not is_asked_of_each), min(target_id)) as judging_id,
    coalesce(
      arg_min(target_label, target_id) filter (where not is_asked_of_each),
      arg_min(target_label, target_id)
    ) as judging_label,
    count(*) filter (where is_asked_of_each) as asked_count
  from targets_of_rows
  group by row_number
),
with_roles as (
  select
    judged_rows.*,
    targets_of_rows.* exclude (row_number),
    judging_targets.* exclude (row_number),
    is_asked_of_each and denominator is not null and target_id = judging_id as is_for_all,
    is_asked_of_each and denominator is not null and target_id <> judging_id as is_component
  from judged_rows
  left join targets_of_rows on targets_of_rows.row_number = judged_rows.row_number
  left join judging_targets on judging_targets.row_number = judged_rows.row_number
),
compared_rows as (
  select
    with_roles.*,
    case
      when numerator is null or is_component then null
      when is_gap then numerator = 0
      when is_for_all then numerator = denominator
      when comparator = '≥' then compared >= compared_with
      when comparator = '≤' then compared <= compared_with
      when comparator = '=' then compared = compared_with
    end as is_reached,
    case
      when numerator is null or target_id is null or is_component or absence is not null then null
      when doubtful_target is not null then null
      when is_progress_only and deadline is null then null
      when is_gap then numerator
      when is_for_all then denominator - numerator
      when target_unit = '%' and comparator = '≤' then greatest(0, numerator - floor(compared_with * 0.01))
      when target_unit = '%' then greatest(0, ceil(compared_with * 0.01) - numerator)
      when comparator = '≤' then greatest(0, compared - floor(compared_with))
      else greatest(0, ceil(compared_with) - compared)
    end as shortfall,
    target_id is null and is_judged and coalesce(first_deadline < judged_on, false) as is_after_deadline
  from with_roles
),
verdicts as (
  select
    compared_rows.*,
    case
      when absence = 'type-unknown' then '类型待确认'
      when absence = 'not-applicable' then '不适用'
      when absence = 'suppressed' then '人数较少不公开'
      when absence = 'no-target' then '无定量要求'
      when absence is not null or numerator is null then '数据缺失'
      when is_after_deadline then '不适用'
      when doubtful_target is not null then '数据缺失'
      when target_id is null then '无定量要求'
      when is_progress_only and deadline is null then '无定量要求'
      when is_type_unknown then '类型待确认'
      when is_component then '不适用'
      when deadline > judged_on then '未到期'
      when obligation = '宜' and is_reached then '符合建议'
      when obligation = '宜' and comparator = '≤' then '超过建议规模'
      when obligation = '宜' then '不适用'
      when is_reached then '达标'
      -- What is not reached in a period that still runs is not missed yet.
      when ends_before > region_date then '进行中（预计）'
      else '未达标'
    end as verdict,
    case
      when absence is null and doubtful_target is not null then doubtful_target || '待确认，确认前不作评价。'
      when absence is null and is_component and not is_type_unknown
        then '对每个统计对象的要求，已计入分子，随“' || judging_label || '”一并判定。'
      when absence is null and is_for_all and not is_type_unknown
        then nullif(
          coalesce(reason, '')
            || case when asked_count > 1 then '共' || asked_count || '项要求一并判定，同时达到的才计入分子。' else '' end
            || case when obligation = '原则上' and not is_reached then '这是原则性要求。' else '' end,
          ''
        )
      when absence is not null and reason is not null then reason
      -- What is said beside a figure does not take the place of what is said of its verdict.
      else nullif(
        coalesce(reason, '') || case
          when absence is null and target_id is not null and is_progress_only and deadline is null
            then '文件未规定完成期限，只公布进度。'
          when is_after_deadline then '目标的截止日期已过，判定以截止日期当天的结果为准。'
          when is_type_unknown then '这一行按“' || target_group_type || '”集团的标准列出；该集团类型待确认，暂不评价。'
          when obligation = '宜' and comparator <> '≤' and not is_reached then '建议性要求，不作达标判定。'
          when obligation = '原则上' and not is_reached then '这是原则性要求。'
          else ''
        end,
        ''
      )
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
    headline_bases.missing_tables,
    region.region_code,
    region.as_of_date,
    case
      when headline_bases.indicator_id is null then '数据缺失'
      when policy_targets.valid_from > region.as_of_date then '未到期'
      when policy_targets.valid_to <= coalesce(policy_targets.deadline, region.as_of_date) then '不适用'
      when headline_bases.judged_unit_kind = 'group' and policy_targets.group_type is not null then '不适用'
      else '数据缺失'
    end as verdict,
    case
      when headline_bases.indicator_id is null then '本站没有编号为“' || policy_targets.indicator_id || '”的指标。'
      when policy_targets.valid_from > region.as_of_date
        then '这一标准自' || strftime(policy_targets.valid_from, '%Y年%-m月%-d日') || '起适用。'
      when policy_targets.valid_to <= coalesce(policy_targets.deadline, region.as_of_date)
        then '这一标准' || case when policy_targets.valid_to <= region.as_of_date then '已' else '将' end
          || '于' || strftime(policy_targets.valid_to, '%Y年%-m月%-d日') || '停止适用。'
      when headline_bases.judged_unit_kind = 'group' and policy_targets.group_type is not null
        then case
          when exists (
            from groups_at
            where groups_at.as_of_date = region.as_of_date
              and policy_targets.group_type in (groups_at.group_type, groups_at.parent_type)
          )
            then '类型为“' || policy_targets.group_type || '”的集团都还不能按这一标准评价。'
          else '统计时点没有类型为“' || policy_targets.group_type || '”的集团。'
        end
      when headline_bases.reason is not null then headline_bases.reason
      else '无法计算：没有可用于计算的记录。'
    end as reason
  from policy_targets
  cross join region
  left join headline_bases on headline_bases.indicator_id = policy_targets.indicator_id
  anti join targets_of_rows on targets_of_rows.target_id = policy_targets.target_id
)
select
  indicator_id,
  unit_kind,
  unit_id,
  period,
  as_of_date::varchar as as_of_date,
  basis,
  category,
  numerator,
  denominator,
  value,
  target_id,
  -- A share of units is held against all of them. What waits for a type has no standard of one yet.
  case
    when is_type_unknown then null
    when is_for_all then 100
    else threshold
  end::double as threshold,
  case
    when is_type_unknown then null
    when is_for_all then '≥'
    else comparator
  end as comparator,
  deadline::varchar as deadline,
  verdict,
  case when not coalesce(is_type_unknown, false) then shortfall end::integer as shortfall,
  stated_reason as reason,
  missing_tables,
  clause_id
from verdicts
union all
select
  indicator_id,
  'region' as unit_kind,
  region_code as unit_id,
  '' as period,
  as_of_date::varchar as as_of_date,
  coalesce(basis, '') as basis,
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

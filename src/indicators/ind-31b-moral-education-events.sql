-- Events of moral education in a term: of which of the kinds that the text asks for a group held at least one, and how
-- many of each kind.
-- Grain: group and region, term, basis (三项齐全 for groups, 齐全集团占比 for the region, 各项次数 for each kind in a
-- category 活动：…). The kinds are those that the region's list has from the clauses of this indicator's targets.
-- Unit: kinds over kinds, groups over groups, events. The region's share leaves out groups that are not judged.
-- Source: activities, pack_items, policy_targets, group_terms, region.
with
-- Of the targets of one clause, each is about the kind that its 目标名称 or 基数口径 names.
asked_kinds as (
  select
    pack_items.item,
    any_value(policy_targets.target_id)
      filter (where contains(policy_targets.label || policy_targets.base, pack_items.item)) as target_id
  from pack_items
  join policy_targets on policy_targets.clause_id = pack_items.clause_id
  where pack_items.list_name = '活动类别' and policy_targets.indicator_id = 'IND-31b'
  group by pack_items.item
),
counted as (
  select
    group_terms.term,
    group_terms.starts_on,
    group_terms.ends_before,
    group_terms.group_id,
    group_terms.reason,
    asked_kinds.item,
    count(activities.activity_id) as event_count
  from group_terms
  cross join region
  cross join asked_kinds
  left join activities
    on activities.group_id = group_terms.group_id
    and activities.category = asked_kinds.item
    and group_terms.starts_on <= activities.held_on
    and activities.held_on < group_terms.ends_before
    and activities.held_on <= region.as_of_date
  group by
    group_terms.term,
    group_terms.starts_on,
    group_terms.ends_before,
    group_terms.group_id,
    group_terms.reason,
    asked_kinds.item
),
by_group as (
  select
    term,
    starts_on,
    ends_before,
    group_id,
    any_value(reason) as reason,
    count(*) filter (where event_count > 0) as held_count,
    count(*) as kind_count
  from counted
  group by term, starts_on, ends_before, group_id
),
figures as (
  select
    'group' as unit_kind,
    group_id as unit_id,
    term,
    starts_on,
    ends_before,
    '三项齐全' as basis,
    '' as category,
    null as target_id,
    held_count as numerator,
    kind_count as denominator,
    reason
  from by_group
  union all
  select
    'region' as unit_kind,
    any_value(region.region_code) as unit_id,
    term,
    starts_on,
    ends_before,
    '齐全集团占比' as basis,
    '' as category,
    null as target_id,
    count(*) filter (where reason is null and held_count = kind_count) as numerator,
    count(*) filter (where reason is null) as denominator,
    case when bool_and(reason is not null) then '本学期没有应作评价的集团。' end as reason
  from by_group
  cross join region
  group by term, starts_on, ends_before
  union all
  select
    'group' as unit_kind,
    counted.group_id as unit_id,
    counted.term,
    counted.starts_on,
    counted.ends_before,
    '各项次数' as basis,
    '活动：' || counted.item as category,
    asked_kinds.target_id,
    counted.event_count as numerator,
    null as denominator,
    counted.reason
  from counted
  join asked_kinds on asked_kinds.item = counted.item
)
select
  unit_kind,
  unit_id,
  term as period,
  starts_on::varchar as judged_on,
  -- A term is over on its last day itself.
  (ends_before - 1)::varchar as ends_before,
  null::varchar as as_of_date,
  basis,
  category,
  target_id,
  case when denominator is null or denominator > 0 then numerator end::integer as numerator,
  case when denominator > 0 then denominator end::integer as denominator,
  case
    when denominator is null then numerator::double
    when denominator > 0 then numerator::double / denominator
  end::double as value,
  case when reason is not null then 'not-applicable' end as absence,
  reason
from figures
order by term, unit_kind, unit_id, basis, category, target_id

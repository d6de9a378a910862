-- How many people are missing to each standard of IND-10: max(0, ceil(standard x teachers) - people rotating).
-- Grain: group, school year, basis (缺口人数), target. Unit: people, with exact decimals. The standard is that of the
-- group's type on 1 September. Null when the share itself is null; not judged where the share is not.
-- Source: measures of IND-10, groups_at, policy_targets.
with
shares as (
  select
    measures.*,
    groups_at.group_type,
    groups_at.parent_type
  from measures
  left join groups_at
    on groups_at.as_of_date = measures.judged_on::date
    and groups_at.group_id = measures.unit_id
  where measures.indicator_id = 'IND-10'
    and measures.basis = '参与口径'
    and measures.category = ''
    and measures.unit_kind = 'group'
),
standards as (
  select *
  from policy_targets
  where indicator_id = 'IND-10'
    and comparator = '≥'
    and unit = '%'
    and deadline is null
),
needed as (
  select
    shares.*,
    standards.target_id as standard_id,
    ceil(standards.threshold * shares.denominator::decimal(12, 0) * 0.01) - shares.numerator as gap,
    -- A type that is not known is no reason to compute with every type's standard.
    shares.group_type is null and exists (from standards where group_type is not null) as is_type_unknown
  from shares
  left join standards
    on standards.valid_from <= shares.judged_on::date
    and (standards.valid_to is null or shares.judged_on::date < standards.valid_to)
    and (standards.group_type is null or standards.group_type in (shares.group_type, shares.parent_type))
)
select
  unit_kind,
  unit_id,
  period,
  as_of_date,
  judged_on,
  ends_before,
  '缺口人数' as basis,
  '' as category,
  standard_id as target_id,
  -- An absent share stays absent: greatest(0, null) would be 0, and missing is never a number.
  case when gap is not null then greatest(0, gap) end::integer as numerator,
  null::integer as denominator,
  case when gap is not null then greatest(0, gap) end::double as value,
  case
    when absence is not null then absence
    when standard_id is not null then null
    when is_type_unknown then 'type-unknown'
    else 'not-applicable'
  end as absence,
  case
    when absence is not null then reason
    when standard_id is not null then null
    when is_type_unknown then '标准按集团类型适用，该集团类型待确认。'
    else '本地区文件没有适用于该集团类型的交流比例标准。'
  end as reason
from needed
order by period, unit_id, standard_id

-- Share of the secondments (挂职) that members sent out and that ended in the year whose length is within the limits.
-- Grain: group and region, school year, basis (成员校派出), category ('' = within the limits, 期限：… = outside them,
-- 派出方：… = sent by the lead school, listed and never judged).
-- Unit: records over records that ended in the year; lengths in terms, two terms to a school year, 14 days of grace. Only
-- those whose group was, on the day of sending, of a type that a target of IND-19 binds, held against that target.
-- A group is judged by its type on 1 September or, where no target binds that, by the type that it had when it was bound.
-- Not applicable when none ended, or nothing binds groups of the type. Source: person_ratios, groups_at, policy_targets.
with
standards as (
  select *
  from policy_targets
  where indicator_id = 'IND-19'
),
asked_types as (
  select
    count(*) as standard_count,
    bool_or(group_type is null) as binds_all,
    string_agg(distinct group_type, '、' order by group_type) as words
  from standards
),
-- The days on which a group was of a type that is bound.
bound_days as (
  select distinct
    groups_at.group_id,
    groups_at.as_of_date
  from groups_at
  join standards
    on standards.valid_from <= groups_at.as_of_date
    and (standards.valid_to is null or groups_at.as_of_date < standards.valid_to)
    and coalesce(standards.group_type in (groups_at.group_type, groups_at.parent_type), standards.group_type is null)
),
labelled as (
  select
    person_ratios.*,
    case
      when measure = 'ended_lead_sent' then '派出方：总校（核心校）'
      when measure = 'ended_member_outside' then '期限：' || part
      else ''
    end as category
  from person_ratios
  where (measure in ('ended_member_sent', 'ended_lead_sent') and part = '期限在规定范围内')
    or measure = 'ended_member_outside'
),
placed as (
  select
    labelled.unit_kind,
    labelled.unit_id,
    labelled.period,
    labelled.category,
    any_value(labelled.numerator) as numerator,
    any_value(labelled.denominator) as denominator,
    any_value(labelled.value) as value,
    any_value(labelled.absence) as absence,
    any_value(labelled.reason) as reason,
    any_value(labelled.not_judged) as not_judged,
    any_value(labelled.judged_on) as first_day,
    any_value(labelled.over_on) as over_on,
    coalesce(bool_or(bound_days.as_of_date = labelled.judged_on), false) as is_bound,
    coalesce(
      max(bound_days.as_of_date) filter (where bound_days.as_of_date <= labelled.judged_on),
      min(bound_days.as_of_date) filter (where bound_days.as_of_date <= labelled.over_on)
    ) as bound_on,
    any_value(groups_at.group_type) is null as is_type_unknown
  from labelled
  left join bound_days on labelled.unit_kind = 'group' and bound_days.group_id = labelled.unit_id
  left join groups_at
    on labelled.unit_kind = 'group'
    and groups_at.group_id = labelled.unit_id
    and groups_at.as_of_date = labelled.judged_on
  group by labelled.unit_kind, labelled.unit_id, labelled.period, labelled.category
),
settled as (
  select
    placed.*,
    -- Nothing was counted then, whatever is withheld of a small group.
    unit_kind = 'group' and bound_on is null as is_never_bound
  from placed
),
explained as (
  select
    settled.*,
    case
      when not_judged is not null or absence is not distinct from 'not-applicable' then 'not-applicable'
      when asked_types.standard_count = 0 then 'no-target'
      when denominator is distinct from 0 and not is_never_bound then absence
      when unit_kind = 'group' and not is_bound and is_type_unknown and not asked_types.binds_all then 'type-unknown'
      else 'not-applicable'
    end as stated_absence,
    case
      when not_judged is not null then not_judged
      when absence is not distinct from 'not-applicable' then reason
      when asked_types.standard_count = 0 then '本地区文件没有规定挂职人员的期限。'
      when denominator is distinct from 0 and not is_never_bound
        then case
          when absence is not null then reason
          when unit_kind = 'region' and category = '' and not asked_types.binds_all
            then '只计派出时属于' || asked_types.words || '集团的挂职人员。'
        end
      when unit_kind = 'group' and not is_bound and not asked_types.binds_all
        then case
          when is_type_unknown then '这项要求按集团类型适用，该集团类型待确认。'
          else '这项要求只适用于' || asked_types.words || '集团。'
        end
      when category = '派出方：总校（核心校）' then '本学年没有结束的总校派出人员挂职。'
      else '本学年没有结束的成员校派出人员挂职。'
    end as stated_reason
  from settled
  cross join asked_types
)
select
  unit_kind,
  unit_id,
  period,
  null::varchar as as_of_date,
  case
    when is_bound or stated_absence in ('not-applicable', 'type-unknown') then first_day
    else coalesce(bound_on, first_day)
  end::varchar as judged_on,
  over_on::varchar as ends_before,
  '成员校派出' as basis,
  category,
  case when denominator > 0 then numerator end::integer as numerator,
  nullif(denominator, 0)::integer as denominator,
  value,
  stated_absence as absence,
  stated_reason as reason
from explained
order by period, unit_kind, unit_id, category

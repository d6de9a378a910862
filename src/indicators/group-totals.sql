-- All results in reading order, and among them how many groups meet the standard of an indicator that is judged by group:
-- groups that meet it over groups that can be judged, never the mean of their shares.
-- Rows: those of judged_results; and region, period or as-of date, basis (达标集团占比) for each indicator that declares it.
-- Numerator: groups 达标; denominator: groups 达标, 未达标 or 进行中（预计）. Groups that cannot be judged are not in it; the
-- reason says how many and why. Never compared with the standard itself. Null when no group can be judged, or more groups
-- are withheld than judged: a share of the few would pass for one of all.
-- Source: judged_results, headline_bases, indicator_bases, indicators, policy_targets, missing_reasons, groups, region.
with
totals_asked as (
  select
    headline_bases.indicator_id,
    headline_bases.basis as headline_basis,
    indicator_bases.basis,
    indicators.period_kind
  from headline_bases
  join indicators on indicators.indicator_id = headline_bases.indicator_id
  join indicator_bases
    on indicator_bases.indicator_id = headline_bases.indicator_id
    and indicator_bases.is_group_total
  -- Where the policy asks for nothing there is no group that does not meet it either.
  semi join policy_targets on policy_targets.indicator_id = headline_bases.indicator_id
  anti join missing_reasons
    on missing_reasons.indicator_id = indicator_bases.indicator_id
    and missing_reasons.basis = indicator_bases.basis
),
-- One verdict per group: of several targets the worst one stands, and one that only names another does not.
group_verdicts as (
  select
    totals_asked.indicator_id,
    totals_asked.basis,
    judged_results.period,
    judged_results.as_of_date,
    judged_results.unit_id,
    case
      when bool_or(judged_results.verdict = '未达标') then '未达标'
      when bool_or(judged_results.verdict = '进行中（预计）') then '进行中（预计）'
      when bool_or(judged_results.verdict = '达标') then '达标'
      else min(judged_results.verdict)
    end as verdict
  from totals_asked
  join judged_results
    on judged_results.indicator_id = totals_asked.indicator_id
    and judged_results.basis = totals_asked.headline_basis
    and judged_results.unit_kind = 'group'
    and judged_results.category = ''
    -- Not the row that says at the as-of date that a group has no figure of any period.
    and (judged_results.as_of_date is not null) = (totals_asked.period_kind = '时点')
    -- A group of whose type nothing is asked is no group to be judged.
    and judged_results.verdict <> '无定量要求'
  group by
    totals_asked.indicator_id,
    totals_asked.basis,
    judged_results.period,
    judged_results.as_of_date,
    judged_results.unit_id
),
verdict_counts as (
  select
    indicator_id,
    basis,
    period,
    as_of_date,
    verdict,
    count(*) as group_count
  from group_verdicts
  group by indicator_id, basis, period, as_of_date, verdict
),
counted as (
  select
    indicator_id,
    basis,
    period,
    as_of_date,
    coalesce(sum(group_count) filter (where verdict = '达标'), 0) as met_count,
    coalesce(sum(group_count) filter (where verdict = '进行中（预计）'), 0) as running_count,
    coalesce(sum(group_count) filter (where verdict in ('达标', '未达标', '进行中（预计）')), 0) as judged_count,
    coalesce(sum(group_count) filter (where verdict = '人数较少不公开'), 0) as withheld_count,
    string_agg(verdict || group_count::varchar || '个', '、' order by verdict)
      filter (where verdict not in ('达标', '未达标', '进行中（预计）')) as left_out
  from verdict_counts
  group by indicator_id, basis, period, as_of_date
  -- A year in which the standard applied to no group is told only where there is no other.
  qualify bool_or(verdict <> '不适用') or not bool_or(bool_or(verdict <> '不适用')) over (partition by indicator_id)
),
group_totals as (
  select
    counted.indicator_id,
    region.region_code as unit_id,
    counted.period,
    counted.as_of_date,
    counted.basis,
    case when judged_count > 0 and withheld_count <= judged_count then met_count end as numerator,
    case when judged_count > 0 and withheld_count <= judged_count then judged_count end as denominator,
    case when withheld_count <= judged_count then met_count::double / nullif(judged_count, 0) end as value,
    case
      when withheld_count > judged_count then '人数较少不公开'
      when judged_count = 0 then '不适用'
      when running_count > 0 then '进行中（预计）'
      else '无定量要求'
    end as verdict,
    case
      when withheld_count > judged_count then '多数集团为保护个人信息不公布，不列出达标集团占比。'
      when judged_count = 0 then '没有可以评价的集团。'
      else ''
    end
      || case
        when running_count > 0 and withheld_count <= judged_count
          then running_count::varchar || '个集团本期尚未结束，还未达到标准。'
        else ''
      end
      || coalesce('未列入应评的集团：' || left_out || '。', '') as reason
  from counted
  cross join region
),
results as (
  select judged_results.*
  from judged_results
  -- The row that stood for the totals while there were no verdicts.
  anti join group_totals
    on group_totals.indicator_id = judged_results.indicator_id
    and group_totals.basis = judged_results.basis
  union all
  select
    indicator_id,
    'region' as unit_kind,
    unit_id,
    period,
    as_of_date,
    basis,
    '' as category,
    numerator::integer as numerator,
    denominator::integer as denominator,
    value::double as value,
    null::varchar as target_id,
    null::double as threshold,
    null::varchar as comparator,
    null::varchar as deadline,
    verdict,
    null::integer as shortfall,
    nullif(reason, '') as reason,
    null::varchar as missing_tables,
    null::varchar as clause_id
  from group_totals
)
select results.*
from results
left join indicators on indicators.indicator_id = results.indicator_id
left join indicator_bases
  on indicator_bases.indicator_id = results.indicator_id
  and indicator_bases.basis = results.basis
left join groups on groups.group_id = case when results.unit_kind = 'group' then results.unit_id end
order by
  indicators.position nulls last,
  results.indicator_id,
  case results.unit_kind when 'region' then 1 when 'group' then 2 when 'school' then 3 else 4 end,
  groups.sort_order nulls last,
  results.unit_id,
  results.period,
  results.as_of_date,
  coalesce(indicator_bases.position, 0),
  results.category,
  results.deadline nulls last,
  results.target_id

-- How many teachers each campus of a group sent to each other campus of it.
-- Grain: group, school year, basis (人数), category ('' = all who rotate, otherwise sending→receiving campus by name).
-- Unit: distinct persons on each way, so that ways may add up to more than the total. Pairs without anybody have no row.
-- Source: campus_flows, person_ratios, unit_years, campuses.
with
-- Two campuses of one name are told apart by their codes.
names as (
  select
    campus_id,
    case
      when count(*) over (partition by campus_name) = 1 then campus_name
      else campus_name || '（' || campus_id || '）'
    end as name
  from campuses
),
figures as (
  select
    unit_id as group_id,
    period,
    judged_on,
    over_on,
    '' as category,
    numerator,
    absence,
    reason
  from person_ratios
  where measure = 'rotating' and whole = '' and unit_kind = 'group'
  union all
  select
    campus_flows.group_id,
    campus_flows.academic_year as period,
    unit_years.judged_on,
    unit_years.over_on,
    coalesce(sending.name, campus_flows.sending_campus_id) || '→'
      || coalesce(receiving.name, campus_flows.receiving_campus_id) as category,
    case when campus_flows.absence is null then campus_flows.person_count end as numerator,
    campus_flows.absence,
    campus_flows.reason
  from campus_flows
  left join unit_years
    on unit_years.academic_year = campus_flows.academic_year
    and unit_years.unit_kind = 'group'
    and unit_years.unit_id = campus_flows.group_id
  left join names as sending on sending.campus_id = campus_flows.sending_campus_id
  left join names as receiving on receiving.campus_id = campus_flows.receiving_campus_id
)
select
  'group' as unit_kind,
  group_id as unit_id,
  period,
  null::varchar as as_of_date,
  judged_on::varchar as judged_on,
  over_on::varchar as ends_before,
  '人数' as basis,
  category,
  numerator::integer as numerator,
  null::integer as denominator,
  numerator::double as value,
  absence,
  reason
from figures
order by period, group_id, category

-- How many teachers rotated between campuses that have no stage in common.
-- Grain: group and region, school year, basis (人数). Unit: distinct persons. No target.
-- Source: person_ratios.
select
  unit_kind,
  unit_id,
  period,
  null::varchar as as_of_date,
  judged_on::varchar as judged_on,
  over_on::varchar as ends_before,
  '人数' as basis,
  '' as category,
  numerator,
  null::integer as denominator,
  value,
  absence,
  reason
from person_ratios
where measure = 'rotating_cross_stage'
order by period, unit_kind, unit_id

-- Share of all who rotate that are backbone teachers of county level or above: the yardstick of state and province.
-- Grain: region, school year, basis (县级以上骨干).
-- Numerator: distinct persons among the denominator with an honour of county level or above in force on the first day;
-- denominator: the numerator of IND-11, so that both are about the same persons. Not applicable when nobody rotates.
-- Source: person_ratios.
select
  unit_kind,
  unit_id,
  period,
  null::varchar as as_of_date,
  judged_on::varchar as judged_on,
  over_on::varchar as ends_before,
  '县级以上骨干' as basis,
  '' as category,
  case when denominator > 0 then numerator end::integer as numerator,
  nullif(denominator, 0)::integer as denominator,
  value,
  case when denominator = 0 then 'not-applicable' else absence end as absence,
  case when denominator = 0 then '本学年无交流，骨干占比不适用。' else reason end as reason
from person_ratios
where measure = 'rotating_county_backbone' and unit_kind = 'region'
order by period, unit_id

-- From where to where the teachers of a group rotate: between lead school and members, and from towns to villages.
-- Grain: group and region, school year, basis (人数), category ('' = all who rotate, 方向：…).
-- Unit: distinct persons in each direction, so that directions may add up to more than the total. No target.
-- Source: person_ratios.
with
labelled as (
  select
    person_ratios.*,
    case
      when measure = 'rotating_direction' then '方向：' || part
      when measure = 'rotating_urban_to_rural' then '方向：城镇→乡村'
      else ''
    end as category
  from person_ratios
  where whole = ''
    and (
      measure in ('rotating', 'rotating_urban_to_rural')
      or (measure = 'rotating_direction' and part <> '')
    )
)
select
  unit_kind,
  unit_id,
  period,
  null::varchar as as_of_date,
  judged_on::varchar as judged_on,
  over_on::varchar as ends_before,
  '人数' as basis,
  category,
  numerator,
  null::integer as denominator,
  value,
  absence,
  reason
from labelled
order by period, unit_kind, unit_id, category

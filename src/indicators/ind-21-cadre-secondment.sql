-- Share of the pairs of lead school and member with a leader posted from one to the other, and how many leaders were.
-- Grain: group and region, school year, basis (结对, 在岗人数).
-- Numerator: pairs with one posting or more in either direction (check deputed); denominator: pairs. 在岗人数: distinct
-- persons in post at some time of the year, without a denominator. Source: exchange_shares, person_ratios.
select
  unit_kind,
  unit_id,
  period,
  as_of_date,
  judged_on,
  ends_before,
  basis,
  category,
  numerator,
  denominator,
  value,
  absence,
  reason
from exchange_shares
where indicator_id = 'IND-21'
union all
select
  unit_kind,
  unit_id,
  period,
  null::varchar as as_of_date,
  judged_on::varchar as judged_on,
  over_on::varchar as ends_before,
  '在岗人数' as basis,
  '' as category,
  numerator,
  denominator,
  value,
  absence,
  reason
from person_ratios
where measure = 'cadres_sent'
order by period, unit_kind, unit_id, basis, category

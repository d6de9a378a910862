-- How many pairs of mentor and apprentice a group has, and how many of them across schools.
-- Grain: group and region, as-of date, basis (结对数), category ('' = all, 其中：…). Unit: pairs not ended by the date.
-- Source: person_ratios.
select
  unit_kind,
  unit_id,
  '' as period,
  period as as_of_date,
  '结对数' as basis,
  case part when '' then '' else '其中：' || part end as category,
  numerator,
  null::integer as denominator,
  value,
  absence,
  reason
from person_ratios
where measure = 'mentoring_pairs'
order by period, unit_kind, unit_id, category

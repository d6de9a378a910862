-- Share of the teachers who may rotate that do, inside groups or between them: the yardstick of state and province.
-- Grain: region, school year, basis (符合条件口径).
-- Numerator: distinct persons with a qualifying rotation in any group or none; denominator: eligible teachers on
-- 1 September. Null when one of both is absent, or nobody is eligible.
-- Source: person_ratios.
select
  unit_kind,
  unit_id,
  period,
  null::varchar as as_of_date,
  judged_on::varchar as judged_on,
  over_on::varchar as ends_before,
  '符合条件口径' as basis,
  '' as category,
  case when denominator > 0 then numerator end::integer as numerator,
  nullif(denominator, 0)::integer as denominator,
  value,
  case when denominator = 0 then 'missing' else absence end as absence,
  case when denominator = 0 then '学年初没有符合交流条件的教师，无法计算比例。' else reason end as reason
from person_ratios
where measure = 'rotating_any' and unit_kind = 'region'
order by period, unit_id

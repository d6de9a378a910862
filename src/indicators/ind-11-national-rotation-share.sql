-- Share of the teachers who may rotate that do, inside groups or between them: the yardstick of state and province.
-- Grain: region, school year, basis (符合条件口径), category ('' = the share, 另有：不符合交流条件 = a count beside it).
-- Numerator: distinct persons with a qualifying rotation in any group or none whose staff relation is at a campus of
-- compulsory education; denominator: eligible teachers of these campuses on 1 September. Where the roster says who is
-- eligible, the others stand beside them; where it does not, the reason says so. Null when one of both is absent, nobody is
-- eligible, or more rotate than are eligible: both cannot have been counted the same way.
-- Source: person_ratios.
with
shares as (
  select
    person_ratios.*,
    coalesce(others.absence is distinct from 'missing' and others.period is not null, false) as is_told,
    person_ratios.numerator > person_ratios.denominator as is_too_large
  from person_ratios
  left join person_ratios as others
    on others.measure = 'rotating_ineligible'
    and others.unit_kind = person_ratios.unit_kind
    and others.unit_id = person_ratios.unit_id
    and others.period = person_ratios.period
  where person_ratios.measure = 'rotating_any' and person_ratios.unit_kind = 'region'
)
select
  unit_kind,
  unit_id,
  period,
  null::varchar as as_of_date,
  judged_on::varchar as judged_on,
  over_on::varchar as ends_before,
  '符合条件口径' as basis,
  '' as category,
  case when denominator > 0 and not is_too_large then numerator end::integer as numerator,
  case when denominator > 0 and not is_too_large then denominator end::integer as denominator,
  case when not is_too_large then value end as value,
  case when denominator = 0 or is_too_large then 'missing' else absence end as absence,
  case
    when denominator = 0 then '学年初没有符合交流条件的教师，无法计算比例。'
    when absence is not null then reason
    when is_too_large
      then '交流教师' || numerator::varchar || '人，多于符合交流条件的' || denominator::varchar
        || '人，两者口径不一致，不作为比例公布。'
    when not is_told then '分子未区分是否符合交流条件。'
  end as reason
from shares
union all
select
  unit_kind,
  unit_id,
  period,
  null::varchar as as_of_date,
  judged_on::varchar as judged_on,
  over_on::varchar as ends_before,
  '符合条件口径' as basis,
  '另有：不符合交流条件' as category,
  numerator,
  denominator,
  value,
  absence,
  reason
from person_ratios
where measure = 'rotating_ineligible' and absence is distinct from 'missing'
order by period, unit_id, category

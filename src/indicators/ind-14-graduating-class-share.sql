-- Share of those who take part in rotation that taught a graduating class in the year before.
-- Grain: group and region, school year, basis (上学年毕业班), category ('' = of those who rotate, 对照：全部专任教师).
-- Numerator: those of the denominator who taught a graduating class; denominator: the numerator of IND-10, or all
-- full-time teachers. Not applicable when nobody rotates. Source: person_ratios.
with
labelled as (
  select
    person_ratios.*,
    case measure when 'teachers_graduating' then '对照：全部专任教师' else '' end as category
  from person_ratios
  where measure in ('rotating_graduating', 'teachers_graduating')
)
select
  unit_kind,
  unit_id,
  period,
  null::varchar as as_of_date,
  judged_on::varchar as judged_on,
  over_on::varchar as ends_before,
  '上学年毕业班' as basis,
  category,
  case when denominator > 0 then numerator end::integer as numerator,
  nullif(denominator, 0)::integer as denominator,
  value,
  case when denominator = 0 then 'not-applicable' else absence end as absence,
  case
    when denominator = 0 and category = '' then '本学年无交流，毕业班教师占比不适用。'
    when denominator = 0 then '学年初没有专任教师。'
    else reason
  end as reason
from labelled
order by period, unit_kind, unit_id, category

-- Share of those who take part in rotation that hold an honour on the policy's list.
-- Grain: group and region, school year, basis (文件所列称号).
-- Numerator: distinct persons among the denominator with an honour in force on the first day of their rotation;
-- denominator: the numerator of IND-10 by 参与口径. Not applicable when nobody rotates: IND-10 speaks for itself then.
-- Source: person_ratios.
select
  unit_kind,
  unit_id,
  period,
  null::varchar as as_of_date,
  judged_on::varchar as judged_on,
  over_on::varchar as ends_before,
  '文件所列称号' as basis,
  '' as category,
  case when denominator > 0 then numerator end::integer as numerator,
  nullif(denominator, 0)::integer as denominator,
  value,
  case when not_judged is not null or denominator = 0 then 'not-applicable' else absence end as absence,
  case
    when not_judged is not null then not_judged
    when denominator = 0 then '本学年无交流，骨干占比不适用。'
    when absence is not null then reason
    else note
  end as reason
from person_ratios
where measure = 'rotating_backbone'
order by period, unit_kind, unit_id

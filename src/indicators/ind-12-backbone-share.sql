-- Share of those who take part in rotation that hold an honour on the policy's list.
-- Grain: group and region, school year, basis (文件所列称号).
-- Numerator: distinct persons among the denominator with an honour in force on the first day of their rotation;
-- denominator: the numerator of IND-10 by 参与口径. Not applicable when nobody rotates: IND-10 speaks for itself then.
-- Where the region's number would tell that of a group which is kept back, the region's row adds up the groups whose
-- numbers are published, and says how many are left out.
-- Source: person_ratios.
with
shares as (
  select *
  from person_ratios
  where measure = 'rotating_backbone'
),
published as (
  select
    period,
    sum(numerator) filter (where absence is null) as numerator,
    sum(denominator) filter (where absence is null) as denominator,
    count(*) filter (where absence = 'suppressed') as withheld_count
  from shares
  where unit_kind = 'group'
  group by period
),
-- Column by column: engines write out several replaced columns in an order of their own.
told as (
  select
    shares.unit_kind,
    shares.unit_id,
    shares.period,
    shares.judged_on,
    shares.over_on,
    shares.not_judged,
    shares.reason,
    case when published.denominator > 0 then published.numerator else shares.numerator end as numerator,
    case when published.denominator > 0 then published.denominator else shares.denominator end as denominator,
    case
      when published.denominator > 0 then published.numerator::double / published.denominator
      else shares.value
    end as value,
    case when published.denominator > 0 then null else shares.absence end as absence,
    case
      when published.denominator > 0
        then concat(shares.note, published.withheld_count, '个集团不公布骨干教师人数，未计入。')
      else shares.note
    end as note
  from shares
  left join published
    on published.period = shares.period
    and shares.unit_kind = 'region'
    and shares.absence = 'suppressed'
)
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
from told
order by period, unit_kind, unit_id

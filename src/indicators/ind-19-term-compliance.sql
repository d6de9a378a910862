-- Share of the postings that members sent out and that ended in the year whose length is within the limits.
-- Grain: group and region, school year, basis (成员校派出), category ('' = within the limits, 期限：… = outside them,
-- 派出方：… = sent by the lead school, listed and never judged).
-- Unit: records over records that ended in the year; lengths in terms, two terms to a school year, 14 days of grace.
-- Not applicable when none ended. Source: person_ratios.
with
labelled as (
  select
    person_ratios.*,
    case
      when measure = 'ended_lead_sent' then '派出方：总校（核心校）'
      when part = '期限在规定范围内' then ''
      else '期限：' || part
    end as category
  from person_ratios
  where measure = 'ended_member_sent' or (measure = 'ended_lead_sent' and part = '期限在规定范围内')
)
select
  unit_kind,
  unit_id,
  period,
  null::varchar as as_of_date,
  judged_on::varchar as judged_on,
  over_on::varchar as ends_before,
  '成员校派出' as basis,
  category,
  case when denominator > 0 then numerator end::integer as numerator,
  nullif(denominator, 0)::integer as denominator,
  value,
  case when not_judged is not null or denominator = 0 then 'not-applicable' else absence end as absence,
  case
    when not_judged is not null then not_judged
    when denominator = 0 and measure = 'ended_lead_sent' then '本学年没有结束的总校派出人员交流。'
    when denominator = 0 then '本学年没有结束的成员校派出人员交流。'
    else reason
  end as reason
from labelled
order by period, unit_kind, unit_id, category

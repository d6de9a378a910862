-- Share of the teachers with five years in their group who have rotated between its campuses, now or earlier.
-- Grain: group and region, school year, basis (满五年教师), category ('' = rotated, 尚未交流 = all others of the denominator,
-- 登记缓交 = those of them who are deferred with a reason).
-- Numerator: those of the denominator with a qualifying rotation in this group in any year; denominator: full-time
-- teachers with five years at the group's campuses on 1 September. Not applicable when there are none.
-- Progress only: the texts set no day by which all must have rotated. A lower bound: what was before the first year with a
-- rotation on record is not known, and the reason says which year that is; of a total that was handed in nobody knows it.
-- Source: person_ratios, count_sources.
with
register as (
  select min(period) as first_year
  from person_ratios
  -- Of any unit: the region's own count may wait for an answer.
  where measure = 'rotating' and whole = '' and numerator > 0
),
labelled as (
  select
    person_ratios.*,
    case measure when 'five_year_deferred' then '其中：未交流、登记缓交' else '' end as category
  from person_ratios
  where measure in ('five_year_done', 'five_year_deferred')
  union all
  -- Those who have not rotated are the others: the two counts are published together or not at all.
  select
    person_ratios.* replace (
      denominator - numerator as numerator,
      (denominator - numerator)::double / nullif(denominator, 0) as value
    ),
    '其中：尚未交流' as category
  from person_ratios
  where measure = 'five_year_done'
)
select
  labelled.unit_kind,
  labelled.unit_id,
  labelled.period,
  null::varchar as as_of_date,
  judged_on::varchar as judged_on,
  over_on::varchar as ends_before,
  '满五年教师' as basis,
  category,
  case when denominator > 0 then numerator end::integer as numerator,
  nullif(denominator, 0)::integer as denominator,
  value,
  case when denominator = 0 then 'not-applicable' else absence end as absence,
  case
    when denominator = 0 then '学年初没有任教满五年的教师。'
    when absence is not null then reason
    when category = '' and handed_in.period is null then '登记自' || replace(register.first_year, '-', '—') || '学年起，以前的交流未计入。'
  end as reason
from labelled
cross join register
left join count_sources as handed_in
  on handed_in.measure = 'five_year_done'
  and handed_in.source = '上报汇总'
  and handed_in.unit_kind = labelled.unit_kind
  and handed_in.unit_id = labelled.unit_id
  and handed_in.period = labelled.period
order by labelled.period, labelled.unit_kind, labelled.unit_id, category

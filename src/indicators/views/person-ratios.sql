-- Counts of people beside the count of which they are a part, or alone.
-- Rows: one per (period, unit_kind, unit_id, measure, part, whole); whole '' is a count alone. Both counts are null when
-- one of them is absent: a part of an unknown whole says nothing, and a share must not betray a hidden count. value is
-- also null over a whole of 0. judged_on, over_on, not_judged and note: see unit_years; null for other periods.
-- Source: person_counts, unit_years.
with
pairs as (
  select *
  from (
    values
      ('rotating', 'teachers'),
      ('rotating', ''),
      ('rotating_new', 'teachers'),
      ('rotating_continuing', 'teachers'),
      ('rotating_expected', 'teachers'),
      ('rotating_form', 'teachers'),
      ('rotating_calendar', 'teachers_calendar'),
      ('rotation_records', ''),
      ('weak_or_new_records', ''),
      ('visiting_records', ''),
      ('rotating_any', 'eligible_teachers'),
      ('rotating_ineligible', ''),
      ('rotating_backbone', 'rotating'),
      ('rotating_county_backbone', 'rotating_any'),
      ('rotating_graduating', 'rotating'),
      ('teachers_graduating', 'teachers'),
      ('five_year_done', 'five_year_eligible'),
      ('five_year_deferred', 'five_year_eligible'),
      ('rotating_direction', ''),
      ('rotating_urban_to_rural', ''),
      ('rotating_cross_stage', ''),
      ('ended_member_sent', 'ended_member_sent'),
      ('ended_member_outside', 'ended_member_sent'),
      ('ended_lead_sent', 'ended_lead_sent'),
      ('cadres_sent', ''),
      ('mentoring_pairs', '')
  ) as pairs (measure, whole)
),
-- Of measures whose parts exclude each other, the total is their sum, and absent with any of them.
totals as (
  select
    period,
    period_kind,
    unit_kind,
    unit_id,
    measure,
    '' as part,
    case when bool_and(absence is null) then sum(person_count) end as person_count,
    min(absence) as absence,
    arg_min(reason, absence) as reason
  from person_counts
  where measure in ('ended_member_sent', 'ended_lead_sent', 'mentoring_pairs')
  group by period, period_kind, unit_kind, unit_id, measure
),
counts as (
  select period, period_kind, unit_kind, unit_id, measure, part, person_count, absence, reason
  from person_counts
  union all
  select period, period_kind, unit_kind, unit_id, measure, part, person_count, absence, reason
  from totals
),
paired as (
  select
    counts.period,
    counts.period_kind,
    counts.unit_kind,
    counts.unit_id,
    counts.measure,
    counts.part,
    pairs.whole,
    counts.person_count as numerator,
    wholes.person_count as denominator,
    counts.absence as count_absence,
    -- A whole without a row at all is one that nobody counted.
    case
      when pairs.whole <> '' and wholes.measure is null then 'missing'
      else wholes.absence
    end as whole_absence,
    counts.reason as count_reason,
    wholes.reason as whole_reason
  from counts
  join pairs on pairs.measure = counts.measure
  left join counts as wholes
    on wholes.measure = pairs.whole
    and wholes.part = ''
    and wholes.period = counts.period
    and wholes.unit_kind = counts.unit_kind
    and wholes.unit_id = counts.unit_id
  -- What is divided by its own total is a part of it.
  where pairs.whole <> counts.measure or counts.part <> ''
),
explained as (
  select
    paired.*,
    -- What cannot be is not missing, and what is missing needs no hiding.
    case
      when 'not-applicable' in (count_absence, whole_absence) then 'not-applicable'
      else least(count_absence, whole_absence)
    end as absence
  from paired
)
select
  explained.period,
  explained.period_kind,
  explained.unit_kind,
  explained.unit_id,
  explained.measure,
  explained.part,
  explained.whole,
  case when explained.absence is null then explained.numerator end::integer as numerator,
  case when explained.absence is null then explained.denominator end::integer as denominator,
  case
    when explained.absence is not null then null
    when explained.whole = '' then explained.numerator::double
    else explained.numerator::double / nullif(explained.denominator, 0)
  end::double as value,
  explained.absence,
  case
    when explained.absence = explained.count_absence then explained.count_reason
    when explained.absence = explained.whole_absence
      then coalesce(explained.whole_reason, '无法计算：没有可用于计算的记录。')
  end as reason,
  unit_years.judged_on,
  unit_years.over_on,
  unit_years.not_judged,
  unit_years.note
from explained
left join unit_years
  on unit_years.academic_year = explained.period
  and unit_years.unit_kind = explained.unit_kind
  and unit_years.unit_id = explained.unit_id

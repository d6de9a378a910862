-- Of the members of a group for which an exchange of leaders is asked, those for which it is there.
-- Rows: one per (indicator_id, basis, category, unit, date or school year). A pair is a lead school and one of its members,
-- a school or a campus by the basis; it counts when every check named for the category is met. Pairs to which none applies are left out and said in reason.
-- The region's row adds up the pairs of its groups, which are distinct. absence as in measures; figures are null with it,
-- unless a group founded in the year is only not judged. Standards of a type ask the groups of this type.
-- Source: exchange_checks, campuses, as_of_points, groups_at, members_at, unit_years, region.
with
asked as (
  select *
  from (
    values
      ('IND-20a', '成员校', '', 'lead-team-school', '紧密'),
      ('IND-20a', '成员校区', '', 'lead-team', '紧密'),
      ('IND-20b', '成员校', '', 'member-head-school', '紧密'),
      ('IND-20b', '成员校区', '', 'member-head', '紧密'),
      ('IND-20c', '成员校', '', 'loose-out-school', '松散'),
      ('IND-20c', '成员校', '', 'loose-in-school', '松散'),
      ('IND-20c', '成员校', '方向：总校→成员', 'loose-out-school', '松散'),
      ('IND-20c', '成员校', '方向：成员→总校', 'loose-in-school', '松散'),
      ('IND-20c', '成员校区', '', 'loose-out', '松散'),
      ('IND-20c', '成员校区', '', 'loose-in', '松散'),
      ('IND-20c', '成员校区', '方向：总校→成员', 'loose-out', '松散'),
      ('IND-20c', '成员校区', '方向：成员→总校', 'loose-in', '松散'),
      ('IND-20d', '成员校派出', '', 'loose-length', '松散'),
      ('IND-21', '结对', '', 'deputed', null)
  ) as asked (indicator_id, basis, category, check_name, asked_tightness)
),
categories as (
  select distinct
    indicator_id,
    basis,
    category,
    asked_tightness,
    basis = '成员校' as is_by_school,
    -- A member without a posting that ended has no such check.
    check_name = 'loose-length' as is_about_ended
  from asked
),
pairs as (
  select
    asked.indicator_id,
    asked.basis,
    asked.category,
    exchange_checks.period,
    exchange_checks.group_id,
    case when asked.basis = '成员校' then campuses.school_id else exchange_checks.member_campus_id end as member_id,
    bool_and(exchange_checks.is_met) as is_met,
    -- missing before suppressed; not-applicable only where nothing else is asked of the pair.
    case
      when bool_and(exchange_checks.absence is not distinct from 'not-applicable') then 'not-applicable'
      else min(exchange_checks.absence) filter (where exchange_checks.absence <> 'not-applicable')
    end as absence,
    min(exchange_checks.reason) as reason
  from asked
  join exchange_checks on exchange_checks.check_name = asked.check_name
  join campuses on campuses.campus_id = exchange_checks.member_campus_id
  group by
    asked.indicator_id,
    asked.basis,
    asked.category,
    exchange_checks.period,
    exchange_checks.group_id,
    member_id
),
counted as (
  select
    indicator_id,
    basis,
    category,
    period,
    group_id,
    count(*) filter (where absence is null and is_met) as met_count,
    count(*) filter (where absence is null) as pair_count,
    count(*) filter (where absence = 'not-applicable') as excused_count,
    min(reason) filter (where absence = 'not-applicable') as excused_reason,
    min(absence) filter (where absence <> 'not-applicable') as absence,
    min(reason) filter (where absence <> 'not-applicable') as absence_reason
  from pairs
  group by indicator_id, basis, category, period, group_id
),
member_counts as (
  select
    as_of_date,
    group_id,
    count(*) filter (where not is_lead) as member_count
  from members_at
  group by as_of_date, group_id
),
-- The groups that have to be spoken of on each date, and in each school year.
moments as (
  select
    categories.*,
    groups_at.as_of_date::varchar as moment,
    false as is_year,
    groups_at.as_of_date as judged_on,
    null::date as over_on,
    groups_at.group_id,
    groups_at.tightness,
    null::varchar as not_judged,
    coalesce(member_counts.member_count, 0) as member_count
  from categories
  join as_of_points on as_of_points.indicator_id = categories.indicator_id
  join groups_at on groups_at.as_of_date = as_of_points.as_of_date
  left join member_counts
    on member_counts.as_of_date = groups_at.as_of_date
    and member_counts.group_id = groups_at.group_id
  where categories.indicator_id in ('IND-20a', 'IND-20b', 'IND-20c')
    -- Of year ends that are only looked back on the headline is told, and neither parts nor campuses.
    and (not as_of_points.is_looked_back or (categories.is_by_school and categories.category = ''))
  union all
  select
    categories.*,
    unit_years.academic_year as moment,
    true as is_year,
    unit_years.judged_on,
    unit_years.over_on,
    unit_years.unit_id as group_id,
    unit_years.tightness,
    unit_years.not_judged,
    coalesce(member_counts.member_count, 0) as member_count
  from categories
  join unit_years on unit_years.unit_kind = 'group'
  -- The checks of a year are made on its last day.
  left join member_counts
    on member_counts.as_of_date = unit_years.over_on
    and member_counts.group_id = unit_years.unit_id
  -- A year of which no group was checked, such as one that still runs, is not spoken of, but for new groups.
  where categories.indicator_id in ('IND-20d', 'IND-21')
    and (
      exists (
        from counted
        where counted.indicator_id = categories.indicator_id and counted.period = unit_years.academic_year
      )
      or (unit_years.not_judged is not null and exists (from exchange_checks))
    )
),
group_figures as (
  select
    moments.*,
    counted.met_count,
    counted.pair_count,
    counted.excused_count,
    counted.excused_reason,
    counted.absence as check_absence,
    case
      when moments.not_judged is not null then 'not-applicable'
      when moments.tightness = '待确认' and moments.asked_tightness is not null then 'type-unknown'
      when moments.tightness <> moments.asked_tightness then 'not-applicable'
      when counted.pair_count is null and (moments.member_count = 0 or moments.is_about_ended) then 'not-applicable'
      when counted.pair_count is null then 'missing'
      when counted.absence is not null then counted.absence
      when counted.pair_count = 0 then 'not-applicable'
    end as absence,
    case
      when moments.not_judged is not null then moments.not_judged
      when moments.tightness = '待确认' and moments.asked_tightness is not null
        then '这项要求按集团类型适用，该集团类型待确认。'
      when moments.tightness <> moments.asked_tightness then '这项要求只适用于' || moments.asked_tightness || '型集团。'
      when counted.pair_count is null and moments.member_count = 0 then '该集团没有成员校（区）。'
      when counted.pair_count is null and moments.is_about_ended then '本学年没有可以按这项要求评价的任职。'
      when counted.pair_count is null then '无法计算：没有可用于计算的记录。'
      when counted.absence is not null then counted.absence_reason
      when counted.pair_count = 0 then coalesce(counted.excused_reason, '没有适用这项要求的成员校（区）。')
      when counted.excused_count > 0
        then counted.excused_count::varchar
          || case when moments.is_by_school then '所成员校' else '个成员校（区）' end || '不适用，未计入'
          || coalesce('：' || rtrim(counted.excused_reason, '。'), '') || '。'
    end as reason
  from moments
  left join counted
    on counted.indicator_id = moments.indicator_id
    and counted.basis = moments.basis
    and counted.category = moments.category
    and counted.period = moments.moment
    and counted.group_id = moments.group_id
),
region_figures as (
  select
    indicator_id,
    basis,
    category,
    moment,
    any_value(is_year) as is_year,
    any_value(judged_on) as judged_on,
    any_value(over_on) as over_on,
    sum(met_count) filter (where absence is null) as met_count,
    sum(pair_count) filter (where absence is null) as pair_count,
    -- A missing group makes the whole absent, never a partial sum. Groups with few teachers are left out, as of all totals.
    min(absence) filter (where absence = 'missing') as absence,
    min(reason) filter (where absence = 'missing') as absence_reason,
    count(*) filter (where absence = 'type-unknown') as unknown_count,
    count(*) filter (where absence = 'suppressed') as withheld_count
  from group_figures
  group by indicator_id, basis, category, moment
  having not any_value(is_year) or count(pair_count) > 0
),
units as (
  select
    indicator_id,
    basis,
    category,
    moment,
    is_year,
    judged_on,
    over_on,
    'group' as unit_kind,
    group_id as unit_id,
    met_count,
    pair_count,
    absence,
    reason,
    -- Shown and not judged; a hidden or missing check hides them all the same.
    not_judged is not null
      and check_absence is null
      and pair_count > 0
      and tightness = coalesce(asked_tightness, tightness) as has_figures
  from group_figures
  union all
  select
    region_figures.indicator_id,
    region_figures.basis,
    region_figures.category,
    region_figures.moment,
    region_figures.is_year,
    region_figures.judged_on,
    region_figures.over_on,
    'region' as unit_kind,
    region.region_code as unit_id,
    region_figures.met_count,
    region_figures.pair_count,
    case
      when region_figures.absence is not null then region_figures.absence
      when region_figures.pair_count is null and region_figures.withheld_count > 0 then 'suppressed'
      when region_figures.pair_count is null then 'not-applicable'
    end as absence,
    case
      when region_figures.absence is not null then region_figures.absence_reason
      when region_figures.unknown_count + region_figures.withheld_count > 0
        then concat(
          case
            when region_figures.unknown_count > 0
              then region_figures.unknown_count::varchar || '个集团类型待确认，未计入。'
          end,
          case
            when region_figures.withheld_count > 0
              then region_figures.withheld_count::varchar || '个集团专任教师少于' || region.small_group_n::varchar
                || '人，未计入。'
          end
        )
      when region_figures.pair_count is null then '没有适用这项要求的集团。'
    end as reason,
    false as has_figures
  from region_figures
  cross join region
)
select
  indicator_id,
  unit_kind,
  unit_id,
  case when is_year then moment else '' end as period,
  case when not is_year then moment end as as_of_date,
  case when is_year then judged_on end::varchar as judged_on,
  case when is_year then over_on end::varchar as ends_before,
  basis,
  category,
  case when absence is null or has_figures then met_count end::integer as numerator,
  case when absence is null or has_figures then pair_count end::integer as denominator,
  case when absence is null or has_figures then met_count::double / nullif(pair_count, 0) end::double as value,
  absence,
  reason
from units

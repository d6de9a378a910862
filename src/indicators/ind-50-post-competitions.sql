-- How many of the groups that returned it filled posts by competition in a school year, for how many posts, and how many
-- persons took part.
-- Grain: region (basis 实施集团占比), group and region (竞聘岗位数, 参加人数), academic year. Years: from the first with a
-- return to the as-of date's. Unit: groups over groups that returned yes or no; posts; persons.
-- A group that held none has no posts and no participants: 0. A region's posts are null when a group's are.
-- Null with suppressed: persons of whom there are few, see person_counts.
-- Source: post_competitions, counted_groups, person_counts, region.
with
returned as (
  select
    post_competitions.*,
    left(post_competitions.academic_year, 4)::integer as first_year
  from post_competitions
),
years as (
  select
    unnest(generate_series(
      min(returned.first_year),
      any_value(year(region.as_of_date) - case when month(region.as_of_date) < 9 then 1 else 0 end)
    ))::integer as first_year
  from returned
  cross join region
),
named_years as (
  select
    first_year,
    first_year::varchar || '-' || (first_year + 1)::varchar as academic_year,
    make_date(first_year, 9, 1) as first_day,
    make_date(first_year + 1, 8, 31) as last_day
  from years
),
-- Groups that existed on the first day and handed in nothing.
silent as (
  select
    named_years.academic_year,
    count(*) as silent_count
  from named_years
  join counted_groups as groups
    on coalesce(groups.founded_on <= named_years.first_day, true)
    and (groups.closed_on is null or named_years.first_day < groups.closed_on)
  anti join returned
    on returned.academic_year = named_years.academic_year
    and returned.group_id = groups.group_id
  group by named_years.academic_year
),
counted as (
  select
    named_years.academic_year,
    count(returned.group_id) as returned_count,
    count(returned.group_id) filter (where returned.is_held) as held_count,
    coalesce(sum(returned.post_count), 0) as post_count,
    count(returned.group_id) filter (where returned.is_held and returned.post_count is null) as unknown_count
  from named_years
  left join returned on returned.academic_year = named_years.academic_year
  group by named_years.academic_year
),
figures as (
  select
    'region' as unit_kind,
    region.region_code as unit_id,
    counted.academic_year,
    '实施集团占比' as basis,
    case when returned_count > 0 then held_count end as numerator,
    case when returned_count > 0 then returned_count end as denominator,
    case when returned_count = 0 then 'missing' end as absence,
    case
      when returned_count = 0 then '这一学年没有集团报送竞聘上岗情况。'
      when silent.silent_count > 0 then '有' || silent.silent_count::varchar || '个集团没有报送，不列入计算。'
    end as reason
  from counted
  cross join region
  left join silent on silent.academic_year = counted.academic_year
  union all
  select
    'region' as unit_kind,
    region.region_code as unit_id,
    counted.academic_year,
    '竞聘岗位数' as basis,
    case when unknown_count = 0 then post_count end as numerator,
    null as denominator,
    case when unknown_count > 0 then 'missing' end as absence,
    case when unknown_count > 0 then '有' || unknown_count::varchar || '个集团没有填报竞聘岗位数，暂不计算。' end as reason
  from counted
  cross join region
  where returned_count > 0
  union all
  select
    'group' as unit_kind,
    returned.group_id as unit_id,
    returned.academic_year,
    '竞聘岗位数' as basis,
    case when returned.is_held then returned.post_count else 0 end as numerator,
    null as denominator,
    case when returned.is_held and returned.post_count is null then 'missing' end as absence,
    case when returned.is_held and returned.post_count is null then '没有填报竞聘岗位数。' end as reason
  from returned
  semi join named_years on named_years.academic_year = returned.academic_year
  union all
  select
    unit_kind,
    unit_id,
    period as academic_year,
    '参加人数' as basis,
    person_count as numerator,
    null as denominator,
    absence,
    reason
  from person_counts
  where measure = 'competition_participants'
  union all
  -- Where nobody held one nobody took part: that follows from what is public.
  select
    'group' as unit_kind,
    returned.group_id as unit_id,
    returned.academic_year,
    '参加人数' as basis,
    0 as numerator,
    null as denominator,
    null as absence,
    null as reason
  from returned
  semi join named_years on named_years.academic_year = returned.academic_year
  where not returned.is_held
  union all
  select
    'region' as unit_kind,
    region.region_code as unit_id,
    counted.academic_year,
    '参加人数' as basis,
    0 as numerator,
    null as denominator,
    null as absence,
    null as reason
  from counted
  cross join region
  where returned_count > 0 and held_count = 0
)
select
  figures.unit_kind,
  figures.unit_id,
  figures.academic_year as period,
  make_date(left(figures.academic_year, 4)::integer, 9, 1)::varchar as judged_on,
  -- A school year is over on 31 August itself.
  make_date(right(figures.academic_year, 4)::integer, 8, 31)::varchar as ends_before,
  null::varchar as as_of_date,
  figures.basis,
  '' as category,
  figures.numerator::integer as numerator,
  figures.denominator::integer as denominator,
  case when figures.denominator is null then figures.numerator::double else figures.numerator::double / figures.denominator end
    ::double as value,
  figures.absence,
  figures.reason
from figures
order by period, unit_kind, unit_id, basis

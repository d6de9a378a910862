-- Counts of persons that the bureau hands in as numbers. A unit without a return has no row: nothing is said of it.
-- The county's own number holds where it states one; it is kept back where a group that publishes no counts would follow
-- from it. Otherwise the county has what its groups have together, without those that its totals leave out; one number that
-- is not there makes the sum missing. A group that held no competition has no participants to speak of.
-- Rows: person_counts (model/fact-tables.ts), before protection, of the measures that are returned.
-- Source: post_competitions, special_posts, title_preferences, small_groups, region.
with
returned as (
  select
    'competition_participants' as measure,
    '' as part,
    post_competitions.academic_year as period,
    '学年' as period_kind,
    post_competitions.group_id,
    post_competitions.participant_count as person_count,
    '参加人数' as what
  from post_competitions
  cross join region
  where post_competitions.is_held
    and make_date(left(post_competitions.academic_year, 4)::integer, 9, 1) <= region.as_of_date
  union all
  select
    'special_post_holders' as measure,
    '' as part,
    special_posts.calendar_year::varchar as period,
    '年度' as period_kind,
    special_posts.group_id,
    special_posts.appointed_count as person_count,
    '已聘人数' as what
  from special_posts
  cross join region
  where special_posts.calendar_year <= year(region.as_of_date)
  union all
  select
    'title_preference_persons' as measure,
    title_preferences.preference as part,
    title_preferences.calendar_year::varchar as period,
    '年度' as period_kind,
    title_preferences.group_id,
    title_preferences.person_count,
    '人数' as what
  from title_preferences
  cross join region
  where title_preferences.calendar_year <= year(region.as_of_date)
),
placed as (
  select
    returned.*,
    small_groups.group_id is not null as is_small
  from returned
  left join small_groups
    on small_groups.period = returned.period
    and small_groups.group_id = returned.group_id
),
counties as (
  select
    measure,
    part,
    period,
    any_value(period_kind) as period_kind,
    any_value(what) as what,
    bool_or(group_id is null) as is_stated,
    any_value(person_count) filter (where group_id is null) as stated_count,
    bool_or(is_small) as has_small_group,
    sum(person_count) filter (where group_id is not null and not is_small) as sum_of_groups,
    count(*) filter (where group_id is not null and not is_small) as group_count,
    count(*) filter (where group_id is not null and not is_small and person_count is null) as missing_count
  from placed
  group by measure, part, period
),
regions as (
  select
    counties.*,
    region.region_code,
    region.small_group_n,
    case
      when is_stated and has_small_group then 'suppressed'
      when is_stated and stated_count is null then 'missing'
      when is_stated then null
      when group_count = 0 then 'suppressed'
      when missing_count > 0 then 'missing'
    end as absence
  from counties
  cross join region
)
select
  period,
  period_kind,
  'group' as unit_kind,
  group_id as unit_id,
  measure,
  part,
  person_count::integer as person_count,
  case when person_count is null then 'missing' end as absence,
  case when person_count is null then '没有填报' || what || '。' end as reason
from placed
where group_id is not null
union all
select
  period,
  period_kind,
  'region' as unit_kind,
  region_code as unit_id,
  measure,
  part,
  case when absence is null then coalesce(stated_count, sum_of_groups) end::integer as person_count,
  absence,
  case
    when absence = 'suppressed'
      then '为保护个人信息，专任教师少于' || small_group_n::varchar || '人的集团不公布人数，全域数也不公开。'
    when absence = 'missing' and is_stated then '没有填报' || what || '。'
    when absence = 'missing' then '有' || missing_count::varchar || '个集团没有填报' || what || '，暂不计算。'
  end as reason
from regions
order by period_kind, period, unit_kind desc, unit_id, measure, part

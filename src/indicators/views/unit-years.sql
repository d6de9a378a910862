-- The region and its groups in each school year of which there are facts, and what a reader must know of the year.
-- Rows: one per (academic_year, unit_kind, unit_id); groups that existed at some time of the year and by the as-of date.
-- judged_on: 1 September, whose type decides. over_on: a year is over on 31 August itself. tightness: on 1 September;
-- null for the region. not_judged: why shares are shown without a verdict. note: beside a verdict that stands.
-- Source: academic_years, counted_groups, groups_at, group_types, group_type_terms, member_campuses_at, memberships,
-- policy_targets, region.
with
begun_years as (
  select academic_years.*
  from academic_years
  cross join region
  where academic_years.first_day <= region.as_of_date
),
campus_counts as (
  select
    as_of_date as first_day,
    group_id,
    count(*) as campus_count
  from member_campuses_at
  group by as_of_date, group_id
),
group_years as (
  select
    begun_years.academic_year,
    begun_years.first_day,
    begun_years.last_day,
    groups.group_id,
    groups.founded_on,
    groups_at.group_type,
    groups_at.parent_type,
    coalesce(groups_at.tightness, '待确认') as tightness,
    coalesce(campus_counts.campus_count, 0) as campus_count
  from begun_years
  cross join region
  join counted_groups as groups
    on coalesce(groups.founded_on <= least(begun_years.last_day, region.as_of_date), true)
    and (groups.closed_on is null or begun_years.first_day < groups.closed_on)
  left join groups_at
    on groups_at.as_of_date = begun_years.first_day
    and groups_at.group_id = groups.group_id
  left join campus_counts
    on campus_counts.first_day = begun_years.first_day
    and campus_counts.group_id = groups.group_id
),
-- The first change of type within the year that has taken effect by now.
changes as (
  select
    group_years.academic_year,
    group_years.group_id,
    any_value(group_years.group_type) as old_type,
    any_value(group_years.parent_type) as old_parent_type,
    any_value(group_years.tightness) as old_tightness,
    any_value(group_years.first_day) as first_day,
    min(group_types.valid_from) as changed_on,
    arg_min(group_types.group_type, group_types.valid_from) as new_type
  from group_years
  cross join region
  join group_types
    on group_types.group_id = group_years.group_id
    and group_years.first_day < group_types.valid_from
    and group_types.valid_from <= least(group_years.last_day, region.as_of_date)
    and group_types.group_type <> group_years.group_type
  group by group_years.academic_year, group_years.group_id
),
-- 5%、10%: the standards of the old type for the share of rotating teachers and of backbone teachers among them.
old_standards as (
  select
    changes.academic_year,
    changes.group_id,
    string_agg(
      rtrim(rtrim(policy_targets.threshold::varchar, '0'), '.') || '%',
      '、'
      order by policy_targets.indicator_id, policy_targets.target_id
    ) as words
  from changes
  join policy_targets
    on policy_targets.indicator_id in ('IND-10', 'IND-12')
    and policy_targets.unit = '%'
    and policy_targets.group_type in (changes.old_type, changes.old_parent_type)
    and policy_targets.valid_from <= changes.first_day
    and (policy_targets.valid_to is null or changes.first_day < policy_targets.valid_to)
  group by changes.academic_year, changes.group_id
),
change_notes as (
  select
    changes.academic_year,
    changes.group_id,
    strftime(changes.changed_on, '%Y年%-m月%-d日') as changed_on,
    changes.old_type,
    changes.new_type,
    case when old_standards.words is null then '' else '（' || old_standards.words || '）' end as standards,
    case
      when new_terms.tightness = changes.old_tightness then '。'
      when new_terms.tightness = '紧密' then '；覆盖率自{日期}起计入。'
      when changes.old_tightness = '紧密' then '；覆盖率自{日期}起不再计入。'
      else '。'
    end as coverage
  from changes
  left join old_standards
    on old_standards.academic_year = changes.academic_year
    and old_standards.group_id = changes.group_id
  left join group_type_terms as new_terms on new_terms.group_type = changes.new_type
),
-- Who is a member and nobody knows since when counts as one on the first day.
undated as (
  select
    group_years.academic_year,
    group_years.group_id,
    count(memberships.group_id) as member_count,
    any_value(group_years.founded_on) is null as is_undated_group
  from group_years
  left join memberships
    on memberships.group_id = group_years.group_id
    and memberships.valid_from is null
    and (memberships.valid_to is null or group_years.first_day < memberships.valid_to)
  group by group_years.academic_year, group_years.group_id
),
undated_notes as (
  select
    academic_year,
    group_id,
    case
      when member_count > 0 then '有' || member_count::varchar || '个成员的加入日期未载明，按学年初已是成员计算。'
      when is_undated_group then '成立日期未载明，按学年初已经成立计算。'
      else ''
    end as words
  from undated
  union all
  select
    undated.academic_year,
    region.region_code as group_id,
    '有' || sum(undated.member_count)::varchar || '个成员的加入日期未载明，按学年初已是成员计算。' as words
  from undated
  cross join region
  where undated.member_count > 0
  group by undated.academic_year, region.region_code
)
select
  begun_years.academic_year,
  first_day as judged_on,
  last_day as over_on,
  'region' as unit_kind,
  region.region_code as unit_id,
  null::varchar as tightness,
  null::varchar as not_judged,
  nullif(
    coalesce(undated_notes.words, '') || case when is_default_calendar then '学期起止按默认值。' else '' end,
    ''
  ) as note
from begun_years
cross join region
left join undated_notes
  on undated_notes.academic_year = begun_years.academic_year
  and undated_notes.group_id = region.region_code
union all
select
  group_years.academic_year,
  group_years.first_day as judged_on,
  group_years.last_day as over_on,
  'group' as unit_kind,
  group_years.group_id as unit_id,
  group_years.tightness,
  case
    when group_years.founded_on > group_years.first_day then '成立不满一学年，不作达标评价。'
    when group_years.campus_count = 1 then '学年初只有1个校区，无从交流，不作评价。'
  end as not_judged,
  nullif(
    coalesce(
      '该集团于' || change_notes.changed_on || '转为' || change_notes.new_type || '。'
        || replace(group_years.academic_year, '-', '—') || '学年交流比例按' || change_notes.old_type || '标准'
        || change_notes.standards || '评价，下一学年起按' || change_notes.new_type || '标准评价'
        || replace(change_notes.coverage, '{日期}', change_notes.changed_on),
      ''
    ) || undated_notes.words || case when begun_years.is_default_calendar then '学期起止按默认值。' else '' end,
    ''
  ) as note
from group_years
join undated_notes
  on undated_notes.academic_year = group_years.academic_year
  and undated_notes.group_id = group_years.group_id
join begun_years on begun_years.academic_year = group_years.academic_year
left join change_notes
  on change_notes.academic_year = group_years.academic_year
  and change_notes.group_id = group_years.group_id

-- What keeps a coverage from being stated on a date although every table is there: empty cells that decide whether a
-- unit counts, and records that wait for an answer. Unconfirmed types stop IND-01 only (is_about_type).
-- Rows: one per (as_of_date, basis, problem). unit_count: how many units it is about, never 0.
-- Source: doubted_units, reading_dates, indicator_kinds, campuses_at, groups_at, member_campuses_at, campus_coverage_at, student_counts_at.
with
-- Teaching points count for 学生口径 only: what is not known of them stops nothing else.
considered as (
  select
    campuses_at.*,
    unnest(
      case
        when campuses_at.is_teaching_point then ['学生口径']
        else ['校区口径', '学校口径', '学生口径']
      end
    ) as basis
  from campuses_at
  where coalesce(campuses_at.is_compulsory, true)
),
found as (
  select
    as_of_date,
    [basis] as bases,
    1 as position,
    '个校区未填学段' as words,
    count(*) as unit_count
  from considered
  where is_compulsory is null
  group by as_of_date, basis
  union all
  select
    as_of_date,
    [basis] as bases,
    2 as position,
    '所学校未填举办者' as words,
    count(distinct school_id) as unit_count
  from considered
  where sponsor is null
  group by as_of_date, basis
  union all
  select
    as_of_date,
    [basis] as bases,
    3 as position,
    '所学校未填办学类型' as words,
    count(distinct school_id) as unit_count
  from considered
  where lacks_type and basis <> '学生口径'
  group by as_of_date, basis
  union all
  select
    as_of_date,
    [basis] as bases,
    4 as position,
    '所学校未填是否计校数' as words,
    count(distinct school_id) as unit_count
  from considered
  where is_counted is null and basis = '学校口径'
  group by as_of_date, basis
  union all
  select
    groups_at.as_of_date,
    ['校区口径', '学校口径', '学生口径'] as bases,
    5 as position,
    '个集团的状态未公布' as words,
    count(*) as unit_count
  from groups_at
  semi join indicator_kinds
    on indicator_kinds.indicator_id in ('IND-01', 'IND-02')
    and indicator_kinds.group_kind = groups_at.group_kind
  where groups_at.status_on_date is null
  group by groups_at.as_of_date
  union all
  select
    as_of_date,
    ['学生口径'] as bases,
    6 as position,
    '个校区没有学年初在校生数' as words,
    count(*) as unit_count
  from student_counts_at
  where primary_count is null or junior_count is null
  group by as_of_date
),
-- What waits for an answer in the tables that both coverages read, and in those that the tight one reads beside them.
doubts as (
  select
    doubted_units.basis,
    len(string_split(doubted_units.missing_tables, ',')) as unit_count,
    doubted_units.indicator_id = 'IND-01' as is_about_type
  from doubted_units
  where doubted_units.unit_kind = 'region'
    and doubted_units.indicator_id in ('IND-01', 'IND-02')
  qualify row_number() over (partition by doubted_units.basis order by doubted_units.indicator_id desc) = 1
),
types_to_confirm as (
  select
    groups_at.as_of_date,
    count(distinct groups_at.group_id) as unit_count
  from groups_at
  join member_campuses_at
    on member_campuses_at.as_of_date = groups_at.as_of_date
    and member_campuses_at.group_id = groups_at.group_id
  join campus_coverage_at
    on campus_coverage_at.as_of_date = member_campuses_at.as_of_date
    and campus_coverage_at.campus_id = member_campuses_at.campus_id
  semi join indicator_kinds
    on indicator_kinds.indicator_id = 'IND-01'
    and indicator_kinds.group_kind = groups_at.group_kind
  where groups_at.is_running and groups_at.tightness = '待确认'
  group by groups_at.as_of_date
)
select
  as_of_date,
  unnest(bases) as basis,
  position,
  words,
  unit_count,
  false as is_about_type
from found
union all
select
  as_of_date,
  unnest(['校区口径', '学校口径', '学生口径']) as basis,
  7 as position,
  '个集团类型待确认' as words,
  unit_count,
  true as is_about_type
from types_to_confirm
union all
select
  reading_dates.as_of_date,
  doubts.basis,
  8 as position,
  '张表中有记录待确认' as words,
  doubts.unit_count,
  doubts.is_about_type
from doubts
cross join reading_dates

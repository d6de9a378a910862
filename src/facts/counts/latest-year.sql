-- What the roster tells about the latest academic year only: teachers with five years of service and how many of them
-- have rotated, and teachers of graduating classes. A cell that decides and is empty makes the count missing.
-- Rows: one per (measure, unit), zero included. Source: roster, first_day_members, groups_in_totals, academic_years,
-- qualifying_moves, region.
with
members as (
  select
    first_day_members.academic_year,
    academic_years.first_day,
    first_day_members.group_id,
    roster.*
  from first_day_members
  join academic_years
    on academic_years.academic_year = first_day_members.academic_year
    and academic_years.is_latest
  join roster on roster.staff_campus_id = first_day_members.campus_id
),
ever_rotated as (
  select distinct group_id, pid
  from qualifying_moves
  where group_id <> ''
),
rotating_now as (
  select distinct group_id, pid
  from qualifying_moves
  join academic_years
    on academic_years.academic_year = qualifying_moves.academic_year
    and academic_years.is_latest
  where group_id <> ''
),
in_groups as (
  select
    members.academic_year,
    members.group_id,
    members.pid,
    members.joined_campus_on is null as lacks_date,
    members.taught_graduating_class is null as lacks_class,
    members.taught_graduating_class,
    members.joined_campus_on + interval 5 years <= members.first_day as is_eligible,
    ever_rotated.pid is not null as has_rotated,
    rotating_now.pid is not null as rotates_now,
    members.deferral_reason is not null as is_deferred
  from members
  left join ever_rotated
    on ever_rotated.group_id = members.group_id
    and ever_rotated.pid = members.pid
  left join rotating_now
    on rotating_now.group_id = members.group_id
    and rotating_now.pid = members.pid
),
in_units as (
  select 'group' as unit_kind, group_id as unit_id, in_groups.* exclude (group_id)
  from in_groups
  union all
  -- A teacher of a campus in two groups is one person of the region.
  select
    'region' as unit_kind,
    any_value(region.region_code) as unit_id,
    academic_year,
    pid,
    bool_or(lacks_date) as lacks_date,
    bool_or(lacks_class) as lacks_class,
    bool_or(taught_graduating_class) as taught_graduating_class,
    bool_or(is_eligible) as is_eligible,
    bool_or(has_rotated) as has_rotated,
    bool_or(rotates_now) as rotates_now,
    bool_or(is_deferred) as is_deferred
  from in_groups
  semi join groups_in_totals
    on groups_in_totals.academic_year = in_groups.academic_year
    and groups_in_totals.group_id = in_groups.group_id
  cross join region
  group by academic_year, pid
),
counted as (
  select
    academic_year as period,
    unit_kind,
    unit_id,
    bool_or(lacks_date) as lacks_dates,
    bool_or(lacks_class) as lacks_classes,
    bool_or(lacks_class and rotates_now) as lacks_classes_of_rotating,
    count(*) filter (where is_eligible) as five_year_eligible,
    count(*) filter (where is_eligible and has_rotated) as five_year_done,
    count(*) filter (where is_eligible and not has_rotated and is_deferred) as five_year_deferred,
    count(*) filter (where taught_graduating_class) as teachers_graduating,
    count(*) filter (where taught_graduating_class and rotates_now) as rotating_graduating
  from in_units
  group by academic_year, unit_kind, unit_id
),
figures as (
  select
    period,
    unit_kind,
    unit_id,
    unnest([
      {'measure': 'five_year_eligible', 'person_count': five_year_eligible, 'is_missing': lacks_dates, 'what': 'date'},
      {'measure': 'five_year_done', 'person_count': five_year_done, 'is_missing': lacks_dates, 'what': 'date'},
      {'measure': 'five_year_deferred', 'person_count': five_year_deferred, 'is_missing': lacks_dates, 'what': 'date'},
      {
        'measure': 'teachers_graduating',
        'person_count': teachers_graduating,
        'is_missing': lacks_classes,
        'what': 'class'
      },
      {
        'measure': 'rotating_graduating',
        'person_count': rotating_graduating,
        'is_missing': lacks_classes_of_rotating,
        'what': 'class'
      }
    ], recursive := true)
  from counted
)
select
  measure,
  '' as part,
  period,
  unit_kind,
  unit_id,
  case when not is_missing then person_count end as person_count,
  case when is_missing then 'missing' end as absence,
  case
    when is_missing and what = 'date' then '有教师没有入本集团校区日期，暂不计算。'
    when is_missing then '有教师没有填写上学年是否任教毕业班，暂不计算。'
  end as reason
from figures

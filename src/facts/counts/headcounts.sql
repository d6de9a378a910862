-- Full-time teachers of the member campuses on D, by academic year and by calendar year, and the eligible teachers of the
-- whole region. One campus without a return makes the sum missing: never a partial one.
-- Rows: one per (measure, period, unit). Source: first_day_members, groups_in_totals, academic_years, snapshots,
-- compulsory_campuses, region.
with
members as (
  select
    first_day_members.academic_year,
    'group' as unit_kind,
    first_day_members.group_id as unit_id,
    first_day_members.campus_id
  from first_day_members
  union
  select
    first_day_members.academic_year,
    'region' as unit_kind,
    region.region_code as unit_id,
    first_day_members.campus_id
  from first_day_members
  semi join groups_in_totals
    on groups_in_totals.academic_year = first_day_members.academic_year
    and groups_in_totals.group_id = first_day_members.group_id
  cross join region
),
teachers as (
  select
    members.academic_year,
    members.unit_kind,
    members.unit_id,
    sum(snapshots.full_time_teacher_count) as person_count,
    count(*) filter (where snapshots.full_time_teacher_count is null) as missing_count
  from members
  left join snapshots
    on snapshots.academic_year = members.academic_year
    and snapshots.campus_id = members.campus_id
  group by members.academic_year, members.unit_kind, members.unit_id
),
-- Rotation is a matter of compulsory education: a campus that teaches neither stage returns no eligible teachers.
eligible as (
  select
    compulsory_campuses.academic_year,
    'region' as unit_kind,
    any_value(region.region_code) as unit_id,
    sum(snapshots.eligible_teacher_count) as person_count,
    count(*) filter (where snapshots.eligible_teacher_count is null) as missing_count
  from compulsory_campuses
  cross join region
  left join snapshots
    on snapshots.academic_year = compulsory_campuses.academic_year
    and snapshots.campus_id = compulsory_campuses.campus_id
  group by compulsory_campuses.academic_year
),
figures as (
  select 'teachers' as measure, academic_year as period, unit_kind, unit_id, person_count, missing_count, '专任教师数' as what
  from teachers
  union all
  select
    'teachers_calendar' as measure,
    academic_years.calendar_year::varchar as period,
    teachers.unit_kind,
    teachers.unit_id,
    teachers.person_count,
    teachers.missing_count,
    '专任教师数' as what
  from teachers
  join academic_years on academic_years.academic_year = teachers.academic_year
  union all
  select
    'eligible_teachers' as measure,
    academic_year as period,
    unit_kind,
    unit_id,
    person_count,
    missing_count,
    '符合交流条件教师数' as what
  from eligible
)
select
  measure,
  '' as part,
  period,
  unit_kind,
  unit_id,
  case when missing_count = 0 then person_count end as person_count,
  case when missing_count > 0 then 'missing' end as absence,
  case when missing_count > 0 then '缺' || missing_count::varchar || '个校区的' || what || '，暂不计算。' end as reason
from figures

-- Teachers of the whole region who rotate, in a group or between groups, each once: those of the campuses of compulsory
-- education, as the eligible teachers beside whom they are counted. Where the roster says who may rotate, those who may
-- count in the latest academic year, for which it says so, and the others stand beside them.
-- Rows: one per (measure, period); a person of whom the roster does not say it makes the year's counts missing.
-- Source: qualifying_moves, roster, compulsory_campuses, academic_years, region.
with
register as (
  select coalesce(bool_or(meets_conditions is not null), false) as says_who
  from roster
),
persons as (
  select
    qualifying_moves.academic_year,
    qualifying_moves.pid,
    any_value(roster.meets_conditions) as meets_conditions,
    bool_or(qualifying_moves.is_county_backbone) as is_county_backbone
  from qualifying_moves
  join roster on roster.pid = qualifying_moves.pid
  semi join compulsory_campuses
    on compulsory_campuses.academic_year = qualifying_moves.academic_year
    and compulsory_campuses.campus_id = roster.staff_campus_id
  where qualifying_moves.group_id = ''
  group by qualifying_moves.academic_year, qualifying_moves.pid
),
years as (
  select
    academic_years.academic_year,
    academic_years.is_latest,
    academic_years.is_latest and any_value(register.says_who) as is_told,
    count(persons.pid) as all_count,
    count(persons.pid) filter (where persons.is_county_backbone) as all_backbone_count,
    count(persons.pid) filter (where persons.meets_conditions) as eligible_count,
    count(persons.pid) filter (where persons.meets_conditions and persons.is_county_backbone)
      as eligible_backbone_count,
    count(persons.pid) filter (where not persons.meets_conditions) as other_count,
    count(persons.pid) filter (where persons.meets_conditions is null) as untold_count
  from academic_years
  cross join register
  left join persons on persons.academic_year = academic_years.academic_year
  group by academic_years.academic_year, academic_years.is_latest
),
figures as (
  select
    academic_year,
    is_told and untold_count > 0 as is_missing,
    '有交流教师没有填写是否符合交流条件，暂不计算。' as why_missing,
    unnest([
      {'measure': 'rotating_any', 'person_count': case when is_told then eligible_count else all_count end},
      {
        'measure': 'rotating_county_backbone',
        'person_count': case when is_told then eligible_backbone_count else all_backbone_count end
      }
    ], recursive := true)
  from years
  union all
  select
    academic_year,
    not is_told or untold_count > 0 as is_missing,
    case
      when is_told then '有交流教师没有填写是否符合交流条件，暂不计算。'
      else '教师名册没有填写是否符合交流条件。'
    end as why_missing,
    'rotating_ineligible' as measure,
    other_count as person_count
  from years
  where is_latest
)
select
  figures.measure,
  '' as part,
  figures.academic_year as period,
  'region' as unit_kind,
  region.region_code as unit_id,
  case when not is_missing then figures.person_count end as person_count,
  case when is_missing then 'missing' end as absence,
  case when is_missing then why_missing end as reason
from figures
cross join region

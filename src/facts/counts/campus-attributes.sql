-- What each campus states about its teachers beside their number: how many meet the conditions, hold honours, have five
-- years. Each with what it adds up to, as everybody can see from the public tables.
-- Rows: one per (academic_year, campus_id, attribute) that is stated. attribute: the column of snapshots. teacher_count: all
-- full-time teachers of the campus, null where not stated. groups: those it is in on D, whose counts of five years it is part
-- of; year_groups: those it is in at some time of the year. is_in_region: part of the region's count of eligible teachers.
-- Source: snapshots, academic_years, campus_memberships, first_day_members, compulsory_campuses.
with
attributes as (
  unpivot snapshots
  on eligible_teacher_count, county_backbone_count, school_backbone_count, five_year_teacher_count
  into name attribute value person_count
),
on_first_days as (
  select
    academic_year,
    campus_id,
    list(distinct group_id order by group_id) as groups
  from first_day_members
  group by academic_year, campus_id
),
in_years as (
  select
    academic_years.academic_year,
    campus_memberships.campus_id,
    list(distinct campus_memberships.group_id order by campus_memberships.group_id) as groups
  from academic_years
  join campus_memberships
    on coalesce(campus_memberships.valid_from <= academic_years.last_day, true)
    and (campus_memberships.valid_to is null or academic_years.first_day < campus_memberships.valid_to)
  group by academic_years.academic_year, campus_memberships.campus_id
)
select
  attributes.academic_year,
  attributes.campus_id,
  attributes.attribute,
  attributes.person_count,
  attributes.full_time_teacher_count as teacher_count,
  coalesce(array_to_string(on_first_days.groups, ' '), '') as groups,
  coalesce(array_to_string(in_years.groups, ' '), '') as year_groups,
  compulsory_campuses.campus_id is not null as is_in_region
from attributes
left join on_first_days
  on on_first_days.academic_year = attributes.academic_year
  and on_first_days.campus_id = attributes.campus_id
left join in_years
  on in_years.academic_year = attributes.academic_year
  and in_years.campus_id = attributes.campus_id
left join compulsory_campuses
  on compulsory_campuses.academic_year = attributes.academic_year
  and compulsory_campuses.campus_id = attributes.campus_id
order by attributes.academic_year, attributes.campus_id, attributes.attribute

-- What the groups consisted of, month by month: groups, schools and campuses by type on each date.
-- Rows: one per (as_of_date, group_type), group_type '' for all together and 类型待确认 where no type is on record; of kinds
-- without types the kind.
-- Unit: counts; a school or campus in two groups counts once in each total. campus_count is null when campuses are not
-- on record. Schools and
-- campuses are null while records of members wait for an answer; with records of groups there is nothing.
-- Source: bodies_at, indicator_kinds, group_type_terms, group_types, doubted_units, member_schools_at, member_campuses_at, history_dates, table_status.
with
types_told as (
  select group_kind
  from indicator_kinds
  where indicator_id = 'IND-04'
    and (exists (from group_type_terms) or exists (from group_types))
),
typed_groups as (
  select
    bodies_at.as_of_date,
    bodies_at.group_id,
    unnest(['', 
      coalesce(
        bodies_at.group_type,
        case when types_told.group_kind is null then bodies_at.group_kind else '类型待确认' end
      )
    ]) as group_type
  from bodies_at
  join history_dates on history_dates.as_of_date = bodies_at.as_of_date
  left join types_told on types_told.group_kind = bodies_at.group_kind
),
schools as (
  select
    typed_groups.as_of_date,
    typed_groups.group_type,
    count(distinct typed_groups.group_id) as group_count,
    count(distinct member_schools_at.school_id) as school_count
  from typed_groups
  left join member_schools_at
    on member_schools_at.as_of_date = typed_groups.as_of_date
    and member_schools_at.group_id = typed_groups.group_id
  group by typed_groups.as_of_date, typed_groups.group_type
),
campuses_of_types as (
  select
    typed_groups.as_of_date,
    typed_groups.group_type,
    count(distinct member_campuses_at.campus_id) as campus_count
  from typed_groups
  join member_campuses_at
    on member_campuses_at.as_of_date = typed_groups.as_of_date
    and member_campuses_at.group_id = typed_groups.group_id
  group by typed_groups.as_of_date, typed_groups.group_type
),
doubts as (
  select
    bool_or(basis = '集团数') or null as is_about_groups,
    bool_or(basis = '集团内学校数') or null as is_about_schools,
    bool_or(basis = '集团内校区数') or null as is_about_campuses
  from doubted_units
  where indicator_id = 'IND-03' and unit_kind = 'region'
),
campus_table as (
  select is_supplied
  from table_status
  where table_name = 'campuses'
)
select
  schools.as_of_date::varchar as as_of_date,
  schools.group_type,
  schools.group_count::integer as group_count,
  case when doubts.is_about_schools is null then schools.school_count end::integer as school_count,
  case
    when doubts.is_about_campuses is null and campus_table.is_supplied
      then coalesce(campuses_of_types.campus_count, 0)
  end::integer as campus_count
from schools
cross join doubts
left join campus_table on true
left join campuses_of_types
  on campuses_of_types.as_of_date = schools.as_of_date
  and campuses_of_types.group_type = schools.group_type
where doubts.is_about_groups is null
order by schools.as_of_date, schools.group_type

-- Qualifying rotations Q: one row per (record_id, group_id, academic_year) that counts in the share of rotating teachers.
-- The teacher is full-time with the staff relation at a campus of the group on D; both campuses are members on D too, and
-- at least one whole term of the year is covered, in fact or expectedly. group_id '' is Q without regard to groups.
-- Flags say what the measures ask; is_backbone: an honour on the region's list, valid on the first day (校级 and above
-- for 骨干教师); is_county_backbone: any honour of county level or above.
-- Source: moves, covered_terms, academic_years, first_day_members, roster, honours, pack_items, campuses, schools,
-- weak_schools.
with
covered_years as (
  select
    record_id,
    group_id,
    academic_year,
    bool_or(is_in_fact) as is_in_fact
  from covered_terms
  group by record_id, group_id, academic_year
),
held_honours as (
  select
    moves.record_id,
    bool_or(pack_items.item is not null) as is_backbone,
    bool_or(honours.honour_level <> '校级') as is_county_backbone
  from moves
  join honours
    on honours.pid = moves.pid
    and honours.awarded_on <= moves.starts_on
    and (honours.valid_to is null or moves.starts_on < honours.valid_to)
  left join pack_items
    on pack_items.list_name = '称号'
    and pack_items.item = honours.honour
    and pack_items.valid_from <= moves.starts_on
    and (pack_items.valid_to is null or moves.starts_on < pack_items.valid_to)
  group by moves.record_id
),
places as (
  select
    campuses.campus_id,
    campuses.stages,
    left(schools.urban_rural_code, 1) as urban_rural,
    campuses.school_id,
    schools.founded_on
  from campuses
  join schools on schools.school_id = campuses.school_id
)
select
  covered_years.record_id,
  covered_years.group_id,
  covered_years.academic_year,
  moves.pid,
  moves.form,
  moves.starts_on,
  moves.ends_on,
  moves.sending_campus_id,
  moves.receiving_campus_id,
  not covered_years.is_in_fact as is_expected,
  moves.starts_on between academic_years.counted_from and academic_years.counted_from + interval 1 year - interval 1 day
    as is_new,
  case
    when sending_members.is_lead and not receiving_members.is_lead then '总校→成员'
    when receiving_members.is_lead and not sending_members.is_lead then '成员→总校'
    when sending_members.is_lead then '总校校区之间'
    else '成员↔成员'
  end as direction,
  coalesce(held_honours.is_backbone, false) as is_backbone,
  coalesce(held_honours.is_county_backbone, false) as is_county_backbone,
  roster.taught_graduating_class,
  sending.urban_rural = '1' and receiving.urban_rural = '2' as is_urban_to_rural,
  not list_has_any(sending.stages, receiving.stages) as is_cross_stage,
  sending_members.is_lead and (
    exists (
      from weak_schools
      where weak_schools.school_id = receiving.school_id
        and weak_schools.valid_from <= moves.starts_on
        and (weak_schools.valid_to is null or moves.starts_on < weak_schools.valid_to)
    )
    or moves.starts_on < receiving.founded_on + interval 36 months
  ) as is_to_weak_or_new
from covered_years
join moves on moves.record_id = covered_years.record_id
join academic_years on academic_years.academic_year = covered_years.academic_year
join roster on roster.pid = moves.pid
join places as sending on sending.campus_id = moves.sending_campus_id
join places as receiving on receiving.campus_id = moves.receiving_campus_id
left join first_day_members as sending_members
  on sending_members.academic_year = covered_years.academic_year
  and sending_members.group_id = covered_years.group_id
  and sending_members.campus_id = moves.sending_campus_id
left join first_day_members as receiving_members
  on receiving_members.academic_year = covered_years.academic_year
  and receiving_members.group_id = covered_years.group_id
  and receiving_members.campus_id = moves.receiving_campus_id
left join first_day_members as staff_members
  on staff_members.academic_year = covered_years.academic_year
  and staff_members.group_id = covered_years.group_id
  and staff_members.campus_id = roster.staff_campus_id
left join held_honours on held_honours.record_id = moves.record_id
where covered_years.group_id = ''
  or (
    sending_members.campus_id is not null
    and receiving_members.campus_id is not null
    and staff_members.campus_id is not null
  )

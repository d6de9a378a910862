-- Counts of rotating teachers and of rotations: of persons, each once in a unit however often he or she moved, and of
-- records. A region's persons are counted over all its groups, never added up.
-- Rows: one per (measure, part, period, unit) that is not zero. Source: qualifying_moves, groups_in_totals,
-- academic_years, region.
with
unit_moves as (
  select 'group' as unit_kind, group_id as unit_id, qualifying_moves.*
  from qualifying_moves
  where group_id <> ''
  union all
  select 'region' as unit_kind, region.region_code as unit_id, qualifying_moves.*
  from qualifying_moves
  semi join groups_in_totals
    on groups_in_totals.academic_year = qualifying_moves.academic_year
    and groups_in_totals.group_id = qualifying_moves.group_id
  cross join region
),
persons as (
  select
    unit_kind,
    unit_id,
    academic_year,
    pid,
    bool_or(is_new) as is_new,
    bool_and(is_expected) as is_expected,
    bool_or(is_backbone) as is_backbone,
    bool_or(is_urban_to_rural) as is_urban_to_rural,
    bool_or(is_cross_stage) as is_cross_stage
  from unit_moves
  group by unit_kind, unit_id, academic_year, pid
),
person_marks as (
  select
    unit_kind,
    unit_id,
    academic_year as period,
    unnest([
      'rotating',
      case when is_new then 'rotating_new' else 'rotating_continuing' end,
      case when is_expected then 'rotating_expected' end,
      case when is_backbone then 'rotating_backbone' end,
      case when is_urban_to_rural then 'rotating_urban_to_rural' end,
      case when is_cross_stage then 'rotating_cross_stage' end
    ]) as measure
  from persons
),
parts as (
  select distinct unit_kind, unit_id, academic_year as period, 'rotating_direction' as measure, direction as part, pid
  from unit_moves
  union all
  select distinct unit_kind, unit_id, academic_year as period, 'rotating_form' as measure, form as part, pid
  from unit_moves
  union all
  select distinct
    unit_kind,
    unit_id,
    academic_year as period,
    'rotating_backbone_direction' as measure,
    direction as part,
    pid
  from unit_moves
  where is_backbone
),
-- A rotation is away in a calendar year as far as its days inside the academic year reach into it.
calendar_persons as (
  select distinct
    unit_moves.unit_kind,
    unit_moves.unit_id,
    unnest(generate_series(
      year(greatest(unit_moves.starts_on, academic_years.first_day)),
      year(least(unit_moves.ends_on, academic_years.last_day, region.as_of_date))
    ))::varchar as period,
    unit_moves.pid
  from unit_moves
  cross join region
  join academic_years on academic_years.academic_year = unit_moves.academic_year
),
records as (
  select
    unit_kind,
    unit_id,
    academic_year as period,
    count(distinct record_id) as record_count,
    count(distinct record_id) filter (where is_to_weak_or_new) as weak_or_new_count
  from unit_moves
  group by unit_kind, unit_id, academic_year
)
select measure, '' as part, period, unit_kind, unit_id, count(*) as person_count
from person_marks
where measure is not null
group by measure, period, unit_kind, unit_id
union all
select measure, part, period, unit_kind, unit_id, count(*) as person_count
from parts
group by measure, part, period, unit_kind, unit_id
union all
select 'rotating_calendar' as measure, '' as part, period, unit_kind, unit_id, count(*) as person_count
from calendar_persons
group by period, unit_kind, unit_id
union all
select 'rotation_records' as measure, '' as part, period, unit_kind, unit_id, record_count as person_count
from records
union all
select 'weak_or_new_records' as measure, '' as part, period, unit_kind, unit_id, weak_or_new_count as person_count
from records

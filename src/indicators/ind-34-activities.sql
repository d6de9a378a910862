-- How many activities a group held in a term, how many attendances they had, and how many campuses took part.
-- Grain: group and region, term, basis (活动次数, 参与人次, 参加校区), category ('' = all, 活动：… = one kind of the region's
-- list, 级别：… = training of one level). Kinds: those listed at some time of the term, and those held in it; levels:
-- those that occur in the records. Campuses stand for all activities together only.
-- Unit: events; attendances, so that one person counts once an event; campuses that hosted or took part, each once.
-- An event of a holiday belongs to the term before it. Null: attendances of which one is not filled in.
-- Nothing is judged: whatever has a standard is IND-31a or IND-31b. The region is all of its groups together.
-- Source: activities, pack_items, group_terms, region.
with
events as (
  select
    group_terms.term,
    activities.activity_id,
    activities.group_id,
    activities.category,
    activities.level,
    activities.attendance_count,
    list_concat([activities.host_campus_id], coalesce(activities.participating_campus_ids, [])) as campus_ids
  from activities
  join group_terms
    on group_terms.group_id = activities.group_id
    and group_terms.starts_on <= activities.held_on
    and activities.held_on < group_terms.ends_before
  cross join region
  where activities.held_on <= region.as_of_date
),
begun_terms as (
  select distinct
    term,
    starts_on,
    ends_before
  from group_terms
),
parts as (
  select
    term,
    '' as category
  from begun_terms
  union
  select
    begun_terms.term,
    '活动：' || pack_items.item as category
  from begun_terms
  join pack_items
    on pack_items.list_name = '活动类别'
    and coalesce(pack_items.valid_from < begun_terms.ends_before, true)
    and coalesce(begun_terms.starts_on < pack_items.valid_to, true)
  union
  select
    term,
    '活动：' || category as category
  from events
  union
  select
    begun_terms.term,
    '级别：' || levels.level as category
  from begun_terms
  cross join (
    select distinct level
    from events
    where level is not null
  ) as levels
),
-- Each event with the parts that it counts in.
event_parts as (
  select
    events.term,
    events.group_id,
    events.activity_id,
    events.attendance_count,
    unnest([
      '',
      '活动：' || events.category,
      '级别：' || events.level
    ]) as category
  from events
),
-- Whose figures there are: groups as far as they existed in the term, and the region.
units as (
  select
    'group' as unit_kind,
    group_id as unit_id,
    group_id,
    term
  from group_terms
  union all
  select
    'region' as unit_kind,
    region.region_code as unit_id,
    group_terms.group_id,
    group_terms.term
  from group_terms
  cross join region
),
counted as (
  select
    units.unit_kind,
    units.unit_id,
    units.term,
    parts.category,
    count(event_parts.activity_id) as event_count,
    coalesce(sum(event_parts.attendance_count), 0) as attendance_count,
    count(event_parts.activity_id) filter (where event_parts.attendance_count is null) as unknown_count
  from units
  join parts on parts.term = units.term
  left join event_parts
    on event_parts.term = units.term
    and event_parts.group_id = units.group_id
    and event_parts.category = parts.category
  group by units.unit_kind, units.unit_id, units.term, parts.category
),
event_campuses as (
  select distinct
    term,
    group_id,
    unnest(campus_ids) as campus_id
  from events
),
campuses_counted as (
  select
    units.unit_kind,
    units.unit_id,
    units.term,
    count(distinct event_campuses.campus_id) as campus_count
  from units
  left join event_campuses
    on event_campuses.term = units.term
    and event_campuses.group_id = units.group_id
  group by units.unit_kind, units.unit_id, units.term
),
figures as (
  select unit_kind, unit_id, term, '活动次数' as basis, category, event_count as numerator, 0 as unknown_count
  from counted
  union all
  select unit_kind, unit_id, term, '参与人次' as basis, category, attendance_count as numerator, unknown_count
  from counted
  union all
  select unit_kind, unit_id, term, '参加校区' as basis, '' as category, campus_count as numerator, 0 as unknown_count
  from campuses_counted
)
select
  figures.unit_kind,
  figures.unit_id,
  figures.term as period,
  begun_terms.starts_on::varchar as judged_on,
  -- A term is over on its last day itself.
  (begun_terms.ends_before - 1)::varchar as ends_before,
  null::varchar as as_of_date,
  figures.basis,
  figures.category,
  case when figures.unknown_count = 0 then figures.numerator end::integer as numerator,
  null::integer as denominator,
  case when figures.unknown_count = 0 then figures.numerator end::double as value,
  case when figures.unknown_count > 0 then 'missing' end as absence,
  case
    when figures.unknown_count > 0 then '有' || figures.unknown_count::varchar || '次活动没有填写参与人次。'
  end as reason
from figures
join begun_terms on begun_terms.term = figures.term
order by figures.term, figures.unit_kind, figures.unit_id, figures.basis, figures.category

-- Number of exchange events for backbone teachers in a term that the lead school of a group hosted.
-- Grain: group, term, basis (核心校组织), category ('' = hosted by the lead school, 主办：成员校 = by a member).
-- Unit: events, never attendances. An event of a holiday belongs to the term before it. Lead as on the event's day.
-- The kind of event is the one that the region's list has from the clause of this indicator's target.
-- Not applicable where no clause asks for it, and for a group founded, closed or not running during the term.
-- Source: activities, memberships, campuses, pack_items, policy_targets, group_terms, region.
with
asked_kinds as (
  select distinct pack_items.item
  from pack_items
  join policy_targets on policy_targets.clause_id = pack_items.clause_id
  where pack_items.list_name = '活动类别' and policy_targets.indicator_id = 'IND-31a'
),
events as (
  select
    activities.activity_id,
    activities.group_id,
    activities.held_on,
    bool_or(memberships.group_id is not null) as is_by_lead
  from activities
  join asked_kinds on asked_kinds.item = activities.category
  cross join region
  left join campuses on campuses.campus_id = activities.host_campus_id
  left join memberships
    on memberships.group_id = activities.group_id
    and memberships.member_role in ('核心校', '总校')
    and (memberships.campus_id = campuses.campus_id or memberships.school_id = campuses.school_id)
    and coalesce(memberships.valid_from <= activities.held_on, true)
    and (memberships.valid_to is null or activities.held_on < memberships.valid_to)
  where activities.held_on <= region.as_of_date
  group by activities.activity_id, activities.group_id, activities.held_on
),
counted as (
  select
    group_terms.term,
    group_terms.starts_on,
    group_terms.ends_before,
    group_terms.group_id,
    exists (from asked_kinds) as is_asked,
    group_terms.reason,
    count(events.activity_id) filter (where events.is_by_lead) as lead_count,
    count(events.activity_id) filter (where not events.is_by_lead) as member_count
  from group_terms
  left join events
    on events.group_id = group_terms.group_id
    and group_terms.starts_on <= events.held_on
    and events.held_on < group_terms.ends_before
  group by group_terms.term, group_terms.starts_on, group_terms.ends_before, group_terms.group_id, group_terms.reason
),
figures as (
  select term, starts_on, ends_before, group_id, is_asked, reason, '' as category, lead_count as numerator
  from counted
  union all
  select term, starts_on, ends_before, group_id, is_asked, reason, '主办：成员校' as category, member_count as numerator
  from counted
)
select
  'group' as unit_kind,
  group_id as unit_id,
  term as period,
  starts_on::varchar as judged_on,
  -- A term is over on its last day itself.
  (ends_before - 1)::varchar as ends_before,
  null::varchar as as_of_date,
  '核心校组织' as basis,
  category,
  case when is_asked then numerator end::integer as numerator,
  null::integer as denominator,
  case when is_asked then numerator end::double as value,
  case when not is_asked or reason is not null then 'not-applicable' end as absence,
  case when not is_asked then '本地区文件没有规定这类活动。' else reason end as reason
from figures
order by term, group_id, category

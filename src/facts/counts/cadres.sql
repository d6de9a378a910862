-- Leaders on exchange in an academic year, and how long ended secondments (挂职) lasted: in whole terms covered, two of
-- which are an academic year. Exchanges of leaders are secondments, and rotations of this form between lead and member.
-- A secondment is held against the targets of IND-19 that bound the type of its group on the day of sending; one that none
-- bound is not counted.
-- Rows: one per (measure, part, period, unit) that is not zero.
-- Source: cadre_exchanges, rotations, moves, move_groups, campus_memberships, group_types, group_type_terms,
-- policy_targets, academic_years, academic_terms, groups_in_totals, region.
with
in_post as (
  select
    academic_years.academic_year as period,
    cadre_exchanges.group_id,
    cadre_exchanges.pid,
    cadre_exchanges.direction || '，' || cadre_exchanges.rank as part
  from cadre_exchanges
  join region on cadre_exchanges.starts_on <= region.as_of_date
  join academic_years
    -- What begins in August belongs to the coming academic year.
    on cadre_exchanges.starts_on < academic_years.counted_from + interval 1 year
    and (cadre_exchanges.ended_on is null or academic_years.first_day < cadre_exchanges.ended_on)
),
-- Rotations between a lead and another campus, by their parts in the group on the day the rotation counts from.
between_lead_and_member as (
  select
    move_groups.record_id,
    move_groups.group_id,
    bool_or(sending.is_lead) as is_sent_by_lead
  from move_groups
  join moves on moves.record_id = move_groups.record_id
  join campus_memberships as sending
    on sending.group_id = move_groups.group_id
    and sending.campus_id = moves.sending_campus_id
    and coalesce(sending.valid_from <= moves.counting_from, true)
    and (sending.valid_to is null or moves.counting_from < sending.valid_to)
  join campus_memberships as receiving
    on receiving.group_id = move_groups.group_id
    and receiving.campus_id = moves.receiving_campus_id
    and coalesce(receiving.valid_from <= moves.counting_from, true)
    and (receiving.valid_to is null or moves.counting_from < receiving.valid_to)
  group by move_groups.record_id, move_groups.group_id
  having bool_or(sending.is_lead) <> bool_or(receiving.is_lead)
),
sent as (
  select
    'c ' || exchange_id as record_id,
    group_id,
    direction,
    starts_on,
    ended_on
  from cadre_exchanges
  union all
  select
    between_lead_and_member.record_id,
    between_lead_and_member.group_id,
    case when between_lead_and_member.is_sent_by_lead then '总校→成员' else '成员→总校' end as direction,
    rotations.starts_on,
    -- What is 完成 without a day of its own ended as planned.
    coalesce(
      rotations.ended_on,
      case when rotations.rotation_status = '完成' then rotations.planned_end_on end
    ) as ended_on
  from between_lead_and_member
  join rotations on 'r ' || rotations.rotation_id = between_lead_and_member.record_id
  where rotations.rotation_form = '挂职'
),
-- The type of the group on the day of sending; none where none was on record.
sent_types as (
  select
    sent.record_id,
    sent.group_id,
    sent.starts_on,
    arg_max(group_type_terms.group_type, group_types.valid_from) as group_type,
    arg_max(group_type_terms.parent_type, group_types.valid_from) as parent_type
  from sent
  left join group_types
    on group_types.group_id = sent.group_id
    and group_types.valid_from <= sent.starts_on
    and (group_types.valid_to is null or sent.starts_on < group_types.valid_to)
  left join group_type_terms on group_type_terms.group_type = group_types.group_type
  group by sent.record_id, sent.group_id, sent.starts_on
),
limits as (
  select
    *,
    threshold * case unit when '学年' then 2 else 1 end as term_limit
  from policy_targets
  where indicator_id = 'IND-19' and unit in ('学年', '学期')
),
bound as (
  select
    sent_types.record_id,
    sent_types.group_id,
    max(limits.term_limit) filter (where limits.comparator in ('≥', '=')) as least_terms,
    min(limits.term_limit) filter (where limits.comparator in ('≤', '=')) as most_terms
  from sent_types
  join limits
    on limits.valid_from <= sent_types.starts_on
    and (limits.valid_to is null or sent_types.starts_on < limits.valid_to)
    and coalesce(limits.group_type in (sent_types.group_type, sent_types.parent_type), limits.group_type is null)
  group by sent_types.record_id, sent_types.group_id
),
ended as (
  select
    sent.record_id,
    sent.group_id,
    case sent.direction when '成员→总校' then 'ended_member_sent' else 'ended_lead_sent' end as measure,
    academic_years.academic_year as period,
    count(academic_terms.term) as term_count
  from sent
  cross join region
  join academic_years on sent.ended_on between academic_years.first_day and academic_years.last_day
  left join academic_terms
    on sent.starts_on <= academic_terms.begun_by
    and academic_terms.lasted_to <= sent.ended_on
  where sent.ended_on <= region.as_of_date
  group by sent.record_id, sent.group_id, sent.direction, academic_years.academic_year
),
measured as (
  select
    ended.*,
    case
      when term_count < bound.least_terms then '短于规定期限'
      when term_count > bound.most_terms then '长于规定期限'
    end as fault
  from ended
  join bound
    on bound.record_id = ended.record_id
    and bound.group_id = ended.group_id
),
judged as (
  select
    record_id,
    group_id,
    period,
    measure,
    case when fault is null then '期限在规定范围内' else '期限不在规定范围内' end as part
  from measured
  union all
  select
    record_id,
    group_id,
    period,
    'ended_member_outside' as measure,
    fault as part
  from measured
  where fault is not null and measure = 'ended_member_sent'
)
select
  'cadres_sent' as measure,
  '' as part,
  period,
  'group' as unit_kind,
  group_id as unit_id,
  count(distinct pid) as person_count
from in_post
group by period, group_id
union all
select
  'cadres_sent' as measure,
  '' as part,
  period,
  'region' as unit_kind,
  region.region_code as unit_id,
  count(distinct pid) as person_count
from in_post
semi join groups_in_totals
  on groups_in_totals.academic_year = in_post.period
  and groups_in_totals.group_id = in_post.group_id
cross join region
group by period, region.region_code
union all
select
  'cadres_rank' as measure,
  in_post.part,
  period,
  'region' as unit_kind,
  region.region_code as unit_id,
  count(distinct pid) as person_count
from in_post
semi join groups_in_totals
  on groups_in_totals.academic_year = in_post.period
  and groups_in_totals.group_id = in_post.group_id
cross join region
group by in_post.part, period, region.region_code
union all
select measure, part, period, 'group' as unit_kind, group_id as unit_id, count(distinct record_id) as person_count
from judged
group by measure, part, period, group_id
union all
select
  measure,
  part,
  period,
  'region' as unit_kind,
  region.region_code as unit_id,
  count(distinct record_id) as person_count
from judged
semi join groups_in_totals
  on groups_in_totals.academic_year = judged.period
  and groups_in_totals.group_id = judged.group_id
cross join region
group by measure, part, period, region.region_code

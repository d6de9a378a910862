-- Whether each member campus has the exchange of leaders that its group's type asks for: in post on the as-of date, and
-- in the course of each academic year. A higher rank may fill a lower place, not the reverse; somebody who serves two
-- campuses counts for both. Groups without a type on the date have no rows for what depends on the type.
-- Rows: exchange_checks (model/fact-tables.ts). Source: campus_memberships, campuses, groups, group_types,
-- group_type_terms, cadre_exchanges, academic_years, group_years, first_day_members, region.
with
members_now as (
  select
    campus_memberships.group_id,
    campus_memberships.campus_id,
    campuses.school_id,
    bool_or(campus_memberships.is_lead) as is_lead
  from campus_memberships
  join campuses on campuses.campus_id = campus_memberships.campus_id
  cross join region
  where campus_memberships.valid_from <= region.as_of_date
    and (campus_memberships.valid_to is null or region.as_of_date < campus_memberships.valid_to)
  group by campus_memberships.group_id, campus_memberships.campus_id, campuses.school_id
),
types_now as (
  select
    group_types.group_id,
    arg_max(group_type_terms.tightness, group_types.valid_from) as tightness
  from group_types
  join group_type_terms on group_type_terms.group_type = group_types.group_type
  cross join region
  where group_types.valid_from <= region.as_of_date
    and (group_types.valid_to is null or region.as_of_date < group_types.valid_to)
  group by group_types.group_id
),
lead_schools as (
  select distinct group_id, school_id
  from members_now
  where is_lead
),
in_post as (
  select
    members_now.group_id,
    members_now.campus_id,
    types_now.tightness,
    exists (
      from lead_schools
      where lead_schools.group_id = members_now.group_id and lead_schools.school_id = members_now.school_id
    ) as is_of_lead_school,
    count(distinct out_now.pid) filter (where out_now.rank like '校级%') as heads_out,
    count(distinct out_now.pid) as people_out,
    count(distinct in_now.pid) filter (where in_now.rank = '校级正职') as heads_in,
    count(distinct in_now.pid) as people_in
  from members_now
  join types_now on types_now.group_id = members_now.group_id
  cross join region
  left join cadre_exchanges as out_now
    on out_now.group_id = members_now.group_id
    and out_now.direction = '总校→成员'
    and out_now.receiving_campus_id = members_now.campus_id
    and out_now.starts_on <= region.as_of_date
    and (out_now.ended_on is null or region.as_of_date < out_now.ended_on)
  left join cadre_exchanges as in_now
    on in_now.group_id = members_now.group_id
    and in_now.direction = '成员→总校'
    and in_now.sending_campus_id = members_now.campus_id
    and in_now.starts_on <= region.as_of_date
    and (in_now.ended_on is null or region.as_of_date < in_now.ended_on)
  where not members_now.is_lead
  group by members_now.group_id, members_now.campus_id, members_now.school_id, types_now.tightness
),
checks_now as (
  select
    group_id,
    campus_id,
    is_of_lead_school,
    heads_in,
    unnest([
      -- One of 校级 and two of 中层 at least; a second 校级 may stand for one of 中层.
      case when tightness = '紧密' then {'check_name': 'lead-team', 'is_met': heads_out >= 1 and people_out >= 3} end,
      case when tightness = '紧密' then {'check_name': 'member-head', 'is_met': heads_in >= 1 and people_in >= 3} end,
      case when tightness = '松散' then {'check_name': 'loose-out', 'is_met': people_out >= 1} end,
      case when tightness = '松散' then {'check_name': 'loose-in', 'is_met': people_in >= 1} end
    ]) as result
  from in_post
),
-- 6 months where only dates are known, with 14 days of grace.
lengths as (
  select
    academic_years.academic_year as period,
    cadre_exchanges.group_id,
    cadre_exchanges.sending_campus_id as campus_id,
    bool_and(cadre_exchanges.ended_on <= cadre_exchanges.starts_on + interval 6 months + interval 14 days) as is_met
  from cadre_exchanges
  cross join region
  join academic_years
    on cadre_exchanges.ended_on between academic_years.first_day and academic_years.last_day
  join group_years
    on group_years.academic_year = academic_years.academic_year
    and group_years.group_id = cadre_exchanges.group_id
    and group_years.tightness = '松散'
  where cadre_exchanges.direction = '成员→总校' and cadre_exchanges.ended_on <= region.as_of_date
  group by academic_years.academic_year, cadre_exchanges.group_id, cadre_exchanges.sending_campus_id
),
deputed as (
  select
    academic_years.academic_year as period,
    first_day_members.group_id,
    first_day_members.campus_id,
    count(cadre_exchanges.exchange_id) > 0 as is_met
  from academic_years
  cross join region
  join first_day_members
    on first_day_members.academic_year = academic_years.academic_year
    and not first_day_members.is_lead
  left join cadre_exchanges
    on cadre_exchanges.group_id = first_day_members.group_id
    and first_day_members.campus_id in (cadre_exchanges.sending_campus_id, cadre_exchanges.receiving_campus_id)
    and cadre_exchanges.starts_on <= least(academic_years.last_day, region.as_of_date)
    and (cadre_exchanges.ended_on is null or academic_years.first_day < cadre_exchanges.ended_on)
  group by academic_years.academic_year, first_day_members.group_id, first_day_members.campus_id
),
all_checks as (
  select
    region.as_of_date::varchar as period,
    checks_now.group_id,
    checks_now.campus_id,
    checks_now.result.check_name,
    checks_now.result.is_met,
    checks_now.result.check_name = 'member-head' and checks_now.is_of_lead_school and checks_now.heads_in = 0
      as is_not_applicable
  from checks_now
  cross join region
  where checks_now.result is not null
  union all
  select period, group_id, campus_id, 'loose-length' as check_name, is_met, false as is_not_applicable
  from lengths
  union all
  select period, group_id, campus_id, 'deputed' as check_name, is_met, false as is_not_applicable
  from deputed
)
select
  period,
  group_id,
  campus_id as member_campus_id,
  check_name,
  case when not is_not_applicable then is_met end as is_met,
  case when is_not_applicable then 'not-applicable' end as absence,
  case when is_not_applicable then '与总校同属一所学校，没有单独的校长，不适用。' end as reason
from all_checks
order by period, group_id, member_campus_id, check_name

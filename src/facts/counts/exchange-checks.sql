-- Whether each member campus has the exchange of leaders that its group's type asks for: in post on the as-of date and, by
-- school, on each year end before it; and in the course of each academic year that is over, read on its last day. Who was
-- in post before the first exchange on record nobody knows: year ends before it are missing. A higher rank may fill a lower
-- place, not the reverse; somebody who serves two campuses counts for both. A group without a type on the date has no rows
-- for what depends on the type. What is asked of each member is also checked for its school, by all who serve a campus of it.
-- Rows: exchange_checks (model/fact-tables.ts). Source: academic_years, year_ends, region, campus_memberships, campuses,
-- memberships, group_types, group_type_terms, cadre_exchanges.
with
first_record as (
  select min(starts_on) as begins_on
  from cadre_exchanges
),
check_dates as (
  select
    region.as_of_date::varchar as period,
    region.as_of_date as checked_on,
    null::date as first_day
  from region
  union all
  select
    as_of_date::varchar as period,
    as_of_date as checked_on,
    null::date as first_day
  from year_ends
  union all
  select
    academic_years.academic_year as period,
    academic_years.last_day as checked_on,
    academic_years.first_day
  from academic_years
  cross join region
  where academic_years.last_day <= region.as_of_date
),
campuses_in_groups as (
  select
    check_dates.period,
    check_dates.checked_on,
    check_dates.first_day,
    campus_memberships.group_id,
    campus_memberships.campus_id,
    campuses.school_id,
    bool_or(campus_memberships.is_lead) as is_lead
  from check_dates
  join campus_memberships
    on coalesce(campus_memberships.valid_from <= check_dates.checked_on, true)
    and (campus_memberships.valid_to is null or check_dates.checked_on < campus_memberships.valid_to)
  join campuses on campuses.campus_id = campus_memberships.campus_id
  group by all
),
types as (
  select
    check_dates.period,
    group_types.group_id,
    arg_max(group_type_terms.tightness, group_types.valid_from) as tightness
  from check_dates
  join group_types
    on group_types.valid_from <= check_dates.checked_on
    and (group_types.valid_to is null or check_dates.checked_on < group_types.valid_to)
  join group_type_terms on group_type_terms.group_type = group_types.group_type
  group by check_dates.period, group_types.group_id
),
lead_schools as (
  select distinct period, group_id, school_id
  from campuses_in_groups
  where is_lead
),
whole_schools as (
  select distinct check_dates.period, memberships.group_id, memberships.school_id
  from check_dates
  join memberships
    on memberships.campus_id is null
    and coalesce(memberships.valid_from <= check_dates.checked_on, true)
    and (memberships.valid_to is null or check_dates.checked_on < memberships.valid_to)
),
members as (
  select
    campuses_in_groups.*,
    types.tightness,
    lead_schools.school_id is not null as is_of_lead_school,
    whole_schools.school_id is not null as joined_with_school
  from campuses_in_groups
  left join types using (period, group_id)
  left join lead_schools using (period, group_id, school_id)
  left join whole_schools using (period, group_id, school_id)
  where not campuses_in_groups.is_lead
),
-- A school that joined as a whole is one member: whoever is posted to or from one of its campuses serves them all.
posts as (
  select distinct
    members.period,
    members.group_id,
    members.campus_id,
    cadre_exchanges.* exclude (group_id)
  from members
  join members as posted
    on posted.period = members.period
    and posted.group_id = members.group_id
    and (
      posted.campus_id = members.campus_id
      or (members.joined_with_school and posted.school_id = members.school_id)
    )
  join cadre_exchanges
    on cadre_exchanges.group_id = members.group_id
    and posted.campus_id = case cadre_exchanges.direction
      when '总校→成员' then cadre_exchanges.receiving_campus_id
      else cadre_exchanges.sending_campus_id
    end
    and cadre_exchanges.starts_on <= members.checked_on
    -- What begins in August belongs to the coming academic year.
    and (members.first_day is null or cadre_exchanges.starts_on < members.checked_on - 30)
    and (
      cadre_exchanges.ended_on is null
      or coalesce(members.first_day, members.checked_on) < cadre_exchanges.ended_on
    )
),
posted as (
  select
    members.period,
    members.first_day,
    members.group_id,
    members.campus_id,
    members.tightness,
    members.is_of_lead_school,
    count(distinct posts.pid) as people,
    count(distinct posts.pid) filter (where direction = '总校→成员') as people_out,
    count(distinct posts.pid) filter (where direction = '总校→成员' and rank in ('校级正职', '校级副职')) as heads_out,
    count(distinct posts.pid) filter (where direction = '成员→总校') as people_in,
    count(distinct posts.pid) filter (where direction = '成员→总校' and rank = '校级正职') as heads_in,
    -- Postings are dated and no more, so that a term is taken as six months.
    bool_and(posts.ended_on <= posts.starts_on + interval 6 months) filter (
      where direction = '成员→总校' and posts.ended_on <= members.checked_on
    ) as were_short
  from members
  left join posts using (period, group_id, campus_id)
  group by all
),
-- The same for each school with all its campuses in the group, and said of each of these campuses; on dates only.
posted_to_schools as (
  select
    members.period,
    members.group_id,
    members.school_id,
    count(distinct posts.pid) as people,
    count(distinct posts.pid) filter (where direction = '总校→成员') as people_out,
    count(distinct posts.pid) filter (where direction = '总校→成员' and rank in ('校级正职', '校级副职')) as heads_out,
    count(distinct posts.pid) filter (where direction = '成员→总校') as people_in,
    count(distinct posts.pid) filter (where direction = '成员→总校' and rank = '校级正职') as heads_in
  from members
  left join posts using (period, group_id, campus_id)
  where members.first_day is null
  group by members.period, members.group_id, members.school_id
),
asked as (
  select
    '' as scope,
    posted.*
  from posted
  -- On year ends what is asked is checked by school alone.
  anti join year_ends on year_ends.as_of_date::varchar = posted.period
  union all by name
  select
    '-school' as scope,
    members.period,
    members.first_day,
    members.group_id,
    members.campus_id,
    members.tightness,
    members.is_of_lead_school,
    posted_to_schools.* exclude (period, group_id, school_id)
  from members
  join posted_to_schools using (period, group_id, school_id)
),
checks as (
  select
    period,
    group_id,
    campus_id,
    unnest([
      -- One of 校级 and two of 中层 at least; a second 校级 may stand for one of 中层.
      case
        when first_day is null and tightness = '紧密'
          then {'check_name': 'lead-team' || scope, 'is_met': heads_out >= 1 and people_out >= 3, 'reason': null}
      end,
      case
        when first_day is null and tightness = '紧密' and is_of_lead_school and heads_in = 0
          then {'check_name': 'member-head' || scope, 'is_met': null, 'reason': '与总校同属一所学校，没有单独的校长，不适用。'}
        when first_day is null and tightness = '紧密'
          then {'check_name': 'member-head' || scope, 'is_met': heads_in >= 1 and people_in >= 3, 'reason': null}
      end,
      case
        when first_day is null and tightness = '松散'
          then {'check_name': 'loose-out' || scope, 'is_met': people_out >= 1, 'reason': null}
      end,
      case
        when first_day is null and tightness = '松散'
          then {'check_name': 'loose-in' || scope, 'is_met': people_in >= 1, 'reason': null}
      end,
      case
        when first_day is not null and tightness = '松散'
          then {
            'check_name': 'loose-length',
            'is_met': were_short,
            'reason': case when were_short is null then '本学年没有结束的成员校派出干部，不适用。' end
          }
      end,
      case when first_day is not null then {'check_name': 'deputed', 'is_met': people >= 1, 'reason': null} end
    ]) as result
  from asked
),
before_records as (
  select
    year_ends.as_of_date::varchar as period,
    first_record.begins_on
  from year_ends
  join first_record on year_ends.as_of_date < first_record.begins_on
)
select
  checks.period,
  checks.group_id,
  checks.campus_id as member_campus_id,
  checks.result.check_name as check_name,
  case when before_records.begins_on is null then checks.result.is_met end as is_met,
  case
    when before_records.begins_on is not null then 'missing'
    when checks.result.reason is not null then 'not-applicable'
  end as absence,
  case
    when before_records.begins_on is not null
      then '“干部互派”最早的记录始于' || strftime(before_records.begins_on, '%Y年%-m月%-d日') || '，此前的情况没有登记。'
    else checks.result.reason
  end as reason
from checks
left join before_records on before_records.period = checks.period
where checks.result is not null
order by checks.period, checks.group_id, member_campus_id, check_name

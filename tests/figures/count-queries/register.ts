import type { CountQueries } from '../count-queries.ts';

/** Memberships in force on the as-of date, with the school and the campus that they name. */
const now = `
  present as (
    select memberships.group_id, coalesce(memberships.school_id, campuses.school_id) as school_id,
      memberships.campus_id, memberships.member_role in ('总校', '核心校') as is_lead
    from region, memberships
    join groups on groups.group_id = memberships.group_id
    left join campuses on campuses.campus_id = memberships.campus_id
    left join schools on schools.school_id = coalesce(memberships.school_id, campuses.school_id)
    where memberships.valid_from <= region.as_of_date and coalesce(memberships.valid_to > region.as_of_date, true)
      and groups.founded_on <= region.as_of_date and coalesce(groups.closed_on > region.as_of_date, true)
      and coalesce(campuses.opened_on <= region.as_of_date, true)
      and coalesce(campuses.closed_on > region.as_of_date, true)
      and coalesce(schools.founded_on <= region.as_of_date, true)
      and coalesce(schools.closed_on > region.as_of_date, true)
      and ($argument = '' or memberships.group_id = $argument)
  )`;
const groupsAndAll = `select group_id as argument from groups union select ''`;

export const registerQueries: CountQueries = {
  schools: {
    sql: `select count(*) as n from schools, region
      where coalesce(founded_on <= as_of_date, true) and coalesce(closed_on > as_of_date, true)`,
  },
  schools_closed: { sql: `select count(*) as n from schools, region where closed_on <= as_of_date` },
  lead_schools: {
    arguments: groupsAndAll,
    sql: `with ${now} select count(distinct school_id) as n from present where is_lead`,
  },
  member_schools: {
    arguments: groupsAndAll,
    sql: `with ${now}
      select count(distinct school_id) as n from present
      where school_id not in (select school_id from present as lead where lead.is_lead and lead.group_id = present.group_id)`,
  },
  group_schools: {
    arguments: groupsAndAll,
    sql: `with ${now} select count(distinct school_id) as n from present`,
  },
  group_campuses: {
    arguments: groupsAndAll,
    sql: `with ${now}
      select count(distinct campuses.campus_id) as n
      from region, present
      join campuses on campuses.school_id = present.school_id
        and campuses.campus_id = coalesce(present.campus_id, campuses.campus_id)
      where coalesce(campuses.opened_on <= region.as_of_date, true)
        and coalesce(campuses.closed_on > region.as_of_date, true)`,
  },
};

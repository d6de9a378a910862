import type { CountQueries } from '../count-queries.ts';

const inForce = `(select group_id from groups, region
  where founded_on <= as_of_date and coalesce(closed_on > as_of_date, true))`;

/** Campuses with the groups in force that they belong to on the as-of date; a whole school brings all of its campuses. */
const members = `(select distinct campuses.campus_id, memberships.group_id, campuses.stages, campuses.campus_level
  from memberships
  join campuses on campuses.campus_id = memberships.campus_id
    or (memberships.campus_id is null and campuses.school_id = memberships.school_id)
  join schools on schools.school_id = campuses.school_id
  cross join region
  where memberships.group_id in ${inForce} and memberships.valid_from <= as_of_date
    and coalesce(memberships.valid_to > as_of_date, true))`;

const present = `(select studios.*, schools.urban_rural_code
  from studios
  left join campuses on campuses.campus_id = studios.campus_id
  left join schools on schools.school_id = campuses.school_id
  cross join region
  where coalesce(studios.founded_on <= as_of_date, true) and coalesce(studios.closed_on > as_of_date, true))`;

const research = `(select research_groups.* from research_groups, region
  where group_id in ${inForce} and coalesce(founded_on <= as_of_date, true))`;

/** The same on a day that the argument names first: a whole school brings all of its campuses. */
const day = `split_part($argument, ',', 1)::date`;
const onDay = (sql: string) =>
  sql.replaceAll(', region', '').replaceAll('cross join region', '').replaceAll('as_of_date', day);
const days = `(select distinct as_of_date::varchar as day from indicator_results where as_of_date is not null
  union select as_of_date::varchar from region)`;
const daysAlone = `select day as argument from ${days} as days`;
const daysAndGroups = `select day || ',' || group_id as argument from ${days} as days cross join groups`;
const countOn = (condition: string) => `select count(*) as n from ${onDay(present)} as present where ${condition}`;
const inGroupThen = `campus_id in (select campus_id from ${onDay(members)} as members
  where group_id = split_part($argument, ',', 2))`;
const kinds = `select distinct category as argument from studios union select '没有这一类别'`;
const subjects = `select distinct stage || ',' || subject as argument from research_groups`;
const isRural = `left(urban_rural_code, 1) = '2'`;

const countOf = (condition: string) => `select count(*) as n from ${present} as present where ${condition}`;

export const platformQueries: CountQueries = {
  studios: { arguments: daysAlone, sql: countOn('true') },
  studios_rural: { arguments: daysAlone, sql: countOn(isRural) },
  studios_area_unknown: { arguments: daysAlone, sql: countOn('urban_rural_code is null') },
  studios_of_kind: { arguments: kinds, sql: countOf('category = $argument') },
  studios_rural_of_kind: { arguments: kinds, sql: countOf(`category = $argument and ${isRural}`) },
  studios_of_group: { arguments: daysAndGroups, sql: countOn(inGroupThen) },
  studios_rural_of_group: { arguments: daysAndGroups, sql: countOn(`${inGroupThen} and ${isRural}`) },
  studios_of_group_and_kind: {
    arguments: `select groups.group_id || ',' || studios.category as argument
      from groups cross join (select distinct category from studios) as studios`,
    sql: countOf(`exists (from ${members} as members where members.campus_id = present.campus_id
      and members.group_id || ',' || present.category = $argument)`),
  },
  studios_outside_groups: {
    sql: countOf(`campus_id not in (select campus_id from ${members} as members)`),
  },
  studios_closed: { sql: `select count(*) as n from studios, region where closed_on <= as_of_date` },
  research_groups: { arguments: daysAlone, sql: `select count(*) as n from ${onDay(research)} as research` },
  research_groups_of_group: {
    arguments: daysAndGroups,
    sql: `select count(*) as n from ${onDay(research)} as research where group_id = split_part($argument, ',', 2)`,
  },
  groups_with_research: {
    arguments: subjects,
    sql: `select count(distinct group_id) as n from ${research} as research where stage || ',' || subject = $argument`,
  },
  groups_without_research: {
    arguments: subjects,
    sql: `select count(*) as n from (
      select group_id from ${members} as members
      where list_contains(stages, split_part($argument, ',', 1)) and coalesce(campus_level, '') <> '教学点'
        and group_id not in (select group_id from ${research} as research where stage || ',' || subject = $argument)
      group by group_id having count(*) > 1)`,
  },
  research_campuses: {
    arguments: `select group_id || ',' || stage || ',' || subject as argument from ${research} as research`,
    sql: `select coalesce(sum(len(campus_ids)), 0) as n from ${research} as research
      where group_id || ',' || stage || ',' || subject = $argument`,
  },
};

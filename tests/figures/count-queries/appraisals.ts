import type { CountQueries } from '../count-queries.ts';

/** What is counted of appraisals, titles, rules of management, new schools and themes of policy. */

const groupsNow = `(select group_id from groups, region
  where groups.founded_on <= region.as_of_date and coalesce(groups.closed_on > region.as_of_date, true))`;

/** Every new school on record by the as-of date: its academic year, and whether it has an executive head. */
const newSchools = `(
  select
    case when month(valid_from) >= 9 then year(valid_from) || '-' || (year(valid_from) + 1)
      else (year(valid_from) - 1) || '-' || year(valid_from) end as academic_year,
    coalesce(has_executive_head, false) as has_head
  from memberships, region
  where takes_on_new_school and valid_from <= region.as_of_date
)`;

/** Themes asked for on the as-of date, and whether a document that has not been repealed is on record. */
const themes = `(
  select item, exists (
    from policy_documents
    where list_contains(topics, item) and coalesce(issued_on <= region.as_of_date, true)
      and coalesce(repealed_on > region.as_of_date, true)) as is_documented
  from pack_items, region
  where list_name = '配套政策主题' and valid_from <= region.as_of_date and coalesce(valid_to > region.as_of_date, true)
)`;

export const appraisalQueries: CountQueries = {
  appraisal_results: {
    arguments: 'select distinct calendar_year as argument from evaluations',
    sql: 'select count(*) as n from evaluations where calendar_year = $argument::integer',
  },
  appraisal_results_open: {
    arguments: 'select distinct calendar_year as argument from evaluations',
    sql: `select count(*) filter (where score is null and grade is null) as n from evaluations
      where calendar_year = $argument::integer`,
  },
  groups_with_title: {
    arguments: `select distinct title as argument from group_titles
      union select item from pack_items where list_name = '集团称号'`,
    sql: `select count(distinct group_id) as n from group_titles semi join ${groupsNow} using (group_id), region
      where title = $argument and awarded_on <= region.as_of_date and coalesce(valid_to > region.as_of_date, true)`,
  },
  titles_awarded: {
    arguments: `select distinct year(awarded_on) || ',' || title as argument from group_titles`,
    sql: `select count(distinct group_id) as n from group_titles, region
      where year(awarded_on) || ',' || title = $argument and awarded_on <= region.as_of_date`,
  },
  groups_with_system: {
    arguments: `select dates.date || ',' || systems.system as argument
      from (
        select as_of_date::varchar as date from region
        union select distinct year(adopted_on) || '-12-31' from governance_docs, region
        where year(adopted_on) < year(region.as_of_date)
      ) as dates,
      (
        select document_subtype as system from governance_docs where document_subtype is not null
        union select item from pack_items where list_name = '管理制度'
      ) as systems`,
    sql: `select count(distinct governance_docs.group_id) as n from governance_docs join groups using (group_id)
      where document_subtype = split_part($argument, ',', 2)
        and adopted_on <= split_part($argument, ',', 1)::date
        and coalesce(valid_to > split_part($argument, ',', 1)::date, true)
        and groups.founded_on <= split_part($argument, ',', 1)::date
        and coalesce(groups.closed_on > split_part($argument, ',', 1)::date, true)`,
  },
  new_schools: {
    arguments: `select distinct academic_year as argument from ${newSchools} as own`,
    sql: `select count(*) as n from ${newSchools} as own where academic_year = $argument`,
  },
  new_schools_with_head: {
    arguments: `select distinct academic_year as argument from ${newSchools} as own`,
    sql: `select count(*) as n from ${newSchools} as own where academic_year = $argument and has_head`,
  },
  members_with_head: {
    sql: `select count(*) as n
      from memberships
      join groups using (group_id)
      left join campuses on campuses.campus_id = memberships.campus_id
      left join schools on schools.school_id = coalesce(memberships.school_id, campuses.school_id)
      cross join region
      where memberships.has_executive_head and memberships.valid_from <= region.as_of_date
        and groups.founded_on <= region.as_of_date
        and coalesce(campuses.opened_on <= region.as_of_date, true)
        and coalesce(schools.founded_on <= region.as_of_date, true)
        and coalesce(memberships.valid_to > region.as_of_date, true)
        and coalesce(groups.closed_on > region.as_of_date, true)
        and coalesce(campuses.closed_on > region.as_of_date, true)
        and coalesce(schools.closed_on > region.as_of_date, true)`,
  },
  policy_themes: { sql: `select count(*) as n from ${themes} as own` },
  policy_themes_documented: { sql: `select count(*) filter (where is_documented) as n from ${themes} as own` },
  policy_themes_open: { sql: `select count(*) filter (where not is_documented) as n from ${themes} as own` },
};

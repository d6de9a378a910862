import type { CountQueries } from '../count-queries.ts';

const years = `select unnest(range(2020, 2028))::varchar as argument`;

export const groupQueries: CountQueries = {
  groups: {
    sql: `select count(*) as n from groups, region
      where groups.founded_on <= region.as_of_date and coalesce(groups.closed_on > region.as_of_date, true)`,
  },
  groups_of_type: {
    arguments: `select distinct group_type as argument from group_types union select '类型待确认'`,
    sql: `select count(*) as n from groups, region
      where groups.founded_on <= region.as_of_date and coalesce(groups.closed_on > region.as_of_date, true)
        and coalesce((
          select max(group_type) from group_types
          where group_types.group_id = groups.group_id and group_types.valid_from <= region.as_of_date
            and coalesce(group_types.valid_to > region.as_of_date, true)
        ), '类型待确认') = $argument`,
  },
  groups_of_kind: {
    arguments: `select distinct coalesce(group_kind, '教育集团') as argument from groups`,
    sql: `select count(*) as n from groups, region
      where groups.founded_on <= region.as_of_date and coalesce(groups.closed_on > region.as_of_date, true)
        and coalesce(group_kind, '教育集团') = $argument`,
  },
  groups_founded_in: {
    arguments: years,
    sql: `select count(*) as n from groups, region where year(founded_on)::varchar = $argument
      and dayofyear(founded_on) > 1 and founded_on <= region.as_of_date`,
  },
  groups_closed_in: {
    arguments: years,
    sql: `select count(*) as n from groups where year(closed_on)::varchar = $argument
      and dayofyear(closed_on) > 1 and founded_on <= make_date($argument::integer, 1, 1)`,
  },
};

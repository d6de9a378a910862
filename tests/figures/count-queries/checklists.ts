import type { CountQueries } from '../count-queries.ts';

/** Items of the lists by the day on which a term begins; where the calendar is silent, the days that domain A0 sets. */
const listed = `(
  select list_name, item, clause_id, terms.term
  from pack_items
  cross join (select distinct term from unify_checks) as terms
  left join calendar using (term)
  cross join lateral (select coalesce(calendar.starts_on, case when terms.term like '%-1'
    then left(terms.term, 4) || '-09-01' else terms.term[6:9] || '-02-16' end::date) as first_day)
  where requirement in ('必备', '应有') and pack_items.valid_from <= first_day
    and coalesce(first_day < pack_items.valid_to, true)
)`;

/** Of 统一事项, those that the clause's own text names. */
const named = `(
  select listed.term, listed.item, listed.clause_id from ${listed} as listed
  join clauses using (clause_id)
  where list_name = '统一事项' and contains(clauses.quote, listed.item)
)`;

const clausesAndTerms = `select distinct clause_id || ',' || term as argument from ${listed} as listed
  where list_name = '统一事项' and clause_id is not null`;

/** Groups whose figure of all items is known, and for which each named item is 已统一. */
const whole = `(
  select checks.group_id, max(checks.expected_campus_count) as campuses, min(checks.expected_campus_count) as fewest
  from ${named} as named
  join unify_checks as checks on checks.term = named.term and checks.item = named.item
    and checks.checklist = '六统一' and checks.status = '已统一'
  where named.clause_id || ',' || named.term = $argument
    and exists (from indicator_results where indicator_id = 'IND-32' and unit_kind = 'group' and category = ''
      and unit_id = checks.group_id and period = named.term and value is not null)
  group by checks.group_id
  having count(*) = (select count(*) from ${named} as own where own.clause_id || ',' || own.term = $argument)
)`;

export const checklistQueries: CountQueries = {
  listed_items: {
    arguments: `select distinct list_name || ',' || term as argument from ${listed} as listed`,
    sql: `select count(*) as n from ${listed} as listed where list_name || ',' || term = $argument`,
  },
  items_named: {
    arguments: clausesAndTerms,
    sql: `select count(*) as n from ${named} as named where clause_id || ',' || term = $argument`,
  },
  groups_unified_by_clause: { arguments: clausesAndTerms, sql: `select count(*) as n from ${whole} as whole` },
  groups_unified_alone: {
    arguments: clausesAndTerms,
    sql: `select count(*) as n from ${whole} as whole where campuses = 1 and fewest = 1`,
  },
};

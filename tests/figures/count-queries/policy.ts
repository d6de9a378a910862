import type { CountQueries } from '../count-queries.ts';

export const policyQueries: CountQueries = {
  clauses_answered: { sql: `select count(distinct clause_id) as n from clause_answers where status = '有记录'` },
  clauses_unrecorded: {
    sql: `select count(*) as n from (
      select clause_id from clause_answers group by clause_id having bool_and(status = '尚无记录')
    )`,
  },
  clauses_quoted: { sql: `select count(*) as n from clauses where len(coalesce(answer_places, [])) = 0` },
  interpretations: { sql: 'select count(*) as n from interpretations' },
  interpretations_to_confirm: { sql: `select count(*) as n from interpretations where status = '暂定'` },
  unrecorded_passages: {
    arguments: 'select distinct policy_id as argument from unrecorded_passages',
    sql: 'select count(*) as n from unrecorded_passages where policy_id = $argument',
  },
};

import type { Draft } from '../draft.ts';
import { clauseAnswers } from './answers.ts';
import { goalClauses } from './clauses-goals.ts';
import { practiceClauses } from './clauses-practice.ts';
import { type PassageId, passages } from './passages.ts';

/** What each clause of the policy asks for, what is recorded for it, and what became of it on the site. */
export function clauseRows(policy_id: string): readonly Draft<'clauses'>[] {
  return [...goalClauses, ...practiceClauses].map(({ id, indicators, quote, ...clause }, position) => ({
    clause_id: id,
    policy_id,
    ...clause,
    quote: quote ?? passages[passageId(id)],
    indicator_ids: indicators ?? null,
    ...answerOf(id),
    sort_order: position + 1,
  }));
}

/** A clause says where it is answered, or why it is only quoted. */
function answerOf(id: string): Pick<Draft<'clauses'>, 'answer_places' | 'answer_items' | 'quoted_reason'> {
  const answer = clauseAnswers[id];
  if (answer === undefined) throw new Error(`${id} is missing in scripts/demo/policy/answers.ts`);
  if ('quoted' in answer) return { answer_places: null, answer_items: null, quoted_reason: answer.quoted };
  return { answer_places: answer.places, answer_items: answer.items ?? null, quoted_reason: null };
}

function passageId(id: string): PassageId {
  if (id in passages) return id as PassageId;
  throw new Error(`The policy has no passage ${id}`);
}

import type { Draft } from '../draft.ts';
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
    sort_order: position + 1,
  }));
}

function passageId(id: string): PassageId {
  if (id in passages) return id as PassageId;
  throw new Error(`The policy has no passage ${id}`);
}

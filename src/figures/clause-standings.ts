import { answersIn, type Answer, type Asked } from '../artifacts/clause-answers.ts';
import { oncePerRegion } from './lookup.ts';

/** Finds where the region's site answers what is asked. */
export const answerFinderOf = oncePerRegion((atlas): ((asked: Asked) => readonly Answer[]) => {
  const { tables, results, facts, derived } = atlas;
  return answersIn({ tables, results, made: { ...facts, ...derived } });
});

/** A clause is answered where one of its places has records; a place alone answers nothing yet. */
export type ClauseStanding = 'answered' | 'unrecorded' | 'quoted';

/** What became of every clause: answered, with a place but no records yet, or only quoted and why. */
export const clauseStandingsOf = oncePerRegion((atlas): readonly ClauseStanding[] => {
  const find = answerFinderOf(atlas);
  return atlas.tables.clauses.map(({ answer_places, indicator_ids }) => {
    const answers = find({ places: answer_places ?? [], indicators: indicator_ids ?? [] });
    if (answers.length === 0) return 'quoted';
    return answers.some(({ has_records }) => has_records) ? 'answered' : 'unrecorded';
  });
});

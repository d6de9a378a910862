import type { Answer, Asked } from '../artifacts/clause-answers.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { findIndicator } from '../indicators/registry.ts';
import type { Row } from '../model/tables.ts';
import { answerFinderOf } from './clause-standings.ts';
import { countOf, countWords, type CountName } from './counts/counts.ts';
import { inOrder } from './lookup.ts';
import { wordsOfAll, wordsOfIndicator } from './kinds.ts';

/** A place on the site where something is answered, ready to be linked. */
export interface AnswerLink extends Answer {
  readonly label: string;
  /** Relative to the region's address. Of a place on each group's page, the list of groups. */
  readonly path: string;
}

/** Where a clause is answered, in the order of its record; none for one that is only quoted. */
export function answersOfClause(atlas: RegionArtifact, clause: Row<'clauses'>): readonly AnswerLink[] {
  return linksOf(atlas, { places: clause.answer_places ?? [], indicators: clause.indicator_ids ?? [] });
}

/** Where a reading of a clause is kept that promises a list or a figure. */
export function placesOfReading(atlas: RegionArtifact, row: Row<'interpretations'>): readonly AnswerLink[] {
  return linksOf(atlas, { places: row.answer_places ?? [], indicators: row.indicator_ids ?? [] });
}

/** Where the handling of a contradiction can be seen; its indicators are those of its clauses. */
export function placesOfHandling(atlas: RegionArtifact, row: Row<'contradictions'>): readonly AnswerLink[] {
  const clauses = atlas.tables.clauses.filter(({ clause_id }) => row.clause_ids.includes(clause_id));
  const indicators = [...new Set(clauses.flatMap(({ indicator_ids }) => indicator_ids ?? []))];
  return linksOf(atlas, { places: row.answer_places ?? [], indicators });
}

function linksOf(atlas: RegionArtifact, asked: Asked): readonly AnswerLink[] {
  return answerFinderOf(atlas)(asked).map((answer) => ({
    ...answer,
    label: labelOf(atlas, answer),
    path: pathOf(answer),
  }));
}

function labelOf(atlas: RegionArtifact, { place, indicator_id }: Answer): string {
  // A place and an indicator may have one name, such as 通报表扬.
  return indicator_id === null
    ? wordsOfAll(atlas)(place)
    : wordsOfIndicator(atlas, indicator_id)(`指标“${findIndicator(indicator_id)?.short_title ?? indicator_id}”`);
}

/** Every group has a page of its own: the list leads to them. */
function pathOf({ address }: Answer): string {
  return address.startsWith('groups/集团编码/') ? 'groups/#list' : address;
}

/** A line of the table of clauses and their places. */
export interface AnsweredClause {
  readonly clause: Row<'clauses'>;
  readonly links: readonly AnswerLink[];
}

/** Every clause of a region in the order of its text, with where it is answered. */
export function answeredClauses(atlas: RegionArtifact): readonly AnsweredClause[] {
  return inOrder(atlas.tables.clauses).map((clause) => ({ clause, links: answersOfClause(atlas, clause) }));
}

const standings: readonly (readonly [count: CountName, words: string])[] = [
  ['clauses_answered', '在本站列示记录或数字'],
  ['clauses_unrecorded', '写明展示位置、尚无记录'],
  ['clauses_quoted', '只引原文并写明理由'],
];

/** How many clauses are answered by records, how many have a place that waits for them, and how many are only quoted. */
export function answersFinding(atlas: RegionArtifact): string {
  const all = countWords(atlas, 'clauses');
  const parts = standings.filter(([count]) => countOf(atlas, count) > 0);
  if (parts.length === 0) return `政策文件梳理为${all}。`;
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return `政策文件梳理为${all}，均${only[1]}。`;
  return `政策文件梳理为${all}，其中${parts.map(([count, words]) => `${countWords(atlas, count)}${words}`).join('，')}。`;
}

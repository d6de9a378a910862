import { findIndicator } from '../indicators/registry.ts';
import { answerPlaceOf, indicatorPlaceLabel, type AnswerPlace, type PlaceRecords } from '../model/answer-places.ts';
import type { clause_answers } from '../model/catalogue-tables.ts';
import type { RowOf } from '../model/column.ts';
import type { MadeTables } from '../model/made-tables.ts';
import type { ResultRow } from '../model/result.ts';
import type { Row } from '../model/tables.ts';
import type { PublicTables } from './types.ts';

export type ClauseAnswer = RowOf<typeof clause_answers>;

/** What a region publishes, as far as places show it. */
export interface Shown {
  readonly tables: PublicTables;
  readonly made: MadeTables;
  readonly results: readonly ResultRow[];
}

/** Where something is answered: a section of a page, relative to the region's address. */
export interface Answer {
  readonly place: string;
  /** Of a place that has one section for each indicator. */
  readonly indicator_id: string | null;
  readonly shows: string;
  /** With its anchor where the section is there; `集团编码` stands for each group's code. */
  readonly address: string;
  readonly has_records: boolean;
}

/** Returns a function that finds where named places are: one answer a place, of results one an indicator. */
export function answersIn(shown: Shown): (asked: Asked) => readonly Answer[] {
  const measured = new Set(shown.results.flatMap(({ indicator_id, value }) => (value === null ? [] : [indicator_id])));
  return ({ places, indicators }) =>
    places.flatMap((label) => {
      const place = answerPlaceOf(label);
      if (place === null) return [];
      if (label !== indicatorPlaceLabel) {
        return [answerOf(label, place, { indicator_id: null, has_records: hasRecords(place, shown) })];
      }
      return indicators.map((indicator_id) =>
        answerOf(label, place, { indicator_id, has_records: measured.has(indicator_id) }),
      );
    });
}

/** Where a clause of the policy is to be answered: the places that its row names. */
export interface Asked {
  readonly places: readonly string[];
  /** Which ones, where results are a place. */
  readonly indicators: readonly string[];
}

function answerOf(
  label: string,
  { page, anchor, shows, isAlwaysThere }: AnswerPlace,
  { indicator_id, has_records }: Pick<Answer, 'indicator_id' | 'has_records'>,
): Answer {
  const title = indicator_id === null ? null : findIndicator(indicator_id)?.title;
  const own = page.replace('{indicator}', (indicator_id ?? '').toLowerCase()).replace('{group}', '集团编码');
  const address = has_records || isAlwaysThere === true ? `${own}#${anchor}` : own;
  return { place: label, indicator_id, shows: title ?? shows, address, has_records };
}

function hasRecords({ records }: AnswerPlace, { tables, made }: Shown): boolean {
  const rows: Readonly<Record<string, readonly object[]>> = { ...tables, ...made };
  return records.some(({ table, where }) => (rows[table] ?? []).some((row) => isMeant(row, where)));
}

function isMeant(row: object, where: PlaceRecords['where']): boolean {
  if (where === undefined) return true;
  const [column, value] = where;
  const cell: unknown = Object.entries(row).find(([name]) => name === column)?.[1] ?? null;
  return value === undefined ? cell !== null : cell === value;
}

/** Returns the rows of `clause_answers`, in the order of the clauses. */
export function clauseAnswerRows(shown: Shown): readonly ClauseAnswer[] {
  const find = answersIn(shown);
  return shown.tables.clauses.flatMap((clause) => {
    const answers = find({ places: clause.answer_places ?? [], indicators: clause.indicator_ids ?? [] });
    return answers.length === 0 ? [quoted(clause)] : answers.map((answer) => answered(clause, answer));
  });
}

function answered({ clause_id, title, answer_items }: Row<'clauses'>, answer: Answer): ClauseAnswer {
  const { place, indicator_id, shows, address, has_records } = answer;
  const status = has_records ? '有记录' : '尚无记录';
  const items = answer_items;
  return { clause_id, clause_title: title, place, indicator_id, shows, items, address, status, quoted_reason: null };
}

function quoted({ clause_id, title, quoted_reason }: Row<'clauses'>): ClauseAnswer {
  const nowhere = { place: null, indicator_id: null, shows: null, items: null, address: null };
  return { clause_id, clause_title: title, ...nowhere, status: '只引原文', quoted_reason };
}

import { indicatorPlaceLabel } from '../../model/answer-places.ts';
import type { CheckingCode } from '../../model/checking-codes.ts';
import type { Issue } from '../../model/issue.ts';
import type { TableName } from '../../model/tables.ts';
import { type CheckedRow, type CheckInput, elementsIn, rowsOf, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';

const places = 'answer_places';

/** Every clause says where readers find its records, or why there are none to be found; one of the two, never both. */
export function* checkClauseAnswers(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('clauses');
  // A column that is not there is one mistake, and reported already.
  if (table === undefined || table.source.columns[places] === undefined) return;
  for (const row of rowsOf(input, 'clauses')) {
    if (row.unusable.has(places)) continue;
    const code = faultOf(row);
    if (code !== null) yield issueAt(code, table, { row, column: columnOf(code) });
  }
}

function faultOf(row: CheckedRow): CheckingCode | null {
  const named = elementsIn(row, places);
  const reason = textIn(row, 'quoted_reason');
  if (named.length === 0) return reason === null ? 'clause-unanswered' : null;
  if (reason !== null) return 'clause-answered-and-quoted';
  const hasIndicator = elementsIn(row, 'indicator_ids').length > 0;
  return named.includes(indicatorPlaceLabel) && !hasIndicator ? 'clause-without-indicator' : null;
}

function columnOf(code: CheckingCode): string {
  return code === 'clause-answered-and-quoted' ? 'quoted_reason' : places;
}

/** Words that promise a reader something to look at. */
const promises = /列示|(?:另|另行|同时|分别|单独|并|照常)列/;

const promising = [
  ['interpretations', 'adopted'],
  ['contradictions', 'handling'],
] as const satisfies readonly (readonly [TableName, string])[];

/** What a reading or a handling says that this site lists has a place where it does. */
export function* checkPromises(input: CheckInput): Generator<Issue> {
  for (const [name, column] of promising) {
    const table = input.tables.get(name);
    for (const row of rowsOf(input, name)) {
      const promise = promises.exec(textIn(row, column) ?? '')?.[0];
      const isKept = row.unusable.has(places) || elementsIn(row, places).length > 0;
      if (table === undefined || promise === undefined || isKept) continue;
      yield issueAt('promise-without-place', table, { row, column }, { element: promise });
    }
  }
}

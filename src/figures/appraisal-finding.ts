import type { RegionArtifact } from '../artifacts/types.ts';
import { appraisalYears } from './appraisal-marks.ts';
import { appraisalStates } from './appraisal-states.ts';
import { countOf, countWords } from './counts/counts.ts';
import { inOrder } from './lookup.ts';
import { holdsAt } from './spells.ts';
import { wordsOfCounted } from './kinds.ts';

/** What the page about appraisals found: how far the last ended year is, or that nothing is on record. */
export function appraisalFinding(atlas: RegionArtifact): string {
  const states = appraisalStates(atlas);
  if (states !== '') return states;
  return appraisalYears(atlas).length === 0
    ? wordsOfCounted(atlas)('没有登记教育集团年度考核的记录。')
    : '尚无已结束年度的考核情况。';
}

/** `登记考核结果90项，其中18项尚未公布，不列得分和等级。` of one year. */
export function appraisalResultsWords(atlas: RegionArtifact, year: number): string {
  const all = `登记考核结果${countWords(atlas, 'appraisal_results', String(year))}`;
  const open = countOf(atlas, 'appraisal_results_open', String(year));
  if (open === 0) return `${all}，均已公布。`;
  if (open === countOf(atlas, 'appraisal_results', String(year))) return `${all}，均尚未公布，不列得分和等级。`;
  return `${all}，其中${countWords(atlas, 'appraisal_results_open', String(year))}尚未公布，不列得分和等级。`;
}

/** What the documents name as contents of an appraisal, with the clause that names it; in official order. */
export function appraisalContentsOf({
  tables,
  region,
}: RegionArtifact): readonly { readonly clause_id: string | null; readonly items: readonly string[] }[] {
  const named = inOrder(tables.pack_items).filter(
    (row) => row.list_name === '评价维度' && holdsAt({ from: row.valid_from, to: row.valid_to }, region.as_of_date),
  );
  const byClause = Map.groupBy(named, ({ clause_id }) => clause_id);
  return [...byClause].map(([clause_id, rows]) => ({ clause_id, items: rows.map(({ item }) => item) }));
}

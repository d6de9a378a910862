import type { RegionArtifact } from '../artifacts/types.ts';
import { formatMoment } from '../format/date.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { ResultRow } from '../model/result.ts';
import { figureAt } from './choose.ts';
import { figureOf, type Figure } from './figure.ts';
import { momentOf } from './result-grid.ts';
import { sizeNumber, valueWords } from './say.ts';

/** What policies ask of the number of legal persons is that it falls: the change comes before the number. */

/** How the change of legal persons is named: against the day of the document, not the year before. */
export const sinceIssue = '较方案印发时增减';

/** `2026年3月31日义务教育学校独立法人比方案印发时减少4个，现有90个`; the number alone where the change is not known. No full stop. */
export function legalPersonsWords(atlas: RegionArtifact, row: ResultRow): string {
  const change = figureAt(atlas, { indicator_id: indicatorIds.legalPersons, basis: sinceIssue }, momentOf(row));
  const since = change === null ? null : sinceIssueWords(figureOf(atlas, change));
  const now = valueWords(figureOf(atlas, row));
  const subject = `${formatMoment(row)}义务教育学校独立法人`;
  return since === null ? `${subject}为${now}` : `${subject}${since}，现有${now}`;
}

/** `比方案印发时减少4个`; null where it is not known. */
export function sinceIssueWords(change: Figure): string | null {
  if (change.value === null) return null;
  if (change.value === 0) return '与方案印发时持平';
  return `比方案印发时${change.value > 0 ? '增加' : '减少'}${sizeNumber(change)}个`;
}

import type { RegionArtifact } from '../artifacts/types.ts';
import { bind, derivedRef } from '../format/bound-text.ts';
import { formatCount } from '../format/number.ts';
import type { ResultRow } from '../model/result.ts';
import { groupRowsAt, groupTotalBasisOf, lastEndedOf, runningOf } from './choose.ts';
import { figureOf, type Figure } from './figure.ts';
import { momentOf } from './result-grid.ts';
import { denominatorNumber, numeratorWords, partRef, shortfallSum } from './say.ts';
import { wordsOfCounted } from './kinds.ts';

/** How many groups miss a standard and how many meet it: a badge 未达标 stands beside those that miss it. */

/** The row that counts the groups which meet the standard, of the last period that has ended; null where there is none. */
export function tallyOf(atlas: RegionArtifact, indicatorId: string): Figure | null {
  const basis = groupTotalBasisOf(indicatorId);
  if (basis === null) return null;
  const series = { indicator_id: indicatorId, basis };
  const row = lastEndedOf(atlas, series) ?? runningOf(atlas, series);
  return row === null || !row.denominator ? null : figureOf(atlas, row);
}

/** How many groups are judged and do not meet it. */
export function missing({ numerator, denominator }: Figure): number {
  return (denominator ?? 0) - (numerator ?? 0);
}

/** `4个集团`: those that do not meet it, bound to the difference of the two parts. */
export function missingWords(figure: Figure): string {
  const { ref, counted } = figure;
  const parts = derivedRef('minus', [partRef(ref, 'denominator'), partRef(ref, 'numerator')]);
  return `${bind(formatCount(missing(figure)), parts)}${counted}`;
}

/** `10个应评集团中，4个集团未达标，6个集团达标`; `10个应评集团均达标`, `1个应评集团未达标` */
export function tallyWords(atlas: RegionArtifact, figure: Figure): string {
  const all = `${judgedWords(atlas, figure)}${figure.denominator === 1 ? '' : '均'}`;
  if (missing(figure) === 0) return `${all}达标`;
  if (figure.numerator === 0) return `${all}${missedWord(figure)}`;
  return `${judgedWords(atlas, figure)}中，${missingWords(figure)}${missedWord(figure)}，${numeratorWords(figure)}达标`;
}

/** Before a period is over nothing is missed yet. */
function missedWord({ verdict }: Figure): string {
  return verdict === '进行中（预计）' ? '尚未达到标准' : '未达标';
}

/** `10个应评集团` */
export function judgedWords(atlas: RegionArtifact, figure: Figure): string {
  return wordsOfCounted(atlas)`${denominatorNumber(figure)}个应评集团`;
}

/** What all groups that miss a standard lack together, `35人`; '' where nothing is lacking or it is not known of one of them. */
export function lackingWords(atlas: RegionArtifact, { row }: Figure): string {
  const missed = groupRowsAt(atlas, { indicator_id: row.indicator_id }, momentOf(row)).filter(isMissed);
  if (missed.length === 0 || missed.some(({ shortfall }) => shortfall === null)) return '';
  const figures = missed.map((own) => figureOf(atlas, own));
  return `${shortfallSum(figures)}${figures[0]?.counted ?? ''}`;
}

const isMissed = ({ verdict }: ResultRow) => verdict === '未达标';

import { absenceOf, absenceWords } from '../charts/absence.tsx';
import { formatAmount, formatCount, formatShare } from '../format/number.ts';
import type { ResultRow } from '../model/result.ts';
import type { AnsweredFigure } from './answer.ts';
import type { FigureOptions, IndicatorOptions } from './options.ts';

/** What the words of a figure need to know of it. */
export type FigureWords = Pick<AnsweredFigure, 'indicator' | 'figure'> & {
  readonly indicator: Pick<IndicatorOptions, 'short_title' | 'unit' | 'decimals'>;
  readonly figure: Pick<FigureOptions, 'basis' | 'counted'>;
};

/** Whether a row is a share, to be read in percent. */
export function isShare(row: Pick<ResultRow, 'numerator' | 'denominator'>): boolean {
  return row.numerator !== null && row.denominator !== null && row.denominator > 0;
}

/** Unit of a count: a count that stands beside shares, such as 人次 beside 人数, has one of its own. */
export function countUnit({ indicator, figure }: FigureWords): string {
  return indicator.unit === '%' ? figure.counted : indicator.unit;
}

/** `12.5%`, `1,284.5万元`, or why there is none. */
export function valueText(row: ResultRow, words: FigureWords): string {
  const absence = absenceOf(row);
  if (absence !== null)
    return absence === 'missing' ? row.verdict.replace('数据缺失', '无法计算') : absenceWords[absence];
  if (row.numerator !== null && row.denominator !== null && row.denominator > 0) {
    return formatShare(row.numerator, row.denominator, row.threshold);
  }
  return `${formatAmount(row.value === null ? 0 : row.value, words.indicator.decimals)}${countUnit(words)}`;
}

/** `差3人`, `超出1所`; '' where nothing is lacking or nothing is known. */
export function gapText(row: ResultRow, { figure }: FigureWords): string {
  if (row.shortfall === null || row.shortfall <= 0) return '';
  return `${row.comparator === '≤' ? '超出' : '差'}${formatCount(row.shortfall)}${figure.counted}`;
}

/** `≥10%`, `≤6所`; '' where the row is held against nothing. */
export function standardText(row: ResultRow, words: FigureWords): string {
  if (row.threshold === null) return '';
  const isPercent = isShare(row) || (row.value === null && words.indicator.unit === '%');
  return `${row.comparator === null ? '' : row.comparator}${row.threshold}${isPercent ? '%' : countUnit(words)}`;
}

/** The amount on the scale of a chart: percent of a share, otherwise the count. */
export function amountOf(row: ResultRow): number | null {
  if (row.value === null) return null;
  return isShare(row) ? row.value * 100 : row.value;
}

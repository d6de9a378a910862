import { formatShare } from '../format/number.ts';

/** What the trial over a city's counties says; without the page, so that it can be tested. */

/** As the page hands it over. */
export interface TrialSums {
  readonly numerator: number;
  readonly denominator: number;
  /** Weight of the counties that are not in the sums; null where it is not known. */
  readonly missing: number | null;
  readonly counted: string;
  /** In percent. */
  readonly thresholds: readonly number[];
}

/** A county with what the reader gives it. */
export interface TrialCounty {
  readonly name: string;
  readonly added: number;
}

/** A typed number as one that there can be: whole, not below 0, not above what is there. */
export function boundedCount(typed: string, most: number): number {
  const count = Math.trunc(Number(typed));
  return Number.isFinite(count) ? Math.min(Math.max(count, 0), most) : 0;
}

/** What the city would have, and how far that is from its targets. */
export function cityTrialWords(sums: TrialSums, counties: readonly TrialCounty[]): string {
  const { numerator, denominator, missing, counted, thresholds } = sums;
  const chosen = counties.filter(({ added }) => added > 0);
  const added = chosen.reduce((total, county) => total + county.added, 0);
  const reached = numerator + added;
  const whole = denominator + (missing ?? 0);
  const gaps = thresholds.map((threshold) => {
    const lacking = Math.max(0, Math.ceil((threshold * whole) / 100) - reached);
    return lacking === 0 ? `达到${threshold}%` : `距${threshold}%还差${lacking}${counted}`;
  });
  const given = chosen.map((county) => `${county.name}${county.added}${counted}`).join('、');
  const change = chosen.length === 0 ? '现在' : `${given}，共${added}${counted}加入后`;
  const share = `${formatShare(reached, denominator)}（${reached}/${denominator}）`;
  if (missing === 0) return `${change}，全市覆盖率为${share}，${gaps.join('，')}。`;
  if (missing === null)
    return `${change}，已报的${denominator}${counted}中有${reached}${counted}；未报的规模不明，全市不能推断。`;
  const range = `全市在${formatShare(reached, whole)}至${formatShare(reached + missing, whole)}之间`;
  const isEnough = denominator * 3 >= whole * 2;
  const reported = isEnough ? `已报的合计为${share}` : '已报的不足全市三分之二';
  return `${change}，${reported}，${range}；未报的都不计时，${gaps.join('，')}。`;
}

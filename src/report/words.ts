import { formatDate } from '../format/date.ts';
import { formatAmount, formatChange, formatCount, formatShare, formatThreshold } from '../format/number.ts';
import type { ResultRow } from '../model/result.ts';
import type { Verdict } from '../model/verdict.ts';

/** The phrases of which the report's sentences are made. Each is a part of a sentence, without a full stop. */

/** Joins the parts that there are into one sentence: no part, no sentence. */
export function sentence(...parts: readonly (string | null)[]): string {
  const said = parts.flatMap((part) => (part === null ? [] : [bare(part)])).filter((part) => part !== '');
  return said.length === 0 ? '' : `${said.join('，')}。`;
}

/** Several sentences in a row. */
export function paragraph(...sentences: readonly (string | null)[]): string {
  return sentences.map((one) => one ?? '').join('');
}

/** A phrase without the mark that it may end with: reasons in the results are sentences of their own. */
export function bare(text: string): string {
  return text.trim().replace(/[，。；：、]+$/u, '');
}

/** The figure of an earlier period, or why there is none; null = nothing was counted then at all. */
export type Earlier = Figure | { readonly absence: Verdict } | null;

export interface Figure {
  readonly numerator: number;
  /** Null for a count. */
  readonly denominator: number | null;
}

/** A result as something to compare with; null = no such result. */
export function figureOf(row: ResultRow | null | undefined): Earlier {
  if (row == null) return null;
  if (row.value === null || row.numerator === null) return { absence: row.verdict };
  return { numerator: row.numerator, denominator: row.denominator };
}

export function isFigure(earlier: Earlier): earlier is Figure {
  return earlier !== null && !('absence' in earlier);
}

/**
 * How a figure has changed, `比上学年提高2.2个百分点`. Shares in percentage points, counts in their unit. Where there is
 * nothing to compare with, the phrase says why.
 */
export function changePhrase(now: Figure, before: Earlier, { name, unit }: { name: string; unit: string }): string {
  if (before === null) return `没有${name}的可比数据`;
  if ('absence' in before) return `${name}${absenceWords(before.absence)}，不作比较`;
  const words = changeWords(now, before, unit);
  return words.endsWith('持平') ? `与${name}${words}` : `比${name}${words}`;
}

/** The change alone, for a cell: `提高2.2个百分点`, `增加3个`, `持平`. */
export function changeWords(now: Figure, before: Figure, unit: string): string {
  if (now.denominator !== null && before.denominator !== null) {
    // A share of nothing is no share.
    if (now.denominator === 0 || before.denominator === 0) return '不可比';
    return formatChange(
      { numerator: before.numerator, denominator: before.denominator },
      { numerator: now.numerator, denominator: now.denominator },
    );
  }
  const change = now.numerator - before.numerator;
  if (change === 0) return '持平';
  return `${change > 0 ? '增加' : '减少'}${formatCount(Math.abs(change))}${unit}`;
}

/** `626万元`; an amount that two decimals would print as nothing keeps its yuan. */
export function moneyWords(amount: number): string {
  return `${moneyFigure(amount)}万元`;
}

export function moneyFigure(amount: number): string {
  const usual = formatAmount(amount, 2);
  return amount !== 0 && Number(usual.replace('−', '')) === 0 ? formatAmount(amount, 4) : usual;
}

/** Growth of an amount of money in percent, never in percentage points: `比上年增长1.6%`. */
export function growthPhrase(now: number, before: number | null, name: string): string {
  if (before === null) return `没有${name}的可比数据`;
  const words = growthWords(now, before);
  return words === '持平' ? `与${name}持平` : `比${name}${words}`;
}

export function growthWords(now: number, before: number): string {
  if (now === before) return '持平';
  const change = Math.abs(now - before);
  // From nothing there is no rate of growth, and one below a tenth of a per cent would print as 0.0 %.
  if (before === 0 || change / before < 0.0005) return `${now > before ? '增加' : '减少'}${moneyWords(change)}`;
  return `${now > before ? '增长' : '下降'}${((change / before) * 100).toFixed(1)}%`;
}

/** `78.7%（107/136）`, or `14个` for a count. */
export function figureWords({ numerator, denominator }: Figure, unit: string, threshold: number | null = null): string {
  if (denominator === null) return `${formatCount(numerator)}${unit}`;
  if (denominator === 0) return `${formatCount(numerator)}/0`;
  return `${formatShare(numerator, denominator, threshold)}（${formatCount(numerator)}/${formatCount(denominator)}）`;
}

/** Why a figure is not there, as readers are told it. */
export function absenceWords(verdict: Verdict): string {
  if (verdict === '人数较少不公开') return '因人数较少不公开';
  return verdict === '数据缺失' ? '数据缺失' : verdict;
}

/** `无法计算：缺集团类型。` → `缺集团类型` */
export function lackingWords(reason: string): string {
  return bare(reason.replace(/^无法计算：/u, ''));
}

/** What a region's own targets say of a figure. */
export interface Standing {
  readonly verdict: Verdict;
  readonly threshold: number | null;
  readonly unit: string;
  readonly deadline: string | null;
  readonly shortfall: number | null;
  /** Measure word of what is missing: 个校区. */
  readonly counted: string;
}

/** `达到80%的目标`, `未达到80%的目标，差2个校区`, `距2030年12月31日90%的目标还差13个校区，目标尚未到期` … or '' where nothing is asked. */
export function standingPhrase({ verdict, threshold, unit, deadline, shortfall, counted }: Standing): string {
  if (threshold === null) return verdict === '无定量要求' ? '' : absenceWords(verdict);
  const goal = `${formatThreshold(threshold, unit)}的${deadline === null ? '标准' : '目标'}`;
  const lacking = shortfall === null || shortfall === 0 ? '' : `${formatCount(shortfall)}${counted}`;
  switch (verdict) {
    case '达标':
      return `达到${goal}`;
    case '未达标':
      return lacking === '' ? `未达到${goal}` : `未达到${goal}，差${lacking}`;
    case '未到期':
      return `${openGoal(`${dated(deadline)}${goal}`, shortfall, counted)}目标尚未到期`;
    case '进行中（预计）':
      return `${openGoal(goal, shortfall, counted)}本期尚未结束`;
    case '符合建议':
      return `符合不超过${formatThreshold(threshold, unit)}的建议`;
    case '超过建议规模':
      return lacking === ''
        ? `超过${formatThreshold(threshold, unit)}的建议规模`
        : `超过${formatThreshold(threshold, unit)}的建议规模${lacking}`;
    case '类型待确认':
      return '因集团类型待确认，不作判定';
    case '无定量要求':
      return '';
    default:
      return absenceWords(verdict);
  }
}

/** Before the day of judgement: reached already, still lacking, or not known. */
function openGoal(goal: string, shortfall: number | null, counted: string): string {
  if (shortfall === null) return '';
  return shortfall === 0 ? `已达到${goal}，` : `距${goal}还差${formatCount(shortfall)}${counted}，`;
}

function dated(deadline: string | null): string {
  return deadline === null ? '' : formatDate(deadline);
}

/** `6个达标、4个未达标`, in the order in which the verdicts are given; '' for none. */
export function tallyWords(
  counts: readonly { readonly verdict: string; readonly count: number }[],
  unit: string,
): string {
  return counts.map(({ verdict, count }) => `${verdict}${formatCount(count)}${unit}`).join('、');
}

/** `10个应评集团中6个达到…`; all and none are said in words: `10个应评集团均达到…`, `10个应评集团都没有达到…`. */
export function metWords(
  { met, all }: { readonly met: number; readonly all: number },
  { of, words }: { readonly of: string; readonly words: string },
): string {
  if (met === all) return `${formatCount(all)}个${of}均${words}`;
  return met === 0
    ? `${formatCount(all)}个${of}都没有${words}`
    : `${formatCount(all)}个${of}中${formatCount(met)}个${words}`;
}

/** Under the text, where letters are signed. The body that provided the data did not write what is made of them. */
export function providerLine(provider: string): string {
  return `数据提供单位：${provider}`;
}

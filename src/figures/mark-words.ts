import { bind } from '../format/bound-text.ts';
import { formatCount } from '../format/number.ts';
import type { ResultRow } from '../model/result.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Figure } from './figure.ts';
import { absenceWords, partRef, shortfallAmount, shortfallWords, standardWords, valueWords } from './say.ts';

/** Figures in the few words that stand beside a mark or in a narrow cell. */

/** Beside a bar: `9.9%，差1人`, `12人`, or why there is no value. Which standard applies is said where that is not decided. */
export function barWords(figure: Figure): string {
  if (figure.value === null) return absenceWords(figure.verdict);
  const rest = figure.verdict === '类型待确认' ? figure.verdict : shortfallWords(figure);
  return rest === '' ? valueWords(figure) : `${valueWords(figure)}，${rest}`;
}

/** The standard as the label of a line at it, null where the figure is not measured in the unit of its standard. */
export function standardMark(figure: Figure): string | null {
  return figure.standard?.unit === figure.unit ? standardWords(figure) : null;
}

/** What is asked, without a comparator: `90%`, `1学年`; '' where nothing is. */
export function standardAmount({ standard, ref }: Figure): string {
  if (standard === null) return '';
  const { threshold, unit } = standard;
  const part = partRef(ref, 'threshold');
  return unit === '%' ? bind(`${threshold}%`, part) : `${bind(String(threshold), part)}${unit}`;
}

/**
 * How a target came out on its day: `达到80%的目标`, `未达到80%的目标，差2个校区`, of mere advice `达到文件建议的80%`; '' where
 * nothing was judged.
 */
export function outcomeWords(figure: Figure): string {
  const asked = standardAmount(figure);
  if (figure.verdict === '达标') return `达到${asked}的目标`;
  if (figure.verdict === '符合建议') return `达到文件建议的${asked}`;
  if (figure.verdict !== '未达标') return '';
  const lacking = shortfallAmount(figure);
  return `未达到${asked}的目标${lacking === '' ? '' : `，差${lacking}`}`;
}

/**
 * A verdict as it is told: of a requirement without a time limit nothing is judged. Without a requirement the word stays: the
 * document asks for no number.
 */
export function verdictSaid({ verdict, target_id }: Pick<ResultRow, 'verdict' | 'target_id'>): string {
  return verdict === '无定量要求' && target_id !== null ? notJudged : verdict;
}

/** The word for a requirement on which a group is not judged; why stands beside it. */
export const notJudged = '不作判定';
/** Why it is not. */
export const withoutTimeLimit = `${notJudged}（文件未规定完成期限）`;

const verdictCells: Readonly<Record<Verdict, string>> = {
  达标: '达标',
  符合建议: '符合建议',
  未达标: '未达标',
  超过建议规模: '超过建议',
  未到期: '未到期',
  '进行中（预计）': '进行中',
  类型待确认: '待确认',
  数据缺失: '缺数据',
  人数较少不公开: '不公开',
  不适用: '不适用',
  无定量要求: '',
};

/** What is lacking as a bound number alone; '' where nothing is known to be. */
export function shortfallNumber({ shortfall, ref }: Figure): string {
  return shortfall === null ? '' : bind(formatCount(shortfall), partRef(ref, 'shortfall'));
}

/** In a cell of five glyphs at most: `差3`, `超过6个`, `达标`; '' where nothing is asked. */
export function verdictCell(figure: Figure): string {
  const { verdict, shortfall, standard, ref } = figure;
  if (verdict === '未达标' && shortfall !== null) return `差${shortfallNumber(figure)}`;
  if (verdict === '超过建议规模' && standard !== null) {
    return `超过${bind(String(standard.threshold), partRef(ref, 'threshold'))}${standard.unit}`;
  }
  return verdictCells[verdict];
}

/** The same where there is room: `差3人`, `超过建议规模，超出1个`, `达标`. */
export function verdictWords(figure: Figure): string {
  const lacking = shortfallWords(figure);
  if (figure.verdict === '未达标' && lacking !== '') return lacking;
  if (figure.verdict === '超过建议规模' && lacking !== '') return `${figure.verdict}，${lacking}`;
  return figure.value === null ? absenceWords(figure.verdict) : figure.verdict;
}

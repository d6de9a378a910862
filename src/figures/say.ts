import { bind, refOfCell, refOfRow, derivedRef, type Ref } from '../format/bound-text.ts';
import { formatDate } from '../format/date.ts';
import { formatAmount, formatChange, formatCount, formatShare } from '../format/number.ts';
import type { Row } from '../model/tables.ts';
import type { Verdict } from '../model/verdict.ts';
import type { HeldAgainst as Standard, Observation as Figure } from './observation.ts';
import { isReported, reportedWords } from './reported.ts';

/**
 * Figures in words: the only place where a result becomes text. Each fact has one wording here, long or short, and every
 * number in it is bound to its observation. No function ends with a full stop.
 */

/** Letters behind the reference of a result, for what it holds beside its value. */
const parts = { numerator: 'n', denominator: 'd', shortfall: 's', threshold: 't', required: 'r' } as const;

/** The reference of a part of a result; of a share made of two cells that of the cell. */
export function partRef(ref: Ref | null, part: keyof typeof parts): Ref | null {
  const [, numerator, denominator] = /^share\(([^,()]+),([^,()]+)\)$/.exec(ref ?? '') ?? [];
  if (numerator !== undefined && denominator !== undefined) return part === 'numerator' ? numerator : denominator;
  // A cell of a table and a sum are their own numerators.
  if (ref === null || /[.(]/.test(ref)) return ref;
  return `${ref}${parts[part]}`;
}

/** `80.9%`, `1,284.5万元`, `14个`; why there is none where there is none. */
export function valueWords(figure: Figure): string {
  if (figure.value === null) return absenceWords(figure.verdict);
  return `${valueAlone(figure)}${isReported(figure) ? `（${reportedWords}）` : ''}`;
}

function valueAlone(figure: Figure): string {
  return `${valueNumber(figure)}${figure.is_share ? '' : figure.unit}`;
}

/** The number of the value alone, `%` included. Throws RangeError when it is absent. */
export function valueNumber({ value, numerator, denominator, is_share, standard, decimals, ref }: Figure): string {
  if (value === null) throw new RangeError('an absent figure has no number');
  const threshold = standard?.unit === '%' ? standard.threshold : null;
  const text = is_share ? formatShare(numerator ?? 0, denominator ?? 1, threshold) : amountNumber(value, decimals);
  return bind(text, ref);
}

/** A number with its decimals; one that they would print as nothing keeps four: an amount of some yuan in 万元. */
export function amountNumber(value: number, decimals: number): string {
  const usual = formatAmount(value, decimals);
  return value !== 0 && Number(usual.replace('−', '')) === 0 ? formatAmount(value, 4) : usual;
}

/** `110/136`; '' for a count and where there is nothing. */
export function partsWords({ value, numerator, denominator, is_share, ref }: Figure): string {
  if (value === null || !is_share || numerator === null || denominator === null) return '';
  const n = bind(formatCount(numerator), partRef(ref, 'numerator'));
  return `${n}/${bind(formatCount(denominator), partRef(ref, 'denominator'))}`;
}

/** `80.9%（110/136）`, `14个`, or why there is none; `8.1%（32/395，按汇总填报）` of what was handed in as a total. */
export function valueWithParts(figure: Figure): string {
  const own = partsWords(figure);
  if (own === '') return valueWords(figure);
  return `${valueAlone(figure)}（${own}${isReported(figure) ? `，${reportedWords}` : ''}）`;
}

/** The numerator with its measure word, `110个校区`. Throws RangeError when it is absent. */
export function numeratorWords({ numerator, counted, ref }: Figure): string {
  if (numerator === null) throw new RangeError('an absent figure has no numerator');
  return `${bind(formatCount(numerator), partRef(ref, 'numerator'))}${counted}`;
}

/** The numerator as a bound number. Throws RangeError when it is absent. */
export function numeratorNumber({ numerator, ref }: Figure): string {
  if (numerator === null) throw new RangeError('an absent figure has no numerator');
  return bind(formatCount(numerator), partRef(ref, 'numerator'));
}

/** The denominator as a bound number. Throws RangeError when there is none. */
export function denominatorNumber({ denominator, ref }: Figure): string {
  if (denominator === null) throw new RangeError('this figure has no denominator');
  return bind(formatCount(denominator), partRef(ref, 'denominator'));
}

/**
 * How many there have to be, `77人`: the least numerator that reaches a standard in percent. '' where nothing of that kind is
 * asked.
 */
export function requiredWords({ standard, denominator, counted, ref }: Figure): string {
  if (standard === null || standard.unit !== '%' || standard.comparator !== '≥' || denominator === null) return '';
  // Integers decide: thresholds have two decimals at most.
  const required = Math.ceil((Math.round(standard.threshold * 100) * denominator) / 10_000);
  return `${bind(formatCount(required), partRef(ref, 'required'))}${counted}`;
}

/** Why a figure is not there, as readers are told it. The only wording of each state. */
export function absenceWords(verdict: Verdict): string {
  if (verdict === '人数较少不公开') return '不公开';
  return verdict === '数据缺失' ? '无法计算' : verdict;
}

/** The same of an earlier period that is not compared: `上学年为保护个人信息未公布`. */
export function absenceSince(verdict: Verdict): string {
  if (verdict === '人数较少不公开') return '为保护个人信息未公布';
  return verdict === '数据缺失' ? '数据缺失' : verdict;
}

/** How much is lacking, or is too much: `差13个校区`, `超出1个`; '' where nothing is. */
export function shortfallWords(figure: Figure): string {
  const amount = shortfallAmount(figure);
  return amount === '' ? '' : `${isLimit(figure) ? '超出' : '差'}${amount}`;
}

/** `13个校区`; '' where nothing is lacking. */
export function shortfallAmount({ shortfall, counted, ref }: Figure): string {
  return shortfall === null ? '' : `${bind(formatCount(shortfall), partRef(ref, 'shortfall'))}${counted}`;
}

function isLimit({ standard, row }: Figure): boolean {
  return (standard?.comparator ?? row.comparator) === '≤';
}

/** `≥10%`, `≤6个`, `1学年`; a share that everybody has to reach is `100%`: nothing exceeds it. '' where nothing is asked. */
export function standardWords({ standard, ref }: Figure): string {
  return standard === null ? '' : comparedWords(standard, partRef(ref, 'threshold'));
}

/** The standard of a row of `policy_targets`, `≥80%`. */
export function targetWords(target: Row<'policy_targets'>): string {
  return comparedWords(target, refOfCell(target, 'threshold'));
}

function comparedWords(
  { comparator, threshold, unit }: Pick<Standard, 'comparator' | 'threshold' | 'unit'>,
  ref: Ref | null,
): string {
  const isAll = comparator === '≥' && threshold === 100 && unit === '%';
  return `${isAll || comparator === '=' ? '' : comparator}${thresholdWords({ threshold, unit }, ref)}`;
}

function thresholdWords({ threshold, unit }: Pick<Standard, 'threshold' | 'unit'>, ref: Ref | null): string {
  return unit === '%' ? bind(`${threshold}%`, ref) : `${bind(String(threshold), ref)}${unit}`;
}

/** `2030年12月31日90%的目标`, `10%的标准`; '' where nothing is asked. */
export function goalWords({ standard, ref }: Figure): string {
  if (standard === null) return '';
  const amount = thresholdWords(standard, partRef(ref, 'threshold'));
  return standard.deadline === null ? `${amount}的标准` : `${formatDate(standard.deadline)}${amount}的目标`;
}

/** `距2030年12月31日90%的目标还差13个校区`; '' where nothing is lacking or nothing is asked. */
export function distanceWords(figure: Figure): string {
  const amount = shortfallAmount(figure);
  if (amount === '' || figure.standard === null) return '';
  const goal = goalWords(figure);
  return isLimit(figure) ? `比${goal}多${amount}` : `距${goal}还差${amount}`;
}

/**
 * How a figure stands to what is asked: `达到10%的标准`, `未达到…，差2个校区`, `距…还差13个校区，目标尚未到期` …; '' where nothing is asked.
 */
export function standingWords(figure: Figure): string {
  const { verdict, standard } = figure;
  if (standard === null) return verdict === '无定量要求' ? '' : stateWords(verdict);
  const goal = goalWords(figure);
  const lacking = shortfallAmount(figure);
  const limit = thresholdWords(standard, partRef(figure.ref, 'threshold'));
  switch (verdict) {
    case '达标':
      return `达到${goal}`;
    case '未达标':
      return lacking === '' ? `未达到${goal}` : `未达到${goal}，差${lacking}`;
    case '未到期':
      return `${openWords(figure)}目标尚未到期`;
    case '进行中（预计）':
      return `${openWords(figure)}本期尚未结束`;
    case '符合建议':
      return `符合不超过${limit}的建议`;
    case '超过建议规模':
      return `超过${limit}的建议规模${lacking}`;
    default:
      return stateWords(verdict);
  }
}

/**
 * The same of a share that misses what is asked by a tenth of a point or more: `比80%的目标低1.3个百分点，差2个校区`. The date of
 * the target is that of the figure and is not said again.
 */
export function standingInPoints(figure: Figure): string {
  const { verdict, standard, is_share, numerator, denominator, ref } = figure;
  if (verdict !== '未达标' || standard?.unit !== '%' || standard.comparator !== '≥' || !is_share)
    return standingWords(figure);
  const points = (standard.threshold - ((numerator ?? 0) / (denominator ?? 1)) * 100).toFixed(1);
  if (points === '0.0') return standingWords(figure);
  const threshold = partRef(ref, 'threshold');
  const goal = `${thresholdWords(standard, threshold)}的${standard.deadline === null ? '标准' : '目标'}`;
  const lacking = shortfallWords(figure);
  return `比${goal}低${bind(points, derivedRef('pp', [threshold, ref]))}个百分点${lacking === '' ? '' : `，${lacking}`}`;
}

function stateWords(verdict: Verdict): string {
  if (verdict === '类型待确认') return '因集团类型待确认，暂不评价';
  return verdict === '无定量要求' ? '' : absenceWords(verdict);
}

/** Before the day of judgement: reached already, still lacking, or not known. */
function openWords(figure: Figure): string {
  const distance = distanceWords(figure);
  if (distance !== '') return `${distance}，`;
  return figure.row.shortfall === 0 ? `已达到${goalWords(figure)}，` : '';
}

/** `提高2.2个百分点`, `持平`, `增加3个`: the change from `before` to `now`, of which none may be absent. */
export function changeWords(now: Figure, before: Figure): string {
  if (now.value === null || before.value === null) throw new RangeError('an absent figure does not change');
  if (now.is_share && before.is_share) return shareChangeWords(partsOf(now), partsOf(before));
  const change = now.value - before.value;
  if (change === 0) return '持平';
  const text = bind(formatAmount(Math.abs(change), now.decimals), derivedRef('minus', [now.ref, before.ref]));
  return `${change > 0 ? '增加' : '减少'}${text}${now.unit}`;
}

/** A share as its two parts and the reference of it. */
export interface ShareParts {
  readonly numerator: number;
  readonly denominator: number;
  readonly ref: Ref | null;
}

function partsOf({ numerator, denominator, ref }: Figure): ShareParts {
  return { numerator: numerator ?? 0, denominator: denominator ?? 1, ref };
}

/** The change between two shares in percentage points: `提高2.2个百分点`; `基本持平` below a tenth, `持平` when nothing changed. */
export function shareChangeWords(now: ShareParts, before: ShareParts): string {
  const words = formatChange(before, now);
  const ref = derivedRef('pp', [now.ref, before.ref]);
  return words.replace(/[\d.]+/, (number) => bind(number, ref));
}

/** The reference of a row of a table and one of its columns, with the printed cell: `1,284` bound to where it stands. */
export function cellNumber<R extends object>(row: R, column: keyof R & string, decimals = 0): string {
  const value = row[column];
  if (typeof value !== 'number') throw new RangeError(`${column} holds no number`);
  return bind(formatAmount(value, decimals), refOfCell(row, column));
}

/** A share out of two columns of a row, `78.7%`. */
export function cellShare<R extends object>(
  row: R,
  [numerator, denominator]: readonly [keyof R & string, keyof R & string],
  threshold: number | null = null,
): string {
  const [n, d] = [row[numerator], row[denominator]];
  if (typeof n !== 'number' || typeof d !== 'number') throw new RangeError(`${numerator} or ${denominator} is absent`);
  return bind(
    formatShare(n, d, threshold),
    derivedRef('share', [refOfCell(row, numerator), refOfCell(row, denominator)]),
  );
}

/** The sum of one column over rows, printed and bound to all of them. */
export function cellSum<R extends object>(rows: readonly R[], column: keyof R & string, decimals = 0): string {
  const sum = rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);
  const present = rows.filter((row) => row[column] !== null);
  return bind(
    formatAmount(sum, decimals),
    derivedRef(
      'plus',
      present.map((row) => refOfCell(row, column)),
    ),
  );
}

/** The sum of the shortfalls of several figures, without a measure word; `0` where all reach what is asked. */
export function shortfallSum(figures: readonly Figure[]): string {
  const known = figures.filter(({ row, verdict }) => row.shortfall !== null && verdict !== '类型待确认');
  const sum = known.reduce((total, { row }) => total + (row.shortfall ?? 0), 0);
  const refs = known.map(({ row }) => partRef(refOfRow(row), 'shortfall'));
  return bind(formatCount(sum), refs.length === 1 ? (refs[0] ?? null) : derivedRef('plus', refs));
}

/** The change of one column between two rows: `增加3个`, `持平`. Throws RangeError when one is absent. */
export function cellChange<R extends object>(
  now: R,
  before: R,
  { column, unit }: { readonly column: keyof R & string; readonly unit: string },
): string {
  const [a, b] = [now[column], before[column]];
  if (typeof a !== 'number' || typeof b !== 'number') throw new RangeError(`${column} is absent`);
  if (a === b) return '持平';
  const text = bind(
    formatCount(Math.abs(a - b)),
    derivedRef('minus', [refOfCell(now, column), refOfCell(before, column)]),
  );
  return `${a > b ? '增加' : '减少'}${text}${unit}`;
}

/** A difference without its sign, where the words beside it say which way: `减少4个`. Throws RangeError when it is absent. */
export function sizeNumber({ value, decimals, ref }: Figure): string {
  if (value === null) throw new RangeError('an absent figure has no size');
  return bind(formatAmount(Math.abs(value), decimals), ref);
}

/** What is asked without its comparison: `80%`, `6个`. */
export function targetAmount(target: Row<'policy_targets'>): string {
  return thresholdWords(target, refOfCell(target, 'threshold'));
}

/** The number of what is asked alone, `80`. */
export function targetNumber(target: Row<'policy_targets'>): string {
  return bind(String(target.threshold), refOfCell(target, 'threshold'));
}

/** The sum of the values of several figures that are counts or amounts, without a measure word. */
export function valueSum(figures: readonly Figure[]): string {
  const known = figures.filter(({ value }) => value !== null);
  const sum = known.reduce((total, { value }) => total + (value ?? 0), 0);
  const refs = known.map(({ row }) => refOfRow(row));
  return bind(formatAmount(sum, known[0]?.decimals ?? 0), derivedRef('plus', refs));
}

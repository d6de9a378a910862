import { indicatorOf } from '../../src/indicators/registry.ts';
import type { ResultRow } from '../../src/model/result.ts';
import type { Row } from '../../src/model/tables.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import type { Absence, Figure } from './figure.ts';
import { basisOf } from './needs.ts';
import { groupsAt, lineageOf, regionOf, typeAt, type County } from './register.ts';

/** Figures held against targets (domain A0, A4, A5): which apply, whether whole units reach them, how many are short. */

export type Target = Row<'policy_targets'>;
/** What is compared of a row of results. */
export type Judged = Omit<ResultRow, 'clause_id'>;

const verdictOfAbsence: Readonly<Record<Absence, Verdict>> = {
  missing: '数据缺失',
  suppressed: '人数较少不公开',
  'not-applicable': '不适用',
  'type-unknown': '类型待确认',
};

/** One row per target that applies to the figure, or one without a target. */
export function judged(county: County, figure: Figure): readonly Judged[] {
  return held(county, figure).map((one) => {
    const target = county.policy_targets.find(({ target_id }) => target_id === one.target_id);
    const waits = (target?.group_type ?? null) !== null && one.unit_kind === 'group' && !hasType(county, figure);
    // Which standard will be its own is not known before its type is.
    return waits ? { ...one, threshold: null, comparator: null, shortfall: null } : one;
  });
}

function hasType(county: County, { unit_id, judged_on }: Figure): boolean {
  return typeAt(county, unit_id, judged_on) !== null;
}

function held(county: County, figure: Figure): readonly Judged[] {
  const { applying, isOver } = targetsOf(county, figure);
  if (applying.length === 0) return [isOver ? overdue(figure) : unjudged(figure)];
  const asked = applying.filter((target) => isAskedOfEach(target, figure.indicator_id));
  const whole = applying.find((target) => !asked.includes(target));
  // What is asked of each unit is within the numerator: one target stands for all of it.
  const leading = whole ?? asked[0];
  return applying.map((target) => {
    if (!asked.includes(target)) return heldAgainst(county, figure, target);
    if (target !== leading) return partOf(figure, { target, leading });
    const words = asked.length > 1 ? `共${asked.length}项要求一并判定，同时达到的才计入分子。` : null;
    if (figure.numerator === null) return row(figure, target, {});
    return heldAgainst(county, withReason(figure, words), { ...target, threshold: 100, comparator: '≥', unit: '%' });
  });
}

/** Says it beside a figure that is there. */
function withReason(figure: Figure, words: string | null): Figure {
  if (words === null || figure.numerator === null || figure.absence !== null) return figure;
  return { ...figure, reason: beside(figure, words) };
}

function beside({ reason }: Figure, words: string): string {
  return `${reason ?? ''}${words}`;
}

function targetsOf(county: County, figure: Figure): { readonly applying: readonly Target[]; readonly isOver: boolean } {
  const indicator = indicatorOf(figure.indicator_id);
  const basis = basisOf(indicator, figure.basis);
  const isJudged = basis.is_judged && figure.unit_kind === indicator.judged_unit_kind;
  if (!isJudged || (figure.category !== '' && figure.target_id === null)) return { applying: [], isOver: false };
  const own = county.policy_targets
    .filter(
      (target) =>
        target.indicator_id === indicator.target_indicator_id &&
        isWithinTarget(target, figure.judged_on) &&
        (figure.target_id === null || target.target_id === figure.target_id) &&
        isForTypeOf(county, { target, figure }),
    )
    .toSorted((a, b) => (a.target_id < b.target_id ? -1 : 1));
  const applying = own.filter((target) => isDueAt(county, { target, figure }));
  return { applying, isOver: applying.length === 0 && own.some(({ deadline }) => deadline !== null) };
}

/** What is asked on a day; of a target with a deadline, what is still going to be asked on that. */
export function isWithinTarget(target: Target, day: string): boolean {
  return target.valid_from <= day && !hasEnded(target, day);
}

/** It stopped applying before the day on which it is read: its deadline, where it has one. */
export function hasEnded({ valid_to, deadline }: Target, day: string): boolean {
  return valid_to !== null && valid_to <= (deadline ?? day);
}

interface Pair {
  readonly target: Target;
  readonly figure: Figure;
}

/** A group without a type waits beside every standard that depends on the type. */
function isForTypeOf(county: County, { target, figure }: Pair): boolean {
  if (target.group_type === null || figure.unit_kind !== 'group') return target.group_type === null;
  // Before it was founded a group has neither a type nor a type to wait for.
  if (!groupsAt(county, figure.judged_on).some(({ group_id }) => group_id === figure.unit_id)) return false;
  const type = typeAt(county, figure.unit_id, figure.judged_on);
  if (type !== null) return lineageOf(county, type.group_type).includes(target.group_type);
  // What cannot be does not wait for a type.
  return figure.absence !== 'not-applicable';
}

/** At a deadline only its own target counts; on the as-of date those that are still to come. */
function isDueAt(county: County, { target: { deadline }, figure: { as_of_date } }: Pair): boolean {
  if (as_of_date === null || deadline === null) return true;
  return as_of_date === regionOf(county).as_of_date ? as_of_date <= deadline : as_of_date === deadline;
}

/** A target that counts people or events beside an indicator that is a share: it is asked of each unit of the share. */
function isAskedOfEach({ unit }: Target, indicatorId: string): boolean {
  return indicatorOf(indicatorId).unit === '%' && unit !== '%';
}

function row(figure: Figure, target: Target | null, rest: Partial<Judged>): Judged {
  const { indicator_id, unit_kind, unit_id, period, as_of_date, basis, category, numerator, denominator } = figure;
  return {
    indicator_id,
    unit_kind,
    unit_id,
    period,
    as_of_date,
    basis,
    category,
    numerator,
    denominator,
    value: valueOf(figure),
    target_id: target?.target_id ?? null,
    threshold: target?.threshold ?? null,
    comparator: target?.comparator ?? null,
    deadline: target?.deadline ?? null,
    verdict: figure.absence === null ? '无定量要求' : verdictOfAbsence[figure.absence],
    shortfall: null,
    reason: figure.reason,
    missing_tables: null,
    ...rest,
  };
}

function valueOf({ numerator, denominator, per_unit }: Figure): number | null {
  if (numerator === null || denominator === 0) return null;
  return denominator === null ? numerator / per_unit : numerator / denominator;
}

/** A figure beside which no target stands. */
export function unjudged(figure: Figure): Judged {
  return row(figure, null, {});
}

function overdue(figure: Figure): Judged {
  if (figure.absence !== null) return unjudged(figure);
  return row(figure, null, {
    verdict: '不适用',
    reason: beside(figure, '目标的截止日期已过，判定以截止日期当天的结果为准。'),
  });
}

function partOf(
  figure: Figure,
  { target, leading }: { readonly target: Target; readonly leading: Target | undefined },
): Judged {
  if (figure.numerator === null || figure.absence !== null) return row(figure, target, {});
  return row(figure, target, {
    verdict: '不适用',
    reason: `对每个统计对象的要求，已计入分子，随“${leading?.label}”一并判定。`,
  });
}

function heldAgainst(county: County, figure: Figure, target: Target): Judged {
  const { numerator, absence } = figure;
  if (numerator === null || absence !== null) return row(figure, target, {});
  const indicator = indicatorOf(figure.indicator_id);
  const shortfall = shortOf(figure, target);
  if (indicator.is_progress_only && target.deadline === null)
    return row(figure, target, { reason: beside(figure, '文件未规定完成期限，只公布进度。') });
  const type = figure.unit_kind === 'group' ? typeAt(county, figure.unit_id, figure.judged_on) : null;
  if (target.group_type !== null && type === null)
    return row(figure, target, {
      verdict: '类型待确认',
      shortfall,
      reason: beside(figure, `这一行按“${target.group_type}”集团的标准列出；该集团类型待确认，暂不评价。`),
    });
  const verdict = verdictOf(county, { target, figure }, shortfall);
  const isSoft = target.obligation === '原则上' && !['达标', '未到期'].includes(verdict);
  const reason = isSoft ? beside(figure, '这是原则性要求。') : figure.reason;
  return row(figure, target, { verdict, shortfall, reason });
}

function verdictOf(county: County, { target, figure }: Pair, shortfall: number): Verdict {
  const { as_of_date } = regionOf(county);
  if (target.deadline !== null && as_of_date < target.deadline) return '未到期';
  if (target.obligation === '宜') return shortfall === 0 ? '符合建议' : '超过建议规模';
  if (shortfall === 0) return '达标';
  return figure.is_running ? '进行中（预计）' : '未达标';
}

/** Whole units to the target, or above it; tried one after the other, so that no rounding can go wrong. */
function shortOf(figure: Figure, target: Target): number {
  const numerator = figure.numerator ?? 0;
  if (indicatorOf(figure.indicator_id).is_gap) return numerator;
  if (target.comparator === '≤') return Math.max(0, numerator - limitOf(figure, target));
  return Math.max(0, neededFor(target, figure.denominator) - numerator);
}

/** The smallest number that reaches a share of the denominator, or the count itself. */
export function neededFor({ threshold, unit }: Target, denominator: number | null): number {
  const whole = unit === '%' ? (denominator ?? 0) : 1;
  const scale = unit === '%' ? 100 : 1;
  let needed = 0;
  while (needed * scale < threshold * whole) needed += 1;
  return needed;
}

function limitOf({ denominator }: Figure, { threshold, unit }: Target): number {
  const [whole, scale] = unit === '%' ? [denominator ?? 0, 100] : [1, 1];
  let limit = 0;
  while ((limit + 1) * scale <= threshold * whole) limit += 1;
  return limit;
}

import { momentOf } from '../figures/result-grid.ts';
import { missingTablesOf } from '../figures/targets.ts';
import { formatMoment } from '../format/date.ts';
import { formatCount, formatThreshold } from '../format/number.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { countedOf, figureNameOf, indicators } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import type { Row } from '../model/tables.ts';
import type { Verdict } from '../model/verdict.ts';
import { momentsOf, periodBefore, yearEarlier, type ReportContext } from './context.ts';
import { groupRows, groupTotalBasis, regionRow } from './figures-of.ts';
import { pastFigure } from './past.ts';
import { changeWords, figureOf, growthWords, isFigure, type Earlier, type Figure } from './words.ts';

/** One line of the page that sums up the year: an indicator for the whole region, beside the year before and the standard. */
export interface SummaryLine {
  readonly indicator: Indicator;
  /** What the figure is called: the indicator, or one of its measures. */
  readonly name: string;
  /** What is counted, where the line is not about the indicator's headline figure. */
  readonly basis: string;
  /** Unit of the figure: 个, 万元; `%` for a share. */
  readonly unit: string;
  readonly moment: string;
  readonly now: Exclude<Earlier, null>;
  readonly before: Earlier;
  /** The target beside the figure, in percent: a share below it must not be rounded up to it. */
  readonly threshold: number | null;
  readonly change: string;
  readonly standard: string;
  readonly verdict: Verdict | null;
  /** Beside the verdict: how much is lacking, how many groups meet the standard. */
  readonly remark: string;
}

/** A figure of the region or, where a figure exists only by group, how many groups meet what is asked of each. */
export function summaryLines(context: ReportContext): readonly SummaryLine[] {
  return indicators.flatMap((indicator) => linesOf(context, indicator));
}

/** Indicators that say nothing in this year because a table was never supplied, or because only the present is counted. */
export function unsaidIndicators(context: ReportContext): readonly Indicator[] {
  const said = new Set(summaryLines(context).map(({ indicator }) => indicator));
  const isByGroup = (id: string) => groupRows(context, id).some(({ value }) => value !== null);
  return indicators.filter((indicator) => !said.has(indicator) && !isByGroup(indicator.id));
}

function linesOf(context: ReportContext, indicator: Indicator): readonly SummaryLine[] {
  const moments = momentsOf(context, indicator.period_kind);
  // Each term is asked for by itself; of two dates the later one only where the closing date has nothing.
  const sets = indicator.period_kind === '学期' ? moments.map((moment) => [moment]) : [moments];
  const measures = indicator.bases_are_measures ? indicator.bases.map(({ label }) => label) : [undefined];
  return sets.flatMap((own) => measures.flatMap((basis) => lineAt(context, indicator, { moments: own, basis }) ?? []));
}

function lineAt(
  context: ReportContext,
  indicator: Indicator,
  { moments, basis }: { readonly moments: readonly string[]; readonly basis: string | undefined },
): SummaryLine | null {
  const past = pastFigure(context, indicator.id);
  const row = regionRow(context, indicator.id, { moments, basis });
  if (past !== null && past.now !== null && row?.as_of_date !== context.closing_date)
    return pastLine(context, indicator, { now: past.now, before: past.before });
  if (row === null) return groupLine(context, indicator, moments);
  const isSilent = row.value === null && (missingTablesOf(row).length > 0 || row.verdict === '无定量要求');
  return isSilent ? null : regionLine(context, indicator, row);
}

/** A day of which only the figure is on record: what was asked of it then is judged on the day of the deadline alone. */
function pastLine(
  context: ReportContext,
  indicator: Indicator,
  { now, before }: { readonly now: Exclude<Earlier, null>; readonly before: Earlier },
): SummaryLine {
  const unit = indicator.bases[0]?.counted ?? indicator.unit;
  return {
    indicator,
    name: indicator.short_title,
    basis: '',
    unit: indicator.unit,
    moment: formatMoment({ as_of_date: context.closing_date, period: '' }),
    now,
    before,
    threshold: null,
    change: isFigure(now) && isFigure(before) ? changeWords(now, before, unit) : '',
    standard: '',
    verdict: null,
    remark: '',
  };
}

function regionLine(context: ReportContext, indicator: Indicator, row: ResultRow): SummaryLine {
  const now = figureOf(row) ?? { absence: '数据缺失' };
  const before = beforeOf(context, indicator, row);
  const unit = row.denominator === null ? unitOf(indicator) : countedOf(row);
  const [nowShown, beforeShown] = [scaled(indicator, row, now), scaled(indicator, before.row, before.figure)];
  return {
    indicator,
    name: figureNameOf(indicator, row.basis),
    basis: '',
    unit: indicator.unit === '%' && row.denominator === null ? unit : indicator.unit,
    moment: formatMoment(row),
    now: nowShown,
    before: beforeShown,
    threshold: row.denominator === null ? null : row.threshold,
    change: changeOf(indicator, nowShown, beforeShown, unit),
    standard: standardOf(context, indicator, row),
    verdict: row.threshold === null ? null : row.verdict,
    remark: remarkOf(context, indicator, row),
  };
}

/** Amounts are kept in yuan in the numerator and in 万元 in the value: readers get the value. */
function scaled<F extends Earlier>(indicator: Indicator, row: ResultRow | null, figure: F): F | Figure {
  if (indicator.unit !== '万元' || row === null || row.value === null) return figure;
  return { numerator: row.value, denominator: null };
}

function changeOf(indicator: Indicator, now: Earlier, before: Earlier, unit: string): string {
  if (!isFigure(now) || !isFigure(before)) return '';
  return indicator.unit === '万元' ? growthWords(now.numerator, before.numerator) : changeWords(now, before, unit);
}

function beforeOf(context: ReportContext, indicator: Indicator, row: ResultRow) {
  const past = pastFigure(context, indicator.id);
  if (row.as_of_date !== null) {
    const earlier = regionRow(context, indicator.id, { basis: row.basis, moments: [yearEarlier(row.as_of_date)] });
    return { row: earlier, figure: figureOf(earlier) ?? past?.before ?? null };
  }
  const earlier = regionRow(context, indicator.id, { basis: row.basis, moments: [periodBefore(row.period)] });
  return { row: earlier, figure: figureOf(earlier) };
}

function unitOf(indicator: Indicator): string {
  return indicator.unit === '%' ? '' : indicator.unit;
}

/** What the region's policy asks; several standards by type of group stand side by side. */
function standardOf({ atlas, closing_date }: ReportContext, indicator: Indicator, row: ResultRow): string {
  if (row.threshold !== null && indicator.judged_unit_kind === 'region')
    return `${row.comparator ?? ''}${formatThreshold(row.threshold, indicator.is_gap ? '%' : targetUnit(indicator, row))}`;
  const targets = atlas.tables.policy_targets.filter(
    (target) =>
      target.indicator_id === indicator.id &&
      target.valid_from <= closing_date &&
      (target.valid_to === null || closing_date < target.valid_to),
  );
  return [...new Set(targets.map(goalWords))].join('，');
}

/** `紧密型≥10%`; a recommendation says so: `宜≤6个`. */
function goalWords({ obligation, group_type, comparator, threshold, unit }: Row<'policy_targets'>): string {
  return `${obligation === '刚性' ? '' : obligation}${group_type ?? ''}${comparator}${formatThreshold(threshold, unit)}`;
}

function targetUnit(indicator: Indicator, row: ResultRow): string {
  return row.denominator === null ? indicator.unit : '%';
}

function remarkOf(context: ReportContext, indicator: Indicator, row: ResultRow): string {
  if (indicator.judged_unit_kind === 'region')
    return row.shortfall === null || row.shortfall === 0 || indicator.is_gap
      ? ''
      : `差${formatCount(row.shortfall)}${countedOf(row)}`;
  const total = groupTotal(context, indicator, [momentOf(row)]);
  return total === null ? '' : total;
}

function groupTotal(context: ReportContext, indicator: Indicator, moments: readonly string[]): string | null {
  const basis = groupTotalBasis(indicator.id);
  if (basis === null) return null;
  const row = regionRow(context, indicator.id, { basis, moments });
  if (row?.numerator == null || row.denominator === null || row.denominator === 0) return null;
  const running = row.verdict === '进行中（预计）' ? '，进行中' : '';
  return `${row.numerator}/${row.denominator}个集团${basis === '达标集团占比' ? '达标' : ''}${running}`;
}

/** Where an indicator is counted by group only: the groups that meet the standard, or are complete. */
function groupLine(context: ReportContext, indicator: Indicator, moments: readonly string[]): SummaryLine | null {
  const isDate = indicator.period_kind === '时点';
  const earlierMoments = moments.map((moment) => (isDate ? yearEarlier(moment) : periodBefore(moment)));
  if (isLack(indicator)) return lackLine(context, indicator, { moments, earlierMoments });
  const now = groupFigure(context, indicator, moments);
  if (now === null) return null;
  const before = groupFigure(context, indicator, earlierMoments);
  const figure = { numerator: now.met, denominator: now.judged };
  const earlier = before === null ? null : { numerator: before.met, denominator: before.judged };
  return {
    indicator,
    name: indicator.short_title,
    basis: now.basis,
    unit: '%',
    moment: formatMoment(now.row),
    now: figure,
    before: earlier,
    threshold: null,
    // How many groups there are to judge changes from year to year: a change of this share says little.
    change: '',
    standard: standardOf(context, indicator, now.row),
    verdict: null,
    remark: '',
  };
}

function groupFigure(context: ReportContext, indicator: Indicator, moments: readonly string[]) {
  const basis = groupTotalBasis(indicator.id);
  const total = basis === null ? null : regionRow(context, indicator.id, { basis, moments });
  // Most groups are withheld: the few that are not do not stand for all.
  if (total?.verdict === '人数较少不公开') return null;
  if (basis !== null && total?.numerator != null && total.denominator)
    return { basis, row: total, met: total.numerator, judged: total.denominator };
  const rows = groupRows(context, indicator.id, { moments });
  const last = rows.map(momentOf).toSorted().at(-1);
  const own = rows.filter((row) => momentOf(row) === last && row.value !== null);
  const [first] = own;
  if (first === undefined) return null;
  const judged = own.filter(({ verdict }) => /达标|建议|进行中/.test(verdict));
  if (judged.length > 0) {
    const met = judged.filter(
      ({ verdict, shortfall }) => verdict === '达标' || verdict === '符合建议' || shortfall === 0,
    );
    return { basis: '达到要求的集团', row: first, met: met.length, judged: judged.length };
  }
  const shares = own.filter((row) => row.denominator !== null && row.verdict === '无定量要求');
  if (shares.length === 0) return null;
  const whole = shares.filter((row) => row.numerator === row.denominator);
  return { basis: '全部完成的集团', row: first, met: whole.length, judged: shares.length };
}

/** People lacking to a standard of another indicator: they can be added up over the groups that were judged. */
function isLack({ unit, target_indicator_id, id }: Indicator): boolean {
  return unit === '人' && target_indicator_id !== id;
}

function lackLine(
  context: ReportContext,
  indicator: Indicator,
  { moments, earlierMoments }: { readonly moments: readonly string[]; readonly earlierMoments: readonly string[] },
): SummaryLine | null {
  const rowsAt = (own: readonly string[]) =>
    groupRows(context, indicator.id, { moments: own }).filter(
      ({ value, verdict }) => value !== null && verdict !== '类型待确认',
    );
  const rows = rowsAt(moments);
  const earlier = rowsAt(earlierMoments);
  const [first] = rows;
  if (first === undefined) return null;
  return {
    indicator,
    name: indicator.short_title,
    basis: '',
    unit: indicator.unit,
    moment: formatMoment(first),
    now: sumOf(rows),
    before: earlier.length === 0 ? null : sumOf(earlier),
    threshold: null,
    change: earlier.length === 0 ? '' : changeWords(sumOf(rows), sumOf(earlier), indicator.unit),
    standard: '',
    verdict: null,
    remark: `${rows.filter(({ value }) => value !== 0).length}个集团有缺口`,
  };
}

function sumOf(rows: readonly ResultRow[]): Figure {
  return { numerator: rows.reduce((sum, { value }) => sum + (value ?? 0), 0), denominator: null };
}

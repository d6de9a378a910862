import { markedStandard } from '../figures/requirements.ts';
import { groupTotalBasisOf } from '../figures/choose.ts';
import { changeCell } from '../figures/change.ts';
import { countNumber, countOf, countsSum } from '../figures/counts/counts.ts';
import { figureOf, type Figure } from '../figures/figure.ts';
import { momentOf } from '../figures/result-grid.ts';
import { shortfallWords } from '../figures/say.ts';
import { sumOfFigures } from '../figures/sum.ts';
import { missingTablesOf, targetsInForceOn } from '../figures/targets.ts';
import { formatMoment } from '../format/date.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { figureNameOf, indicators } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import type { Verdict } from '../model/verdict.ts';
import { momentsOf, periodBefore, yearEarlier, type ReportContext } from './context.ts';
import { groupFigures, groupRows, groupTally, groupTotalRow, pastRow, regionRow, yearBefore } from './figures-of.ts';
import { standardsWords } from './standards.ts';
import type { Tally } from './words.ts';
import { localIndicator, wordsOfCounted, wordsOfIndicator } from '../figures/kinds.ts';
import { isListOnly } from '../figures/little-known.ts';

/** One line of the page that sums up the year: an indicator for the whole region, beside the year before and the standard. */
export interface SummaryLine {
  readonly indicator: Indicator;
  /** What the figure is called: the indicator, or one of its measures. */
  readonly name: string;
  /** What is counted, where the line is not about the indicator's headline figure. */
  readonly basis: string;
  readonly moment: string;
  /** Null where the figure exists by group only. */
  readonly now: Figure | null;
  readonly before: Figure | null;
  /** In place of `now`: the groups that meet what is asked of each. */
  readonly groups: Tally | null;
  readonly groups_before: Tally | null;
  /** '' where nothing can be compared. */
  readonly change: string;
  readonly standard: string;
  readonly verdict: Verdict | null;
  /** Beside the verdict: how much is lacking, how many groups meet the standard. */
  readonly remark: string;
}

const nothing = { basis: '', groups: null, groups_before: null, change: '', standard: '', verdict: null, remark: '' };

/** A figure of the region or, where a figure exists only by group, how many groups meet what is asked of each. */
export function summaryLines(context: ReportContext): readonly SummaryLine[] {
  const lines = indicators.flatMap((indicator) => linesOf(context, indicator));
  return isListOnly(context.atlas) ? lines.filter(({ now }) => now !== null && now.value !== null) : lines;
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
  const row = regionRow(context, indicator.id, { moments, basis });
  const ofBasis = { indicator_id: indicator.id, basis: basis ?? indicator.bases[0]?.label ?? '', category: '' };
  const past = row?.as_of_date === context.closing_date ? null : pastRow(context, ofBasis, context.closing_date);
  if (past !== null) return pastLine(context, indicator, past);
  if (row === null) return groupLine(context, indicator, moments);
  const isSilent = row.value === null && (missingTablesOf(row).length > 0 || row.verdict === '无定量要求');
  return isSilent ? null : regionLine(context, indicator, row);
}

/** A day of which only the figure is on record: what was asked of it then is judged on the day of the deadline alone. */
function pastLine(context: ReportContext, indicator: Indicator, row: ResultRow): SummaryLine {
  const now = figureOf(context.atlas, row);
  const before = yearBefore(context, now);
  return {
    ...nothing,
    indicator,
    name: localIndicator(context.atlas, indicator).short_title,
    moment: formatMoment(row),
    now,
    before,
    change: changeCell(now, before),
  };
}

function regionLine(context: ReportContext, indicator: Indicator, row: ResultRow): SummaryLine {
  const now = figureOf(context.atlas, row);
  const before = yearBefore(context, now);
  return {
    ...nothing,
    indicator,
    name: wordsOfIndicator(context.atlas, indicator.id)(figureNameOf(indicator, row.basis)),
    moment: formatMoment(row),
    now,
    before,
    change: changeCell(now, before),
    standard: judgedStandard(now, indicator) ?? standardOf(context, indicator),
    verdict: row.threshold === null ? null : row.verdict,
    remark: remarkOf(context, indicator, now),
  };
}

/** The one standard that the region's own figure is judged by; null where it is not. */
function judgedStandard(now: Figure, { judged_unit_kind }: Indicator): string | null {
  if (now.standard === null || judged_unit_kind !== 'region') return null;
  return `${markedStandard(now)}`;
}

/** What the region's policy asks; several standards by type of group stand side by side. */
function standardOf({ atlas, closing_date }: ReportContext, indicator: Indicator): string {
  return standardsWords(targetsInForceOn(atlas, indicator, closing_date));
}

function remarkOf(context: ReportContext, indicator: Indicator, now: Figure): string {
  if (indicator.judged_unit_kind !== 'region') return groupTotal(context, indicator, now.moment);
  return indicator.is_gap ? '' : shortfallWords(now);
}

/** `6/10个集团达标`, and how many are kept back beside them. */
function groupTotal(context: ReportContext, indicator: Indicator, moment: string): string {
  const row = groupTotalRow(context, indicator.id, [moment]);
  // Most groups are withheld: the few that are not do not stand for all.
  if (row?.verdict === '人数较少不公开') return wordsOfCounted(context.atlas)('多数集团不公开，不列达标数');
  const tally = groupTally(context, indicator.id, [moment]);
  if (tally === null) return '';
  const isJudged = standardOf(context, indicator) !== '' || groupTotalBasisOf(indicator.id) === '达标集团占比';
  const running = row?.verdict === '进行中（预计）' ? '，进行中' : '';
  const argument = `${indicator.id},${moment},人数较少不公开`;
  const hidden = countOf(context.atlas, 'groups_by_verdict', argument);
  const kept = hidden === 0 ? '' : `，另${countNumber(context.atlas, 'groups_by_verdict', argument)}个不公开`;
  return wordsOfCounted(context.atlas)`${tally.met}/${tally.all}个集团${isJudged ? '达标' : ''}${running}${kept}`;
}

/** Where an indicator is counted by group only: the groups that meet the standard, or are complete. */
function groupLine(context: ReportContext, indicator: Indicator, moments: readonly string[]): SummaryLine | null {
  const isDate = indicator.period_kind === '时点';
  const earlierMoments = moments.map((moment) => (isDate ? yearEarlier(moment) : periodBefore(moment)));
  if (isLack(indicator)) return lackLine(context, indicator, { moments, earlierMoments });
  const now = groupCount(context, indicator, moments);
  if (now === null) return null;
  const standard = standardOf(context, indicator);
  return {
    ...nothing,
    indicator,
    name: localIndicator(context.atlas, indicator).short_title,
    basis: now.basis,
    moment: formatMoment(now.row),
    now: null,
    before: null,
    groups: now.tally,
    // How many groups there are to judge changes from year to year: a change of this share says little.
    groups_before: groupCount(context, indicator, earlierMoments)?.tally ?? null,
    standard,
    remark:
      standard === ''
        ? ''
        : wordsOfCounted(context.atlas)`${now.tally.met}/${now.tally.all}个集团${now.isAdvice ? '符合建议' : '达标'}`,
  };
}

interface GroupCount {
  readonly basis: string;
  readonly row: ResultRow;
  readonly tally: Tally;
  /** What is asked is a recommendation. */
  readonly isAdvice: boolean;
}

function groupCount(context: ReportContext, indicator: Indicator, moments: readonly string[]): GroupCount | null {
  const { atlas } = context;
  const basis = groupTotalBasisOf(indicator.id);
  const total = groupTotalRow(context, indicator.id, moments);
  // Most groups are withheld: the few that are not do not stand for all.
  if (total?.verdict === '人数较少不公开') return null;
  const tally = groupTally(context, indicator.id, moments);
  if (basis !== null && total !== null && tally !== null) return { basis, row: total, tally, isAdvice: false };
  const rows = groupRows(context, indicator.id, { moments });
  const last = rows.map(momentOf).toSorted().at(-1);
  const own = rows.filter((row) => momentOf(row) === last && row.value !== null);
  const [first] = own;
  if (first === undefined) return null;
  const at = `${indicator.id},${momentOf(first)}`;
  for (const [met, missed] of [
    ['达标', '未达标'],
    ['符合建议', '超过建议规模'],
  ] as const) {
    const all = [met, missed].map((verdict) => `${at},${verdict}`);
    if (all.every((argument) => countOf(atlas, 'groups_by_verdict', argument) === 0)) continue;
    const sum = countsSum(atlas, 'groups_by_verdict', all);
    const said = { met: countNumber(atlas, 'groups_by_verdict', all[0] ?? ''), all: sum };
    return {
      basis: wordsOfCounted(context.atlas)('达到要求的集团'),
      row: first,
      tally: said,
      isAdvice: met === '符合建议',
    };
  }
  if (!own.some((row) => row.denominator !== null && row.verdict === '无定量要求')) return null;
  const whole = { met: countNumber(atlas, 'groups_complete', at), all: countNumber(atlas, 'groups_counted', at) };
  return { basis: wordsOfCounted(context.atlas)('全部完成的集团'), row: first, tally: whole, isAdvice: false };
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
  const figuresAt = (own: readonly string[]) =>
    groupFigures(context, indicator.id, { moments: own }).filter(
      ({ value, verdict }) => value !== null && verdict !== '类型待确认',
    );
  const now = figuresAt(moments);
  const [first] = now;
  if (first === undefined) return null;
  const before = figuresAt(earlierMoments);
  const lacking = countNumber(context.atlas, 'groups_lacking', `${indicator.id},${first.moment}`);
  return {
    ...nothing,
    indicator,
    name: localIndicator(context.atlas, indicator).short_title,
    moment: formatMoment(first.row),
    now: sumOfFigures(now),
    before: before.length === 0 ? null : sumOfFigures(before),
    change: before.length === 0 ? '' : changeCell(sumOfFigures(now), sumOfFigures(before)),
    remark: wordsOfCounted(context.atlas)`${lacking}个集团有缺口`,
  };
}

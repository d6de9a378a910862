import { indicatorIds } from '../../indicators/ids.ts';
import { h } from 'preact';
import { currentOf, frozenOf, headlineOf, seriesOf } from '../../figures/choose.ts';
import { figureOf, type Figure } from '../../figures/figure.ts';
import { clausesOfIndicator } from '../../figures/lookup.ts';
import { outcomeWords, standardAmount } from '../../figures/mark-words.ts';
import { cellNumber, partsWords, shortfallAmount, valueWords } from '../../figures/say.ts';
import { goalsOf } from '../../figures/targets.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { bind, refOfCell } from '../../format/bound-text.ts';
import { formatDate } from '../../format/date.ts';
import { localReasonOf } from '../../format/local-reasons.ts';
import { indicatorOf } from '../../indicators/registry.ts';
import { chartWidths_px, type Chart, type ChartTable, type ChartVariant } from '../chart.ts';
import { Milestones } from './Milestones.tsx';
import { datedTargets, milestoneSeries, monthWords, spansOf, type Span } from './series.ts';
import { renderDrawing } from '../render-drawing.ts';
import { localIndicator } from '../../figures/kinds.ts';

const tight = { indicator_id: indicatorIds.tightCoverage };

/**
 * Tight coverage on the headline basis against its dated targets; null where the policy sets none. `wide_px`: across for a
 * page that has more room than the usual one.
 */
export function coverageChart(
  atlas: RegionArtifact,
  { wide_px = chartWidths_px.wide }: { readonly wide_px?: number } = {},
): Chart | null {
  const indicator = indicatorOf(indicatorIds.tightCoverage);
  const basis = headlineOf(indicator.id);
  const history = atlas.derived.coverage_history.filter((row) => row.basis === basis && row.perimeter === '当期口径');
  const readings = seriesOf(atlas, tight);
  const series = milestoneSeries(goalsOf(atlas, indicator.id), readings, history, atlas.region.as_of_date);
  if (series === null) return null;
  const goals = series.milestones.map(({ date, words }) => `${shortDate(date)}${words}`).join('、');
  const current = currentOf(atlas, tight);
  const title =
    current === null
      ? `${localIndicator(atlas, indicator).title}：目标为${goals}，当前值无法计算`
      : findingOf(figuresOn(atlas), figureOf(atlas, current));
  const clauses = clausesOfIndicator(atlas, indicator.id).map((clause) => clause.clause_id);
  const absent = readings.find((row) => row.value === null && row.reason !== null);
  const reason = absent === undefined ? undefined : localReasonOf(absent);
  const description = `目标：${goals}。${title}。`;
  const spans = spansOf(history, datedTargets(goalsOf(atlas, indicator.id)));
  const draw = (variant: ChartVariant, between: readonly Span[] = []) =>
    renderDrawing(
      h(Milestones, {
        series,
        spans: between,
        className: `chart__${variant}`,
        description,
        size: {
          width_px: variant === 'wide' ? wide_px : chartWidths_px[variant],
          height_px: variant === 'wide' ? 280 : 260,
        },
      }),
    );
  return {
    id: 'coverage',
    kind: 'coverage',
    group_id: null,
    indicator_id: indicator.id,
    title,
    subtitle: `单位：%，${basis}`,
    source:
      `条款${clauses.join('、')}。菱形为目标，折线为逐月覆盖率，圆点为截止日和数据截至日的值` +
      `${series.milestones.length > 1 ? '；目标之间的虚线为匀速参考线（非政策规定）' : ''}。`,
    notes: current !== null || !reason ? [] : [reason],
    description,
    table: tableOf(atlas, history),
    wide_px,
    draw: (variant) => draw(variant),
    drawInPage: (variant) => draw(variant, spans),
  };
}

/** What targets that are due were judged by, oldest first. */
function figuresOn(atlas: RegionArtifact): readonly Figure[] {
  return frozenOf(atlas, tight).map((row) => figureOf(atlas, row));
}

/** First how the target that is due last came out, then how far the next one is. */
function findingOf(frozen: readonly Figure[], current: Figure): string {
  const due = frozen.at(-1);
  const now = `${formatDate(current.moment)}为${valueWords(current)}${openWords(current)}`;
  if (due?.standard?.deadline == null || due.moment === current.moment) return `紧密型覆盖率${now}`;
  const outcome = outcomeWords(due);
  return `${shortDate(due.standard.deadline)}紧密型覆盖率${valueWords(due)}${outcome === '' ? '' : `，${outcome}`}；${now}`;
}

function openWords(figure: Figure): string {
  const { standard } = figure;
  if (standard?.deadline == null) return '';
  const goal = `${shortDate(standard.deadline)}${standardAmount(figure)}的目标`;
  const lacking = shortfallAmount(figure);
  return lacking === '' ? `，已达到${goal}` : `，距${goal}还差${lacking}`;
}

function tableOf(atlas: RegionArtifact, history: RegionArtifact['derived']['coverage_history']): ChartTable {
  const targets = datedTargets(goalsOf(atlas, indicatorIds.tightCoverage));
  const frozen = figuresOn(atlas);
  const goalRows = targets.map((target) => {
    const due = frozen.find(({ row }) => row.target_id === target.target_id);
    return [
      formatDate(target.deadline ?? ''),
      `目标${bind(`${target.threshold}%`, refOfCell(target, 'threshold'))}`,
      due === undefined ? '' : valueWords(due),
      due === undefined ? '' : partsWords(due),
      due?.verdict ?? '未到期',
    ];
  });
  // A month that repeats the one before says nothing new.
  const changes = history.filter(
    (row, index) =>
      index === 0 ||
      index === history.length - 1 ||
      row.numerator_tight !== history[index - 1]?.numerator_tight ||
      row.denominator !== history[index - 1]?.denominator,
  );
  const historyRows = changes.map((row) => [
    formatDate(row.as_of_date),
    '实际',
    monthWords(
      row,
      targets.map(({ threshold }) => threshold),
    ),
    row.numerator_tight === null ? '' : `${cellNumber(row, 'numerator_tight')}/${cellNumber(row, 'denominator')}`,
    '',
  ]);
  return { header: ['时点', '类别', '覆盖率', '校区数', '判定'], rows: [...goalRows, ...historyRows] };
}

/** The last day of a year is how targets are set, and is said shorter. */
function shortDate(date: string): string {
  return date.endsWith('-12-31') ? `${date.slice(0, 4)}年底` : formatDate(date);
}

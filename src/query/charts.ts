import { h } from 'preact';
import type { ChartAbsence } from '../charts/absence.tsx';
import { chartWidths_px, type Chart, type ChartVariant } from '../charts/chart.ts';
import { Dots } from '../charts/dots/Dots.tsx';
import type { DotSeries } from '../charts/dots/series.ts';
import { ThresholdBars } from '../charts/thresholds/ThresholdBars.tsx';
import type { ThresholdSeries } from '../charts/thresholds/series.ts';
import { Trends } from '../charts/trends/Trends.tsx';
import type { TrendSeries } from '../charts/trends/series.ts';
import { shortfallWords } from '../figures/say.ts';
import type { AnsweredFigure } from './answer.ts';
import { allPoints, pointsOf, type AnswerPoint } from './points.ts';
import type { Question } from './question.ts';
import { findingOf } from './sentence.ts';
import { momentWords } from './moments.ts';
import { renderDrawing } from '../charts/render-drawing.ts';

/** More lines than this are a table, not a picture. */
export const mostDrawn = 60;

/** The charts that answers are drawn as. */
export type ChartKind = 'bars' | 'lines' | 'dots';

/**
 * What shape an answer has: bars of units at one moment against what is asked of them, small lines of units over time
 * where moments are compared, otherwise the moments of each unit as dots on one line. Null when nothing has a value.
 */
export function chartKindOf(answered: AnsweredFigure, compare: Question['compare']): ChartKind | null {
  const points = allPoints(answered);
  const drawn = points.filter(({ amount }) => amount !== null);
  if (drawn.length === 0) return null;
  // A share and a count have no common scale.
  if (new Set(drawn.map(({ figure }) => figure.unit)).size > 1) return null;
  // One value with nothing to hold it against is a sentence.
  if (points.length === 1 && points[0]?.threshold === null) return null;
  if (answered.moments.length === 1) return 'bars';
  return compare === 'moments' ? 'lines' : 'dots';
}

/** Returns the chart of one figure of an answer, in the site's own grammar; null where there is nothing to draw. */
export function queryChart(answered: AnsweredFigure, compare: Question['compare']): Chart | null {
  const kind = chartKindOf(answered, compare);
  if (kind === null) return null;
  const shown = { ...answered, subjects: answered.subjects.slice(0, mostDrawn) };
  const { indicator, figure, subjects, moments } = answered;
  const title = findingOf(answered, { isShort: true });
  const unit = unitOf(answered);
  return {
    id: `query-${indicator.id.toLowerCase()}-${figure.basis_id}`,
    kind: kind === 'lines' ? 'trends' : 'standards',
    group_id: null,
    indicator_id: indicator.id,
    title,
    subtitle: `${indicator.title}，单位：${unit}，${figure.basis}，${spanWords(moments)}`,
    source: legendOf(kind, shown),
    notes: [
      ...(subjects.length > mostDrawn ? [`图中只画前${mostDrawn}项，全部${subjects.length}项见结果表。`] : []),
      ...absenceNotes(answered),
    ],
    description: title,
    table: {
      header: ['对象', ...moments.map(momentWords)],
      rows: subjects.map((subject) => [
        subject.name,
        ...pointsOf(subject, answered).map((point) => (point === null ? '无记录' : wordsWithGap(point, answered))),
      ]),
    },
    draw: (variant) => drawings[kind](shown, { unit, description: title, variant }),
  };
}

/** How to read the signs of a picture; only those that stand in it. */
function legendOf(kind: ChartKind, answered: AnsweredFigure): string {
  const points = allPoints(answered);
  const has = (absence: ChartAbsence) => points.some((point) => point.absence === absence);
  const isLines = kind === 'lines';
  const hasStandard = points.some(({ threshold }) => threshold !== null);
  const signs = [
    { words: '各图同一刻度', isThere: isLines && answered.subjects.length > 1 },
    { words: '实心圆为最近一期，空心圆为此前各期', isThere: kind === 'dots' },
    { words: '最近一期尚未结束', isThere: kind === 'dots' && points.some((point) => point.is_running) },
    { words: answered.indicator.is_gap === true ? '0为达到标准' : standards[kind], isThere: hasStandard },
    { words: '空心圆为尚未结束的时段', isThere: isLines && points.some((point) => point.is_running) },
    { words: isLines ? '“…”为缺数据' : '虚线框为缺数据', isThere: has('missing') },
    { words: isLines ? '“▨”为保护个人信息不公开的' : '斜线框为保护个人信息不公开的', isThere: has('suppressed') },
    { words: isLines ? '“—”为不适用' : '短横为不适用', isThere: has('not-applicable') },
  ];
  const words = signs.filter(({ isThere }) => isThere).map((sign) => sign.words);
  return words.length === 0 ? '已公布的指标结果。' : `${words.join('，')}。`;
}

const standards: Readonly<Record<ChartKind, string>> = {
  bars: '竖线为所适用的标准',
  lines: '短虚线为当时的标准',
  dots: '竖线为最近一期的标准',
};

interface Drawing {
  readonly unit: string;
  readonly description: string;
  readonly variant: ChartVariant;
}

const drawings: Readonly<Record<ChartKind, (answered: AnsweredFigure, drawing: Drawing) => string>> = {
  bars: (answered, { unit, ...drawing }) =>
    renderDrawing(h(ThresholdBars, { series: barsOf(answered, unit), ...framed(drawing) })),
  lines: (answered, drawing) => renderDrawing(h(Trends, { series: linesOf(answered), ...framed(drawing) })),
  dots: (answered, { unit, ...drawing }) =>
    renderDrawing(h(Dots, { series: dotsOf(answered, unit), ...framed(drawing) })),
};

function framed({ variant, description }: Pick<Drawing, 'variant' | 'description'>) {
  return { className: `chart__${variant}`, width_px: chartWidths_px[variant], description };
}

function barsOf(answered: AnsweredFigure, unit: string): ThresholdSeries {
  const bars = answered.subjects.flatMap((subject) => {
    const [point] = pointsOf(subject, answered);
    if (point === undefined || point === null) return [];
    const { amount, absence, figure } = point;
    // Beside a bar that is not there a standard would only run through the words.
    const threshold = amount === null ? null : point.threshold;
    const words = wordsWithGap(point, answered);
    return [{ unit_id: subject.key, name: subject.name, amount, absence, words, verdict: figure.verdict, threshold }];
  });
  return { unit, bars };
}

function linesOf(answered: AnsweredFigure): TrendSeries {
  return {
    periods: answered.moments,
    lines: answered.subjects.map((subject) => ({
      unit_id: subject.key,
      name: subject.name,
      points: pointsOf(subject, answered).map((point, at) =>
        point === null ? null : { ...point, period: answered.moments[at] || '' },
      ),
    })),
  };
}

function dotsOf(answered: AnsweredFigure, unit: string): DotSeries {
  return {
    unit,
    moments: answered.moments.map(momentWords),
    lines: answered.subjects.map((subject) => ({
      key: subject.key,
      name: subject.name,
      points: pointsOf(subject, answered),
    })),
  };
}

function wordsWithGap(point: AnswerPoint, answered: AnsweredFigure): string {
  if (point.amount === null) return point.words;
  // What it would lack depends on the type that it is going to have; and what is lacking is not said twice.
  const gap = answered.indicator.is_gap === true ? '' : gapWords(point);
  return gap === '' ? point.words : `${point.words}，${gap}`;
}

function gapWords({ figure }: AnswerPoint): string {
  return figure.verdict === '类型待确认' ? figure.verdict : shortfallWords(figure);
}

/** Of the values where there are any; an absent share has no denominator to be known by. */
function unitOf(answered: AnsweredFigure): string {
  const points = allPoints(answered);
  const shown = points.find(({ amount }) => amount !== null) ?? points[0];
  return shown?.figure.unit ?? answered.indicator.unit;
}

function spanWords(moments: readonly string[]): string {
  const [first = '', ...others] = moments;
  const last = others[others.length - 1];
  return last === undefined ? momentWords(first) : `${momentWords(first)}至${momentWords(last)}`;
}

/** Reasons that the data themselves give, each once. */
function absenceNotes(answered: AnsweredFigure): readonly string[] {
  const reasons = allPoints(answered).flatMap(({ figure }) =>
    figure.value === null && figure.reason !== null ? [figure.reason] : [],
  );
  return [...new Set(reasons)].slice(0, 3);
}

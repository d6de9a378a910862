import { h } from 'preact';
import { yearBeforeOf } from '../../figures/choose.ts';
import { figureOf } from '../../figures/figure.ts';
import { localGroupName } from '../../figures/local-name.ts';
import { inOrder } from '../../figures/lookup.ts';
import { pooledName } from '../../figures/pooled.ts';
import { changeWords, valueWithParts } from '../../figures/say.ts';
import { latestYearOf, yearlyFigures } from '../../figures/yearly.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { formatMoment } from '../../format/date.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { chartWidths_px, type Chart } from '../chart.ts';
import { isDate, periodWords, trendSeries, withoutPoint, type TrendSeries, type TrendUnit } from './series.ts';
import { Trends } from './Trends.tsx';
import { renderDrawing } from '../render-drawing.ts';
import { localIndicator, wordsOfCounted, wordsOfIndicator } from '../../figures/kinds.ts';

/** The years of a share, the county first and then its groups; null when there are not two years to compare. */
export function trendsChart(atlas: RegionArtifact, indicator: Indicator): Chart | null {
  const basis = indicator.bases[0]?.label ?? '';
  const figures = yearlyFigures(atlas, indicator);
  if (figures.every(({ figure }) => figure.denominator === null)) return null;
  const units = unitsOf(atlas);
  const series = trendSeries(figures, units);
  if (series === null) return null;
  const title = `${localIndicator(atlas, indicator).short_title}：${findingOf(atlas, indicator)}`;
  return {
    id: `${indicator.id.toLowerCase()}-trends`,
    kind: 'trends',
    group_id: null,
    indicator_id: indicator.id,
    title,
    subtitle: `单位：%，${wordsOfIndicator(atlas, indicator.id)(basis)}，${spanOf(series)}，各图同一刻度`,
    source: legendOf(series),
    notes: [],
    description: `${title}。${yearsName(series)}的数值见数据表。`,
    table: {
      header: ['单位', ...series.periods.map(periodWords)],
      rows: series.lines.map(({ unit_id, name, points }) => [
        name,
        ...points.map((point, index) => point?.words ?? withoutPoint(units, unit_id, series.periods[index] ?? '')),
      ]),
    },
    draw: (variant) =>
      renderDrawing(
        h(Trends, { series, className: `chart__${variant}`, description: title, width_px: chartWidths_px[variant] }),
      ),
  };
}

function spanOf({ periods }: TrendSeries): string {
  return `${periodWords(periods[0] ?? '').replace('学年', '')}至${periodWords(periods.at(-1) ?? '')}`;
}

function yearsName({ periods }: TrendSeries): string {
  return isDate(periods[0] ?? '') ? '各年末' : '各学年';
}

/** The region, then every group that there ever was: a dissolved one keeps its history. */
function unitsOf(atlas: RegionArtifact): readonly TrendUnit[] {
  const { region, tables } = atlas;
  const whole = {
    unit_id: region.region_code,
    name: wordsOfCounted(atlas)('各集团合计'),
    founded_on: null,
    closed_on: null,
  };
  const groups = inOrder(tables.groups).map(({ group_id, founded_on, closed_on }) => ({
    unit_id: group_id,
    name: localGroupName(atlas, group_id),
    founded_on,
    closed_on,
  }));
  return [whole, ...groups];
}

/** The latest ended year of all groups together, and how it changed since the year before, where that has a value. */
function findingOf(atlas: RegionArtifact, indicator: Indicator): string {
  const latest = latestYearOf(atlas, indicator);
  if (latest === null) return wordsOfCounted(atlas)('各集团历年变化');
  const now = figureOf(atlas, latest);
  const said = `${periodWords(now.moment)}${pooledName(atlas, latest)}${valueWithParts(now)}`;
  const before = yearBeforeOf(atlas, latest);
  if (before === null) return said;
  return `${said}，比${formatMoment(before)}${changeWords(now, figureOf(atlas, before))}`;
}

/** Only the signs that stand in the picture. */
function legendOf(series: TrendSeries): string {
  const { lines, periods } = series;
  const isOfDates = isDate(periods[0] ?? '');
  const points = lines.flatMap((line) => line.points.filter((point) => point !== null));
  const signs = [
    { words: '短虚线为当年所属类型的标准', isThere: points.some(({ threshold }) => threshold !== null) },
    {
      words: isOfDates ? '空心圆为数据截至日，与年末不连线' : '空心圆为尚未结束的学年，与已结束的学年不连线',
      isThere: points.some((point) => point.is_running && point.amount !== null),
    },
    { words: '“…”为缺数据', isThere: points.some(({ absence }) => absence === 'missing') },
    { words: '“▨”为保护个人信息不公开的', isThere: points.some(({ absence }) => absence === 'suppressed') },
    { words: '“—”为不适用', isThere: points.some(({ absence }) => absence === 'not-applicable') },
  ].flatMap(({ words, isThere }) => (isThere ? [words] : []));
  return signs.length === 0 ? `实心圆为${yearsName(series)}的数值。` : `${signs.join('；')}。`;
}

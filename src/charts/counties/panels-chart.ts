import { h } from 'preact';
import type { CityArtifact, CityFigure } from '../../artifacts/city.ts';
import { countyLines, type CountyLine } from '../../figures/city/counties.ts';
import { briefCompleteness, targetAmountOf } from '../../figures/city/say.ts';
import { milestonesOf, presentCoverage } from '../../figures/city/strip.ts';
import { judgementOf } from '../../figures/city/views.ts';
import { bind } from '../../format/bound-text.ts';
import { formatDate, formatMoment } from '../../format/date.ts';
import { formatCount } from '../../format/number.ts';
import { chartWidths_px, type ChartVariant } from '../chart.ts';
import { CoveragePanels } from '../panels/CoveragePanels.tsx';
import type { PanelMilestone, PanelSeries } from '../panels/series.ts';
import { renderDrawing } from '../render-drawing.ts';
import { linkOf, officialOrder, type CityChart } from './city-chart.ts';

/** The city's milestones of coverage as marks of a chart. */
export function milestoneMarks(city: CityArtifact): readonly PanelMilestone[] {
  return milestonesOf(city).flatMap((judgement) =>
    judgement.deadline === null || judgement.unit !== '%'
      ? []
      : [
          {
            key: judgement.target_id,
            date: judgement.deadline,
            threshold_percent: judgement.threshold,
            words: targetAmountOf(judgement),
          },
        ],
  );
}

/** Coverage of each county through the years beside the city's milestones; null where fewer than two counties have any. */
export function countyPanelsChart(city: CityArtifact): CityChart | null {
  const present = presentCoverage(city);
  if (present === null) return null;
  const figures = coverageThrough(city, present);
  const now = countyLines(city, present, judgementOf(city, present));
  const past = figures.map((figure) => countyLines(city, figure));
  const hasAny = (index: number) => past.some((lines) => lines[index]?.amount != null);
  if (city.members.filter((_, index) => hasAny(index)).length < 2) return null;
  const seriesOf = (addressOf?: (slug: string) => string): PanelSeries => ({
    milestones: milestoneMarks(city),
    panels: now.map((line, index) => ({
      key: line.member.region_code,
      name: line.member.region_name,
      ...linkOf(line.member, addressOf),
      history: figures.map((figure, at) => ({
        date: figure.as_of_date ?? '',
        share: past[at]?.[index]?.amount ?? null,
      })),
      now: line.amount === null ? null : { date: present.as_of_date ?? '', share: line.amount },
      words: line.words,
      absence: line.amount === null && !hasAny(index) ? 'missing' : null,
      is_met: line.verdict === null || line.verdict === '未到期' ? null : line.verdict === '达标',
      said: saidOf(line, figures, past, index),
    })),
  });
  const rising = risingWords(city, present, past);
  const title = `${briefCompleteness(city, present)}：${rising}`;
  const description = `${title}。${seriesOf()
    .panels.map(({ name, said }) => `${name}${said}`)
    .join('；')}。`;
  const drawing = (variant: ChartVariant, series: PanelSeries) =>
    renderDrawing(
      h(CoveragePanels, {
        series,
        className: `chart__${variant}`,
        description,
        width_px: variant === 'wide' ? wide_px : chartWidths_px[variant],
      }),
    );
  return {
    id: 'panels',
    title,
    subtitle: `单位：%，${present.basis}，各年末和${formatMoment(present)}`,
    source: `${officialOrder(city)}；折线为覆盖率，菱形为全市目标，各图坐标相同。`,
    notes: [],
    description,
    wide_px,
    table: {
      header: ['县（市、区）', ...figures.map((figure) => formatMoment(figure))],
      rows: city.members.map(({ region_name }, index) => [
        region_name,
        ...past.map((lines) => {
          const line = lines[index];
          if (line === undefined) return '';
          return line.parts === '' ? line.words : `${line.words}（${line.parts}）`;
        }),
      ]),
    },
    draw: (variant) => drawing(variant, seriesOf()),
    drawInPage: (variant, addressOf) => drawing(variant, seriesOf(addressOf)),
  };
}

const wide_px = 910;

/** The same figure at the year ends and days of targets, and now; in the order of time. */
function coverageThrough(city: CityArtifact, present: CityFigure): readonly CityFigure[] {
  return city.figures
    .filter(
      ({ is_main, definition_id, as_of_date, category }) =>
        is_main && category === '' && as_of_date !== null && definition_id === present.definition_id,
    )
    .toSorted((a, b) => (a.as_of_date ?? '').localeCompare(b.as_of_date ?? ''));
}

function saidOf(
  line: CountyLine,
  figures: readonly CityFigure[],
  past: readonly (readonly CountyLine[])[],
  index: number,
): string {
  const known = figures.flatMap((figure, at) => {
    const own = past[at]?.[index];
    return own === undefined || own.amount === null ? [] : [`${formatDate(figure.as_of_date ?? '')}${own.words}`];
  });
  return known.length === 0 ? line.words : known.join('，');
}

/** How many counties stand higher than at their first day. */
function risingWords(city: CityArtifact, present: CityFigure, past: readonly (readonly CountyLine[])[]): string {
  const spans = city.members.flatMap((_, index) => {
    const known = past.flatMap((lines) => lines[index]?.amount ?? []);
    const [first, last] = [known[0], known.at(-1)];
    return known.length < 2 || first === undefined || last === undefined ? [] : [last - first];
  });
  if (spans.length === 0) return `${formatMoment(present)}的紧密型覆盖率`;
  const risen = bind(formatCount(spans.filter((change) => change > 0).length), '#counties_risen');
  return `有前后两个时点的${bind(formatCount(spans.length), '#counties_with_two_points')}个县（市、区）中，${risen}个紧密型覆盖率提高`;
}

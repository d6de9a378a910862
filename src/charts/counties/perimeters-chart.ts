import { h } from 'preact';
import type { CityArtifact, CityLine, CityPoint } from '../../artifacts/city.ts';
import { headlineOf } from '../../figures/choose.ts';
import { countiesWords } from '../../figures/city/say.ts';
import { lineRef } from '../../figures/city/refs.ts';
import { titleOf } from '../../figures/city/views.ts';
import { bind, derivedRef } from '../../format/bound-text.ts';
import { formatDate } from '../../format/date.ts';
import { formatCount, formatShare } from '../../format/number.ts';
import { indicatorIds } from '../../indicators/ids.ts';
import { chartWidths_px } from '../chart.ts';
import { Perimeters } from '../perimeters/Perimeters.tsx';
import type { PerimeterLine, PerimeterSeries } from '../perimeters/series.ts';
import { renderDrawing } from '../render-drawing.ts';
import type { CityChart } from './city-chart.ts';
import { milestoneMarks } from './panels-chart.ts';

/**
 * Coverage of the city in time, twice: of whoever reports on each day, and of the counties that report throughout. Null where
 * the first has fewer than two points.
 */
export function perimetersChart(city: CityArtifact): CityChart | null {
  const basis = headlineOf(indicatorIds.tightCoverage);
  const line = city.lines.find((own) => own.indicator_id === indicatorIds.tightCoverage && own.basis === basis);
  if (line === undefined || line.reporting.length < 2) return null;
  const lines = linesOf(city, line);
  const series: PerimeterSeries = { lines, milestones: milestoneMarks(city), joins: joinsOf(city, line) };
  const title = findingOf(city, line);
  const description = `${title}。${series.joins.map(({ date, words }) => `${formatDate(date)}${words}`).join('；')}`;
  return {
    id: 'perimeters',
    title,
    subtitle: `单位：%，${basis}`,
    source: `实线为当月有数据的县（市、区）合计，虚线为始终有数据的${
      line.fixed_codes.length === 0
        ? '县（市、区）（尚不足以成线）'
        : `${line.fixed_codes.map((code) => nameIn(city, code)).join('、')}合计`
    }；菱形为全市目标，轴下短线处有数据的县（市、区）有变化。`,
    notes: [],
    description,
    wide_px,
    table: {
      header: ['时点', '当月有数据的合计', '县（市、区）数', '始终有数据的合计'],
      rows: line.reporting.map((point, index) => {
        const fixed = line.fixed.findIndex(({ moment }) => moment === point.moment);
        return [
          formatDate(point.moment),
          shareOf(city, line, { set: 'reporting', index }),
          bind(formatCount(point.region_codes.length), lineRef(city, line, `reporting_${index}_county_count`)),
          fixed === -1 ? '' : shareOf(city, line, { set: 'fixed', index: fixed }),
        ];
      }),
    },
    draw: (variant) =>
      renderDrawing(
        h(Perimeters, {
          series,
          className: `chart__${variant}`,
          description,
          size: {
            width_px: variant === 'wide' ? wide_px : chartWidths_px[variant],
            height_px: variant === 'wide' ? 300 : 280,
          },
        }),
      ),
  };
}

const wide_px = 910;

interface PointPlace {
  readonly set: 'reporting' | 'fixed';
  readonly index: number;
}

function linesOf(city: CityArtifact, line: CityLine): readonly PerimeterLine[] {
  const names = { reporting: '当月有数据的县（市、区）', fixed: '始终有数据的县（市、区）' } as const;
  return (['reporting', 'fixed'] as const).map((set) => ({
    key: set === 'reporting' ? ('all' as const) : ('fixed' as const),
    name: names[set],
    words: line[set].length === 0 ? '' : shareAlone(city, line, { set, index: line[set].length - 1 }),
    points: line[set].map((point, index) => ({
      date: point.moment,
      share: point.denominator === 0 ? null : point.numerator / point.denominator,
      county_count: point.region_codes.length,
      said: `${shareOf(city, line, { set, index })}，${countiesWords(
        point.region_codes.length,
        lineRef(city, line, `${set}_${index}_county_count`),
      )}`,
    })),
  }));
}

function shareAlone(city: CityArtifact, line: CityLine, { set, index }: PointPlace): string {
  const point = line[set][index];
  if (point === undefined || point.denominator === 0) return '';
  const ref = derivedRef('share', [
    lineRef(city, line, `${set}_${index}_numerator`),
    lineRef(city, line, `${set}_${index}_denominator`),
  ]);
  return bind(formatShare(point.numerator, point.denominator), ref);
}

function shareOf(city: CityArtifact, line: CityLine, place: PointPlace): string {
  const point = line[place.set][place.index];
  if (point === undefined || point.denominator === 0) return '';
  const number = (part: 'numerator' | 'denominator') =>
    bind(formatCount(point[part]), lineRef(city, line, `${place.set}_${place.index}_${part}`));
  return `${shareAlone(city, line, place)}（${number('numerator')}/${number('denominator')}）`;
}

/** The days on which other counties report than on the day before. */
function joinsOf(city: CityArtifact, line: CityLine): PerimeterSeries['joins'] {
  return line.reporting.slice(1).flatMap((point, index) => {
    const before = line.reporting[index];
    if (before === undefined) return [];
    const added = point.region_codes.filter((code) => !before.region_codes.includes(code));
    const gone = before.region_codes.filter((code) => !point.region_codes.includes(code));
    const words = [namesWords(city, '增', added), namesWords(city, '减', gone)].filter((own) => own !== '');
    return words.length === 0 ? [] : [{ date: point.moment, words: words.join('，') }];
  });
}

function namesWords(city: CityArtifact, sign: string, codes: readonly string[]): string {
  if (codes.length === 0) return '';
  const [first = ''] = codes;
  return codes.length === 1 ? `${sign}${nameIn(city, first)}` : `${sign}${nameIn(city, first)}等`;
}

const nameIn = ({ members }: CityArtifact, code: string) =>
  members.find(({ region_code }) => region_code === code)?.region_name ?? code;

/** From the first to the last day, and whether other counties report meanwhile. */
function findingOf(city: CityArtifact, line: CityLine): string {
  const last = line.reporting.length - 1;
  const [from, to] = [line.reporting[0], line.reporting[last]];
  if (from === undefined || to === undefined) return '';
  const all = `有数据的县（市、区）合计${titleOf(line)}从${formatDate(from.moment)}的${shareAlone(city, line, { set: 'reporting', index: 0 })}到${formatDate(to.moment)}的${shareAlone(city, line, { set: 'reporting', index: last })}`;
  if (isSameSet(from, to) || line.fixed.length < 2) return all;
  const lastFixed = line.fixed.length - 1;
  return `${all}；始终有数据的从${formatDate(line.fixed[0]?.moment ?? '')}的${shareAlone(city, line, { set: 'fixed', index: 0 })}到${shareAlone(city, line, { set: 'fixed', index: lastFixed })}`;
}

const isSameSet = (a: CityPoint, b: CityPoint) =>
  a.region_codes.length === b.region_codes.length && a.region_codes.every((code) => b.region_codes.includes(code));

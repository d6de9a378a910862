import { h } from 'preact';
import type { CityArtifact, CityJudgement, CountyJudgement } from '../../artifacts/city.ts';
import { countyLines, type CountyLine } from '../../figures/city/counties.ts';
import { figureOfJudgement, judgedWhen, targetAmountOf } from '../../figures/city/say.ts';
import { comparedRequirements, titleOf } from '../../figures/city/views.ts';
import { bind } from '../../format/bound-text.ts';
import { formatCount } from '../../format/number.ts';
import { chartWidths_px, type ChartVariant } from '../chart.ts';
import { Matrix } from '../matrix/Matrix.tsx';
import { notAsked, type MatrixCell, type MatrixSeries } from '../matrix/series.ts';
import { renderDrawing } from '../render-drawing.ts';
import { linkOf, officialOrder, type CityChart } from './city-chart.ts';

/** Every county against every requirement that the city asks of its whole area; null where no county has a number for any. */
export function countyRequirementsChart(city: CityArtifact): CityChart | null {
  const columns = comparedRequirements(city);
  if (columns.length === 0) return null;
  const cells = columns.map((judgement) => {
    const figure = figureOfJudgement(city, judgement);
    const lines = figure === null ? [] : countyLines(city, figure, judgement);
    return city.members.map((_, index) => cellOf(lines[index], judgement.counties[index]));
  });
  // Of nobody anything is known: a sentence that nobody misses anything would be no finding.
  if (!cells.flat().some(({ tone }) => ['met', 'near', 'unmet', 'wait'].includes(tone))) return null;
  const seriesOf = (addressOf?: (slug: string) => string): MatrixSeries => ({
    columns: columns.map(titleOfColumn),
    rows: city.members.map((member, index) => ({
      name: member.region_name,
      ...linkOf(member, addressOf),
      cells: cells.map((column) => column[index] ?? blank),
    })),
  });
  const behind = city.members.filter((_, index) =>
    cells.some((column) => ['unmet', 'near'].includes(column[index]?.tone ?? '')),
  );
  const all = `${bind(formatCount(city.members.length), '#city_members')}个县（市、区）`;
  const title =
    behind.length === 0
      ? `${all}对照全市的各项要求，已到期且能判定的没有未达标的`
      : `${all}中，${bind(formatCount(behind.length), '#counties_behind')}个在全市的要求上未达标`;
  const { rows, columns: titles } = seriesOf();
  const description = `${title}。${rows
    .map(
      ({ name, cells: own }) =>
        `${name}：${own.map((cell, at) => `${titles[at]}${cell.full_words || notAsked}`).join('、')}`,
    )
    .join('；')}。`;
  const drawing = (variant: ChartVariant, series: MatrixSeries) =>
    renderDrawing(
      h(Matrix, { series, className: `chart__${variant}`, description: title, width_px: chartWidths_px[variant] }),
    );
  return {
    id: 'requirements',
    title,
    subtitle: '各县（市、区）对照全市的各项要求，已到期的按截止日，其余按数据截至日',
    source: `${officialOrder(city)}；浅黄底为只差一个，浅红底为差两个及以上，虚线框为没有数据。`,
    notes: differing(city, columns),
    description,
    table: {
      header: ['县（市、区）', ...columns.map(titleOfColumn)],
      rows: rows.map(({ name, cells: own }) => [name, ...own.map(({ full_words }) => full_words || notAsked)]),
    },
    draw: (variant) => drawing(variant, seriesOf()),
    drawInPage: (variant, addressOf) => drawing(variant, seriesOf(addressOf)),
  };
}

const blank: MatrixCell = { tone: 'blank', words: '', full_words: '', number: '' };

/** `2025年底覆盖率80%` */
function titleOfColumn(judgement: CityJudgement): string {
  return `${judgedWhen(judgement)}${titleOf(judgement)}${targetAmountOf(judgement)}`;
}

function cellOf(line: CountyLine | undefined, judged: CountyJudgement | undefined): MatrixCell {
  if (line === undefined || judged === undefined) return blank;
  const { part, verdict, lacking, shortfall } = line;
  if (part.state === '不公开') return { tone: 'suppressed', words: '不公开', full_words: '不公开', number: '' };
  if (part.state === '不适用') return blank;
  if (verdict === null) return { tone: 'missing', words: part.state, full_words: part.state, number: '' };
  if (verdict === '未达标') {
    const words = lacking === '' ? verdict : lacking;
    return { tone: shortfall === 1 ? 'near' : 'unmet', words: shortWords(words), full_words: words, number: '' };
  }
  return { tone: verdict === '达标' ? 'met' : 'wait', words: verdict, full_words: verdict, number: '' };
}

/** `差12个校区` in a cell: `差12`. */
const shortWords = (words: string): string => words.replace(/[个所名]?(?:校区|学校|学生|人)$/u, '');

/** Counties whose own documents ask something else than the city does. */
function differing(city: CityArtifact, columns: readonly CityJudgement[]): readonly string[] {
  const differ = columns.map((judgement) => {
    const figure = figureOfJudgement(city, judgement);
    return figure === null ? [] : countyLines(city, figure, judgement).map((line) => line.differs);
  });
  const names = city.members.filter((_, index) => differ.some((column) => column[index] === true));
  if (names.length === 0) return [];
  return [`${names.map(({ region_name }) => region_name).join('、')}的文件另有目标或口径，图中一律对照全市的要求。`];
}

import { h } from 'preact';
import type { CityArtifact, CityFigure, CityJudgement } from '../../artifacts/city.ts';
import { countyLines, type CountyLine } from '../../figures/city/counties.ts';
import { briefCompleteness, targetAmountOf } from '../../figures/city/say.ts';
import type { Tile } from '../../figures/city/tile-layout.ts';
import { titleOf } from '../../figures/city/views.ts';
import { formatMoment } from '../../format/date.ts';
import { chartWidths_px, type ChartVariant } from '../chart.ts';
import type { MatrixTone } from '../matrix/series.ts';
import { renderDrawing } from '../render-drawing.ts';
import { TileMap } from '../tiles/TileMap.tsx';
import type { TileSeries } from '../tiles/series.ts';
import { linkOf, type CityChart } from './city-chart.ts';

/** What a tile map shows: one figure of the city, on tiles that say where the counties lie. */
export interface TiledFigure {
  readonly figure: CityFigure;
  readonly judgement: CityJudgement | null;
  readonly tiles: readonly Tile[];
  /** Whether the tiles follow the land; otherwise they stand in official order. */
  readonly isPlaced: boolean;
}

/** The counties as squares of one size; null where a county has no square, or none has a number. */
export function countyTilesChart(
  city: CityArtifact,
  { figure, judgement, tiles, isPlaced }: TiledFigure,
): CityChart | null {
  const lines = countyLines(city, figure, judgement);
  const tileOf = new Map(tiles.map((tile) => [tile.code, tile]));
  if (lines.some(({ member }) => !tileOf.has(member.region_code)) || lines.every(({ amount }) => amount === null))
    return null;
  const seriesOf = (addressOf?: (slug: string) => string): TileSeries => ({
    tiles: lines.map((line) => ({
      code: line.member.region_code,
      row: tileOf.get(line.member.region_code)?.row ?? 1,
      column: tileOf.get(line.member.region_code)?.column ?? 1,
      name: line.member.region_name,
      ...linkOf(line.member, addressOf),
      words: line.words,
      verdict: line.lacking === '' ? (line.verdict ?? '') : line.lacking,
      tone: toneOfLine(line),
      said: saidOf(line),
    })),
  });
  const goal = judgement === null ? '' : `，目标${targetAmountOf(judgement)}`;
  const title = `${formatMoment(figure)}${titleOf(figure)}的分布${goal}：${briefCompleteness(city, figure)}`;
  const description = `${title}。${lines.map((line) => `${line.member.region_name}${saidOf(line)}`).join('；')}。`;
  const drawing = (variant: ChartVariant, series: TileSeries) =>
    renderDrawing(
      h(TileMap, { series, className: `chart__${variant}`, description, width_px: chartWidths_px[variant] }),
    );
  return {
    id: 'tiles',
    title,
    subtitle: `${figure.is_share ? '单位：%' : `单位：${figure.counted}`}，${figure.basis}`,
    source: `一个方格为一个县（市、区），大小相同，${
      isPlaced ? '位置为大致方位，不是边界' : '没有位置资料，按区划次序排列，不表示方位'
    }；●达标，▲未达标，◇未到期，虚线框为没有数据。`,
    notes: [],
    description,
    table: {
      header: ['县（市、区）', '行序号', '列序号', '结果', '与全市目标相比'],
      rows: lines.map((line) => [
        line.member.region_name,
        String(tileOf.get(line.member.region_code)?.row ?? ''),
        String(tileOf.get(line.member.region_code)?.column ?? ''),
        line.words,
        line.lacking === '' ? (line.verdict ?? '') : line.lacking,
      ]),
    },
    draw: (variant) => drawing(variant, seriesOf()),
    drawInPage: (variant, addressOf) => drawing(variant, seriesOf(addressOf)),
  };
}

function saidOf({ words, verdict, lacking }: CountyLine): string {
  return [words, verdict ?? '', lacking].filter((part) => part !== '').join('，');
}

function toneOfLine({ part, amount, verdict, shortfall }: CountyLine): MatrixTone {
  if (part.state === '不公开') return 'suppressed';
  if (amount === null) return part.state === '不适用' ? 'blank' : 'missing';
  if (verdict === '未达标') return shortfall === 1 ? 'near' : 'unmet';
  if (verdict === '达标') return 'met';
  return verdict === '未到期' ? 'wait' : 'blank';
}

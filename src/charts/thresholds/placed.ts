import { scaleLinear } from 'd3-scale';
import type { ThresholdSeries } from './series.ts';

const row_px = 34;
const top_px = 30;
const bottom_px = 8;
const valueSpace_px = 56;

/**
 * Where the bars of a threshold chart stand. Names go left of the bars where there is room for the longest of them, and
 * above their bar on a narrow picture: Han glyphs are one em wide, so no text has to be measured.
 */
export function placeThresholds(series: ThresholdSeries, width_px: number, fontSize_px = 13) {
  const longest = Math.max(...series.bars.map((bar) => bar.name.length)) * fontSize_px;
  const namesBeside = longest < width_px * 0.5;
  const left = namesBeside ? longest + 12 : 0;
  const step = namesBeside ? row_px : row_px + 18;
  const highest = Math.max(series.threshold, ...series.bars.map((bar) => bar.amount));
  const x = scaleLinear()
    .domain([0, highest * 1.08])
    .range([left, width_px - valueSpace_px]);
  const bars = series.bars.map((bar, index) => {
    const top = top_px + index * step + (namesBeside ? 6 : 22);
    return { ...bar, top, width: Math.round(x(bar.amount) - left), middle: top + 11 };
  });
  return {
    height_px: top_px + series.bars.length * step + bottom_px,
    left,
    namesBeside,
    barHeight_px: 22,
    threshold: { x: Math.round(x(series.threshold)), top: top_px - 6 },
    bars,
  };
}

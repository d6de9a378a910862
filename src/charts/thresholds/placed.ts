import { scaleLinear } from 'd3-scale';
import { formatThreshold } from '../../format/number.ts';
import { emsOf } from '../text.ts';
import type { ThresholdBar, ThresholdSeries } from './series.ts';

const row_px = 32;
const top_px = 28;
const bottom_px = 6;
const fontSize_px = 13;
/** Browsers round the width of each glyph: a line may come out a little longer than its ems. */
const slack = 1.04;

/**
 * Where the bars of a threshold chart stand. Names go left of the bars where there is room for the longest of them, and
 * above their bar on a narrow picture: Han glyphs are one em wide, so no text has to be measured.
 */
export function placeThresholds(series: ThresholdSeries, width_px: number) {
  const longest = Math.max(...series.bars.map((bar) => emsOf(bar.name))) * fontSize_px * slack;
  const namesBeside = longest < width_px * 0.42;
  const left = namesBeside ? Math.ceil(longest) + 12 : 0;
  // Room for the value and for what is lacking, to the right of the longest bar and of its standard.
  const valueSpace_px = Math.max(...series.bars.map((bar) => emsOf(bar.words))) * fontSize_px * slack + 14;
  const step = namesBeside ? row_px : row_px + 18;
  const highest = Math.max(1, ...series.bars.flatMap((bar) => [bar.threshold ?? 0, bar.amount ?? 0]));
  const x = scaleLinear()
    .domain([0, highest * 1.04])
    .range([left, width_px - valueSpace_px]);
  const bars = series.bars.map((bar, index) => {
    const top = top_px + index * step + (namesBeside ? 4 : 20);
    const width = bar.amount === null ? 0 : Math.round(x(bar.amount) - left);
    const thresholdX = bar.threshold === null ? null : Math.round(x(bar.threshold));
    return { ...bar, top, width, middle: top + 11, thresholdX, labelX: labelX(left, width, thresholdX, bar) };
  });
  const thresholds = new Map(
    series.bars.flatMap(({ threshold, threshold_words: words }) =>
      threshold === null ? [] : [[threshold, words ?? formatThreshold(threshold, series.unit)] as const],
    ),
  );
  return {
    height_px: top_px + series.bars.length * step + bottom_px,
    left,
    namesBeside,
    barHeight_px: 22,
    bars,
    /** One label over each place where standards stand. */
    marks: [...thresholds].map(([threshold, words]) => ({
      threshold,
      words,
      tones: new Set(series.bars.filter((bar) => bar.threshold === threshold).map((bar) => bar.standard_tone ?? null)),
      x: Math.round(x(threshold)),
      y: top_px - 10,
    })),
  };
}

/** The value stands after the bar, and after the standard's mark where that would run through it. */
function labelX(left: number, width: number, thresholdX: number | null, bar: ThresholdBar): number {
  if (bar.absence !== null) return left + 36;
  const end = left + width;
  const isInTheWay = thresholdX !== null && thresholdX >= end - 2 && thresholdX < end + 110;
  return (isInTheWay ? thresholdX : end) + 8;
}

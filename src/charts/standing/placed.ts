import { scaleLinear } from 'd3-scale';
import { wrap } from '../text.ts';
import type { StandingBar } from './series.ts';

/** Bars end here; what is more than half as much again as asked for is cut, and says so in words. */
export const axisEnd_percent = 150;

const fontSize_px = 13;
const head_px = 30;
const words_px = 158;
const names_px = 172;
const bar_px = 16;

/**
 * Where the bars of one group's standing stand: all on one axis, the standard in its middle third. Wide: name and standard
 * to the left; narrow: above the bar. The words have a column of their own, so that nothing runs into a bar.
 */
export function placeStanding(bars: readonly StandingBar[], width_px: number) {
  const isNarrow = width_px < 500;
  const left = isNarrow ? 0 : names_px;
  const right = width_px - words_px;
  const x = scaleLinear().domain([0, axisEnd_percent]).range([left, right]);
  const step_px = isNarrow ? 48 : 40;
  const placed = bars.map((bar, index) => {
    const top = head_px + index * step_px;
    const middle = top + (isNarrow ? 32 : step_px / 2);
    const end = bar.percent === null ? left : x(Math.min(bar.percent, axisEnd_percent));
    return {
      ...bar,
      top,
      middle,
      // What is zero still has an edge to be seen.
      width: Math.max(2, Math.round(end - left)),
      isCut: bar.percent !== null && bar.percent > axisEnd_percent,
      lines: wrap(bar.words, (words_px - 12) / fontSize_px),
    };
  });
  return {
    isNarrow,
    left,
    right,
    fontSize_px,
    bar_px,
    wordsX: right + 12,
    standardX: Math.round(x(100)),
    ticks: [0, 50, 100].map((percent) => ({ percent, x: Math.round(x(percent)) })),
    bars: placed,
    /** Where lines across the bars may run: not through the names above them. */
    uprights: isNarrow
      ? placed.map(({ middle }) => ({ from: middle - bar_px / 2 - 3, to: middle + bar_px / 2 + 3 }))
      : [{ from: head_px - 6, to: head_px + bars.length * step_px }],
    height_px: head_px + bars.length * step_px + 2,
  };
}

import type { Chart, ChartVariant } from './chart.ts';
import { sizeOfDrawing } from './paragraphs.ts';
import { emsOf } from './text.ts';

/** What follows the address of a chart's page where it stands inside a page of others: without its frame (charts.css). */
export const embedHash = '#embed';

/** Around the picture, left and right together: the page's and the figure's. */
const around_px = 66;

/** Widths that a frame is made for: that of the code, and a phone, where it gives way. */
const frames_px: Readonly<Record<ChartVariant, number>> = { wide: 720, narrow: 360 };

/** Width of the frame that the code asks for, where the page of others has room for it. */
export const embedWidth_px = frames_px.wide;

/**
 * Height that a chart without the page around it needs in a page of others, in px: known here, so that no script has to ask.
 * Whichever of its two drawings takes more, with all its words.
 */
export function embedHeight_px(chart: Chart): number {
  const words = [chart.subtitle, ...chart.notes, ...(chart.rules ?? []), chart.source];
  const heights = (['wide', 'narrow'] as const).map((variant) => {
    const inner_px = frames_px[variant] - around_px;
    const { width_px, height_px } = sizeOfDrawing(chart.draw(variant));
    const lines = words.reduce((sum, text) => sum + linesIn(text, inner_px / 14), 0);
    const picture = (height_px * inner_px) / width_px;
    return 120 + 32 * linesIn(chart.title, inner_px / 21) + 24 * lines + 10 * words.length + picture;
  });
  return Math.ceil(Math.max(...heights) / 10) * 10;
}

function linesIn(text: string, ems: number): number {
  return Math.max(1, Math.ceil(emsOf(text) / (ems - 1)));
}

/** A rectangle in px of the picture, to be hatched. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Slanted lines that fill a box: the look of what is kept back, as one path. Drawn out instead of an SVG pattern, whose id
 * would have to be unique on a page with two drawings of every chart.
 */
export function hatchPath({ x, y, width, height }: Box, step_px = 6): string {
  const lines = Array.from({ length: Math.floor((width + height - 1) / step_px) }, (_, index) => (index + 1) * step_px);
  return lines
    .map((reach) => {
      const from = [x + Math.max(0, reach - height), y + Math.min(reach, height)];
      const to = [x + Math.min(reach, width), y + Math.max(0, reach - width)];
      return `M${from.map(round).join(' ')}L${to.map(round).join(' ')}`;
    })
    .join('');
}

const round = (px: number) => Math.round(px * 10) / 10;

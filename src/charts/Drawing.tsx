import type { ComponentChildren } from 'preact';

import { palette } from './palette.ts';

/** What every chart is given for its frame. */
export interface Described {
  /** What the picture says, for readers who do not see it. */
  readonly description: string;
  readonly className?: string;
}

/** What a chart is drawn from; it finds its height itself. */
export interface ChartProps<Series> extends Described {
  readonly series: Series;
  readonly width_px: number;
}

interface Props extends Described {
  readonly width_px: number;
  readonly height_px: number;
  readonly fontSize_px: number;
  /** A group has marks that can be read one by one. */
  readonly role?: 'img' | 'group';
  readonly children: ComponentChildren;
}

/** The frame of every chart: complete SVG that stands in a page as it does in a file, and grows with its place. */
export function Drawing({ description, className, width_px, height_px, fontSize_px, role = 'img', children }: Props) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class={className}
      viewBox={`0 0 ${width_px} ${height_px}`}
      role={role}
      aria-label={description}
      font-size={fontSize_px}
      fill={palette.ink}
    >
      {children}
    </svg>
  );
}

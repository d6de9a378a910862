import { toneOf } from '../../format/verdict.ts';
import { formatThreshold } from '../../format/number.ts';
import { palette } from '../palette.ts';
import { placeThresholds } from './placed.ts';
import type { ThresholdSeries } from './series.ts';

interface Props {
  series: ThresholdSeries;
  width_px: number;
  /** What the picture says, for readers who do not see it. */
  description: string;
  className?: string;
}

const fills = {
  met: palette.brand,
  unmet: palette.unmet,
  wait: palette.wait,
  absent: palette.lineStrong,
  none: palette.lineStrong,
} as const;

/** One bar per unit and one line for the threshold that all of them are held against. */
export function ThresholdBars({ series, width_px, description, className }: Props) {
  const placed = placeThresholds(series, width_px);
  return (
    <svg
      class={className}
      viewBox={`0 0 ${width_px} ${placed.height_px}`}
      role="img"
      aria-label={description}
      font-size="13"
      fill={palette.ink}
    >
      {placed.bars.map((bar) => (
        <g key={bar.unit_id}>
          {placed.namesBeside ? (
            <text x={placed.left - 10} y={bar.middle + 4.5} text-anchor="end">
              {bar.name}
            </text>
          ) : (
            <text x="0" y={bar.top - 6}>
              {bar.name}
            </text>
          )}
          <rect
            x={placed.left}
            y={bar.top}
            width={bar.width}
            height={placed.barHeight_px}
            fill={fills[toneOf[bar.verdict]]}
          />
          <text x={placed.left + bar.width + 8} y={bar.middle + 4.5} font-weight="600">
            {formatAmount(bar.amount, series.unit)}
          </text>
        </g>
      ))}
      <line
        x1={placed.threshold.x}
        x2={placed.threshold.x}
        y1={placed.threshold.top}
        y2={placed.height_px}
        stroke={palette.ink}
        stroke-dasharray="5 3"
        stroke-width="1.5"
      />
      <text x={placed.threshold.x} y={placed.threshold.top - 6} text-anchor="middle" fill={palette.inkSoft}>
        {series.comparator}
        {formatThreshold(series.threshold, series.unit)}
      </text>
    </svg>
  );
}

function formatAmount(amount: number, unit: string): string {
  return unit === '%' ? `${amount.toFixed(1)}%` : `${amount}${unit}`;
}

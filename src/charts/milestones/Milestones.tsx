import { formatDate } from '../../format/date.ts';
import { type Described, Drawing } from '../Drawing.tsx';
import { palette } from '../palette.ts';
import { placeMilestones, type Size } from './placed.ts';
import type { MilestoneSeries, Span } from './series.ts';

interface Props extends Described {
  series: MilestoneSeries;
  size: Size;
  /** In pages: what the line says between its marks. */
  spans?: readonly Span[];
}

/** Keeps a label readable where a grid line runs behind it. */
const halo = {
  stroke: palette.surface,
  'stroke-width': 4,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
} as const;

/**
 * Coverage against its dated targets. Diamonds are targets, the stepped line is the history, dots are the values on
 * deadlines and on the data date (the dashed upright); the thin line between targets is a reference, not a policy.
 */
export function Milestones({ series, size, spans = [], ...described }: Props) {
  const placed = placeMilestones(series, size, spans);
  const { plot } = placed;
  return (
    <Drawing {...described} width_px={size.width_px} height_px={size.height_px} fontSize_px={13}>
      {placed.ticks.map((tick) => (
        <g key={tick.percent}>
          <line x1={plot.left} x2={plot.right} y1={tick.y} y2={tick.y} stroke={palette.line} />
          <text x={plot.left - 8} y={tick.y + 4.5} text-anchor="end" data-of="axis" fill={palette.inkSoft}>
            {tick.percent}%
          </text>
        </g>
      ))}
      {placed.years.map((year) => (
        <g key={year.year}>
          <line x1={year.from} x2={year.from} y1={plot.bottom} y2={plot.bottom + 5} stroke={palette.lineStrong} />
          {year.isLabelled && (
            <text x={year.middle} y={plot.bottom + 21} text-anchor="middle" data-of="axis" fill={palette.inkSoft}>
              {year.year}
            </text>
          )}
        </g>
      ))}
      <line
        x1={placed.asOf.x}
        x2={placed.asOf.x}
        y1={plot.top}
        y2={plot.bottom}
        stroke={palette.inkSoft}
        stroke-dasharray="4 3"
      />
      {placed.milestones.map((milestone) => (
        <g key={milestone.target_id} data-point={`${formatDate(milestone.date)}：目标${milestone.words}`}>
          <line
            x1={milestone.x}
            x2={milestone.x}
            y1={plot.top - 8}
            y2={plot.bottom}
            stroke={palette.brand}
            stroke-dasharray="1 4"
            stroke-linecap="round"
          />
          <path d={`M${milestone.x} ${milestone.y - 8}l8 8l-8 8l-8 -8z`} fill={palette.brand} />
          <text x={milestone.labelX} y={plot.top - 30} text-anchor="middle" font-weight="600">
            {`目标${milestone.words}`}
          </text>
          <text x={milestone.labelX} y={plot.top - 14} text-anchor="middle" fill={palette.inkSoft}>
            {formatDeadline(milestone.date)}
          </text>
        </g>
      ))}
      {placed.referenceLines.map(({ key, ...ends }) => (
        <line key={key} {...ends} stroke={palette.inkSoft} stroke-dasharray="2 4" />
      ))}
      {placed.historyPath !== '' && (
        <path d={placed.historyPath} fill="none" stroke={palette.tight} stroke-width="2" stroke-linejoin="round" />
      )}
      <text
        x={placed.asOf.x + (placed.asOf.isLeftOfMiddle ? 8 : -8)}
        y={plot.bottom - 10}
        text-anchor={placed.asOf.isLeftOfMiddle ? 'start' : 'end'}
        fill={palette.inkSoft}
        {...halo}
      >
        数据截至{formatDate(series.as_of_date)}
        {placed.measured.length === 0 && <tspan fill={palette.wait}>，覆盖率无法计算</tspan>}
      </text>
      {placed.spans.map(({ from, words, x, width }) => (
        <g key={from} data-point={`${formatDate(from)}起：${words}`}>
          <rect x={x} y={plot.top} width={width} height={plot.bottom - plot.top} fill="none" />
        </g>
      ))}
      {placed.measured.map((point) => (
        <g key={point.date} data-point={`${formatDate(point.date)}：${point.words}`}>
          <circle cx={point.x} cy={point.y} r="5" fill={palette.tight} stroke={palette.surface} stroke-width="1.5" />
          <text
            x={point.x + (point.isLast ? 10 : -6)}
            y={point.y + (point.isLast ? 5 : 23)}
            text-anchor={point.isLast ? 'start' : 'end'}
            font-weight="600"
            {...halo}
          >
            {point.words}
          </text>
        </g>
      ))}
    </Drawing>
  );
}

/** The last day of a year is how targets are set, and is said shorter. */
function formatDeadline(date: string): string {
  return date.endsWith('-12-31') ? `${date.slice(0, 4)}年底` : formatDate(date);
}

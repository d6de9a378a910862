import { formatDate } from '../../format/date.ts';
import { type Described, Drawing } from '../Drawing.tsx';
import { palette } from '../palette.ts';
import { placePerimeters } from './placed.ts';
import type { PerimeterSeries } from './series.ts';

interface Props extends Described {
  readonly series: PerimeterSeries;
  readonly size: { readonly width_px: number; readonly height_px: number };
}

/** Told apart without colour: the line of all that report is full, that of the fixed set is dashed. */
const looks = {
  all: { stroke: palette.tight, dash: undefined },
  fixed: { stroke: palette.brand, dash: '7 4' },
} as const;

/** Coverage of a city on two perimeters. A short upright under the axis: from here on another number of counties reports. */
export function Perimeters({ series, size, ...described }: Props) {
  const placed = placePerimeters(series, size);
  const { plot } = placed;
  return (
    <Drawing {...described} width_px={size.width_px} height_px={size.height_px} fontSize_px={placed.fontSize_px}>
      {placed.ticks.map(({ percent, y }) => (
        <g key={percent}>
          <line x1={plot.left} x2={plot.right} y1={y} y2={y} stroke={palette.line} />
          <text x={plot.left - 8} y={y + 4.5} text-anchor="end" data-of="axis" fill={palette.inkSoft}>
            {percent}%
          </text>
        </g>
      ))}
      {placed.years.map(({ year, from, middle, isLabelled }) => (
        <g key={year}>
          <line x1={from} x2={from} y1={plot.bottom} y2={plot.bottom + 5} stroke={palette.lineStrong} />
          {isLabelled && (
            <text x={middle} y={plot.bottom + 20} text-anchor="middle" data-of="axis" fill={palette.inkSoft}>
              {year}
            </text>
          )}
        </g>
      ))}
      {placed.milestones.map(({ key, date, words, x, y }) => (
        <g key={key} data-point={`${formatDate(date)}：目标${words}`}>
          <line x1={x} x2={x} y1={plot.top} y2={plot.bottom} stroke={palette.brand} stroke-dasharray="1 4" />
          <path d={`M${x} ${y - 7}l7 7l-7 7l-7 -7z`} fill={palette.brand} />
          <text x={x} y={plot.top - 12} text-anchor="middle" font-weight="600">
            {words}
          </text>
        </g>
      ))}
      {placed.joins.map(({ date, words, x, labelX }) => (
        <g key={date} fill={palette.inkSoft}>
          <line x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 30} stroke={palette.inkSoft} />
          {labelX !== null && (
            <text x={labelX} y={plot.bottom + 44} text-anchor="middle" font-size="11">
              {words}
            </text>
          )}
        </g>
      ))}
      {placed.lines.map((line) => (
        <g key={line.key}>
          {line.path !== '' && (
            <path
              d={line.path}
              fill="none"
              stroke={looks[line.key].stroke}
              stroke-width="2"
              stroke-dasharray={looks[line.key].dash}
              stroke-linejoin="round"
            />
          )}
          {line.dots.map(({ point, x, y }) => (
            <circle
              key={point.date}
              data-point={`${line.name}，${formatDate(point.date)}：${point.said}`}
              cx={x}
              cy={y}
              r="3"
              fill={palette.surface}
              stroke={looks[line.key].stroke}
              stroke-width="1.5"
            />
          ))}
          {line.end && (
            <text x={line.end.x + 10} y={line.labelY + 4.5} font-weight="600" fill={looks[line.key].stroke}>
              {line.words}
            </text>
          )}
        </g>
      ))}
    </Drawing>
  );
}

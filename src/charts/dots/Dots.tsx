import { formatThreshold } from '../../format/number.ts';
import { AbsenceMark } from '../absence.tsx';
import { type ChartProps, Drawing } from '../Drawing.tsx';
import { palette } from '../palette.ts';
import { placeDots } from './placed.ts';
import type { DotSeries } from './series.ts';

/** Moments of each unit on one line: rings are earlier ones, the full dot is the latest, the stroke its standard. */
export function Dots({ series, width_px, ...described }: ChartProps<DotSeries>) {
  const placed = placeDots(series, width_px);
  return (
    <Drawing {...described} width_px={width_px} height_px={placed.height_px} fontSize_px={13}>
      <line
        x1={placed.zero + 0.5}
        x2={placed.zero + 0.5}
        y1={placed.top - 6}
        y2={placed.height_px - 4}
        stroke={palette.lineStrong}
      />
      <text x={placed.zero} y={placed.top - 12} fill={palette.inkSoft}>
        0
      </text>
      {placed.marks.map((mark) => (
        <text key={mark.threshold} x={mark.x} y={placed.top - 12} text-anchor="middle" fill={palette.inkSoft}>
          {formatThreshold(mark.threshold, series.unit)}
        </text>
      ))}
      {placed.lines.map((line) => (
        <g key={line.key}>
          {placed.namesBeside ? (
            <text x={placed.left - 12} y={line.middle + 4.5} text-anchor="end">
              {line.name}
            </text>
          ) : (
            <text x="0" y={line.middle - 16}>
              {line.name}
            </text>
          )}
          {line.span !== null && (
            <line x1={line.span.from} x2={line.span.to} y1={line.middle} y2={line.middle} stroke={palette.lineStrong} />
          )}
          {line.thresholdX !== null && (
            <line
              x1={line.thresholdX + 0.5}
              x2={line.thresholdX + 0.5}
              y1={line.middle - 11}
              y2={line.middle + 11}
              stroke={palette.ink}
              stroke-width="2"
            />
          )}
          {line.dots.map(({ at, x, point, moment }) => (
            <circle
              key={at}
              data-point={`${line.name}，${moment}：${point.words}`}
              cx={x}
              cy={line.middle}
              r={at === placed.last ? 6 : 4}
              fill={at === placed.last ? fillOf(point.is_met) : palette.surface}
              stroke={fillOf(point.is_met)}
              stroke-width="1.5"
            />
          ))}
          {line.absence !== null && (
            <g data-point={`${line.name}，${series.moments[placed.last] ?? ''}：${line.latestWords}`}>
              <AbsenceMark absence={line.absence} x={placed.zero + 3} y={line.middle} height_px={16} />
            </g>
          )}
          <text x={placed.right} y={line.middle + 4.5} font-weight={line.absence === null ? 600 : 400}>
            {line.latestWords}
          </text>
        </g>
      ))}
    </Drawing>
  );
}

function fillOf(isMet: boolean): string {
  return isMet ? palette.brand : palette.unmet;
}

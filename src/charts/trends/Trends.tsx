import { type ChartProps, Drawing } from '../Drawing.tsx';
import { palette } from '../palette.ts';
import { placeTrends } from './placed.ts';
import { periodWords, type TrendPoint, type TrendSeries } from './series.ts';

/** A small line for each group over the years; short strokes are the standard of its type in that year. */
export function Trends({ series, width_px, ...described }: ChartProps<TrendSeries>) {
  const placed = placeTrends(series, width_px);
  const { base_px, cell_px } = placed;
  return (
    <Drawing {...described} width_px={width_px} height_px={placed.height_px} fontSize_px={placed.fontSize_px}>
      {placed.cells.map((cell) => (
        <g key={cell.unit_id} transform={`translate(${cell.left} ${cell.top})`}>
          <text x="0" y="12" font-weight="600">
            {cell.name}
          </text>
          {cell.last && (
            <text x={cell_px} y="12" text-anchor="end" fill={palette.inkSoft}>
              {cell.last.words}
            </text>
          )}
          <line x1="0" x2={cell_px} y1={base_px} y2={base_px} stroke={palette.lineStrong} />
          {cell.thresholds.map((mark) => (
            <line
              key={mark.x}
              x1={mark.x - 12}
              x2={mark.x + 12}
              y1={mark.y + placed.plotTop_px}
              y2={mark.y + placed.plotTop_px}
              stroke={palette.inkSoft}
              stroke-width="1.5"
              stroke-dasharray="3 2"
            />
          ))}
          {cell.runs.map((run) => (
            <polyline key={run} points={run} fill="none" stroke={palette.brand} stroke-width="2" />
          ))}
          {cell.points.map(({ point, period, x, y }, index) =>
            point === null ? null : (
              <g key={period} data-point={`${cell.full_name}，${periodWords(period)}：${point.words}`}>
                {y === null ? (
                  <text x={x} y={base_px - 6} text-anchor="middle" fill={palette.inkSoft}>
                    {absentMark(point)}
                  </text>
                ) : (
                  <circle
                    cx={x}
                    cy={y + placed.plotTop_px}
                    r="4"
                    fill={point.is_running ? palette.surface : fillOf(point)}
                    stroke={fillOf(point)}
                    stroke-width="2"
                  />
                )}
                {(index === 0 || index === cell.points.length - 1) && (
                  <text
                    x={index === 0 ? 0 : cell_px}
                    y={base_px + 14}
                    text-anchor={index === 0 ? 'start' : 'end'}
                    fill={palette.inkSoft}
                    font-size="11"
                    data-of="axis"
                  >
                    {axisWords(period)}
                  </text>
                )}
              </g>
            ),
          )}
        </g>
      ))}
    </Drawing>
  );
}

/** `24—25学年`, `2024年末`, and a day within a year by its month. */
function axisWords(period: string): string {
  const [year = '', month = ''] = period.split('-');
  if (period.endsWith('-12-31')) return `${year}年末`;
  if (period.length === 10) return `${year}年${Number(month)}月`;
  return period.replace(/^\d\d(\d\d)-\d\d(\d\d)$/, '$1—$2学年');
}

function fillOf({ is_met }: TrendPoint): string {
  return is_met ? palette.brand : palette.unmet;
}

/** Signs that stay apart without colour: three dots for missing, slanted lines for kept back, a stroke for no matter. */
function absentMark({ absence }: TrendPoint): string {
  if (absence === 'suppressed') return '▨';
  return absence === 'not-applicable' ? '—' : '…';
}

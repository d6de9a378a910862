import { formatTerm } from '../../format/date.ts';
import { type ChartProps, Drawing } from '../Drawing.tsx';
import { palette } from '../palette.ts';
import { placeActivities } from './placed.ts';
import type { ActivitySeries } from './series.ts';

/** Bars of a term for each kind of activity; the term that still runs is a frame without a filling. */
export function ActivityBars({ series, width_px, ...described }: ChartProps<ActivitySeries>) {
  const placed = placeActivities(series, width_px);
  const { base_px, bar_px } = placed;
  return (
    <Drawing {...described} width_px={width_px} height_px={placed.height_px} fontSize_px={placed.fontSize_px}>
      {placed.panels.map((panel) => (
        <g key={panel.kind} transform={`translate(${panel.left} ${panel.top})`}>
          <text x="0" y="12" font-weight="600">
            {panel.name}
          </text>
          <line x1="0" x2={placed.cell_px} y1={base_px} y2={base_px} stroke={palette.lineStrong} />
          {panel.bars.map((bar) =>
            bar.events === null ? null : (
              <g key={bar.term} data-point={`${panel.kind}，${formatTerm(bar.term)}：${bar.events_words}`}>
                <rect
                  x={bar.x}
                  y={base_px - bar.height_px}
                  width={bar_px}
                  height={bar.height_px}
                  fill={bar.is_running ? palette.surface : palette.brand}
                  stroke={palette.brand}
                />
                <text
                  x={bar.x + bar_px / 2}
                  y={base_px - bar.height_px - 3}
                  text-anchor="middle"
                  font-size="9"
                  fill={palette.inkSoft}
                >
                  {bar.number}
                </text>
              </g>
            ),
          )}
          {placed.years.map(({ year, label, middle }) => (
            <text
              key={year}
              x={middle}
              y={base_px + 14}
              text-anchor="middle"
              font-size={placed.labelSize_px}
              fill={palette.inkSoft}
              data-of="axis"
            >
              {label}
            </text>
          ))}
        </g>
      ))}
    </Drawing>
  );
}

import type { TaskState } from '../../figures/tasks.ts';
import { formatDate } from '../../format/date.ts';
import { type ChartProps, Drawing } from '../Drawing.tsx';
import { palette } from '../palette.ts';
import { placeTasks } from './placed.ts';
import type { TaskSeries } from './series.ts';

const inks: Readonly<Record<TaskState, string>> = {
  done: palette.met,
  going: palette.brand,
  waiting: palette.ink,
  overdue: palette.unmet,
  unknown: palette.inkSoft,
};

/** One line per task: who has to do what, a mark on its deadline or on today, and the state in shape and word. */
export function TaskBoard({ series, width_px, ...described }: ChartProps<TaskSeries>) {
  const placed = placeTasks(series, width_px);
  const { axis } = placed;
  return (
    <Drawing {...described} width_px={width_px} height_px={placed.height_px} fontSize_px={placed.fontSize_px}>
      <text x={placed.asOf.labelX} y="14" text-anchor="middle" fill={palette.inkSoft}>
        数据截至{formatDate(series.as_of_date)}
      </text>
      <g fill={palette.inkSoft} text-anchor="middle" font-size="12">
        {placed.years.map((year) =>
          year.isLabelled ? (
            <text key={year.year} x={year.middle} y="36" data-of="axis">
              {year.year}
            </text>
          ) : null,
        )}
      </g>
      {placed.rows.map((row) => (
        <g
          key={`${row.number}${row.text}`}
          data-point={[`第${row.number}项`, row.text, row.duty, row.progress, row.remark]
            .filter((words) => words !== '')
            .join('；')}
        >
          <line x1="0" x2={width_px} y1={row.top} y2={row.top} stroke={palette.line} />
          {placed.years.map(({ year, from }) => (
            <line key={year} x1={from} x2={from} y1={row.track.top} y2={row.track.bottom} stroke={palette.line} />
          ))}
          <line
            x1={placed.asOf.x}
            x2={placed.asOf.x}
            y1={row.track.top}
            y2={row.track.bottom}
            stroke={palette.inkSoft}
            stroke-dasharray="4 3"
          />
          <text x="0" y={row.lines[0]?.y} fill={palette.inkSoft} data-of="ordinal">
            {row.number}
          </text>
          {row.lines.map(({ words, y }) => (
            <text key={y} x={placed.number_px} y={y} data-of="quote">
              {words}
            </text>
          ))}
          {row.duties.map(({ words, y }) => (
            <text key={y} x={placed.number_px} y={y} font-size="12" fill={palette.inkSoft} data-of="quote">
              {words}
            </text>
          ))}
          {row.lastingFrom !== null && (
            <path
              d={`M${row.lastingFrom} ${row.middle}H${axis.right - 1}m-6 -4l6 4l-6 4`}
              fill="none"
              stroke={inks[row.state]}
              stroke-width="1.5"
            />
          )}
          <StateMark state={row.state} x={row.markX} y={row.middle} />
          <text
            x={placed.wordsX}
            y={row.middle + (row.remark === '' ? 4.5 : -3)}
            fill={inks[row.state]}
            font-weight={row.state === 'overdue' ? 600 : 400}
          >
            {row.progress}
          </text>
          {row.remark !== '' && (
            <text
              x={placed.wordsX}
              y={row.middle + 14}
              font-size="12"
              fill={inks[row.state]}
              font-weight={row.state === 'overdue' ? 600 : 400}
            >
              {row.remark}
            </text>
          )}
        </g>
      ))}
    </Drawing>
  );
}

interface MarkProps {
  state: TaskState;
  x: number;
  y: number;
}

/** Five shapes that stay apart without colour: ticked disc, half disc, ring, triangle, broken ring. */
function StateMark({ state, x, y }: MarkProps) {
  const ink = inks[state];
  const ring = <circle cx={x} cy={y} r="6" fill={palette.surface} stroke={ink} stroke-width="2" />;
  switch (state) {
    case 'done':
      return (
        <g>
          <circle cx={x} cy={y} r="7" fill={ink} />
          <path d={`M${x - 3.5} ${y}l2.5 3l4.5 -5.5`} fill="none" stroke={palette.surface} stroke-width="2" />
        </g>
      );
    case 'going':
      return (
        <g>
          {ring}
          <path d={`M${x} ${y - 6}a6 6 0 0 0 0 12z`} fill={ink} />
        </g>
      );
    case 'waiting':
      return ring;
    case 'overdue':
      return <path d={`M${x} ${y - 8}l8 14h-16z`} fill={ink} stroke={palette.surface} />;
    case 'unknown':
      return <circle cx={x} cy={y} r="6" fill={palette.surface} stroke={ink} stroke-dasharray="3 2" />;
  }
}

import { formatAcademicYear } from '../../format/date.ts';
import { type ChartProps, Drawing } from '../Drawing.tsx';
import { palette } from '../palette.ts';
import { placeMonths } from './placed.ts';
import type { MonthSeries } from './series.ts';

/** A calendar: the more activities a month had, the darker it is; the number says it, too. */
export function MonthGrid({ series, width_px, ...described }: ChartProps<MonthSeries>) {
  const placed = placeMonths(series, width_px);
  return (
    <Drawing {...described} width_px={width_px} height_px={placed.height_px} fontSize_px={placed.fontSize_px}>
      {placed.months.map(({ month, label, middle }) => (
        <text key={month} x={middle} y="14" text-anchor="middle" fill={palette.inkSoft} data-of="axis">
          {label}
        </text>
      ))}
      {placed.rows.map((row) => (
        <g key={row.year}>
          <text x="0" y={row.base} data-of="axis">
            {row.label}
          </text>
          {row.cells.map((cell) =>
            cell.events === null ? null : (
              <g
                key={cell.month}
                data-point={`${formatAcademicYear(row.year)}，${monthWords(cell.month)}：${cell.number}次`}
              >
                <rect
                  x={cell.x}
                  y={cell.y}
                  width={placed.cell.width}
                  height={placed.cell.height}
                  fill={cell.shade === 0 ? palette.surface : palette.brand}
                  fill-opacity={cell.shade === 0 ? 1 : cell.shade}
                  stroke={palette.line}
                />
                <text
                  x={cell.x + placed.cell.width / 2}
                  y={row.base}
                  text-anchor="middle"
                  fill={cell.isDark ? palette.surface : palette.ink}
                >
                  {cell.number}
                </text>
              </g>
            ),
          )}
        </g>
      ))}
    </Drawing>
  );
}

/** `2025-03` → `3月` */
function monthWords(month: string): string {
  return `${Number(month.slice(5))}月`;
}

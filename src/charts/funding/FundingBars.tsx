import { formatPeriod } from '../../format/date.ts';
import { AbsenceMark } from '../absence.tsx';
import { type ChartProps, Drawing } from '../Drawing.tsx';
import { palette } from '../palette.ts';
import { placeFunding } from './placed.ts';
import type { FundingSeries } from './series.ts';

/** Money moves inwards: an outlined bar is planned, the pale one in it issued, the dark one within spent. */
export function FundingBars({ series, width_px, ...described }: ChartProps<FundingSeries>) {
  const placed = placeFunding(series, width_px);
  const { barLeft, barHeight_px: height, bar_px, base_px } = placed;
  return (
    <Drawing {...described} width_px={width_px} height_px={placed.height_px} fontSize_px={placed.fontSize_px}>
      <text x="0" y="14" font-weight="600">
        {series.region.name}
      </text>
      {placed.bars.map(({ year, words, widths, isIncomplete, top }) => (
        <g key={year} data-point={`${series.region.name}，${formatPeriod(year)}：${words}`}>
          <text x="0" y={top + 16}>
            {formatPeriod(year)}
          </text>
          {widths?.下达 != null && (
            <rect x={barLeft} y={top + 2} width={widths.下达} height={height} fill={palette.lineStrong} />
          )}
          {widths?.支出 != null && (
            <rect x={barLeft} y={top + 6} width={widths.支出} height={height - 8} fill={palette.brand} />
          )}
          {widths?.预算 != null && (
            <rect
              x={barLeft + 0.5}
              y={top + 2.5}
              width={widths.预算}
              height={height - 1}
              fill="none"
              stroke={palette.ink}
            />
          )}
          {isIncomplete && (
            <AbsenceMark absence="missing" x={barLeft + 4} y={top + 2 + height / 2} height_px={height - 8} />
          )}
          <text x={barLeft} y={top + 36} fill={palette.inkSoft} font-size="12">
            {words}
          </text>
        </g>
      ))}
      {placed.cells.length > 0 && (
        <line x1="0" x2={width_px} y1={placed.groupsTop - 18} y2={placed.groupsTop - 18} stroke={palette.line} />
      )}
      {placed.cells.map((cell) => (
        <g key={cell.unit_id} transform={`translate(${cell.left} ${cell.top})`}>
          <text x="0" y="13" font-weight="600">
            {cell.name}
          </text>
          {cell.lines.map((line, index) => (
            <text key={line} x="0" y={30 + index * 15} font-size={placed.small_px} fill={palette.inkSoft}>
              {line}
            </text>
          ))}
          <line x1="0" x2={placed.cell_px} y1={base_px} y2={base_px} stroke={palette.lineStrong} />
          {cell.columns.map(({ year, words, heights, isIncomplete, reach_px, x, middle }) => (
            <g key={year} data-point={`${cell.full_name}，${formatPeriod(year)}：${words}`}>
              {heights?.下达 != null && (
                <rect x={x} y={base_px - heights.下达} width={bar_px} height={heights.下达} fill={palette.lineStrong} />
              )}
              {heights?.支出 != null && (
                <rect
                  x={x + bar_px / 4}
                  y={base_px - heights.支出}
                  width={bar_px / 2}
                  height={heights.支出}
                  fill={palette.brand}
                />
              )}
              {heights?.预算 != null && (
                <rect
                  x={x + 0.5}
                  y={base_px - heights.预算 + 0.5}
                  width={bar_px - 1}
                  height={heights.预算 - 1}
                  fill="none"
                  stroke={palette.ink}
                />
              )}
              {isIncomplete && (
                <AbsenceMark absence="missing" x={middle - 14} y={base_px - reach_px - 8} height_px={10} />
              )}
              {heights === null && (
                <text
                  x={middle}
                  y={base_px - 5}
                  text-anchor="middle"
                  font-size={placed.small_px}
                  fill={palette.inkSoft}
                >
                  无
                </text>
              )}
              <text
                x={middle}
                y={base_px + 14}
                text-anchor="middle"
                font-size={placed.small_px}
                fill={palette.inkSoft}
                data-of="axis"
              >
                {year}
              </text>
            </g>
          ))}
        </g>
      ))}
    </Drawing>
  );
}

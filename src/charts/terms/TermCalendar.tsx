import { formatTerm } from '../../format/date.ts';
import { type ChartProps, Drawing } from '../Drawing.tsx';
import { palette } from '../palette.ts';
import { placeTerms } from './placed.ts';
import type { ActivityMark, ActivityState, TermSeries } from './series.ts';

/** Groups down, terms across, and in every cell one square per kind of activity that the term requires. */
export function TermCalendar({ series, width_px, ...described }: ChartProps<TermSeries>) {
  const placed = placeTerms(series, width_px);
  return (
    <Drawing {...described} width_px={width_px} height_px={placed.height_px} fontSize_px={placed.font_px}>
      <g fill={palette.inkSoft} text-anchor="middle" font-size="12">
        {placed.years.map(({ year, label, middle }) => (
          <text key={year} x={middle} y="14" data-of="axis">
            {label}
          </text>
        ))}
        {placed.terms.map(({ term, label, middle }) => (
          <text key={term} x={middle} y="34" data-of="axis">
            {label}
          </text>
        ))}
      </g>
      {placed.rows.map((row) => (
        <g key={row.group_id}>
          <line x1="0" x2={width_px} y1={row.top} y2={row.top} stroke={palette.line} />
          {row.lines.map(({ words, y }) => (
            <text key={words} x="0" y={y}>
              {words}
            </text>
          ))}
          {row.cells.map((cell) =>
            cell.marks.length === 0 ? null : (
              <g key={cell.term} data-point={`${row.name}，${formatTerm(cell.term)}：${saidOf(cell.marks)}`}>
                {cell.marks.map(({ kind, state, x, y }) => (
                  <Square key={kind} state={state} x={x} y={y} size_px={placed.mark_px} />
                ))}
              </g>
            ),
          )}
        </g>
      ))}
      {placed.years.map(({ year, x }) => (
        <line key={year} x1={x} x2={x} y1="4" y2={placed.bottom} stroke={palette.line} />
      ))}
      <line x1="0" x2={width_px} y1={placed.bottom} y2={placed.bottom} stroke={palette.line} />
      <g font-size="12" fill={palette.inkSoft}>
        {placed.key.map(({ words, y }) => (
          <text key={y} x="0" y={y}>
            {words}
          </text>
        ))}
        {placed.legend.map(({ state, words, x, y }) => (
          <g key={state}>
            <Square state={state} x={x} y={y - 10} size_px={placed.mark_px} />
            <text x={x + 16} y={y}>
              {words}
            </text>
          </g>
        ))}
      </g>
    </Drawing>
  );
}

function saidOf(marks: readonly ActivityMark[]): string {
  return marks.map(({ kind, words }) => `${kind}${words}`).join('；');
}

interface SquareProps {
  state: ActivityState;
  x: number;
  y: number;
  size_px: number;
}

/** Full, empty with a stroke across, half full, a short stroke, a broken frame: apart without colour. */
function Square({ state, x, y, size_px }: SquareProps) {
  const frame = { x: x + 0.5, y: y + 0.5, width: size_px - 1, height: size_px - 1, fill: palette.surface };
  switch (state) {
    case 'held':
      return <rect x={x} y={y} width={size_px} height={size_px} fill={palette.brand} />;
    case 'short':
      return (
        <g stroke={palette.unmet} stroke-width="1.5">
          <rect {...frame} />
          <path d={`M${x + 1} ${y + size_px - 1}L${x + size_px - 1} ${y + 1}`} />
        </g>
      );
    case 'running':
      return (
        <g>
          <rect {...frame} stroke={palette.wait} />
          <rect x={x} y={y + size_px / 2} width={size_px} height={size_px / 2} fill={palette.wait} />
        </g>
      );
    case 'not-judged':
      return (
        <line
          x1={x + 2}
          x2={x + size_px - 2}
          y1={y + size_px / 2}
          y2={y + size_px / 2}
          stroke={palette.inkSoft}
          stroke-width="2"
        />
      );
    case 'missing':
      return <rect {...frame} stroke={palette.inkSoft} stroke-dasharray="2 2" />;
  }
}

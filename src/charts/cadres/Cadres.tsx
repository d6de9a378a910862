import { type ChartProps, Drawing } from '../Drawing.tsx';
import { palette } from '../palette.ts';
import { placeCadres, square_px } from './placed.ts';
import { postWords, type CadreSeries, type PostState } from './series.ts';

/** A square for every member: full where the leaders are in post, empty with a cross where they are not. */
export function Cadres({ series, width_px, ...described }: ChartProps<CadreSeries>) {
  const placed = placeCadres(series, width_px);
  return (
    <Drawing {...described} width_px={width_px} height_px={placed.height_px} fontSize_px={placed.fontSize_px}>
      {placed.columns.map(({ title, x }) => (
        <text key={title} x={x} y="16" fill={palette.inkSoft}>
          {title}
        </text>
      ))}
      {placed.rows.map((row) => (
        <g key={row.name}>
          {row.names.map((text, index) => (
            <text key={text} x="0" y={row.nameY + index * placed.lineHeight_px}>
              {text}
            </text>
          ))}
          {row.absence && (
            <text
              x={row.absence.x}
              y={row.absence.y}
              fill={palette.inkSoft}
              data-point={`${row.name}：${row.absence.words}`}
            >
              {row.absence.words}
            </text>
          )}
          {row.lines.map((line) => (
            <g key={line.title}>
              {line.cells.map(({ name, state, x, y }) => (
                <g key={name} data-point={`${row.name}，${line.title}，${name}：${postWords[state]}`}>
                  <Square state={state} x={x} y={y} />
                </g>
              ))}
              <text x={line.wordsX} y={line.wordsY} font-weight="600">
                {line.words}
              </text>
            </g>
          ))}
          <line x1="0" x2={width_px} y1={row.bottom + 0.5} y2={row.bottom + 0.5} stroke={palette.line} />
        </g>
      ))}
      <Legend y={placed.legendY} series={series} />
    </Drawing>
  );
}

/** Only the looks that occur. */
function Legend({ series, y }: { series: CadreSeries; y: number }) {
  const states = new Set(
    series.groups.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells.map((cell) => cell.state))),
  );
  return (
    <g fill={palette.inkSoft}>
      {[...states].toSorted().map((state, index) => (
        <g key={state}>
          <Square state={state} x={index * 68} y={y - 9} />
          <text x={index * 68 + square_px + 5} y={y + 1}>
            {postWords[state]}
          </text>
        </g>
      ))}
    </g>
  );
}

function Square({ state, x, y }: { state: PostState; x: number; y: number }) {
  const box = { x: x + 0.5, y: y + 0.5, width: square_px - 1, height: square_px - 1 };
  const middle = y + square_px / 2;
  if (state === 'met') return <rect x={x} y={y} width={square_px} height={square_px} fill={palette.brand} />;
  if (state === 'not-applicable') {
    return <line x1={x + 2} x2={x + 9} y1={middle} y2={middle} stroke={palette.inkSoft} stroke-width="2" />;
  }
  if (state === 'missing') return <rect {...box} fill="none" stroke={palette.inkSoft} stroke-dasharray="2 2" />;
  if (state === 'suppressed') {
    return (
      <path
        d={`M${x + 1} ${y + 6}L${x + 6} ${y + 1}M${x + 1} ${y + 10}L${x + 10} ${y + 1}M${x + 5} ${y + 10}L${x + 10} ${y + 5}`}
        stroke={palette.inkSoft}
      />
    );
  }
  return (
    <g stroke={palette.unmet}>
      <rect {...box} fill={palette.surface} />
      <path d={`M${x + 3} ${y + 3}L${x + 8} ${y + 8}M${x + 8} ${y + 3}L${x + 3} ${y + 8}`} />
    </g>
  );
}

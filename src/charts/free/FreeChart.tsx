import { type ChartProps, Drawing } from '../Drawing.tsx';
import { palette } from '../palette.ts';
import { placeBars, placePlot, type PlacedMark } from './placed.ts';
import type { FreeSeries } from './series.ts';

/** Series are told apart by more than colour: every second one is open, and lines are dashed each in its way. */
const colours = [palette.brand, palette.unmet, palette.met, palette.wait, palette.inkSoft, palette.ink];
const dashes = ['', '6 3', '2 3', '8 3 2 3', '1 4', '12 4'];

/** A result of a reader's own query: bars, lines or dots over the columns that the reader chose. */
export function FreeChart({ series, width_px, ...described }: ChartProps<FreeSeries>) {
  const place = series.kind === 'bars' ? placeBars : placePlot;
  return (
    <Drawing {...described} width_px={width_px} height_px={place(series, width_px).height_px} fontSize_px={12}>
      {series.kind === 'bars' ? (
        <Bars series={series} width_px={width_px} />
      ) : (
        <Plot series={series} width_px={width_px} />
      )}
    </Drawing>
  );
}

type Part = Pick<ChartProps<FreeSeries>, 'series' | 'width_px'>;

function Bars({ series, width_px }: Part) {
  const placed = placeBars(series, width_px);
  return (
    <>
      <Legend entries={placed.legend} />
      {placed.labels.map(({ words, y }, index) => (
        <text key={series.labels[index]} x={placed.left - 8} y={y + 4} text-anchor="end">
          {words}
        </text>
      ))}
      {placed.bars.map(({ point, line, words, wordsX, anchor, ...box }) => (
        <g key={`${line} ${point.x} ${point.y}`} data-point={point.words}>
          <rect {...box} fill={line % 2 === 0 ? colourOf(line) : palette.surface} stroke={colourOf(line)} />
          <text x={wordsX} y={box.y + box.height - 3} text-anchor={anchor} fill={palette.inkSoft}>
            {words}
          </text>
        </g>
      ))}
      <path d={`M${placed.zero + 0.5} ${placed.top - 2}V${placed.height_px - 4}`} stroke={palette.lineStrong} />
    </>
  );
}

function Plot({ series, width_px }: Part) {
  const placed = placePlot(series, width_px);
  return (
    <>
      <Legend entries={placed.legend} />
      <text x="0" y={placed.top - 10} fill={palette.inkSoft}>
        {series.y_name}
      </text>
      {placed.yTicks.map(({ at, words }) => (
        <g key={at}>
          <path d={`M${placed.left} ${at + 0.5}H${placed.right}`} stroke={palette.line} />
          <text x={placed.left - 6} y={at + 4} text-anchor="end" fill={palette.inkSoft}>
            {words}
          </text>
        </g>
      ))}
      {placed.xTicks.map(({ at, words }) => (
        <text key={at} x={at} y={placed.bottom + 17} text-anchor="middle" fill={palette.inkSoft}>
          {words}
        </text>
      ))}
      <text x={placed.right} y={placed.bottom + 36} text-anchor="end" fill={palette.inkSoft}>
        {series.x_name}
      </text>
      {placed.runs.map((runs, line) => (
        <g key={series.lines[line]?.name}>
          {series.kind === 'line' &&
            runs.map((run) => (
              <polyline
                key={run[0]?.x}
                points={run.map(({ x, y }) => `${x},${y}`).join(' ')}
                fill="none"
                stroke={colourOf(line)}
                stroke-width="2"
                stroke-dasharray={dashes[line % dashes.length]}
              />
            ))}
          {runs.flat().map((mark) => (
            <Mark key={`${mark.x} ${mark.y} ${mark.point.words}`} mark={mark} />
          ))}
        </g>
      ))}
    </>
  );
}

/** Series after the first are rings, so that they are not told by colour alone. */
function Mark({ mark: { point, line, x, y } }: { mark: PlacedMark }) {
  const fill = line % 2 === 0 ? colourOf(line) : palette.surface;
  return (
    <circle data-point={point.words} cx={x} cy={y} r="3.5" fill={fill} stroke={colourOf(line)} stroke-width="1.5" />
  );
}

function Legend({ entries }: { entries: ReturnType<typeof placeBars>['legend'] }) {
  return (
    <>
      {entries.map(({ words, line, x, y }) => (
        <g key={words}>
          <rect
            x={x}
            y={y - 9}
            width="11"
            height="11"
            fill={line % 2 === 0 ? colourOf(line) : palette.surface}
            stroke={colourOf(line)}
            stroke-width="2"
          />
          <text x={x + 16} y={y + 1}>
            {words}
          </text>
        </g>
      ))}
    </>
  );
}

function colourOf(line: number): string {
  return colours[line % colours.length] ?? palette.brand;
}

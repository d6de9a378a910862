import type { ComponentChildren } from 'preact';
import { type ChartProps, Drawing } from '../Drawing.tsx';
import { palette } from '../palette.ts';
import { placeMatrix } from './placed.ts';
import { notAsked, type MatrixSeries } from './series.ts';
import { toneFillOf, toneInkOf, toneMarks } from './tones.ts';

/** Groups down, requirements across: how far everything is, without adding it up and without a ranking. */
export function Matrix({ series, width_px, ...described }: ChartProps<MatrixSeries>) {
  const placed = placeMatrix(series, width_px);
  const { column_px, lineHeight_px } = placed;
  const isLinked = series.rows.some(({ address }) => address !== undefined);
  return (
    <Drawing
      {...described}
      role={isLinked ? 'group' : 'img'}
      width_px={width_px}
      height_px={placed.height_px}
      fontSize_px={placed.fontSize_px}
    >
      {placed.columns.map((column) => (
        <g key={column.number} fill={palette.inkSoft} text-anchor="middle">
          {placed.isNarrow ? (
            <text x={column.x + column_px / 2} y={placed.top - 8} font-size="11" data-of="ordinal">
              {column.number}
            </text>
          ) : (
            column.lines.map((line, index) => (
              <text
                key={line}
                x={column.x + column_px / 2}
                y={placed.top - 8 - (column.lines.length - 1 - index) * lineHeight_px}
              >
                {line}
              </text>
            ))
          )}
        </g>
      ))}
      {placed.rows.map((row) => (
        <g key={row.name}>
          <Linked address={row.address}>
            {row.lines.map((line, index) => (
              <text
                key={line}
                x={placed.left - 8}
                y={row.y + row.height / 2 + 4.5 + (index - (row.lines.length - 1) / 2) * lineHeight_px}
                text-anchor="end"
                fill={row.address === undefined ? undefined : palette.brand}
              >
                {line}
              </text>
            ))}
          </Linked>
          {row.cells.map((cell, index) => {
            const column = placed.columns[index];
            if (column === undefined) return null;
            return (
              <g key={column.number} data-point={`${row.name}，${column.title}：${cell.full_words || notAsked}`}>
                <rect
                  x={column.x + 1}
                  y={row.y + 1}
                  width={column_px - 2}
                  height={row.height - 2}
                  fill={toneFillOf[cell.tone]}
                  stroke={cell.tone === 'missing' ? palette.lineStrong : 'none'}
                  stroke-dasharray={cell.tone === 'missing' ? '3 3' : undefined}
                />
                <text
                  x={column.x + column_px / 2}
                  y={row.y + row.height / 2 + 4.5}
                  text-anchor="middle"
                  fill={toneInkOf[cell.tone]}
                  font-weight={cell.tone === 'unmet' || cell.tone === 'near' ? 600 : 400}
                >
                  {placed.isNarrow ? cell.number || toneMarks[cell.tone] : cell.words}
                </text>
              </g>
            );
          })}
          <line x1="0" x2={width_px} y1={row.y + row.height} y2={row.y + row.height} stroke={palette.line} />
        </g>
      ))}
      {placed.legend.map(({ text, x, y }) => (
        <text key={text} x={x} y={y} fill={palette.inkSoft} data-of="ordinal">
          {text}
        </text>
      ))}
    </Drawing>
  );
}

/** What leads to a page where there is one to lead to. */
function Linked({ address, children }: { readonly address: string | undefined; readonly children: ComponentChildren }) {
  return address === undefined ? <>{children}</> : <a href={address}>{children}</a>;
}

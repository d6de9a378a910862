import { plainText } from '../../format/bound-text.ts';
import { AbsenceMark } from '../absence.tsx';
import { type ChartProps, Drawing } from '../Drawing.tsx';
import { hatchPath } from '../hatch.ts';
import { palette } from '../palette.ts';
import { placeFlows } from './placed.ts';
import type { FlowSeries } from './series.ts';

type Placed = ReturnType<typeof placeFlows>;

/**
 * Who sent how many to whom. The whole field is hatched, as most of it is withheld, and what is known is laid over it: a
 * box with its number, a white box with 0, a stroke where a campus meets itself.
 */
export function FlowMatrix({ series, width_px, ...described }: ChartProps<FlowSeries>) {
  const placed = placeFlows(series, width_px);
  const field = {
    x: placed.left,
    y: placed.top,
    width: placed.right - placed.left,
    height: placed.bottom - placed.top,
  };
  return (
    <Drawing {...described} width_px={width_px} height_px={placed.height_px} fontSize_px={placed.fontSize_px}>
      <Totals placed={placed} />
      <text x="0" y={placed.headTop - 4} fill={palette.inkSoft}>
        行为派出校区，列为接收校区
      </text>
      <path d={hatchPath(field, 7)} stroke={palette.lineStrong} fill="none" />
      <Grid placed={placed} />
      <ColumnHeads placed={placed} />
      {placed.rows.map((row) => (
        <g key={row.number}>
          <RowHead placed={placed} row={row} />
          {row.cells.map((cell, index) => {
            const column = placed.columns[index];
            if (column === undefined || (cell.absence === 'suppressed' && !placed.isFew)) return null;
            return <Cell key={column.number} placed={placed} row={row} column={column} cell={cell} />;
          })}
        </g>
      ))}
      {placed.keys.map(({ text, number, x, y }) => (
        <text key={y} x={x} y={y}>
          {number !== null && (
            <tspan x="0" fill={palette.inkSoft} data-of="ordinal">
              {number}
            </tspan>
          )}
          <tspan x={x}>{text}</tspan>
        </text>
      ))}
    </Drawing>
  );
}

function Totals({ placed }: { placed: Placed }) {
  return (
    <g>
      {placed.totals.map(({ label, absence, full_words, x, y, width, height }) => (
        <g key={label} data-point={`${label}：${full_words}`}>
          <rect x={x} y={y} width={width} height={height} fill={palette.sunken} />
          <text x={x + 8} y={y + 17} fill={palette.inkSoft}>
            {label}
          </text>
          {absence !== null && <AbsenceMark absence={absence} x={x + 8} y={y + 31} height_px={15} />}
          <text
            x={x + (absence === null ? 8 : 42)}
            y={y + 36}
            font-size="14"
            font-weight={absence === null ? 600 : 400}
          >
            {full_words}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Lines of the background's colour cut the hatching into cells and, twice as wide, into the four directions. */
function Grid({ placed }: { placed: Placed }) {
  const { left, right, top, bottom, column_px } = placed;
  const across = placed.rows.flatMap(({ y, height }) => [y, y + height]).map((y) => `M${left} ${y}H${right}`);
  const down = placed.columns.flatMap(({ x }) => [x, x + column_px]).map((x) => `M${x} ${top}V${bottom}`);
  return <path d={[...across, ...down].join('')} stroke={palette.surface} stroke-width="5" fill="none" />;
}

function ColumnHeads({ placed }: { placed: Placed }) {
  const { column_px, top, lineHeight_px, isNumbered } = placed;
  return (
    <g text-anchor="middle" fill={palette.inkSoft}>
      {placed.columns.map(({ number, lines, x }) =>
        (isNumbered ? [String(number)] : lines).map((text, index, all) => (
          <text
            key={text}
            x={x + column_px / 2}
            y={top - 6 - (all.length - 1 - index) * lineHeight_px}
            data-of={isNumbered ? 'ordinal' : undefined}
          >
            {text}
          </text>
        )),
      )}
    </g>
  );
}

/** Names the campus, and says at once how many of its ways are withheld. */
function RowHead({ placed, row }: { placed: Placed; row: Placed['rows'][number] }) {
  const withheld = placed.isFew ? 0 : row.cells.filter(({ absence }) => absence === 'suppressed').length;
  const middle = row.y + row.height / 2 + 4.5;
  return (
    <g
      data-point={
        withheld > 0 ? `${row.name}派往${withheld === row.cells.length - 1 ? '各处' : '其余各处'}：不公开` : undefined
      }
    >
      {placed.isNumbered && (
        <text x="0" y={middle} fill={palette.inkSoft} data-of="ordinal">
          {row.number}
        </text>
      )}
      {row.lines.map((text, index) => (
        <text
          key={text}
          x={placed.left - 8}
          y={middle + (index - (row.lines.length - 1) / 2) * placed.lineHeight_px}
          text-anchor="end"
          font-weight={row.is_lead ? 600 : 400}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

interface CellProps {
  placed: Placed;
  row: Placed['rows'][number];
  column: Placed['columns'][number];
  cell: Placed['rows'][number]['cells'][number];
}

function Cell({ placed, row, column, cell }: CellProps) {
  const box = { x: column.x + 1.5, y: row.y + 1.5, width: placed.column_px - 3, height: row.height - 3 };
  const middle = { x: column.x + placed.column_px / 2, y: row.y + row.height / 2 };
  if (cell.absence === 'not-applicable') {
    return (
      <g>
        <rect {...box} fill={palette.surface} />
        <line
          x1={middle.x - 7}
          x2={middle.x + 7}
          y1={middle.y}
          y2={middle.y}
          stroke={palette.lineStrong}
          stroke-width="2"
        />
      </g>
    );
  }
  if (cell.absence === 'suppressed') {
    return (
      <g data-point={`${row.name}派往${column.name}：${cell.full_words}`}>
        <rect x={middle.x - 24} y={middle.y - 10} width="48" height="20" fill={palette.surface} />
        <text x={middle.x} y={middle.y + 4.5} text-anchor="middle" fill={palette.inkSoft}>
          {cell.full_words}
        </text>
      </g>
    );
  }
  const isMissing = cell.absence === 'missing';
  const isSome = (cell.count ?? 0) > 0;
  return (
    <g data-point={`${row.name}派往${column.name}：${cell.full_words}`}>
      <rect
        {...box}
        fill={isSome ? palette.brand : palette.surface}
        stroke={isMissing ? palette.inkSoft : 'none'}
        stroke-dasharray={isMissing ? '3 3' : undefined}
      />
      <text
        x={middle.x}
        y={middle.y + 4.5}
        text-anchor="middle"
        font-size={plainText(cell.words).length > 2 && placed.column_px < 28 ? 11 : undefined}
        fill={isSome ? palette.surface : palette.inkSoft}
        font-weight={isSome ? 600 : 400}
      >
        {cell.words}
      </text>
    </g>
  );
}

import { formatAcademicYear } from '../../format/date.ts';
import { type ChartProps, Drawing } from '../Drawing.tsx';
import { hatchPath } from '../hatch.ts';
import { pictureColours } from '../../format/colours.ts';
import { palette } from '../palette.ts';
import { emsOf } from '../text.ts';
import { placeRibbons, ribbonHatch, ribbonPath } from './placed-ribbons.ts';
import { placeYears } from './placed-years.ts';
import type { DirectionSeries } from './series.ts';

const fontSize_px = 12;

/** Above, the directions of one year as ribbons; below, every direction over the years. */
export function Directions({ series, width_px, ...described }: ChartProps<DirectionSeries>) {
  const flow = placeRibbons(series.ribbons, width_px);
  const years = placeYears(series, { width_px, top: flow.height_px + 52 });
  return (
    <Drawing {...described} width_px={width_px} height_px={years.bottom} fontSize_px={fontSize_px}>
      <Ribbons flow={flow} series={series} width_px={width_px} />
      <text x="0" y={flow.height_px + 36} font-weight="600">
        各学年（同一刻度）
      </text>
      {years.cells.map((cell) => (
        <Years key={cell.label} cell={cell} years={years} />
      ))}
    </Drawing>
  );
}

function Ribbons({
  flow,
  series,
  width_px,
}: {
  flow: ReturnType<typeof placeRibbons>;
  series: DirectionSeries;
  width_px: number;
}) {
  const year = formatAcademicYear(series.ribbon_year);
  return (
    <g>
      <text x="0" y="14" font-weight="600">
        派出
      </text>
      <text x={width_px / 2} y="14" text-anchor="middle" font-weight="600">
        {year}
      </text>
      <text x={width_px} y="14" text-anchor="end" font-weight="600">
        接收
      </text>
      {flow.ribbons.map((ribbon) => (
        <g key={ribbon.label} data-point={`${year}，${ribbon.label}：${ribbon.full_words}`}>
          <path
            d={ribbonPath(ribbon, flow)}
            fill={ribbon.count === null ? palette.surface : fills[ribbon.from]}
            fill-opacity={ribbon.count === null ? undefined : '0.85'}
            stroke={palette.inkSoft}
            stroke-width="0.75"
            stroke-dasharray={ribbon.absence === 'missing' ? '3 3' : undefined}
          />
          {ribbon.absence === 'suppressed' && (
            <path d={ribbonHatch(ribbon, flow)} stroke={palette.lineStrong} fill="none" />
          )}
        </g>
      ))}
      {flow.ribbons.map(({ label, to, count, fromY, full_words, thickness }) => {
        const words = `到${series.ends[to]} ${full_words}`;
        return (
          <g key={label}>
            {thickness < 20 && (
              <rect
                x={flow.left + 5}
                y={fromY - 8}
                width={emsOf(words) * fontSize_px + 8}
                height="16"
                fill={palette.surface}
              />
            )}
            <text x={flow.left + 8} y={fromY + 4.5} font-weight={count === null ? 400 : 600}>
              {words}
            </text>
          </g>
        );
      })}
      {flow.nodes.map(({ end, side, x, y, height }) => (
        <g key={side + end}>
          <rect x={x} y={y} width={flow.node_px} height={height} fill={palette.brand} />
          <text
            x={x + flow.node_px / 2}
            y={y + height / 2 + 4.5}
            text-anchor="middle"
            font-weight="600"
            fill={palette.surface}
          >
            {series.ends[end]}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Light and dark enough to stay apart where ribbons cross, also in grey. */
const fills = { lead: pictureColours.fromLead, member: pictureColours.fromMember } as const;

function Years({
  cell,
  years,
}: {
  cell: ReturnType<typeof placeYears>['cells'][number];
  years: ReturnType<typeof placeYears>;
}) {
  const { absent_px } = years;
  const { base_px } = cell;
  return (
    <g transform={`translate(${cell.left} ${cell.top})`}>
      <text x="0" y="12">
        {cell.label}
      </text>
      {cell.bars.map(({ year, total, x, width, height }) => (
        <g key={year} data-point={`${formatAcademicYear(year)}，${cell.label}：${total.full_words}`}>
          <rect x={x} y={base_px - height} width={width} height={height} fill={palette.brand} />
          <text x={x + width / 2} y={base_px - height - 4} text-anchor="middle">
            {total.words}
          </text>
        </g>
      ))}
      {cell.gaps.map(({ total, years: own, x, width }) => {
        const box = { x, y: base_px - absent_px, width, height: absent_px };
        return (
          <g key={x} data-point={`${own.map(formatAcademicYear).join('、')}，${cell.label}：${total.full_words}`}>
            {total.absence === 'suppressed' && <path d={hatchPath(box)} stroke={palette.lineStrong} fill="none" />}
            {total.absence === 'missing' && (
              <rect {...box} fill="none" stroke={palette.inkSoft} stroke-dasharray="3 3" />
            )}
            <text
              x={x + width / 2}
              y={base_px - absent_px - 5}
              text-anchor="middle"
              fill={palette.inkSoft}
              font-size="11"
            >
              {total.full_words}
            </text>
          </g>
        );
      })}
      <line x1="0" x2={years.axis_px} y1={base_px} y2={base_px} stroke={palette.lineStrong} />
      {years.years.map(({ words, x }) => (
        <text key={x} x={x} y={base_px + 15} text-anchor="middle" data-of="axis" fill={palette.inkSoft} font-size="11">
          {words}
        </text>
      ))}
    </g>
  );
}

import { type ChartProps, Drawing } from '../Drawing.tsx';
import { presentTone } from '../../figures/type-periods.ts';
import { palette, typeColours } from '../palette.ts';
import { placeRelations, ring_px, type PlacedNode } from './placed.ts';
import { nobodyWords, type RelationSeries } from './series.ts';

/** The bracket tree of one group as a picture, in the colour of its type. Shape says role: filled box the lead, dot a member, ring a campus. */
export function RelationBrackets({ series, width_px, ...described }: ChartProps<RelationSeries>) {
  const placed = placeRelations(series, width_px);
  const colour = typeColours[presentTone(series.types)].fill;
  return (
    <Drawing {...described} width_px={width_px} height_px={placed.height_px} fontSize_px={13}>
      <path d={placed.bracket} fill="none" stroke={colour} stroke-width="2" />
      {placed.leads.map((node) => (
        <Node key={node.node.label} placed={node} colour={colour} />
      ))}
      {placed.members.map((node) => (
        <Node key={node.node.label} placed={node} colour={colour} />
      ))}
      {placed.emptyAt && (
        <text x={placed.emptyAt.x} y={placed.emptyAt.y} fill={palette.inkSoft}>
          {nobodyWords}
        </text>
      )}
    </Drawing>
  );
}

const sizes = { role: 13, name: 15, note: 13 } as const;

interface NodeProps {
  placed: PlacedNode;
  /** Of the group's type. */
  colour: string;
}

function Node({ placed, colour }: NodeProps) {
  const { node, x, top, width, height, textX, lines, campuses } = placed;
  const isLead = node.kind === 'lead';
  const soft = isLead ? palette.surface : palette.inkSoft;
  const campusWords = campuses.length > 0 ? `，校区：${campuses.map(({ text }) => text).join('、')}` : '';
  return (
    <g data-point={`${[node.label, node.role, node.period].filter((part) => part !== '').join('，')}${campusWords}`}>
      <rect
        x={x + 0.5}
        y={top + 0.5}
        width={width - 1}
        height={height - 1}
        rx="3"
        fill={isLead ? colour : palette.surface}
        stroke={isLead ? colour : palette.lineStrong}
      />
      {!isLead && <Mark kind={node.kind} colour={colour} x={x + 18} y={(lines[0]?.y ?? top) - 5} />}
      {lines.map(({ text, y, style }) => (
        <text
          key={y}
          x={textX}
          y={y}
          font-size={sizes[style]}
          font-weight={style === 'name' ? 600 : 400}
          fill={style === 'name' && !isLead ? palette.ink : soft}
        >
          {text}
        </text>
      ))}
      {campuses.map(({ text, x: left, y }) => (
        <g key={text}>
          <circle cx={left + 4.5} cy={y - 4.5} r="3.5" fill="none" stroke={soft} stroke-width="1.5" />
          <text x={left + ring_px} y={y} fill={soft}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}

interface MarkProps {
  kind: 'member' | 'campus' | 'lead';
  colour: string;
  x: number;
  y: number;
}

function Mark({ kind, colour, x, y }: MarkProps) {
  if (kind === 'campus') return <circle cx={x} cy={y} r="4.5" fill="none" stroke={colour} stroke-width="2" />;
  return <circle cx={x} cy={y} r="5" fill={colour} />;
}

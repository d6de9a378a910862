import type { InPage } from '../chart.ts';
import { palette } from '../palette.ts';
import type { Span } from '../relations/series.ts';
import { land, markEdge, type GroupColour } from './colours.ts';
import { radii_px, type PlacedFrame, type PlacedGroup, type PlacedMark } from './frame.ts';
import { roleWordsOf } from './series.ts';

/** Attributes by which the slider through the months shows and hides a part; in a file what does not hold is left out. */
export function spanProps({ from, to }: Span, isCurrent: boolean) {
  return { 'data-from': from ?? undefined, 'data-to': to ?? undefined, hidden: isCurrent ? undefined : true };
}

interface FrameProps {
  frame: PlacedFrame;
  fontSize_px: number;
  inPage: InPage | null;
  /** What the numbers on the marks count. */
  numberWord: string;
  /** By the number on the marks. */
  colourOf: (number: number) => GroupColour;
}

/** All dots, lines, marks and names of one frame. */
export function FrameMarks({ frame, fontSize_px, inPage, numberWord, colourOf }: FrameProps) {
  return (
    <g data-of="ordinal">
      <path d={frame.dots.map(({ x, y }) => `M${x - 2},${y}a2,2 0 1,0 4,0a2,2 0 1,0 -4,0`).join('')} fill={land.dot} />
      {frame.groups.map((placed) => (
        <Links key={placed.group.group_id} placed={placed} inPage={inPage} colour={colourOf(placed.group.number)} />
      ))}
      {frame.groups.map((placed) => (
        <GroupMarks
          key={placed.group.group_id}
          placed={placed}
          fontSize_px={fontSize_px}
          inPage={inPage}
          numberWord={numberWord}
          colour={colourOf(placed.group.number)}
        />
      ))}
    </g>
  );
}

/** Under all marks. */
function Links({ placed: { links }, inPage, colour }: Pick<GroupProps, 'placed' | 'inPage' | 'colour'>) {
  const shown = links.filter(({ to_mark }) => inPage !== null || to_mark.member.is_current);
  if (shown.length === 0) return null;
  return (
    <g stroke={colour.line} stroke-width="1.25">
      {shown.map((link) => (
        <line
          key={link.to_mark.member.campus_id}
          x1={link.from_mark.x}
          y1={link.from_mark.y}
          x2={link.to_mark.x}
          y2={link.to_mark.y}
          {...(inPage === null ? {} : spanProps(link, link.to_mark.member.is_current))}
        />
      ))}
    </g>
  );
}

interface GroupProps {
  placed: PlacedGroup;
  fontSize_px: number;
  inPage: InPage | null;
  numberWord: string;
  colour: GroupColour;
}

function GroupMarks({ placed, fontSize_px, inPage, numberWord, colour }: GroupProps) {
  const { group, label } = placed;
  const marks = placed.marks.filter(({ member }) => inPage !== null || (group.is_current && member.is_current));
  if (marks.length === 0) return null;
  const lead = marks.find(({ member }) => member.role === 'lead' && member.is_current);
  const content = (
    <>
      {marks.map((mark) => (
        <Mark
          key={`${mark.member.campus_id} ${mark.member.from ?? ''}`}
          mark={mark}
          number={group.number}
          numberWord={numberWord}
          name={group.short_name}
          inPage={inPage}
          colour={colour}
        />
      ))}
      {label && (
        <g {...(inPage === null || lead === undefined ? {} : spanProps(lead.member, true))}>
          {label.leader && <line {...label.leader} stroke={markEdge} stroke-width="0.75" />}
          <text
            x={(label.box.left + label.box.right) / 2}
            y={(label.box.top + label.box.bottom) / 2 + fontSize_px * 0.36}
            text-anchor="middle"
            font-size={fontSize_px}
            font-weight="600"
            paint-order="stroke"
            stroke={palette.surface}
            stroke-width="3"
            stroke-linejoin="round"
          >
            {label.text}
          </text>
        </g>
      )}
    </>
  );
  if (inPage === null) return <g>{content}</g>;
  return (
    <a
      href={inPage.groupAddress(group.group_id)}
      data-as-of-group={group.number}
      {...spanProps(group, group.is_current && marks.some(({ member }) => member.is_current))}
    >
      <title>{`${group.number}号 ${group.short_name}`}</title>
      {content}
    </a>
  );
}

interface MarkProps {
  mark: PlacedMark;
  number: number;
  numberWord: string;
  /** Of the group. */
  name: string;
  inPage: InPage | null;
  colour: GroupColour;
}

/** Square the lead, disc a member, ring a campus of one of them; the number says which group. */
function Mark({ mark, number, numberWord, name, inPage, colour }: MarkProps) {
  const { member, x, y, home } = mark;
  const { fill, ink, line } = colour;
  const r = radii_px[member.role];
  const isRing = member.role === 'campus';
  return (
    <g
      data-point={`${member.campus_name}：${numberWord}${number}，${name}，${roleWordsOf(member)}`}
      {...(inPage === null ? {} : { 'data-as-of-member': member.campus_id, ...spanProps(member, member.is_current) })}
    >
      {member.role === 'lead' && inPage !== null && (
        <rect x={x - 13} y={y - 13} width="26" height="26" fill="none" stroke="none" pointer-events="all" />
      )}
      {home && <line x1={x} y1={y} x2={home.x} y2={home.y} stroke={land.edge} stroke-width="1" />}
      {member.role === 'lead' ? (
        <rect x={x - r} y={y - r} width={2 * r} height={2 * r} fill={fill} stroke={markEdge} stroke-width="1.5" />
      ) : (
        <circle
          cx={x}
          cy={y}
          r={r}
          fill={isRing ? palette.surface : fill}
          stroke={isRing ? line : markEdge}
          stroke-width={isRing ? 1.75 : 1}
        />
      )}
      <text
        x={x}
        y={y + (member.role === 'lead' ? 4.6 : 3.6)}
        text-anchor="middle"
        font-size={member.role === 'lead' ? 13 : 10}
        font-weight={isRing ? 400 : 700}
        fill={isRing ? markEdge : ink}
      >
        {number}
      </text>
    </g>
  );
}

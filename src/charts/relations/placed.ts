import { extent } from 'd3-array';
import { wrap } from '../text.ts';
import { nodeNotes, type RelationNode, type RelationSeries } from './series.ts';

/** A line of text in a box. */
export interface PlacedLine {
  readonly text: string;
  /** Baseline, from the top of the picture. */
  readonly y: number;
  readonly style: 'role' | 'name' | 'note';
}

/** A campus listed under its school; px of the picture. */
export interface PlacedCampus {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A school of the diagram in its box; px of the picture. */
export interface PlacedNode {
  readonly node: RelationNode;
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly textX: number;
  readonly lines: readonly PlacedLine[];
  readonly campuses: readonly PlacedCampus[];
}

/** The bracket tree of one group, ready to be drawn. */
export interface PlacedRelations {
  readonly width_px: number;
  readonly height_px: number;
  readonly leads: readonly PlacedNode[];
  readonly members: readonly PlacedNode[];
  /** Where the words stand that say there is no member; null when there is one. */
  readonly emptyAt: { readonly x: number; readonly y: number } | null;
  /** The bracket, as the path of its lines. */
  readonly bracket: string;
}

const nameSize_px = 15;
const noteSize_px = 13;
const padding_px = 11;
const gap_px = 8;
const markSpace_px = 20;
/** From the edge of a lead's box to that of a member's. */
const bracket_px = 52;
const indent_px = 28;
/** A ring before the name of each campus. */
export const ring_px = 14;

/**
 * Places the members on record at the as-of date: leads left, one row per member right; on a narrow picture the members
 * hang below the leads. A Han glyph is one em wide, so no text has to be measured.
 */
export function placeRelations(series: RelationSeries, width_px: number): PlacedRelations {
  const isNarrow = width_px < 500;
  const leads = series.leads.filter(({ is_current }) => is_current);
  const members = series.members.filter(({ is_current }) => is_current);
  const leadWidth = isNarrow ? width_px : Math.round(width_px * 0.36);
  const left = isNarrow ? indent_px : leadWidth + bracket_px;
  const leadStack = stackNodes(leads, { x: 0, width: leadWidth, mark_px: 0 });
  const memberStack = stackNodes(members, { x: left, width: width_px - left, mark_px: markSpace_px });
  const memberHeight = Math.max(memberStack.height, 40);
  if (isNarrow) {
    const rows = moved(memberStack.nodes, leadStack.height + 12);
    const emptyAt = rows.length === 0 ? { x: left + 8, y: leadStack.height + 12 + 25 } : null;
    const arms = rows.length === 0 ? [leadStack.height + 12 + 20] : rows.map(middleOf);
    return {
      width_px,
      height_px: leadStack.height + 12 + memberHeight,
      leads: leadStack.nodes,
      members: rows,
      emptyAt,
      bracket: `M12,${leadStack.height}V${arms.at(-1)}${arms.map((y) => `M12,${y}H${left}`).join('')}`,
    };
  }
  const height_px = Math.max(leadStack.height, memberHeight);
  const leadRows = moved(leadStack.nodes, Math.round((height_px - leadStack.height) / 2));
  const rows = moved(memberStack.nodes, Math.round((height_px - memberHeight) / 2));
  const middle = Math.round(height_px / 2);
  const emptyAt = rows.length === 0 ? { x: left + 8, y: middle + 5 } : null;
  const arms = rows.length === 0 ? [middle] : rows.map(middleOf);
  const leadArms = leadRows.map(middleOf);
  const stem = leadWidth + Math.round(bracket_px / 2);
  const [first = middle, last = middle] = extent([...arms, ...leadArms]);
  return {
    width_px,
    height_px,
    leads: leadRows,
    members: rows,
    emptyAt,
    bracket: [
      `M${stem},${first}V${last}`,
      ...leadArms.map((y) => `M${leadWidth},${y}H${stem}`),
      ...arms.map((y) => `M${stem},${y}H${left}`),
    ].join(''),
  };
}

interface Column {
  readonly x: number;
  readonly width: number;
  /** Room for the mark before the name. */
  readonly mark_px: number;
}

function stackNodes(nodes: readonly RelationNode[], column: Column) {
  const placed: PlacedNode[] = [];
  let top = 0;
  for (const node of nodes) {
    const box = placeNode(node, { ...column, top });
    placed.push(box);
    top += box.height + gap_px;
  }
  return { nodes: placed, height: Math.max(0, top - gap_px) };
}

function placeNode(node: RelationNode, { x, width, mark_px, top }: Column & { readonly top: number }): PlacedNode {
  const textX = x + padding_px + mark_px;
  const room = width - 2 * padding_px - mark_px;
  const texts = [
    ...(node.kind === 'lead' ? [{ text: node.role, style: 'role' as const }] : []),
    ...wrap(node.label, room / nameSize_px).map((text) => ({ text, style: 'name' as const })),
    ...nodeNotes(node)
      .flatMap((note) => wrap(note, room / noteSize_px))
      .map((text) => ({ text, style: 'note' as const })),
  ];
  let y = top + padding_px - 4;
  const lines = texts.map(({ text, style }) => {
    y += style === 'name' ? 22 : 19;
    return { text, style, y: y - 4 };
  });
  const campuses = placeCampuses(node, { x: textX, y, room });
  const bottom = campuses.at(-1)?.y ?? lines.at(-1)?.y ?? y;
  return { node, x, top, width, textX, lines, campuses, height: bottom + padding_px - 1 - top };
}

/** Campuses one after another, each with its ring, in as many lines as they need. */
function placeCampuses(
  { campuses }: RelationNode,
  { x, y, room }: { readonly x: number; readonly y: number; readonly room: number },
): readonly PlacedCampus[] {
  const placed: PlacedCampus[] = [];
  let [left, baseline] = [0, y + 16];
  for (const { name } of campuses.filter(({ is_current }) => is_current)) {
    const width = ring_px + name.length * noteSize_px + 12;
    if (left > 0 && left + width - 12 > room) [left, baseline] = [0, baseline + 20];
    placed.push({ text: name, x: x + left, y: baseline });
    left += width;
  }
  return placed;
}

function moved(nodes: readonly PlacedNode[], by: number): readonly PlacedNode[] {
  return nodes.map((node) => ({
    ...node,
    top: node.top + by,
    lines: node.lines.map((line) => ({ ...line, y: line.y + by })),
    campuses: node.campuses.map((campus) => ({ ...campus, y: campus.y + by })),
  }));
}

const middleOf = ({ top, height }: PlacedNode): number => Math.round(top + height / 2);

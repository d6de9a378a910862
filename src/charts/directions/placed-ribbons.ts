import { area, curveBumpX } from 'd3-shape';
import type { FlowEnd, Ribbon } from './series.ts';

/** What all published ribbons together are high. */
const flow_px = 220;
/** So that a line of text has room in every ribbon. */
const slot_px = 24;
/** Of a ribbon whose width is not known. */
const hidden_px = 18;
const gap_px = 26;
const top_px = 24;

const ends: readonly FlowEnd[] = ['lead', 'member'];

/**
 * Where the ribbons from lead schools and members to lead schools and members run. Their width says how many; that of a
 * withheld one says nothing and is the same for all. A direction in which nobody went has no ribbon.
 */
export function placeRibbons(ribbons: readonly Ribbon[], width_px: number) {
  const node_px = width_px < 500 ? 48 : 76;
  const drawn = ribbons.filter(({ count }) => count !== 0);
  const total = drawn.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const thicknessOf = ({ count }: Ribbon) => (count === null ? hidden_px : Math.max(1, (count / total) * flow_px));
  const sides = { from: placeSide(drawn, 'from', thicknessOf), to: placeSide(drawn, 'to', thicknessOf) };
  const height_px = Math.max(sides.from.bottom, sides.to.bottom);
  return {
    top_px,
    node_px,
    height_px,
    left: node_px,
    right: width_px - node_px,
    nodes: [
      ...sides.from.nodes.map((node) => ({ ...node, x: 0, side: '派出' })),
      ...sides.to.nodes.map((node) => ({ ...node, x: width_px - node_px, side: '接收' })),
    ],
    ribbons: drawn.map((ribbon) => ({
      ...ribbon,
      thickness: thicknessOf(ribbon),
      fromY: sides.from.middles.get(ribbon) ?? 0,
      toY: sides.to.middles.get(ribbon) ?? 0,
    })),
  };
}

/** Stacks the ribbons of each end on one side: first those that lead to, or come from, lead schools. */
function placeSide(ribbons: readonly Ribbon[], side: 'from' | 'to', thicknessOf: (ribbon: Ribbon) => number) {
  const other = side === 'from' ? 'to' : 'from';
  const middles = new Map<Ribbon, number>();
  const nodes: { end: FlowEnd; y: number; height: number }[] = [];
  let y = top_px;
  for (const end of ends) {
    const own = ribbons
      .filter((ribbon) => ribbon[side] === end)
      .toSorted((a, b) => ends.indexOf(a[other]) - ends.indexOf(b[other]));
    const start = y;
    for (const ribbon of own) {
      const slot = Math.max(slot_px, thicknessOf(ribbon));
      middles.set(ribbon, y + slot / 2);
      y += slot;
    }
    if (own.length === 0) continue;
    nodes.push({ end, y: start, height: y - start });
    y += gap_px;
  }
  return { middles, nodes, bottom: y - gap_px };
}

/** Where a ribbon leaves and arrives, in px of the picture, and how thick it is. */
export interface RibbonLine {
  readonly fromY: number;
  readonly toY: number;
  readonly thickness: number;
}

interface Reach {
  readonly left: number;
  readonly right: number;
}

/** The outline of a ribbon, as a path. */
export function ribbonPath({ fromY, toY, thickness }: RibbonLine, { left, right }: Reach): string {
  const outline = area<{ readonly x: number; readonly y: number }>()
    .x(({ x }) => x)
    .y0(({ y }) => y + thickness / 2)
    .y1(({ y }) => y - thickness / 2)
    .curve(curveBumpX)
    .digits(1);
  return (
    outline([
      { x: left, y: fromY },
      { x: right, y: toY },
    ]) ?? ''
  );
}

/** Slanted lines across a ribbon, for one that is kept back. */
export function ribbonHatch({ fromY, toY, thickness }: RibbonLine, { left, right }: Reach): string {
  const half = thickness / 2;
  const count = Math.floor((right - left) / 7);
  const at = (step: number) => {
    const t = step / count;
    const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
    const middle = (left + right) / 2;
    return { x: a * left + (b + c) * middle + d * right, y: (a + b) * fromY + (c + d) * toY };
  };
  return Array.from({ length: count - 1 }, (_, index) => {
    const [low, high] = [at(index), at(index + 2)];
    return `M${round(low.x)} ${round(low.y + half)}L${round(high.x)} ${round(high.y - half)}`;
  }).join('');
}

const round = (px: number) => Math.round(px * 10) / 10;

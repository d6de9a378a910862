import type { MapWindow } from '../../model/places.ts';

type Point = readonly [x: number, y: number];

/** As much of the shorter side of the main frame as an inset shows at most. */
const mostShare = 0.24;
const leastShare = 0.08;
/** So many of the points in the densest square this large; the others lie apart and make it larger than need be. */
const keptShare = 0.85;
/** Marks are about this wide: where they would cover over a third of the square, it is drawn larger. */
const mark_px = 16;
const leastPoints = 10;

/**
 * The square in which points stand closest together, or null when they nowhere stand in each other's way. Only whole
 * positions of the main frame are looked at, so that the same places give the same square.
 */
export function densestWindow(
  points: readonly Point[],
  { width_px, height_px }: { readonly width_px: number; readonly height_px: number },
): MapWindow | null {
  const shorter = Math.min(width_px, height_px);
  const half = (shorter * mostShare) / 2;
  const crowds = points.map(([x, y]) => points.filter(([a, b]) => Math.abs(a - x) <= half && Math.abs(b - y) <= half));
  const crowd = crowds.reduce<readonly Point[]>((most, own) => (own.length > most.length ? own : most), []);
  const [x, y] = [medianOf(crowd.map(([east]) => east)), medianOf(crowd.map(([, south]) => south))];
  const reaches = crowd.map(([a, b]) => Math.max(Math.abs(a - x), Math.abs(b - y))).toSorted((a, b) => a - b);
  const reach = reaches[Math.ceil(reaches.length * keptShare) - 1] ?? 0;
  const side = Math.round(Math.min(shorter * mostShare, Math.max(shorter * leastShare, 2 * reach + 6)));
  const inside = reaches.filter((distance) => distance <= side / 2).length;
  if (inside < leastPoints || inside * mark_px * mark_px < side * side * 0.33) return null;
  const start = (middle: number, most: number) => Math.min(Math.max(0, Math.round(middle - side / 2)), most - side);
  return { x_px: start(x, width_px), y_px: start(y, height_px), side_px: side };
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

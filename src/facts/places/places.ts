import { geoTransverseMercator } from 'd3-geo';
import type { Outline, Position } from '../../model/outline.ts';
import type { CampusPoint, MapWindow, RegionPlaces } from '../../model/places.ts';
import type { RegionTables, Row } from '../../model/tables.ts';
import { toWgs84 } from './datum.ts';
import { densestWindow } from './window.ts';

const width_px = 720;
const [leastHeight_px, mostHeight_px] = [420, 720];
const margin_px = 28;
const inset_px = 320;
const earthRadius_km = 6371;
/** An inset is never drawn finer than this: school maps need no more, and more would give coordinates away. */
const finest_km_px = 50;

interface Located {
  readonly campus_id: string;
  readonly position: Position;
}

/**
 * Puts the campuses of a region on its maps. The door out of coordinates: what leaves are whole units of a drawing, some
 * fifty metres each on a county of usual size, and the boundary when it may be drawn. Null when no campus has coordinates.
 */
export function placesOf(tables: RegionTables, outline: Outline | null): RegionPlaces | null {
  const isDemo = tables.region?.[0]?.is_demo === true;
  const campuses = (tables.campuses ?? []).filter((row) => isDemo || row.datum !== '虚构平面');
  const located = campuses.flatMap(locate);
  if (located.length === 0) return null;
  const is_fictional = campuses.some((row) => row.datum === '虚构平面');
  // A boundary in the world says nothing about an invented plane, nor the other way round.
  const drawn = outline !== null && (outline.datum === '虚构平面') === is_fictional ? outline : null;
  const rings = (drawn?.rings ?? []).map((ring) => ring.map((point) => toWgs84(point, drawn?.datum ?? 'WGS84')));
  const { view, height_px } = viewOf([...located.map(({ position }) => position), ...rings.flat()]);
  const points = place(located, view);
  const window = densestWindow(
    points.map(({ x_px, y_px }) => [x_px, y_px]),
    { width_px, height_px },
  );
  return {
    main: { width_px, height_px, km_px: kilometreOf(view), points },
    inset: window === null ? null : insetOf(window, view, located),
    outline_path: drawn === null ? null : pathOf(rings, view),
    outline_source: drawn === null ? null : sourceOf(drawn),
    is_fictional,
  };
}

function locate({ campus_id, longitude, latitude, datum }: Row<'campuses'>): readonly Located[] {
  if (longitude === null || latitude === null || datum === null) return [];
  return [{ campus_id, position: toWgs84([longitude, latitude], datum) }];
}

/** A transverse Mercator about a middle, so that north is up. */
interface View {
  readonly middle: Position;
  /** Units of the drawing to one radian. */
  readonly scale: number;
  readonly shift: readonly [x: number, y: number];
}

type Project = (position: Position) => readonly [x: number, y: number];

function projectBy({ middle: [longitude, latitude], scale, shift: [x, y] }: View): Project {
  const projection = geoTransverseMercator().rotate([-longitude, -latitude]).scale(scale).translate([x, y]);
  return ([east, north]) => {
    const point = projection([east, north]);
    if (point === null) throw new Error('A position is outside of what the projection can show');
    return point;
  };
}

/** The view in which all positions fill a frame of the usual width. */
function viewOf(positions: readonly Position[]): { readonly view: View; readonly height_px: number } {
  const [west, east] = extentOf(positions.map(([longitude]) => longitude));
  const [south, north] = extentOf(positions.map(([, latitude]) => latitude));
  const middle: Position = [(west + east) / 2, (south + north) / 2];
  const projected = positions.map(projectBy({ middle, scale: 1, shift: [0, 0] }));
  const [left, right] = extentOf(projected.map(([x]) => x));
  const [top, bottom] = extentOf(projected.map(([, y]) => y));
  // A single point, or a few on one street, are shown with two kilometres around them.
  const least = 2 / earthRadius_km;
  const [spanX, spanY] = [Math.max(right - left, least), Math.max(bottom - top, least)];
  const inner = width_px - 2 * margin_px;
  const wanted = Math.round((inner * spanY) / spanX + 2 * margin_px);
  const height_px = Math.min(mostHeight_px, Math.max(leastHeight_px, wanted));
  const scale = Math.min(inner / spanX, (height_px - 2 * margin_px) / spanY);
  const shift = [width_px / 2 - (scale * (left + right)) / 2, height_px / 2 - (scale * (top + bottom)) / 2] as const;
  return { view: { middle, scale, shift }, height_px };
}

function insetOf(window: MapWindow, view: View, located: readonly Located[]): RegionPlaces['inset'] {
  const factor = Math.min(inset_px / window.side_px, (finest_km_px * earthRadius_km) / view.scale);
  const side = Math.round(window.side_px * factor);
  const [x, y] = view.shift;
  const shift = [(x - window.x_px) * factor, (y - window.y_px) * factor] as const;
  const larger = { ...view, scale: view.scale * factor, shift };
  const points = place(located, larger).filter(
    ({ x_px, y_px }) => x_px >= 0 && y_px >= 0 && x_px <= side && y_px <= side,
  );
  return { width_px: side, height_px: side, km_px: kilometreOf(larger), points, window };
}

/** The only way from positions to the outside: whole units. */
function place(located: readonly Located[], view: View): readonly CampusPoint[] {
  const project = projectBy(view);
  return located.map(({ campus_id, position }) => {
    const [x, y] = project(position);
    return { campus_id, x_px: Math.round(x), y_px: Math.round(y) };
  });
}

const kilometreOf = ({ scale }: View): number => Math.round((scale / earthRadius_km) * 100) / 100;

function pathOf(rings: readonly (readonly Position[])[], view: View): string {
  const project = projectBy(view);
  const path = (ring: readonly Position[]) =>
    ring.map((position) => project(position).map(Math.round).join(',')).join('L');
  return rings.map((ring) => `M${path(ring)}Z`).join('');
}

function sourceOf({ source, base_review_number, review_number, decision }: Outline) {
  return { source, base_review_number, review_number, decision };
}

function extentOf(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}

import type { OutlineSource } from './outline.ts';

/**
 * Where campuses stand on the maps of a region, in whole units of the drawing: all that is published of coordinates.
 * Longitude and latitude stay behind the door out of restricted data.
 */
export interface RegionPlaces {
  /** The whole region, 720 units wide. */
  readonly main: MapFrame;
  /** The densest part, drawn larger; null where nothing stands close together. */
  readonly inset: (MapFrame & { readonly window: MapWindow }) | null;
  /** The boundary in units of the main frame, as an SVG path; null when none may be drawn. */
  readonly outline_path: string | null;
  /** Where the boundary comes from; null with it. */
  readonly outline_source: OutlineSource | null;
  /** On an invented plane: no place in the world. */
  readonly is_fictional: boolean;
}

/** A frame of the map with the campuses in it; the scale is all that is left of their coordinates. */
export interface MapFrame {
  readonly width_px: number;
  readonly height_px: number;
  /** Units of the drawing to one kilometre. */
  readonly km_px: number;
  readonly points: readonly CampusPoint[];
}

/** A campus on the map, in whole units of the drawing. */
export interface CampusPoint {
  readonly campus_id: string;
  readonly x_px: number;
  readonly y_px: number;
}

/** The part of the main frame that an inset shows, in units of the main frame. */
export interface MapWindow {
  readonly x_px: number;
  readonly y_px: number;
  readonly side_px: number;
}

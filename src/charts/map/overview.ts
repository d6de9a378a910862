import type { RegionPlaces } from '../../model/places.ts';
import { northArrowBox, placeFrame, type PlacedFrame } from './frame.ts';
import { openTypeWords } from '../../figures/kinds.ts';
import type { TypeTone } from '../../figures/type-periods.ts';
import { emsOf } from '../text.ts';
import type { MapGroup } from './series.ts';

/** One frame of the overview with its place in the picture. */
export interface OverviewFrame {
  readonly x: number;
  readonly y: number;
  readonly placed: PlacedFrame;
  /** Units of the drawing to one kilometre. */
  readonly km_px: number;
  /** Baseline of the strip below the frame, with its scale. */
  readonly strip_y: number;
}

/** A group in the key beside the map, at its place in px. */
export interface KeyEntry {
  readonly group: MapGroup;
  readonly x: number;
  /** Middle of the line. */
  readonly y: number;
}

/** One type of groups in the legend. */
export interface TypeEntry {
  readonly words: string;
  readonly tone: TypeTone;
  readonly x: number;
  readonly y: number;
}

/** The map of the whole region, ready to be drawn. */
export interface PlacedOverview {
  readonly width_px: number;
  readonly height_px: number;
  readonly main: OverviewFrame;
  readonly inset: OverviewFrame | null;
  /** Units of the main frame to those of the places. */
  readonly scale: number;
  readonly key: readonly KeyEntry[];
  /** Below the list of groups: what the sign beside each says. */
  readonly types: readonly TypeEntry[];
  readonly fontSize_px: number;
}

/** Beyond this many members lines between them and their leads only hide each other. */
const mostLinked = 100;
const column_px = 24;
const strip_px = 30;
const keyLine_px = 23;
/** Wider than other charts: names need the room. */
export const overviewWide_px = 1080;

/**
 * The overview: the region, beside it its densest part and the list of groups; on a narrow picture one below the other,
 * with the leads only, and the members in the inset.
 */
export function placeOverview(
  places: RegionPlaces,
  groups: readonly MapGroup[],
  variant: 'wide' | 'narrow',
): PlacedOverview {
  const isWide = variant === 'wide';
  const width_px = isWide ? overviewWide_px : 340;
  const scale = isWide ? 1 : width_px / places.main.width_px;
  const memberCount = groups.flatMap((group) =>
    group.members.filter(({ role, is_current }) => role === 'member' && is_current),
  ).length;
  const withLinks = isWide && memberCount <= mostLinked;
  const fontSize_px = isWide ? 13 : 12;
  const main = placeFrame(places.main.points, groups, {
    width_px: Math.round(places.main.width_px * scale),
    height_px: Math.round(places.main.height_px * scale),
    scale,
    window: places.inset?.window ?? null,
    roles: isWide ? ['lead', 'member', 'campus'] : ['lead'],
    withLinks,
    blocked: [northArrowBox(Math.round(places.main.width_px * scale))],
    fontSize_px,
  });
  const side = isWide ? overviewWide_px - main.width_px - column_px : width_px;
  const insetScale = places.inset === null ? 1 : side / places.inset.width_px;
  const inset =
    places.inset === null
      ? null
      : placeFrame(places.inset.points, groups, {
          width_px: side,
          height_px: Math.round(places.inset.height_px * insetScale),
          scale: insetScale,
          window: null,
          roles: ['lead', 'member', 'campus'],
          withLinks,
          blocked: [],
          fontSize_px,
        });
  const mainBottom = main.height_px + strip_px;
  const insetX = isWide ? main.width_px + column_px : 0;
  const insetTop = isWide ? 0 : mainBottom + 16;
  const insetBottom = inset === null ? insetTop : insetTop + inset.height_px + strip_px;
  const key = placeKey(groups, { x: insetX, top: insetBottom + (inset === null ? 0 : 14), width: side });
  const types = placeTypes(groups, {
    x: insetX,
    top: Math.max(insetBottom, ...key.map(({ y }) => y + keyLine_px / 2)),
    width: side,
  });
  const keyBottom = Math.max(insetBottom, ...[...key, ...types].map(({ y }) => y + keyLine_px / 2));
  return {
    width_px,
    height_px: Math.ceil(isWide ? Math.max(mainBottom, keyBottom) : keyBottom) + 2,
    main: { x: 0, y: 0, placed: main, km_px: places.main.km_px * scale, strip_y: main.height_px + 20 },
    inset:
      inset === null || places.inset === null
        ? null
        : {
            x: insetX,
            y: insetTop,
            placed: inset,
            km_px: places.inset.km_px * insetScale,
            strip_y: insetTop + inset.height_px + 20,
          },
    scale,
    key,
    types,
    fontSize_px,
  };
}

/** Two columns where all names are short enough for that. */
function placeKey(
  groups: readonly MapGroup[],
  { x, top, width }: { readonly x: number; readonly top: number; readonly width: number },
): readonly KeyEntry[] {
  const longest = Math.max(0, ...groups.map(({ short_name }) => short_name.length)) * 13 + 50;
  const columns = longest * 2 <= width ? 2 : 1;
  const lines = Math.ceil(groups.length / columns);
  // Groups that are no more stand last, where a picture of the present has no gap without them.
  const listed = groups.toSorted((a, b) => Number(b.is_current) - Number(a.is_current));
  return listed.map((group, index) => ({
    group,
    x: x + Math.floor(index / lines) * Math.round(width / 2),
    y: top + (index % lines) * keyLine_px + keyLine_px / 2,
  }));
}

/** The types that the groups have or had, side by side as far as there is room. */
function placeTypes(
  groups: readonly MapGroup[],
  { x, top, width }: { readonly x: number; readonly top: number; readonly width: number },
): readonly TypeEntry[] {
  const tones = new Map(
    groups.flatMap(({ types }) => types.map(({ group_type, tone }) => [group_type ?? openTypeWords, tone] as const)),
  );
  const entries: TypeEntry[] = [];
  let [left, y] = [x, top + 6 + keyLine_px / 2];
  for (const [words, tone] of tones) {
    const room = emsOf(words) * 13 + 34;
    if (left > x && left + room > x + width) [left, y] = [x, y + keyLine_px];
    entries.push({ words, tone, x: left, y });
    left += room;
  }
  return entries;
}

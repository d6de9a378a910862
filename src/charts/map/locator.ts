import type { RegionPlaces } from '../../model/places.ts';
import { wrap } from '../text.ts';
import { northArrowBox, placeFrame, type PlacedFrame } from './frame.ts';
import type { MapGroup, MapMember } from './series.ts';

/** A member of the group in the list beside the map. */
export interface LocatorEntry {
  readonly number: number;
  readonly is_lead: boolean;
  readonly name: string;
  /** Where it is, in the words of its address. */
  readonly place: string;
  readonly campuses: readonly MapMember[];
}

/** A frame of the map of one group, with its scale bar. */
export interface LocatorFrame {
  readonly y: number;
  readonly placed: PlacedFrame;
  readonly km_px: number;
  readonly strip_y: number;
  readonly scale: number;
}

/** One campus in the list beside the map, broken into lines. */
export interface LocatorLine {
  readonly entry: LocatorEntry;
  readonly x: number;
  readonly top: number;
  readonly names: readonly string[];
  readonly places: readonly string[];
}

/** The map of one group, ready to be drawn. */
export interface PlacedLocator {
  readonly width_px: number;
  readonly height_px: number;
  /** The whole region; without marks where all of the group is in the inset. */
  readonly main: LocatorFrame;
  /** Null where the group has no campus in the densest part. */
  readonly inset: LocatorFrame | null;
  readonly lines: readonly LocatorLine[];
}

const strip_px = 28;
const name_px = 20;
const place_px = 18;

/** The present members of a group, numbered in official order. */
export function locatorEntries(group: MapGroup, regionName: string): readonly LocatorEntry[] {
  const present = group.members.filter(({ is_current }) => is_current);
  return [...Map.groupBy(present, ({ member_number }) => member_number).values()].map((campuses, index) => {
    const [first] = campuses;
    const address = (first?.address ?? '').replace(regionName, '');
    return {
      number: index + 1,
      is_lead: campuses.some(({ role }) => role === 'lead'),
      name: first?.member_label ?? '',
      place: address,
      campuses,
    };
  });
}

/**
 * The map of one group: all campuses of the region as dots, those of the group with the number of their member, and the
 * list of members. On a wide picture the list stands beside the map, on a narrow one below it.
 */
export function placeLocator(places: RegionPlaces, entries: readonly LocatorEntry[], width_px: number): PlacedLocator {
  const isWide = width_px > 500;
  const mapWidth = isWide ? Math.round(width_px * 0.6) : width_px;
  const groups = entries.map(groupOf);
  const window = places.inset?.window ?? null;
  const inWindow = new Set(places.inset?.points.map(({ campus_id }) => campus_id));
  const located = entries.flatMap(({ campuses }) => campuses.map(({ campus_id }) => campus_id));
  const hasInset = window !== null && located.some((id) => inWindow.has(id));
  const isAllInside =
    hasInset && places.main.points.every(({ campus_id }) => !located.includes(campus_id) || inWindow.has(campus_id));
  const insetWidth = isAllInside ? mapWidth : Math.round(mapWidth * 0.8);
  const mainWidth = isAllInside ? Math.round(mapWidth * 0.5) : mapWidth;
  const frameOf = (which: 'main' | 'inset', width: number, y: number): LocatorFrame | null => {
    const frame = places[which];
    if (frame === null) return null;
    const scale = width / frame.width_px;
    const placed = placeFrame(frame.points, groups, {
      width_px: width,
      height_px: Math.round(frame.height_px * scale),
      scale,
      window: which === 'main' && hasInset ? window : null,
      roles: ['lead', 'member', 'campus'],
      withLinks: false,
      // On a small main map the arrow stands beside it.
      blocked: which === 'main' && width >= 250 ? [northArrowBox(width)] : [],
      fontSize_px: 13,
    });
    return { y, placed, scale, km_px: frame.km_px * scale, strip_y: y + placed.height_px + 19 };
  };
  const first = isAllInside ? frameOf('inset', insetWidth, 0) : frameOf('main', mainWidth, 0);
  const below = heightOf(first) + 8;
  const second = isAllInside ? frameOf('main', mainWidth, below) : null;
  const third = hasInset && !isAllInside ? frameOf('inset', insetWidth, below) : null;
  const main = isAllInside ? second : first;
  if (main === null) throw new Error('A region with places has a main frame');
  const inset = isAllInside ? first : third;
  const mapHeight = Math.max(...[main, ...(inset === null ? [] : [inset])].map((frame) => frame.y + heightOf(frame)));
  const list = placeList(entries, {
    x: isWide ? mapWidth + 24 : 0,
    top: isWide ? 0 : mapHeight + 8,
    width: isWide ? width_px - mapWidth - 24 : width_px,
  });
  return { width_px, height_px: Math.max(mapHeight, list.bottom) + 2, main, inset, lines: list.lines };
}

function heightOf(frame: LocatorFrame | null): number {
  return frame === null ? 0 : frame.placed.height_px + strip_px;
}

/** Each member takes the part of a group: its campuses bear its number. */
function groupOf({ number, name, campuses }: LocatorEntry): MapGroup {
  return {
    group_id: String(number),
    number,
    short_name: campuses[0]?.member_label ?? name,
    lead_name: name,
    members: campuses,
    types: [],
    from: null,
    to: null,
    is_current: true,
  };
}

function placeList(
  entries: readonly LocatorEntry[],
  { x, top, width }: { readonly x: number; readonly top: number; readonly width: number },
): { readonly lines: readonly LocatorLine[]; readonly bottom: number } {
  const lines: LocatorLine[] = [];
  let y = top;
  for (const entry of entries) {
    const names = wrap(entry.name, (width - 30) / 14);
    const places = entry.place === '' ? [] : wrap(entry.place, (width - 30) / 12);
    lines.push({ entry, x, top: y, names, places });
    y += names.length * name_px + places.length * place_px + 8;
  }
  return { lines, bottom: y };
}

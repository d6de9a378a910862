import type { CampusPoint, MapWindow } from '../../model/places.ts';
import type { Span } from '../relations/series.ts';
import { placeLabels, type Box, type PlacedLabel } from './labels.ts';
import type { MapGroup, MapMember, MapRole } from './series.ts';
import { spreadDiscs } from './spread.ts';

/** One campus in one group, where it is drawn. */
export interface PlacedMark {
  readonly member: MapMember;
  readonly x: number;
  readonly y: number;
  /** Where the campus stands, when the mark had to move away from it. */
  readonly home: { readonly x: number; readonly y: number } | null;
}

/** A group in one frame of the map: its marks, name and links. */
export interface PlacedGroup {
  readonly group: MapGroup;
  readonly marks: readonly PlacedMark[];
  /** Name of the lead school; null where it has no mark in this frame or its name no room. */
  readonly label: PlacedLabel | null;
  /** From the lead to each member, where both are in the frame. */
  readonly links: readonly (Span & { readonly from_mark: PlacedMark; readonly to_mark: PlacedMark })[];
}

/** One frame of the map, ready to be drawn; px of the picture. */
export interface PlacedFrame {
  readonly width_px: number;
  readonly height_px: number;
  /** Every campus with coordinates, as a dot. */
  readonly dots: readonly { readonly campus_id: string; readonly x: number; readonly y: number }[];
  readonly groups: readonly PlacedGroup[];
}

/** Half the width of each mark. */
export const radii_px: Readonly<Record<MapRole, number>> = { lead: 11, member: 8.5, campus: 7.5 };
/** A square reaches further than a disc of its width. */
const roomFor = (role: MapRole): number => (role === 'lead' ? radii_px.lead + 2 : radii_px[role]);

/** Size, scale and window for which a frame is placed. */
export interface FrameOptions {
  readonly width_px: number;
  readonly height_px: number;
  /** Units of the drawing to one of the points. */
  readonly scale: number;
  /** Points in here have a frame of their own: only their dots are drawn. */
  readonly window: MapWindow | null;
  /** Which campuses get a mark; all others are dots. */
  readonly roles: readonly MapRole[];
  readonly withLinks: boolean;
  /** Where no name may stand: the north arrow. */
  readonly blocked: readonly Box[];
  readonly fontSize_px: number;
}

/** Places all marks and names in one frame of the overview. Whole units; equal input, equal output. */
export function placeFrame(
  points: readonly CampusPoint[],
  groups: readonly MapGroup[],
  options: FrameOptions,
): PlacedFrame {
  const { width_px, height_px, scale, window, roles } = options;
  const at = new Map(
    points.map(({ campus_id, x_px, y_px }) => [
      campus_id,
      { x: Math.round(x_px * scale), y: Math.round(y_px * scale), isInWindow: isInWindow({ x_px, y_px }, window) },
    ]),
  );
  const wanted = slotsOf(groups)
    .filter(({ member }) => roles.includes(member.role))
    .flatMap((item) => {
      const home = at.get(item.member.campus_id);
      if (home === undefined || home.isInWindow) return [];
      return [{ ...item, home, x: home.x, y: home.y, r: roomFor(item.member.role) }];
    });
  const nodes = Map.groupBy(wanted, ({ member, slot }) => `${member.campus_id} ${slot}`);
  const discs = [...nodes].map(([key, own]) => ({
    key,
    x: own[0]?.x ?? 0,
    y: own[0]?.y ?? 0,
    r: Math.max(...own.map(({ r }) => r)),
  }));
  const spread = spreadDiscs(discs, { width_px, height_px });
  const placeOf = new Map(spread.map(({ key, x, y }) => [key, { x, y }]));
  const marks = wanted.map(({ group, member, slot, home }) => {
    const { x, y } = placeOf.get(`${member.campus_id} ${slot}`) ?? home;
    const hasMoved = Math.hypot(x - home.x, y - home.y) > radii_px[member.role];
    return { group, mark: { member, x, y, home: hasMoved ? { x: home.x, y: home.y } : null } };
  });
  const marksOf = Map.groupBy(marks, ({ group }) => group);
  const leads = groups.map((group) =>
    (marksOf.get(group) ?? []).find(({ mark }) => mark.member.role === 'lead' && mark.member.is_current),
  );
  const labelled = groups.flatMap((group, index) => {
    const lead = leads[index]?.mark;
    return lead
      ? [
          {
            group,
            label: { text: group.lead_name, x: lead.x, y: lead.y, r: radii_px.lead, fontSize_px: options.fontSize_px },
          },
        ]
      : [];
  });
  const labels = placeLabels(
    labelled.map(({ label }) => label),
    {
      obstacles: spread,
      blocked: [...options.blocked, ...(window === null ? [] : [boxOf(window, scale)])],
      frame: { left: 2, top: 2, right: width_px - 2, bottom: height_px - 2 },
      seed: 20_240_220,
    },
  );
  const labelOf = new Map(labelled.map(({ group }, index) => [group, labels[index] ?? null]));
  return {
    width_px,
    height_px,
    dots: [...at].map(([campus_id, { x, y }]) => ({ campus_id, x, y })),
    groups: groups.flatMap((group) => {
      const own = (marksOf.get(group) ?? []).map(({ mark }) => mark);
      if (own.length === 0) return [];
      return [{ group, marks: own, label: labelOf.get(group) ?? null, links: options.withLinks ? linksOf(own) : [] }];
    }),
  };
}

function isInWindow({ x_px, y_px }: Pick<CampusPoint, 'x_px' | 'y_px'>, window: MapWindow | null): boolean {
  if (window === null) return false;
  const { x_px: left, y_px: top, side_px } = window;
  return x_px >= left && x_px <= left + side_px && y_px >= top && y_px <= top + side_px;
}

function boxOf({ x_px, y_px, side_px }: MapWindow, scale: number): Box {
  const [left, top, side] = [x_px * scale, y_px * scale, side_px * scale];
  return { left, top, right: left + side, bottom: top + side };
}

/** A campus that is in two groups at the same time has two marks: the second one gets the next slot. */
function slotsOf(groups: readonly MapGroup[]) {
  const all = groups.flatMap((group) => group.members.map((member) => ({ group, member })));
  return all.map(({ group, member }, index) => {
    const before = all.slice(0, index).filter((other) => other.member.campus_id === member.campus_id);
    return { group, member, slot: before.filter((other) => overlaps(other.member, member)).length };
  });
}

function overlaps(a: Span, b: Span): boolean {
  return (a.to === null || b.from === null || b.from < a.to) && (b.to === null || a.from === null || a.from < b.to);
}

function linksOf(marks: readonly PlacedMark[]): PlacedGroup['links'] {
  const lead = marks.find(({ member }) => member.role === 'lead');
  if (lead === undefined) return [];
  return marks
    .filter(({ member }) => member.role === 'member')
    .map((mark) => ({ from: mark.member.from, to: mark.member.to, from_mark: lead, to_mark: mark }));
}

/** Upper right, where `NorthArrow` draws it. */
export function northArrowBox(width_px: number): Box {
  return { left: width_px - 34, top: 0, right: width_px, bottom: 48 };
}

import { expect, test } from 'vitest';
import { placeFrame, radii_px, type PlacedFrame } from '../../src/charts/map/frame.ts';
import { covers, meet, placeLabels, type Label } from '../../src/charts/map/labels.ts';
import { locatorEntries, placeLocator } from '../../src/charts/map/locator.ts';
import { placeOverview } from '../../src/charts/map/overview.ts';
import type { MapGroup, MapMember } from '../../src/charts/map/series.ts';
import { spreadDiscs } from '../../src/charts/map/spread.ts';
import { scaleBarOf } from '../../src/charts/map/MapGround.tsx';
import type { CampusPoint, RegionPlaces } from '../../src/model/places.ts';
import { known } from './known.ts';

/** Numbers in [0, 1) that look like chance and are the same in every run. */
const chance = (seed: number) => ((Math.sin(seed * 12.9898) * 43_758.5453) % 1) ** 2;

const longName = '甲县经济开发区第一二三四五九年一贯制实验学校';
const groupCount = 14;
const roles: readonly MapMember['role'][] = ['lead', 'member', 'member', 'campus', 'member', 'member', 'campus'];

/** 200 campuses, nearly half of them in a town; 13 members in a group, one group of one, long names. */
function madePlaces(): { readonly places: RegionPlaces; readonly groups: readonly MapGroup[] } {
  const main: readonly CampusPoint[] = Array.from({ length: 200 }, (_, index) => {
    const spread = index % 9 < 4 ? 60 : 620;
    const start = spread === 60 ? 330 : 50;
    return {
      campus_id: `c${index}`,
      x_px: Math.round(start + chance(index + 1) * spread),
      y_px: Math.round(start + chance(index + 301) * spread * 0.8),
    };
  });
  const window = { x_px: 325, y_px: 325, side_px: 70 };
  const inside = main.filter(({ x_px, y_px }) => x_px >= 325 && x_px <= 395 && y_px >= 325 && y_px <= 395);
  const inset = inside.map(({ campus_id, x_px, y_px }) => ({
    campus_id,
    x_px: (x_px - 325) * 4,
    y_px: (y_px - 325) * 4,
  }));
  const places: RegionPlaces = {
    main: { width_px: 720, height_px: 640, km_px: 12, points: main },
    inset: { width_px: 280, height_px: 280, km_px: 48, points: inset, window },
    outline_path: null,
    outline_source: null,
    is_fictional: true,
  };
  return { places, groups: Array.from({ length: groupCount }, (_, index) => madeGroup(index)) };
}

const types = [
  { group_type: '紧密型', tone: 'tight' },
  { group_type: '松散型', tone: 'loose' },
  { group_type: null, tone: 'open' },
] as const;
const typeOf = (index: number) => ({ ...known(types[index % 3]), from: '2022-09-01', to: null, is_current: true });

function madeGroup(index: number): MapGroup {
  const size = index === 0 ? 1 : 13;
  const members = Array.from({ length: size }, (_, place): MapMember => {
    const campus = index * 13 + place;
    return {
      campus_id: `c${campus}`,
      campus_name: `${longName}${campus}`,
      member_label: `${longName}${campus}`,
      member_number: place + 1,
      role: roles[place] ?? 'member',
      role_word: place === 0 ? '总校' : '成员校',
      address: '甲县某某街道',
      from: '2022-09-01',
      to: null,
      is_current: true,
    };
  });
  return {
    group_id: `G${index}`,
    number: index + 1,
    short_name: index === 3 ? `${longName}集团` : `第${index}集团`,
    lead_name: index === 3 ? longName : `第${index}小学`,
    members,
    types: [typeOf(index)],
    from: '2022-09-01',
    to: null,
    is_current: true,
  };
}

const { places, groups } = madePlaces();
const variants = ['wide', 'narrow'] as const;

function framesOf(variant: 'wide' | 'narrow'): readonly PlacedFrame[] {
  const { main, inset } = placeOverview(places, groups, variant);
  return [main.placed, known(inset).placed];
}

const marksIn = (frame: PlacedFrame) => frame.groups.flatMap(({ marks }) => marks);
const labelsIn = (frame: PlacedFrame) => frame.groups.flatMap(({ label }) => (label === null ? [] : [label]));

test.each(variants)('%s: marks stand on whole units, within the frame and not on each other', (variant) => {
  for (const frame of framesOf(variant)) {
    const marks = marksIn(frame);
    expect(marks.length).toBeGreaterThan(3);
    for (const [index, { member, x, y }] of marks.entries()) {
      const r = radii_px[member.role];
      expect([x, y].every(Number.isInteger)).toBe(true);
      expect(x - r >= 0 && x + r <= frame.width_px && y - r >= 0 && y + r <= frame.height_px).toBe(true);
      const covered = marks.slice(index + 1).filter((other) => {
        const least = r + radii_px[other.member.role];
        return Math.hypot(other.x - x, other.y - y) < least - 0.75;
      });
      expect(covered.map((other) => other.member.campus_id)).toEqual([]);
    }
  }
});

test.each(variants)('%s: no name covers another name or a mark, nor leaves the frame', (variant) => {
  for (const frame of framesOf(variant)) {
    const labels = labelsIn(frame);
    expect(labels.length).toBeGreaterThan(2);
    for (const [index, { box }] of labels.entries()) {
      expect(box.left >= 0 && box.top >= 0 && box.right <= frame.width_px && box.bottom <= frame.height_px).toBe(true);
      expect(labels.slice(index + 1).filter((other) => meet(other.box, box))).toEqual([]);
      const covered = marksIn(frame).filter(({ member, x, y }) =>
        covers(box, { x, y, r: radii_px[member.role] - 0.5 }),
      );
      expect(covered).toEqual([]);
    }
  }
});

test('a mark that had to move keeps a line to its place, and one that had not has none', () => {
  const marks = framesOf('wide').flatMap(marksIn);
  expect(marks.some(({ home }) => home !== null)).toBe(true);
  expect(marks.some(({ home }) => home === null)).toBe(true);
});

test('what the inset shows is drawn there and not twice', () => {
  const [main, inset] = framesOf('wide').map((frame) => marksIn(frame).map(({ member }) => member.campus_id));
  expect(known(main).filter((id) => known(inset).includes(id))).toEqual([]);
});

test('lines between leads and members are left out where there are more than a hundred members', () => {
  const linked = placeOverview(places, groups.slice(0, 8), 'wide').main.placed.groups.flatMap(({ links }) => links);
  expect(linked.length).toBeGreaterThan(10);
  expect(framesOf('wide').flatMap((frame) => frame.groups.flatMap(({ links }) => links))).toEqual([]);
});

test('the same places give the same picture', () => {
  expect(placeOverview(places, groups, 'wide')).toEqual(placeOverview(places, groups, 'wide'));
});

test('marks on one and the same place part', () => {
  const discs = Array.from({ length: 12 }, () => ({ x: 100, y: 100, r: 8 }));
  const spread = spreadDiscs(discs, { width_px: 200, height_px: 200 });
  for (const [index, one] of spread.entries()) {
    const nearest = Math.min(
      ...spread.slice(index + 1).map((other) => Math.hypot(other.x - one.x, other.y - one.y)),
      99,
    );
    expect(nearest).toBeGreaterThan(16);
  }
  const [alone] = spreadDiscs([{ x: 50, y: 60, r: 8 }], { width_px: 200, height_px: 200 });
  expect(alone).toMatchObject({ x: 50, y: 60 });
});

test('a name without room is left out, not laid over a mark', () => {
  const label: Label = { text: longName, x: 50, y: 50, r: 8, fontSize_px: 13 };
  const frame = { left: 0, top: 0, right: 100, bottom: 100 };
  expect(placeLabels([label], { obstacles: [label], blocked: [], frame, seed: 1 })).toEqual([null]);
  const wide = { left: 0, top: 0, right: 900, bottom: 100 };
  expect(placeLabels([label], { obstacles: [label], blocked: [], frame: wide, seed: 1 })[0]).not.toBeNull();
  expect(placeLabels([label], { obstacles: [label], blocked: [wide], frame: wide, seed: 1 })).toEqual([null]);
  expect(placeLabels([], { obstacles: [], blocked: [], frame, seed: 1 })).toEqual([]);
});

test('a campus in two groups has two marks beside each other', () => {
  const twice = groups.slice(1, 3).map((group) => ({
    ...group,
    members: group.members.slice(0, 1).map((member) => ({ ...member, campus_id: 'c50' })),
  }));
  const frame = placeFrame(places.main.points, twice, {
    width_px: 720,
    height_px: 640,
    scale: 1,
    window: null,
    roles: ['lead'],
    withLinks: false,
    blocked: [],
    fontSize_px: 13,
  });
  const [one, other] = marksIn(frame);
  expect(Math.hypot(known(one).x - known(other).x, known(one).y - known(other).y)).toBeGreaterThan(20);
});

test.each([720, 340])('the list beside the map of one group fits %i units, names of 24 glyphs broken', (width_px) => {
  for (const group of [known(groups[0]), known(groups[3])]) {
    const entries = locatorEntries(group, '甲县');
    const placed = placeLocator(places, entries, width_px);
    expect(placed.lines).toHaveLength(entries.length);
    for (const [index, line] of placed.lines.entries()) {
      const widest = Math.max(...line.names.map((text) => text.length * 14));
      expect(line.x + 28 + widest).toBeLessThanOrEqual(width_px + 14);
      expect(line.names.join('')).toBe(line.entry.name);
      const next = placed.lines[index + 1]?.top ?? placed.height_px;
      expect(next - line.top).toBeGreaterThanOrEqual(line.names.length * 20 + line.places.length * 18);
    }
  }
});

test('a group that is wholly in town is drawn on the inset, with the region small', () => {
  const inside = known(places.inset).points.slice(0, 5);
  const members = inside.map(({ campus_id }, index) => ({
    ...known(madeGroup(0).members[0]),
    campus_id,
    member_number: index,
  }));
  const placed = placeLocator(places, locatorEntries({ ...known(groups[0]), members }, ''), 720);
  expect(marksIn(placed.main.placed)).toEqual([]);
  expect(marksIn(known(placed.inset).placed)).toHaveLength(5);
  expect(known(placed.inset).placed.width_px).toBeGreaterThan(placed.main.placed.width_px);
});

test('the scale bar is a round number of kilometres', () => {
  expect(scaleBarOf(12, 100)).toEqual({ km: 5, length_px: 60 });
  expect(scaleBarOf(48.4, 100)).toEqual({ km: 2, length_px: 97 });
});

test.each(variants)(
  '%s: below the list of groups stands what the signs of the types say, within the picture',
  (variant) => {
    const { types: legend, key, width_px, height_px } = placeOverview(places, groups, variant);
    expect(legend.map(({ words, tone }) => [words, tone])).toEqual([
      ['紧密型', 'tight'],
      ['松散型', 'loose'],
      ['类型待确认', 'open'],
    ]);
    for (const { words, x, y } of legend) {
      expect(y).toBeGreaterThan(Math.max(...key.map((entry) => entry.y)));
      expect([x + 22 + words.length * 13 <= width_px, y < height_px]).toEqual([true, true]);
    }
  },
);

import { expect, test } from 'vitest';
import { placesOf } from '../../src/facts/places/places.ts';
import { densestWindow } from '../../src/facts/places/window.ts';
import type { Outline } from '../../src/model/outline.ts';
import { campus, region } from '../indicators/rows.ts';

/** Invented positions in an empty sea. */
const at = (id: string, longitude: number, latitude: number, datum = 'WGS84') =>
  campus(id, { longitude, latitude, datum });
const [west, east] = [at('west', 124.0, 30.0), at('east', 124.4, 30.3)];

const outline: Outline = {
  source: '某标准地图',
  datum: 'CGCS2000',
  base_review_number: null,
  review_number: '苏S（2024）001号',
  decision: null,
  rings: [
    [
      [123.9, 29.9],
      [124.5, 29.9],
      [124.5, 30.4],
      [123.9, 30.4],
      [123.9, 29.9],
    ],
  ],
};

const tablesOf = (campuses: readonly ReturnType<typeof campus>[], isDemo = false) => ({
  region: [region({ is_demo: isDemo })],
  campuses,
});

test('places are whole units, north is up and east is right', () => {
  const places = placesOf(tablesOf([west, east]), null);
  const [a, b] = places?.main.points ?? [];
  expect([a?.x_px, a?.y_px, b?.x_px, b?.y_px].every(Number.isInteger)).toBe(true);
  expect((b?.x_px ?? 0) - (a?.x_px ?? 0)).toBeGreaterThan(500);
  expect(b?.y_px).toBeLessThan(a?.y_px ?? 0);
  expect(places?.outline_path).toBeNull();
});

test('the scale is right: two places 100 km apart are 100 km apart on the map', () => {
  // One degree of latitude is 111.19 km on the sphere.
  const places = placesOf(tablesOf([at('a', 124, 30), at('b', 124, 30 + 100 / 111.195)]), null);
  const [a, b] = places?.main.points ?? [];
  expect(((a?.y_px ?? 0) - (b?.y_px ?? 0)) / (places?.main.km_px ?? 1)).toBeCloseTo(100, 0);
});

test('nothing of a coordinate leaves: no number has decimals but the scales', () => {
  const text = JSON.stringify(placesOf(tablesOf([west, east, at('mid', 124.2345, 30.1234)]), outline));
  expect(text.replace(/"km_px":[\d.]+/g, '')).not.toMatch(/\d\.\d/);
  expect(text).not.toMatch(/longitude|latitude|[^\d]124|[^\d,]30[^\d,]/);
});

test('the same place given in another datum lands on the same unit; taken for WGS84 it would be off', () => {
  // The middle of a county as a navigation map gives it, and the same point in WGS84.
  const frame = [at('sw', 117.1, 32.86), at('ne', 117.29, 33.06)];
  const given = at('x', 117.200171, 32.956934, 'GCJ02');
  const points = placesOf(tablesOf([...frame, at('x', 117.19454, 32.95874)]), null)?.main.points;
  expect(placesOf(tablesOf([...frame, given]), null)?.main.points).toEqual(points);
  const taken = placesOf(tablesOf([...frame, { ...given, datum: 'WGS84' }]), null)?.main.points[2];
  expect(Math.abs((taken?.x_px ?? 0) - (points?.[2]?.x_px ?? 0))).toBeGreaterThan(5);
});

test('without coordinates there are no places', () => {
  expect(placesOf(tablesOf([campus('a'), campus('b', { longitude: 124, latitude: 30 })]), outline)).toBeNull();
  expect(placesOf({}, null)).toBeNull();
});

test('an invented plane is for demonstration counties only, and a real boundary is not drawn on it', () => {
  const invented = [at('a', 0.1, 0.1, '虚构平面'), at('b', 0.3, 0.2, '虚构平面')];
  expect(placesOf(tablesOf(invented), null)).toBeNull();
  expect(placesOf(tablesOf(invented, true), outline)).toMatchObject({ is_fictional: true, outline_path: null });
  expect(placesOf(tablesOf([west, east]), outline)?.outline_path).toMatch(/^M(?:-?\d+,-?\d+L?)+Z$/);
});

test('a single place stands in the middle of a frame of usual height', () => {
  const places = placesOf(tablesOf([west]), null);
  expect(places?.main.points).toEqual([{ campus_id: 'west', x_px: 360, y_px: 360 }]);
  expect(places?.inset).toBeNull();
});

test('a crowd gets an inset, never finer than 20 metres to the unit', () => {
  const crowd = Array.from({ length: 40 }, (_, index) =>
    at(`c${index}`, 124.2 + (index % 7) * 0.002, 30.15 + Math.floor(index / 7) * 0.002),
  );
  const inset = placesOf(tablesOf([west, east, ...crowd]), null)?.inset;
  expect(inset?.points).toHaveLength(40);
  expect(inset?.km_px).toBeLessThanOrEqual(50);
  for (const { x_px, y_px } of inset?.points ?? []) {
    expect(Math.min(x_px, y_px)).toBeGreaterThanOrEqual(0);
    expect(Math.max(x_px, y_px)).toBeLessThanOrEqual(inset?.width_px ?? 0);
  }
});

test('points with room around them need no inset', () => {
  const far = Array.from({ length: 20 }, (_, index) => [(index % 5) * 140, Math.floor(index / 5) * 140] as const);
  expect(densestWindow(far, { width_px: 720, height_px: 600 })).toBeNull();
  expect(densestWindow([], { width_px: 720, height_px: 600 })).toBeNull();
});

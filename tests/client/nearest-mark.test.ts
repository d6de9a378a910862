import { expect, test } from 'vitest';

import { boxOf, nearestOf } from '../../src/client/nearest-mark.ts';

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  right: left + width,
  top,
  bottom: top + height,
});

// A cast: sides are all that is read of a rectangle.
const rect = (sides: object) => sides as DOMRect;

test('the mark nearest to the pointer is meant, as far as a finger is broad', () => {
  const boxes = [box(0, 0, 10, 10), box(100, 0, 10, 10), box(130, 0, 10, 10)];
  expect(nearestOf(boxes, { x: 112, y: 4 })).toBe(1);
  expect(nearestOf(boxes, { x: 125, y: 4 })).toBe(2);
  expect(nearestOf(boxes, { x: 40, y: 4 })).toBe(0);
  expect(nearestOf(boxes, { x: 55, y: 4 })).toBe(-1);
  expect(nearestOf(boxes, { x: 105, y: 54 })).toBe(1);
  expect(nearestOf(boxes, { x: 105, y: 55 })).toBe(-1);
});

test('of marks that lie above each other the smallest is meant, and none that is hidden', () => {
  const boxes = [box(0, 0, 100, 100), box(40, 40, 10, 10), null];
  expect(nearestOf(boxes, { x: 45, y: 45 })).toBe(1);
  expect(nearestOf(boxes, { x: 60, y: 60 })).toBe(0);
  expect(nearestOf([null], { x: 0, y: 0 })).toBe(-1);
});

test('a mark is placed in its picture, wherever the page has been scrolled to', () => {
  const frame = rect({ left: 20, top: -300 });
  expect(boxOf(rect({ left: 25, right: 35, top: -290, bottom: -280, width: 10, height: 10 }), frame)).toEqual(
    box(5, 10, 10, 10),
  );
  expect(boxOf(rect({ left: 0, right: 0, top: 0, bottom: 0, width: 0, height: 0 }), frame)).toBeNull();
});

/** Where a mark is, in px from the left upper edge of its picture; null where it is not shown. */
export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
} | null;

/** How far beside a mark, in px, one may point and still mean it: about a finger. */
const reach_px = 44;

/** The place of a mark in its picture, of both their places in the window. A mark without an extent is not shown. */
export function boxOf(mark: DOMRect, frame: DOMRect): Box {
  if (mark.width === 0 && mark.height === 0) return null;
  return {
    left: mark.left - frame.left,
    right: mark.right - frame.left,
    top: mark.top - frame.top,
    bottom: mark.bottom - frame.top,
  };
}

/**
 * Returns the index of the box nearest to a point, -1 where none is within reach. Of those that hold the point, which lie
 * above each other as a line above its targets, the smallest.
 */
export function nearestOf(boxes: readonly Box[], point: { readonly x: number; readonly y: number }): number {
  let nearest = -1;
  let best: readonly [number, number] = [reach_px, Infinity];
  boxes.forEach((box, index) => {
    if (box === null) return;
    const beside = Math.max(box.left - point.x, 0, point.x - box.right);
    const above = Math.max(box.top - point.y, 0, point.y - box.bottom);
    const distance = Math.hypot(beside, above);
    const size = (box.right - box.left) * (box.bottom - box.top);
    if (distance > best[0] || (distance === best[0] && size >= best[1])) return;
    nearest = index;
    best = [distance, size];
  });
  return nearest;
}

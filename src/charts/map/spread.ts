/** A mark as placing sees it: a circle in px. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  /** Half the width of its mark. */
  readonly r: number;
}

const gap_px = 2;
const rounds = 160;

/**
 * Pushes marks apart until none covers another, as near to their places as that allows; whole units come out. The same
 * input gives the same output: nothing is drawn by lot. Discs stay within the frame.
 */
export function spreadDiscs<D extends Disc>(
  discs: readonly D[],
  { width_px, height_px }: { readonly width_px: number; readonly height_px: number },
): readonly D[] {
  // Two marks on one place would not know which way to go: each starts a little off, by its position in the list.
  const xs = Float64Array.from(discs, ({ x }, index) => x + Math.cos(index * 2.4) * 0.01);
  const ys = Float64Array.from(discs, ({ y }, index) => y + Math.sin(index * 2.4) * 0.01);
  const radii = Float64Array.from(discs, ({ r }) => r);
  for (let round = 0; round < rounds; round += 1) {
    let isCrowded = false;
    // Towards home, less and less, so that the last rounds only push.
    const pull = 0.06 * Math.max(0, 1 - round / (rounds * 0.7));
    for (const [index, { x, y, r }] of discs.entries()) {
      xs[index] = within(at(xs, index) + (x - at(xs, index)) * pull, r, width_px);
      ys[index] = within(at(ys, index) + (y - at(ys, index)) * pull, r, height_px);
    }
    for (let a = 0; a < discs.length; a += 1) {
      const own = at(radii, a) + gap_px;
      for (let b = a + 1; b < discs.length; b += 1) {
        // Most pairs end here, some million times for a county: nothing is made before it is needed.
        const dx = at(xs, b) - at(xs, a);
        const least = own + at(radii, b);
        if (dx >= least || dx <= -least) continue;
        const dy = at(ys, b) - at(ys, a);
        if (dy >= least || dy <= -least) continue;
        const distance = Math.hypot(dx, dy);
        if (distance >= least) continue;
        isCrowded = true;
        const push = (least - distance) / 2 / distance;
        xs[a] = at(xs, a) - dx * push;
        ys[a] = at(ys, a) - dy * push;
        xs[b] = at(xs, b) + dx * push;
        ys[b] = at(ys, b) + dy * push;
      }
    }
    if (!isCrowded && pull === 0) break;
    if (!isCrowded && round === 0) break;
  }
  return discs.map((disc, index) => ({
    ...disc,
    x: Math.round(within(at(xs, index), disc.r, width_px)),
    y: Math.round(within(at(ys, index), disc.r, height_px)),
  }));
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

function within(value: number, r: number, most: number): number {
  return Math.min(Math.max(value, r + 1), most - r - 1);
}

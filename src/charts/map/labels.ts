import type { Disc } from './spread.ts';

/** A name to be placed beside its mark. */
export interface Label extends Disc {
  readonly text: string;
  readonly fontSize_px: number;
}

/** Edges of a rectangle in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A name beside its mark; `leader` runs from the mark to it where it stands further off. */
export interface PlacedLabel {
  readonly text: string;
  readonly box: Box;
  readonly leader: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } | null;
}

interface Candidate {
  readonly box: Box;
  readonly leader: PlacedLabel['leader'];
  /** What it costs by itself: marks it covers, and its distance from its own. */
  readonly cost: number;
}

const rings = [3, 10, 20, 32, 46];
const directions: readonly (readonly [x: number, y: number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
];
/** In these a name stands so near to its mark that no line is needed. */
const nearRings = 2;
const markCost = 60;
const crossingCost = 22;
const overlapCost = 400;
const stepsPerLabel = 120;

/** What names have to keep clear of. */
export interface Surroundings {
  /** All marks, the labels' own among them. */
  readonly obstacles: readonly Disc[];
  /** Where no name may stand at all. */
  readonly blocked: readonly Box[];
  readonly frame: Box;
}

/**
 * Names beside their marks: a greedy start, then simulated annealing with seeded chance, so that the same input gives the
 * same picture. Returns one entry per label, in order; null where
 * no place was found that covers no other name and no mark.
 */
export function placeLabels(
  labels: readonly Label[],
  surroundings: Surroundings & { readonly seed: number },
): readonly (PlacedLabel | null)[] {
  const choices = labels.map((label) => candidatesOf(label, surroundings));
  const chosen = anneal(choices, { start: greedy(choices), random: seeded(surroundings.seed) });
  const boxes = choices.map((own, index) => own[chosen[index] ?? 0] ?? null);
  const kept: (Candidate | null)[] = [];
  for (const candidate of boxes) {
    const isFree =
      candidate !== null &&
      candidate.cost < markCost &&
      !kept.some((other) => other !== null && meet(other.box, candidate.box));
    kept.push(isFree ? candidate : null);
  }
  return kept.map((candidate, index) => {
    const label = labels[index];
    return candidate === null || label === undefined
      ? null
      : { text: label.text, box: candidate.box, leader: candidate.leader };
  });
}

function candidatesOf(label: Label, { obstacles, blocked, frame }: Surroundings): readonly Candidate[] {
  const [halfWidth, halfHeight] = [(widthOf(label) / 2) | 0, Math.ceil(label.fontSize_px * 0.62)];
  return rings.flatMap((distance, ring) =>
    directions.flatMap(([dx, dy], direction) => {
      const x = Math.round(label.x + dx * (label.r + distance + halfWidth) * (dy === 0 ? 1 : 0.86));
      const y = Math.round(label.y + dy * (label.r + distance + halfHeight));
      const box = { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
      const isOutside =
        box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
      if (isOutside || blocked.some((other) => meet(other, box))) return [];
      const covered = obstacles.filter((disc) => covers(box, disc)).length;
      const leader = ring < nearRings ? null : leaderOf(label, box);
      const crossed = leader === null ? 0 : obstacles.filter((disc) => crosses(leader, disc, label)).length;
      return [{ box, leader, cost: covered * markCost + crossed * crossingCost + ring * 6 + direction }];
    }),
  );
}

/** Han glyphs are one em wide; digits and Latin letters take less, and a little room to spare. */
function widthOf({ text, fontSize_px }: Label): number {
  return [...text].reduce((sum, glyph) => sum + (glyph.charCodeAt(0) < 0x2000 ? 0.65 : 1), 0) * fontSize_px;
}

/** One label after another takes its cheapest place beside those before it; -1 = it has none at all. */
function greedy(choices: readonly (readonly Candidate[])[]): readonly number[] {
  const chosen: number[] = [];
  for (const own of choices) {
    const before = chosen.map((index, label) => choices[label]?.[index]);
    const costs = own.map(
      ({ box, cost }) => cost + overlapCost * before.filter((other) => other && meet(other.box, box)).length,
    );
    chosen.push(costs.indexOf(Math.min(...costs)));
  }
  return chosen;
}

/** Moves single labels to other places: always when that is cheaper, at first now and then when it is not. */
function anneal(
  choices: readonly (readonly Candidate[])[],
  { start, random }: { readonly start: readonly number[]; readonly random: () => number },
): readonly number[] {
  const chosen = [...start];
  const steps = choices.length * stepsPerLabel;
  for (let step = 0; step < steps; step += 1) {
    const temperature = 40 * (1 - step / steps) ** 2 + 0.01;
    const label = Math.floor(random() * choices.length);
    const own = choices[label] ?? [];
    const next = Math.floor(random() * own.length);
    const costOf = (candidate: Candidate | undefined) =>
      candidate === undefined
        ? Infinity
        : candidate.cost + overlapCost * othersMeeting(candidate.box, { choices, chosen, label });
    const change = costOf(own[next]) - costOf(own[chosen[label] ?? -1]);
    if (change < 0 || random() < Math.exp(-change / temperature)) chosen[label] = next;
  }
  return chosen;
}

function othersMeeting(
  box: Box,
  {
    choices,
    chosen,
    label,
  }: {
    readonly choices: readonly (readonly Candidate[])[];
    readonly chosen: readonly number[];
    readonly label: number;
  },
): number {
  let count = 0;
  for (const [other, own] of choices.entries()) {
    const candidate = own[chosen[other] ?? -1];
    if (other !== label && candidate !== undefined && meet(candidate.box, box)) count += 1;
  }
  return count;
}

/** From the edge of the mark to the nearest point of the name. */
function leaderOf({ x, y, r }: Label, box: Box): NonNullable<PlacedLabel['leader']> {
  const [x2, y2] = [Math.min(Math.max(x, box.left), box.right), Math.min(Math.max(y, box.top), box.bottom)];
  const share = (r * 1.25) / (Math.hypot(x2 - x, y2 - y) || 1);
  return { x1: Math.round(x + (x2 - x) * share), y1: Math.round(y + (y2 - y) * share), x2, y2 };
}

/** Whether a line runs over a mark that is not its own. */
function crosses({ x1, y1, x2, y2 }: NonNullable<PlacedLabel['leader']>, { x, y, r }: Disc, own: Disc): boolean {
  if (x === own.x && y === own.y) return false;
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x1 + along * dx - x, y1 + along * dy - y) < r;
}

/** Whether two rectangles overlap; touching edges do not. */
export function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a box covers a part of a mark, the mark taken as the square around it less its corners. */
export function covers(box: Box, { x, y, r }: Disc): boolean {
  const [dx, dy] = [x - Math.min(Math.max(x, box.left), box.right), y - Math.min(Math.max(y, box.top), box.bottom)];
  return Math.hypot(dx, dy) < r;
}

/** Numbers in [0, 1) that only depend on the seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

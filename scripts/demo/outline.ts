import { createRandom } from './random.ts';

/** Boundary of the invented county on the invented plane, as GeoJSON: a ring around all its towns that resembles no place. */
export function outlineOf(seed: number, name: string): string {
  const random = createRandom(seed).fork('outline');
  const corners: readonly (readonly [number, number])[] = [
    [-0.01, 0.0],
    [0.12, -0.02],
    [0.27, 0.01],
    [0.41, -0.01],
    [0.55, 0.02],
    [0.54, 0.17],
    [0.57, 0.31],
    [0.53, 0.45],
    [0.4, 0.48],
    [0.26, 0.5],
    [0.12, 0.47],
    [-0.01, 0.49],
    [-0.03, 0.34],
    [-0.01, 0.18],
  ];
  const ring = corners.map(([x, y]) => [moved(x, random.next()), moved(y, random.next())]);
  const [first] = ring;
  const geometry = { type: 'Polygon', coordinates: [first === undefined ? ring : [...ring, first]] };
  const properties = { name, source: '虚构', datum: '虚构平面', note: '演示数据，不是任何真实地区的边界' };
  return `${JSON.stringify({ type: 'Feature', properties, geometry }, null, 2)}\n`;
}

/** Never inwards over a town: corners lie outside the ring of towns by more than this. */
function moved(value: number, draw: number): number {
  return Math.round((value + (draw - 0.5) * 0.02) * 10_000) / 10_000;
}

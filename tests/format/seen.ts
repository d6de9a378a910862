/** How colours are seen: contrast by WCAG 2, distance in OKLab, colour blindness by Machado, Oliveira and Fernandes (2009). */

type Triple = readonly [number, number, number];

const blindness = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Readonly<Record<string, readonly [Triple, Triple, Triple]>>;

export type Vision = keyof typeof blindness;
export const visions = Object.keys(blindness) as readonly Vision[];

/** Contrast of two colours, `#1c2630`, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminanceOf).toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** How far two colours are apart to eyes of a kind: below 0.02 they look the same. */
export function colourDistance(one: string, other: string, vision: Vision): number {
  const [a, b] = [labOf(seenBy(one, vision)), labOf(seenBy(other, vision))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function luminanceOf(colour: string): number {
  return dot(linearOf(colour), [0.2126, 0.7152, 0.0722]);
}

function seenBy(colour: string, vision: Vision): Triple {
  const [r, g, b] = blindness[vision];
  const linear = linearOf(colour);
  const within = (row: Triple) => Math.min(1, Math.max(0, dot(row, linear)));
  return [within(r), within(g), within(b)];
}

function linearOf(colour: string): Triple {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function labOf(linear: Triple): Triple {
  const [l, m, s] = [
    Math.cbrt(dot(linear, [0.4122214708, 0.5363325363, 0.0514459929])),
    Math.cbrt(dot(linear, [0.2119034982, 0.6806995451, 0.1073969566])),
    Math.cbrt(dot(linear, [0.0883024619, 0.2817188376, 0.6299787005])),
  ];
  const cones: Triple = [l, m, s];
  return [
    dot(cones, [0.2104542553, 0.793617785, -0.0040720468]),
    dot(cones, [1.9779984951, -2.428592205, 0.4505937099]),
    dot(cones, [0.0259040371, 0.7827717662, -0.808675766]),
  ];
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

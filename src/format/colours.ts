/**
 * Every colour of the site, declared once. Pages read them as custom properties (src/styles/colours.css is written from
 * this file), charts as they are: the same SVG serves the page, the picture file and the report, and the last two know no
 * custom properties. Contrast on `paper` and `surface` is at least 4.5:1 for every colour of text.
 */
export const colours = {
  paper: '#faf9f6',
  surface: '#ffffff',
  sunken: '#f2f0ea',
  line: '#dedad0',
  lineStrong: '#b9b3a5',
  ink: '#1c2630',
  inkSoft: '#505b66',
  brand: '#14506e',
  brandDeep: '#0d3a51',
  brandTint: '#e6eff3',
  /** Text on brand, and on every other full colour. */
  onBrand: '#ffffff',
  /** A sign on brand, such as the mark of the present page; no text. */
  accent: '#f0b95b',
  met: '#1c6b47',
  metTint: '#e5f1ea',
  unmet: '#a4371f',
  unmetTint: '#f8e9e4',
  wait: '#6b5310',
  waitTint: '#f6efd9',
  /** Tight groups and loose ones: one hue that no verdict has, dark and light, so that they stay apart in grey. */
  tight: '#3d1d70',
  loose: '#8d57ac',
  focus: '#b85c00',
  focusOnBrand: '#ffcf7d',
} as const;

export type ColourName = keyof typeof colours;

/** What only pictures have. */
export const pictureColours = {
  /** Land of a map, its edge, and campuses of no group. */
  land: '#f6f3ec',
  landEdge: '#8d8676',
  dot: '#8f959b',
  /** Round every light fill of a map. */
  markEdge: '#222222',
  /** Flows between lead and members: where they come from. */
  fromLead: '#a9c7d6',
  fromMember: '#e9e2c8',
  /** Lines of the drawing at the entrance. */
  entranceLine: '#5d9cb8',
} as const;

/**
 * Six fills that stay apart for readers with and without colour blindness, each with the colour of its number and of its
 * lines. There are more groups than colours: the number says which group, the colour only helps to find it.
 */
export const groupColours = [
  { fill: '#0072B2', ink: '#ffffff', line: '#005A8D' },
  { fill: '#E69F00', ink: '#1A1A1A', line: '#A86F00' },
  { fill: '#1A1A1A', ink: '#ffffff', line: '#1A1A1A' },
  { fill: '#56B4E9', ink: '#1A1A1A', line: '#1B78AB' },
  { fill: '#D55E00', ink: '#000000', line: '#A34800' },
  { fill: '#F0E442', ink: '#1A1A1A', line: '#7D7400' },
] as const;

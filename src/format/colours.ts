/**
 * Every colour of the site, declared once. Pages read them as custom properties (src/styles/colours.css is written from
 * this file), charts as they are: the same SVG serves the page, the picture file and the report, and the last two know no
 * custom properties. Contrast on `paper` and `surface` is at least 4.5:1 for every colour of text.
 *
 * Each has a dark counterpart below. A chart on a dark page is told it by the literal colour, so what has the same literal
 * has the same counterpart; `brandDeep`, `brand` and `onBrand` as grounds of the head of a page are `band`, `bandLift` and
 * `onBand`, which no chart uses and which stay dark.
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
  /** The ground of the navigation and of the entrance, the raised part of it, and what is written there. */
  band: '#0d3a51',
  bandLift: '#14506e',
  onBand: '#ffffff',
  /** A sign on the band, such as the mark of the present page; no text. */
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
  focusOnBand: '#ffcf7d',
} as const;

export type ColourName = keyof typeof colours;

/** The same for readers who wish a dark page: full colours are light there, and what stands on them is dark. */
export const darkColours: Readonly<Record<ColourName, string>> = {
  paper: '#14191e',
  surface: '#1b2127',
  sunken: '#232a31',
  line: '#343d46',
  lineStrong: '#5b6672',
  ink: '#e6e9ec',
  inkSoft: '#a9b3bd',
  brand: '#86c1dd',
  brandDeep: '#b3dcf0',
  brandTint: '#1d3341',
  onBrand: '#1b2127',
  band: '#0d2836',
  bandLift: '#1b4459',
  onBand: '#eef4f7',
  accent: '#f0b95b',
  met: '#7ccaa0',
  metTint: '#193326',
  unmet: '#f0937a',
  unmetTint: '#3d231c',
  wait: '#e0bd52',
  waitTint: '#352c15',
  tight: '#e8defc',
  loose: '#ae88d6',
  focus: '#f0a050',
  focusOnBand: '#ffcf7d',
};

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

/** Their counterparts on a dark page. */
export const darkPictureColours: Readonly<Record<keyof typeof pictureColours, string>> = {
  land: '#262d34',
  landEdge: '#6d747c',
  dot: '#7d858d',
  markEdge: '#e8e4da',
  fromLead: '#47758c',
  fromMember: '#756d49',
  entranceLine: '#5d9cb8',
};

/**
 * Six fills that stay apart for readers with and without colour blindness, each with the colour of its number and of its
 * lines. There are more groups than colours: the number says which group, the colour only helps to find it.
 */
export const groupColours = [
  { fill: '#0072b2', ink: '#ffffff', line: '#005a8d' },
  { fill: '#e69f00', ink: '#1b1b1b', line: '#a86f00' },
  { fill: '#1a1a1a', ink: '#ffffff', line: '#1a1a1a' },
  { fill: '#56b4e9', ink: '#1b1b1b', line: '#1b78ab' },
  { fill: '#d55e00', ink: '#000000', line: '#a34800' },
  { fill: '#f0e442', ink: '#1b1b1b', line: '#7d7400' },
] as const;

/** Their counterparts on a dark page, in the same order: the black one is white there. */
export const darkGroupColours: readonly Readonly<Record<'fill' | 'ink' | 'line', string>>[] = [
  { fill: '#4aa3d9', ink: '#1b2127', line: '#4aa3d9' },
  { fill: '#e69f00', ink: '#1b1b1b', line: '#e3a93b' },
  { fill: '#edeae2', ink: '#1b2127', line: '#edeae2' },
  { fill: '#8ccbf0', ink: '#1b1b1b', line: '#8ccbf0' },
  { fill: '#e8783a', ink: '#000000', line: '#e8894f' },
  { fill: '#f0e442', ink: '#1b1b1b', line: '#ddd14c' },
];

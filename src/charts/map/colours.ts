/**
 * Six fills that stay apart for readers with and without colour blindness, each with the colour of its number and of its
 * lines. There are more groups than colours: the number says which group, the colour only helps to find it.
 */
const colours = [
  { fill: '#0072B2', ink: '#ffffff', line: '#005A8D' },
  { fill: '#E69F00', ink: '#1A1A1A', line: '#A86F00' },
  { fill: '#1A1A1A', ink: '#ffffff', line: '#1A1A1A' },
  { fill: '#56B4E9', ink: '#1A1A1A', line: '#1B78AB' },
  { fill: '#D55E00', ink: '#000000', line: '#A34800' },
  { fill: '#F0E442', ink: '#1A1A1A', line: '#7D7400' },
] as const;

export interface GroupColour {
  readonly fill: string;
  readonly ink: string;
  readonly line: string;
}

/** The colour of a group follows from its number in official order, so that it is the same in every build. */
export function colourOf(number: number): GroupColour {
  return colours[(number - 1) % colours.length] ?? colours[0];
}

/** Round every light fill. */
export const markEdge = '#222222';
/** Fill of the land, sea of the paper, and campuses of no group. */
export const land = { fill: '#f6f3ec', edge: '#8d8676', dot: '#8f959b' } as const;

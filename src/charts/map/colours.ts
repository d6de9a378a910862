import { groupColours, pictureColours } from '../../format/colours.ts';

export interface GroupColour {
  readonly fill: string;
  readonly ink: string;
  readonly line: string;
}

/** The colour of a group follows from its number in official order, so that it is the same in every build. */
export function colourOf(number: number): GroupColour {
  return groupColours[(number - 1) % groupColours.length] ?? groupColours[0];
}

export const { markEdge } = pictureColours;
export const land = { fill: pictureColours.land, edge: pictureColours.landEdge, dot: pictureColours.dot } as const;

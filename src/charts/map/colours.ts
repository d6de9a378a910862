import { groupColours, pictureColours } from '../../format/colours.ts';

/** The colours of one group on the map; the number in the mark tells it as well. */
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
/** Ground, edge and dots of the map, before any group is drawn. */
export const land = { fill: pictureColours.land, edge: pictureColours.landEdge, dot: pictureColours.dot } as const;

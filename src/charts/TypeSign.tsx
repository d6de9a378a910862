import type { TypeTone } from '../figures/type-periods.ts';
import { palette, typeColours } from './palette.ts';

interface Props {
  readonly tone: TypeTone;
  /** Middle of the sign. */
  readonly x: number;
  readonly y: number;
}

/** The sign of a type of groups, 10 units wide: a full square for a tight one, an empty one for a loose one, else a diamond. */
export function TypeSign({ tone, x, y }: Props) {
  const colour = typeColours[tone].fill;
  const box = { x: x - 4, y: y - 4, width: 8, height: 8, stroke: colour, 'stroke-width': 2 };
  if (tone === 'tight') return <rect {...box} fill={colour} />;
  if (tone === 'loose') return <rect {...box} fill={palette.surface} />;
  return <path d={`M${x} ${y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`} fill={palette.surface} stroke={colour} />;
}

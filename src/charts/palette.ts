import { colours } from '../format/colours.ts';
import type { Tone } from '../format/verdict.ts';

/** Literal colours: the same SVG serves the page, the picture file and the report, and the last two know no CSS variables. */
export const palette = colours;

/** What bars and dots are filled with: what is met looks as usual, what falls short does not. */
export const toneFills: Readonly<Record<Tone, string>> = {
  met: palette.brand,
  unmet: palette.unmet,
  wait: palette.wait,
  absent: palette.lineStrong,
  none: palette.inkSoft,
};

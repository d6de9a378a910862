import { colours } from '../format/colours.ts';
import type { TypeTone } from '../figures/type-periods.ts';
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

/** Tight groups and loose ones, on every chart and map: of an area, of the words on it, of a line. */
export const typeColours: Readonly<
  Record<TypeTone, { readonly fill: string; readonly ink: string; readonly line: string }>
> = {
  tight: { fill: palette.tight, ink: palette.onBrand, line: palette.tight },
  loose: { fill: palette.loose, ink: palette.onBrand, line: palette.loose },
  open: { fill: palette.inkSoft, ink: palette.onBrand, line: palette.inkSoft },
};

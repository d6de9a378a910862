import type { Tone } from '../format/verdict.ts';

/**
 * Literal colours: the same SVG serves the page, the picture file and the report, and the last two know no CSS variables.
 * They equal the tokens in src/styles/tokens.css.
 */
export const palette = {
  ink: '#1c2630',
  inkSoft: '#505b66',
  line: '#dedad0',
  lineStrong: '#b9b3a5',
  surface: '#ffffff',
  sunken: '#f2f0ea',
  brand: '#14506e',
  met: '#1c6b47',
  metTint: '#e5f1ea',
  unmet: '#a4371f',
  unmetTint: '#f8e9e4',
  wait: '#6b5310',
  waitTint: '#f6efd9',
} as const;

/** What bars and dots are filled with: what is met looks as usual, what falls short does not. */
export const toneFills: Readonly<Record<Tone, string>> = {
  met: palette.brand,
  unmet: palette.unmet,
  wait: palette.wait,
  absent: palette.lineStrong,
  none: palette.inkSoft,
};

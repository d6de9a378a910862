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

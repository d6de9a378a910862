import { Resvg } from '@resvg/resvg-js';
import { outlineTexts } from './outlines.ts';

/** Returns an SVG as PNG, `scale` pixels to the unit. Same input, same bytes; no font of the machine is used. */
export function pngOf(svg: string, scale: number): Uint8Array {
  const drawing = new Resvg(outlineTexts(svg), {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false },
  });
  return drawing.render().asPng();
}

/**
 * Returns an SVG that says the same with paths alone: no text, no style that is inherited, no picture within the picture.
 * Programs that know little of SVG draw it right.
 */
export function plainSvgOf(svg: string): string {
  return new Resvg(outlineTexts(svg), { font: { loadSystemFonts: false } }).toString();
}

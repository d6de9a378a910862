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

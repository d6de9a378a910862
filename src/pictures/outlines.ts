import { drawText } from './draw-text.ts';
import { attributeOf, styleOf, type Style } from './text-style.ts';

/** What an SVG starts from where nothing is said. */
const initial: Style = { size_px: 16, weight: '400', anchor: 'start' };

const tags = /<(\/?)([\w:]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>/g;

/**
 * Returns an SVG in which every text is drawn as outlines, so that it looks the same wherever it is opened and no
 * program needs a font for it. Knows what our own charts use: `text` and `tspan` with place, size, weight, anchor and
 * stroke, their own or inherited. Throws for anything else that would move a text, and when a glyph is lacking.
 */
export function outlineTexts(svg: string): string {
  const around: Style[] = [initial];
  let out = '';
  let done = 0;
  for (const { 0: whole, 1: closes, 2: name, 3: attributes = '', 4: isEmpty, index } of svg.matchAll(tags)) {
    if (index < done || isEmpty) continue;
    const style = around.at(-1) ?? initial;
    if (closes) around.pop();
    else if (name === 'text') {
      const start = index + whole.length;
      const end = svg.indexOf('</text>', start);
      out += svg.slice(done, index) + drawText(attributes, svg.slice(start, end), styleOf(attributes, style));
      done = end + '</text>'.length;
    } else around.push(styleOf(attributes, style));
  }
  return freeOfClips(out + svg.slice(done));
}

/** A picture within a picture is clipped to its box, which doubles the time of drawing; ours keep to their boxes. */
function freeOfClips(svg: string): string {
  return svg.replace(/(?<=.)<svg\b([^>]*)>/gs, (whole, attributes: string) =>
    attributeOf(attributes, 'overflow') === null ? `<svg overflow="visible"${attributes}>` : whole,
  );
}

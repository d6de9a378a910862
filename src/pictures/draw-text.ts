import { em, glyphOf, weightOf, type Glyph } from './glyphs.ts';
import { attributeOf, lengthOf, styleOf, type Style } from './text-style.ts';

/** A piece of text in one style, with a place of its own or following the piece before it. */
interface Run {
  readonly text: string;
  readonly style: Style;
  /** Attributes of its tspan that colour it. */
  readonly colours: string;
  readonly x: number | null;
  readonly y: number | null;
  readonly dx: number;
  readonly dy: number;
}

const colouring = /\s(?:fill|stroke|stroke-width|stroke-linejoin|opacity|fill-opacity|transform)="[^"]*"/g;

/** Would move a text in a way that is not followed here. */
const moving = /\s(?:rotate|textLength|letter-spacing|word-spacing|writing-mode|baseline-shift|style)="/;

/** How far below the middle of a line its baseline lies, in em; of this font. */
const baselines: Readonly<Record<string, number>> = { middle: 0.27, central: 0.38, hanging: 0.8 };

/** Returns the marks of one text element from the text of its tag, its content and the style inside it. */
export function drawText(attributes: string, content: string, style: Style): string {
  const runs = runsOf(attributes, content, style);
  const lowered_px = (baselines[attributeOf(attributes, 'dominant-baseline') ?? ''] ?? 0) * style.size_px;
  let x = 0;
  let y = 0;
  const drawn = runs.map((run, index) => {
    if (run.x !== null) x = run.x - anchorShift(runs, index);
    x += run.dx;
    y = (run.y ?? y) + run.dy;
    const marks = drawRun(run, { x, y: y + lowered_px, halo: haloOf(attributes, run) });
    x += widthOf(run);
    return marks;
  });
  const colours = coloursOf(attributes);
  return colours === '' ? drawn.join('') : `<g${colours}>${drawn.join('')}</g>`;
}

function runsOf(attributes: string, content: string, style: Style): readonly Run[] {
  const pieces = content
    // What a number is bound to is nothing to be seen.
    .replace(/<tspan data-value="[^"]*">([^<]*)<\/tspan>/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(<tspan\b[^>]*>[^<]*<\/tspan>)/)
    .filter((piece) => piece !== '');
  return pieces.map((piece, index) => {
    const [, own = '', inner = piece] = /^<tspan\b([^>]*)>([^<]*)<\/tspan>$/.exec(piece) ?? [];
    if (inner.includes('<') || moving.test(attributes + own))
      throw new Error(`a text of a chart cannot be drawn as outlines: <text${attributes}>${content}</text>`);
    const inside = styleOf(own, style);
    const placeOf = (name: string): number | null => {
      const text = attributeOf(own, name) ?? (index === 0 ? attributeOf(attributes, name) : null);
      return text === null ? null : lengthOf(text, inside.size_px);
    };
    return {
      text: plainOf(inner),
      style: inside,
      colours: coloursOf(own),
      x: placeOf('x') ?? (index === 0 ? 0 : null),
      y: placeOf('y') ?? (index === 0 ? 0 : null),
      dx: placeOf('dx') ?? 0,
      dy: placeOf('dy') ?? 0,
    };
  });
}

/** The stroke is left to the halo, where its width is measured in the glyphs' own units. */
function coloursOf(attributes: string): string {
  return (attributes.match(colouring) ?? []).filter((attribute) => !/\sstroke/.test(attribute)).join('');
}

/** A stroke behind the text, which keeps it readable on lines; empty where there is none. */
function haloOf(attributes: string, { style }: Run): string {
  const stroke = attributeOf(attributes, 'stroke');
  if (stroke === null || stroke === 'none') return '';
  const width = lengthOf(attributeOf(attributes, 'stroke-width') ?? '1', style.size_px) * (em / style.size_px);
  const join = attributeOf(attributes, 'stroke-linejoin') ?? 'miter';
  return ` stroke="${stroke}" stroke-width="${short(width)}" stroke-linejoin="${join}"`;
}

/** How far a run that has a place, with those that follow it, begins to the left of that place. */
function anchorShift(runs: readonly Run[], index: number): number {
  const next = runs.findIndex((run, other) => other > index && run.x !== null);
  const line = runs.slice(index, next === -1 ? runs.length : next);
  const width = line.reduce((sum, run) => sum + widthOf(run) + run.dx, 0);
  const shares: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };
  return width * (shares[runs[index]?.style.anchor ?? 'start'] ?? 0);
}

function widthOf({ text, style }: Run): number {
  return (glyphsOf(text, style).reduce((sum, { advance }) => sum + advance, 0) * style.size_px) / em;
}

function glyphsOf(text: string, { weight }: Style): readonly Glyph[] {
  return [...text].map((character) => glyphOf(character, weightOf(weight)));
}

function drawRun(run: Run, { x, y, halo }: { readonly x: number; readonly y: number; readonly halo: string }): string {
  const scale = run.style.size_px / em;
  let advance = 0;
  const paths = glyphsOf(run.text, run.style).map((glyph) => {
    const path = glyph.outline === '' ? '' : `<path transform="translate(${advance} 0)" d="${glyph.outline}"/>`;
    advance += glyph.advance;
    return path;
  });
  const marks = paths.join('');
  // All of the halo first: that of a glyph must not eat into the glyph before it.
  const both = halo === '' ? marks : `<g${halo}>${marks}</g>${marks}`;
  const placed = `<g transform="translate(${short(x)} ${short(y)}) scale(${scale} ${-scale})">${both}</g>`;
  return run.colours === '' ? placed : `<g${run.colours}>${placed}</g>`;
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function plainOf(markup: string): string {
  return markup
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

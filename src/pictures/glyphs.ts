import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';

/** The two weights of Noto Sans SC that charts are set in; other weights are drawn with the nearer one. */
const files = {
  400: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  600: '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
} as const;

export type Weight = keyof typeof files;

/** Units per em of both files. */
export const em = 1000;

/** One character as drawn: its outline in font units, y upwards, and how far it moves the next one. */
export interface Glyph {
  /** Path data; empty for a space. */
  readonly outline: string;
  readonly advance: number;
}

/** Returns the weight in which text of a CSS weight is drawn. */
export function weightOf(css: string): Weight {
  return css === 'bold' || Number(css) > 500 ? 600 : 400;
}

/**
 * Returns the outline of one character, read out of the font the first time it is met. What the font does not have is
 * drawn as the sign for a missing character, 〓: a name that its people write in another script is published all the same.
 */
export function glyphOf(character: string, weight: Weight): Glyph {
  const kept = known[weight];
  const before = kept.get(character);
  if (before !== undefined) return before;
  const glyph = readGlyph(character, weight);
  kept.set(character, glyph);
  return glyph;
}

const known: Readonly<Record<Weight, Map<string, Glyph>>> = { 400: new Map(), 600: new Map() };
const fonts: Partial<Record<Weight, Font>> = {};

function readGlyph(character: string, weight: Weight): Glyph {
  const font = (fonts[weight] ??= openFont(weight));
  const codePoint = character.codePointAt(0) ?? 0;
  const drawn = font.hasGlyphForCodePoint(codePoint) ? codePoint : missingSign;
  const { path, advanceWidth } = font.glyphForCodePoint(drawn);
  const outline = path.commands.map(({ command, args }) => letters[command] + args.map(Math.round).join(' ')).join('');
  return { outline, advance: advanceWidth };
}

/** 〓, which printers set where they lack a character. */
const missingSign = 0x3013;

/** Whether pictures can show a character as it is. */
export function hasGlyph(character: string): boolean {
  return (fonts[400] ??= openFont(400)).hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

/** Code points of every character that pictures show as it is. */
export function pictureCharacters(): readonly number[] {
  return (fonts[400] ??= openFont(400)).characterSet;
}

const letters = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' } as const;

function openFont(weight: Weight): Font {
  const font = create(readFileSync(createRequire(import.meta.url).resolve(files[weight])));
  if (font.isCollection || font.unitsPerEm !== em)
    throw new Error(`${files[weight]} is not a single font of ${em} units`);
  return font;
}

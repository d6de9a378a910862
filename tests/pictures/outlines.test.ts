import { describe, expect, test } from 'vitest';
import { glyphOf, hasGlyph } from '../../src/pictures/glyphs.ts';
import { outlineTexts } from '../../src/pictures/outlines.ts';

const svgOf = (body: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40">${body}</svg>`;
const placesOf = (body: string) =>
  [...outlineTexts(svgOf(body)).matchAll(/translate\(([-\d.]+ [-\d.]+)\) scale\(([\d.]+)/g)].map(
    ([, place, scale]) => `${place} × ${scale}`,
  );

describe('a text becomes outlines', () => {
  test('without any text or font left in the picture', () => {
    const drawn = outlineTexts(svgOf('<text x="10" y="20">集团</text><line x1="0" x2="9"></line>'));
    expect(drawn).not.toMatch(/<text|font-family|集/);
    expect(drawn).toContain(glyphOf('集', 400).outline);
    expect(drawn).toContain('<line x1="0" x2="9"></line></svg>');
  });

  test('at its place and size, which it may take from the elements around it', () => {
    expect(placesOf('<text x="10" y="20" font-size="12">集</text>')).toEqual(['10 20 × 0.012']);
    expect(placesOf('<g font-size="20"><g><text x="1" y="2">集</text></g></g><text>团</text>')).toEqual([
      '1 2 × 0.02',
      '0 0 × 0.016',
    ]);
  });

  test('around its place when it is anchored in the middle or at the end', () => {
    expect(placesOf('<text x="50" y="9" font-size="10" text-anchor="middle">集团</text>')).toEqual(['40 9 × 0.01']);
    expect(placesOf('<g text-anchor="end"><text x="50" y="9" font-size="10">集团</text></g>')).toEqual(['30 9 × 0.01']);
  });

  test('with the parts of a line one after the other, anchored together', () => {
    const parts = '<text x="50" y="9" font-size="10" text-anchor="end">集团<tspan fill="#f00">校</tspan></text>';
    expect(placesOf(parts)).toEqual(['20 9 × 0.01', '40 9 × 0.01']);
    expect(outlineTexts(svgOf(parts))).toContain('<g fill="#f00">');
  });

  test('with lines that begin anew where a part has a place of its own', () => {
    const lines = '<text font-size="10"><tspan x="5" y="10">集</tspan><tspan x="5" dy="1.2em">团</tspan></text>';
    expect(placesOf(lines)).toEqual(['5 10 × 0.01', '5 22 × 0.01']);
  });

  test('in the heavier weight where it is bold', () => {
    expect(outlineTexts(svgOf('<text font-weight="600">集</text>'))).toContain(glyphOf('集', 600).outline);
    expect(glyphOf('集', 600).outline).not.toBe(glyphOf('集', 400).outline);
  });

  test('with its halo behind all of its glyphs, as wide as the text asked for', () => {
    const drawn = outlineTexts(svgOf('<text font-size="10" stroke="#fff" stroke-width="3">集团</text>'));
    expect(drawn).toMatch(/<g stroke="#fff" stroke-width="300" stroke-linejoin="miter">(?:<path[^>]*>){2}<\/g><path/);
  });

  test('with entities as the characters they stand for', () => {
    expect(outlineTexts(svgOf('<text>&lt;</text>'))).toContain(glyphOf('<', 400).outline);
  });
});

test('characters of rare place and person names are in the font', () => {
  for (const character of '〇䶮𬭚𬬭㛃𫖯𠅤堽垞圩埇') expect(glyphOf(character, 400).outline, character).not.toBe('');
});

test('a character that the font lacks is drawn as the sign for a missing one', () => {
  expect(outlineTexts(svgOf('<text>达标✗</text>'))).toBe(outlineTexts(svgOf('<text>达标〓</text>')));
  expect(glyphOf('〓', 400).outline).not.toBe('');
  expect(['བ', 'ئ', 'ᠮ', '✗'].map(hasGlyph)).toEqual([false, false, false, false]);
  expect(['溡', '䶮'].map(hasGlyph)).toEqual([true, true]);
});

test('what would move a text in an unknown way is refused', () => {
  expect(() => outlineTexts(svgOf('<text textLength="40">集</text>'))).toThrow('cannot be drawn as outlines');
  expect(() => outlineTexts(svgOf('<text font-size="2vw">集</text>'))).toThrow('neither px nor em');
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { coloursCss } from '../../src/format/colours-css.ts';
import {
  colours,
  darkColours,
  darkGroupColours,
  darkPictureColours,
  groupColours,
  pictureColours,
} from '../../src/format/colours.ts';
import { colourDistance, contrastOf, visions } from './seen.ts';

const source = 'src';
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
const textOf = (file: string) => readFileSync(join(source, file), 'utf8');
const literals = (text: string) =>
  (text.match(/#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3})\b(?!-)/gi) ?? []).map((found) => found.toLowerCase());
const declared = new Set<string>([...Object.values(colours), ...Object.values(darkColours)]);

test('the style sheet of the colours is as its declaration writes it', () => {
  expect(readFileSync('src/styles/colours.css', 'utf8')).toBe(coloursCss());
});

test('a colour is declared once: nothing else has one of its own but what is black and grey on paper', () => {
  const onPaper = new Set(['#000', '#fff', '#999']);
  const own = files
    .filter((file) => /\.(?:css|tsx|astro|ts)$/.test(file) && !/(?:^|\/)colours\.(?:ts|css)$/.test(file))
    .flatMap((file) => {
      const isPaper = file === 'styles/print.css' || file === 'components/report/report.css';
      const text = file.endsWith('.css')
        ? textOf(file)
        : (textOf(file).match(/['"`]#[0-9a-f]{3,8}['"`]/gi) ?? []).join(' ');
      return literals(text)
        .filter((colour) => !(isPaper && (onPaper.has(colour) || declared.has(colour))))
        .map((colour) => `${file} ${colour}`);
    });
  expect(own).toEqual([]);
});

test('every colour that a style sheet asks for is declared', () => {
  const names = new Set([...coloursCss().matchAll(/--([a-z-]+):/g)].map(([, name]) => name));
  const others = new Set(
    files
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) => [...textOf(file).matchAll(/--([\w-]+):/g)].map(([, name]) => name)),
  );
  const asked = files
    .filter((file) => /\.(?:css|astro)$/.test(file))
    .flatMap((file) => [...textOf(file).matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name));
  expect(asked.length).toBeGreaterThan(300);
  expect([...new Set(asked)].filter((name) => !names.has(name) && !others.has(name))).toEqual([]);
});

const schemes = [
  { scheme: 'light', page: colours, picture: pictureColours, groups: groupColours },
  { scheme: 'dark', page: darkColours, picture: darkPictureColours, groups: darkGroupColours },
] as const;

describe.each(schemes)('on a $scheme page', ({ page, picture, groups }) => {
  test.each(['ink', 'inkSoft', 'brand', 'met', 'unmet', 'wait'] as const)(
    'text in %s can be read on every ground',
    (name) => {
      for (const ground of ['paper', 'surface', 'sunken', 'brandTint'] as const)
        expect(contrastOf(page[name], page[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['tight', 'loose'] as const)('the name of a %s type can be read on paper and in tables', (name) => {
    for (const ground of ['paper', 'surface', 'sunken'] as const)
      expect(contrastOf(page[name], page[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test('each verdict can be read on its tint', () => {
    for (const name of ['met', 'unmet', 'wait'] as const)
      expect(contrastOf(page[name], page[`${name}Tint`])).toBeGreaterThanOrEqual(4.5);
  });

  test('what is written on a full colour can be read', () => {
    for (const ground of ['brand', 'brandDeep', 'tight', 'loose'] as const)
      expect(contrastOf(page.onBrand, page[ground])).toBeGreaterThanOrEqual(4.5);
    for (const ground of ['band', 'bandLift'] as const) {
      expect(contrastOf(page.onBand, page[ground])).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(page.focusOnBand, page[ground])).toBeGreaterThanOrEqual(3);
    }
  });

  test('the number on a mark of the map can be read', () => {
    for (const { fill, ink } of groups) expect(contrastOf(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });

  test('the edge of a mark stands out from the land', () => {
    expect(contrastOf(picture.markEdge, picture.land)).toBeGreaterThanOrEqual(4.5);
    for (const { line } of groups) expect(contrastOf(line, picture.land)).toBeGreaterThanOrEqual(3);
  });

  test('tight and loose groups stay apart in grey, the tight one farther from the page', () => {
    expect(contrastOf(page.loose, page.surface) * 2).toBeLessThan(contrastOf(page.tight, page.surface));
    expect(contrastOf(page.tight, picture.land)).toBeGreaterThan(4.5);
  });

  describe.each(visions)('to %s eyes', (vision) => {
    test('tight and loose groups stay apart', () => {
      expect(colourDistance(page.tight, page.loose, vision)).toBeGreaterThan(0.15);
    });

    test.each(['met', 'unmet', 'wait'] as const)('neither type is taken for %s', (verdict) => {
      for (const type of ['tight', 'loose'] as const)
        expect(colourDistance(page[type], page[verdict], vision)).toBeGreaterThan(0.1);
    });
  });
});

test('what charts are drawn with on light is told apart wherever its dark counterparts differ', () => {
  const pairs = [
    ...Object.entries(colours).map(([name, value]) => [value, darkColours[name as keyof typeof colours]]),
    ...Object.entries(pictureColours).map(([name, value]) => [
      value,
      darkPictureColours[name as keyof typeof pictureColours],
    ]),
    ...groupColours.flatMap((own, index) =>
      (['fill', 'ink', 'line'] as const).map((part) => [own[part], darkGroupColours[index]?.[part]]),
    ),
  ];
  const ofBand = new Set([darkColours.band, darkColours.bandLift, darkColours.onBand]);
  const counterparts = Map.groupBy(
    pairs.filter(([, dark]) => !ofBand.has(dark ?? '')),
    ([light]) => light,
  );
  const double = [...counterparts].filter(([, own]) => new Set(own.map(([, dark]) => dark)).size > 1);
  expect(double).toEqual([]);
});

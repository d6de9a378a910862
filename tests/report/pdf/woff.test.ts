import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';
import { expect, test } from 'vitest';

import { trueTypeOf } from '../../../src/report/pdf/woff.ts';

const packed = readFileSync(
  createRequire(import.meta.url).resolve('@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff'),
);

test('the font inside a WOFF file has the same glyphs', () => {
  const [inside, outside] = [create(trueTypeOf(packed)), create(packed)];
  expect(inside.isCollection || outside.isCollection).toBe(false);
  expect(inside).toMatchObject({ familyName: 'LXGW WenKai', numGlyphs: outside.isCollection ? 0 : outside.numGlyphs });
});

test('what is no WOFF file is refused', () => {
  expect(() => trueTypeOf(Buffer.from('wOF2 and more'))).toThrow('not a WOFF 1.0 file');
});

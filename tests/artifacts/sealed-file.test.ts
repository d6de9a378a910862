import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert, integer, nat, property } from 'fast-check';
import { expect, test } from 'vitest';

import { keepSealed, takeSealed } from '../../src/artifacts/sealed-file.ts';

const file = join(mkdtempSync(join(tmpdir(), 'sealed-')), 'kept.png');
const content = Buffer.from('集团化办学'.repeat(40));

test('what was kept is given back, byte for byte', () => {
  keepSealed(file, content);
  expect(takeSealed(file)?.equals(content)).toBe(true);
  keepSealed(file, Buffer.alloc(0));
  expect(takeSealed(file)).toHaveLength(0);
});

test('a file that is not there, is empty or was cut short is made anew', () => {
  expect(takeSealed(`${file}.nowhere`)).toBeNull();
  for (const length of [0, 10, 31, 32, content.length, content.length + 31]) {
    keepSealed(file, content);
    truncateSync(file, length);
    expect(takeSealed(file)).toBeNull();
  }
});

test('one changed byte is found, wherever it is', () => {
  assert(
    property(nat({ max: content.length + 31 }), integer({ min: 1, max: 255 }), (position, change) => {
      keepSealed(file, content);
      const bytes = readFileSync(file);
      bytes[position] = (bytes[position] ?? 0) ^ change;
      writeFileSync(file, bytes);
      expect(takeSealed(file)).toBeNull();
    }),
    { seed: 20_261_130, numRuns: 50 },
  );
});

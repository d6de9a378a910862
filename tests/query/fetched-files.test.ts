import { afterAll, expect, test } from 'vitest';

import { fetchedFiles } from '../../src/query/fetched-files.ts';
import { openDemo } from './demo.ts';

const { atlas: demo, engine } = await openDemo();
afterAll(() => engine.close());
const { version, files } = fetchedFiles(demo);

test('all JSON that scripts fetch stands below its version', () => {
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      `json/${version}/search.json`,
      `json/${version}/options.json`,
      `json/${version}/panel/names.json`,
      `json/${version}/panel/ind-10.json`,
      `json/${version}/check/ind-10.json`,
    ]),
  );
  expect(files.filter(({ path }) => !path.startsWith(`json/${version}/`))).toEqual([]);
});

test('equal data have the same version, and one changed figure another one', () => {
  expect(fetchedFiles(structuredClone(demo))).toEqual({ version, files });
  const [first, ...others] = demo.results;
  if (first === undefined) throw new Error('the demonstration county has no results');
  const changed = fetchedFiles({ ...demo, results: [{ ...first, numerator: (first.numerator ?? 0) + 1 }, ...others] });
  expect(changed.version).not.toBe(version);
});

import { describe, expect, test } from 'vitest';
import { proved } from '../proof/proved.ts';
import { mutations } from './mutations.ts';
import { seeded } from './random.ts';
import { openRegion, type Region } from './region.ts';
import { changesOf, silentChanges, whySilent } from './silence.ts';

/** 500 changes of the files of whole regions; thousands of a small county's are beside this file. */
const regions: readonly (readonly [region: Region, count: number])[] = [
  [openRegion('340321-huaiyuan'), 200],
  [openRegion('370305-linzi'), 200],
  [openRegion('999999-demo'), 100],
];

const atATime = 20;

describe.each(regions)('$folder', (region, count) => {
  const changes = changesOf(region, count);
  const batches = Array.from({ length: count / atATime }, (_, batch) => batch * atATime);

  test.each(batches)(
    'no change of a file goes by in silence, stops the program or changes what does not depend on it, from number %i',
    (from) => {
      const silent = silentChanges(region, changes.slice(from, from + atATime), from);
      expect(silent).toEqual([]);
      proved({ 'changed files': atATime });
    },
  );
});

test('every kind of change is tried in every region', () => {
  expect(mutations.length).toBeGreaterThan(30);
  expect(regions.filter(([, count]) => count < mutations.length)).toEqual([]);
  expect(regions.reduce((total, [, count]) => total + count, 0)).toBe(500);
});

test('a program that says nothing would be found out', () => {
  const region = openRegion('370305-linzi');
  const deaf: Region = {
    ...region,
    checkWith: (file, bytes) => ({ ...region.checkWith(file, bytes), issues: region.original.issues }),
  };
  const random = seeded(1);
  const found = mutations
    .filter(({ kind }) => kind === 'content')
    .filter((mutation) => {
      const file = random.pick(region.files);
      return whySilent(deaf, { file, mutation, bytes: mutation.apply(file.text, random) }) !== null;
    });
  expect(found.length).toBeGreaterThan(8);
});

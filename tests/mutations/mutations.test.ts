import { describe, expect, test } from 'vitest';
import { proved } from '../proof/proved.ts';
import { batchesOf, countOf, drawn } from '../proof/seeds.ts';
import { mutations } from './mutations.ts';
import { seeded } from './random.ts';
import { openRegion, type Region } from './region.ts';
import { changesOf, silentChanges, whySilent } from './silence.ts';

const real = 'changed files of real counties';
const demo = 'changed files of the demonstration county';

/** Changes of the files of whole regions; thousands of a small county's are beside this file. */
const regions: readonly (readonly [region: Region, count: number])[] = [
  [openRegion('340321-huaiyuan'), countOf(real) / 2],
  [openRegion('370305-linzi'), countOf(real) / 2],
  [openRegion('999999-demo'), countOf(demo)],
];

const atATime = 20;

describe.each(regions)('$folder', (region, count) => {
  const changes = changesOf(region, count);
  test.each(batchesOf(count, atATime))(
    'no change of a file goes by in silence, stops the program or changes what does not depend on it, from number %i',
    (from) => {
      const own = changes.slice(from, from + atATime);
      expect(silentChanges(region, own, from)).toEqual([]);
      proved({ 'changed files': own.length });
    },
  );
});

test('every kind of change is tried in every region', () => {
  expect(mutations.length).toBeGreaterThan(30);
  expect(regions.filter(([, count]) => count < mutations.length)).toEqual([]);
  expect(drawn[real].whole + drawn[demo].whole).toBe(500);
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

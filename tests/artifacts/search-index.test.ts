import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readRegionArtifact } from '../../src/artifacts/read.ts';
import { searchIndexOf } from '../../src/figures/search-index.ts';
import { findEntries } from '../../src/client/match.ts';
import { builtData } from '../built-data.ts';

beforeAll(async () => {
  vi.stubEnv('ATLAS_ARTIFACTS', (await builtData()).artifacts);
});
afterAll(() => void vi.unstubAllEnvs());

test.each(['huaiyuan', 'linzi', 'demo'])('every recorded name of %s is found by its full text', (slug) => {
  const atlas = readRegionArtifact(slug);
  const { entries } = searchIndexOf(atlas);
  const names = [
    ...atlas.tables.schools.map((row) => row.school_name),
    ...atlas.tables.campuses.map((row) => row.campus_name),
    ...atlas.tables.names.map((row) => row.name),
  ];
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => findEntries(entries, name)[0]?.entry[0] !== name)).toEqual([]);
});

test('a group-internal name, a short name, pinyin and initials lead to the same group', () => {
  const { entries, targets } = searchIndexOf(readRegionArtifact('huaiyuan'));
  const pathOf = (typed: string) => targets[findEntries(entries, typed)[0]?.entry[3] ?? -1]?.[1];
  for (const typed of ['三实小教育集团邵圩校区', '第五实验小学', '三实小', 'sanshixiao', 'dwsyxx']) {
    expect(pathOf(typed), typed).toBe('groups/340321-g04/');
  }
});

test('a school outside every group leads to its own page and says so', () => {
  const atlas = readRegionArtifact('demo');
  const { targets } = searchIndexOf(atlas);
  const outside = targets.filter(([, , detail]) => detail === '未加入集团');
  expect(outside.length).toBeGreaterThan(0);
  for (const [, path] of outside) expect(path).toMatch(/^schools\/\d{10}\/$/);
});

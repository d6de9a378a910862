import { expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { chartOfGroup, chartsOf, chartsOfGroup, chartsOfRegion } from '../../src/charts/region-charts.ts';
import { chartPreviewId } from '../../src/charts/region-previews.ts';
import { publicTableNames } from '../../src/model/tables.ts';
import { group, member, region, school } from '../indicators/rows.ts';

/** Groups whose ids end alike. */
function madeAtlas(): RegionArtifact {
  const tables = {
    ...Object.fromEntries(publicTableNames.map((table) => [table, []])),
    groups: [group('01'), group('X-01')],
    schools: [school('a', { school_name: '甲小学' }), school('b', { school_name: '乙小学' })],
    memberships: [
      member('01', { school_id: 'a', member_role: '总校' }),
      member('X-01', { school_id: 'b', member_role: '总校' }),
    ],
  };
  const facts = { exchange_checks: [], campus_flows: [], person_counts: [], count_sources: [] };
  // A cast: charts of a region without results read these parts of an artifact only.
  return {
    slug: 'made',
    region: region({ as_of_date: '2026-03-31' }),
    tables,
    results: [],
    facts,
    derived: { coverage_history: [] },
    places: null,
  } as unknown as RegionArtifact;
}

test('a group has its own charts only, even where ids end alike', () => {
  const atlas = madeAtlas();
  expect(chartsOfGroup(atlas, '01').map(({ id }) => id)).toEqual(['relations-01']);
  expect(chartsOfGroup(atlas, 'X-01').map(({ id }) => id)).toEqual(['relations-x-01']);
  expect(chartOfGroup(atlas, '01', 'relations')?.description).toContain('甲小学');
  expect(chartOfGroup(atlas, '01', 'standing')).toBeNull();
  expect(chartPreviewId(atlas, 'relations-x-01')).toBe('group-x-01');
  expect(chartsOfRegion(atlas)).toEqual([]);
  expect(new Set(chartsOf(atlas).map(({ id }) => id)).size).toBe(chartsOf(atlas).length);
});

import { expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { localName } from '../../src/figures/local-name.ts';
import { group, region, school } from '../indicators/rows.ts';

// A cast: names are looked for in these tables only.
const atlas = {
  region: region({ region_name: '示例县' }),
  tables: {
    schools: [
      school('a', { school_name: '示例县青禾小学' }),
      school('b', { school_name: '示例县中学' }),
      school('c', { school_name: '示例县砚池初级中学' }),
      school('d', { school_name: '砚池初级中学' }),
    ],
    campuses: [],
    groups: [group('g', { group_name: '示例县青禾小学教育集团' })],
  },
} as unknown as RegionArtifact;

test('a county leaves its own name out of the names of its schools and groups', () => {
  expect(localName(atlas, '示例县青禾小学')).toBe('青禾小学');
  expect(localName(atlas, '示例县青禾小学教育集团')).toBe('青禾小学教育集团');
  expect(localName(atlas, '以示例县青禾小学为核心校的教育集团')).toBe('以青禾小学为核心校的教育集团');
});

test('a name stays whole where too little would be left, or where another is called so', () => {
  expect(localName(atlas, '示例县中学')).toBe('示例县中学');
  expect(localName(atlas, '示例县砚池初级中学')).toBe('示例县砚池初级中学');
  expect(localName(atlas, '邻县青禾小学')).toBe('邻县青禾小学');
});

import { expect, test } from 'vitest';
import { missingForRotations, rotationsFinding, rotationsOf } from '../../src/figures/rotations.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { publicTableNames } from '../../src/model/tables.ts';
import { group, region } from '../indicators/rows.ts';

const county = region({ as_of_date: '2026-03-31' });

function share(unit_id: string, numerator: number | null, more: Partial<ResultRow> = {}): ResultRow {
  const isRegion = unit_id === county.region_code;
  // A cast: the page reads these columns only.
  return {
    indicator_id: 'IND-10',
    unit_kind: isRegion ? 'region' : 'group',
    unit_id,
    period: '2024-2025',
    as_of_date: null,
    basis: '参与口径',
    category: '',
    numerator,
    denominator: numerator === null ? null : 100,
    value: numerator === null ? null : numerator / 100,
    verdict: '无定量要求',
    shortfall: null,
    missing_tables: null,
    ...more,
  } as ResultRow;
}

function atlasOf(results: readonly ResultRow[]): RegionArtifact {
  const tables = {
    ...Object.fromEntries(publicTableNames.map((name) => [name, []])),
    groups: [group('g2', { sort_order: 2 }), group('g1', { sort_order: 1 })],
  };
  // A cast: as above.
  return { region: county, tables, results } as unknown as RegionArtifact;
}

test('the finding names the year that has ended, the whole, and how many people the groups lack', () => {
  const atlas = atlasOf([
    share(county.region_code, 9),
    share('g1', 10, { verdict: '达标', shortfall: 0 }),
    share('g2', 8, { verdict: '未达标', shortfall: 2 }),
    share(county.region_code, 1, { basis: '达标集团占比', denominator: 2 }),
    share('g1', 1, { period: '2025-2026', verdict: '进行中（预计）', shortfall: 9 }),
  ]);
  const whole = '2024—2025学年各集团内交流教师9人，占集团成员校区专任教师的9.0%';
  expect(rotationsFinding(atlas)).toBe(`${whole}；1个集团达到交流比例标准，1个未达到，共差2人。`);
});

test('groups stand in official order, and one that did not exist yet has no figure', () => {
  const rotations = rotationsOf(atlasOf([share('g1', 10)]));
  expect(rotations.groups.map(({ group_id, share: row }) => [group_id, row?.numerator])).toEqual([
    ['g1', 10],
    ['g2', undefined],
  ]);
});

test('of several targets beside a figure the one that applies is shown', () => {
  const { groups } = rotationsOf(
    atlasOf([
      share('g1', 10, { verdict: '不适用', threshold: 10 }),
      share('g1', 10, { verdict: '达标', threshold: 5 }),
    ]),
  );
  expect(groups[0]?.share?.threshold).toBe(5);
});

test('without figures the finding says which tables are missing, those that most need first', () => {
  const missing = { period: '', as_of_date: '2026-03-31', verdict: '数据缺失' } as const;
  const atlas = atlasOf([
    share('g1', null, { ...missing, missing_tables: 'calendar,rotations' }),
    share('g1', null, { ...missing, indicator_id: 'IND-16', missing_tables: 'rotations' }),
  ]);
  expect(rotationsOf(atlas).academic_year).toBeNull();
  expect(missingForRotations(atlas)).toEqual([
    { table: 'rotations', indicator_ids: ['IND-10', 'IND-16'] },
    { table: 'calendar', indicator_ids: ['IND-10'] },
  ]);
  expect(rotationsFinding(atlas)).toMatch(/^交流轮岗情况无法计算，缺交流轮岗.*、校历。$/);
});

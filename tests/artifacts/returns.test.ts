import { expect, test } from 'vitest';
import { returnBlocks } from '../../src/figures/returns.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { publicTableNames } from '../../src/model/tables.ts';
import { campus, group, member, region, school, snapshot } from '../indicators/rows.ts';

const tables = {
  ...Object.fromEntries(publicTableNames.map((name) => [name, []])),
  groups: [
    group('g', { short_name: '甲集团', founded_on: '2023-09-01' }),
    group('h', { short_name: '乙集团', founded_on: '2025-10-01' }),
  ],
  schools: [school('a'), school('b'), school('c')],
  campuses: [
    campus('a1', { school_id: 'a', campus_name: '甲一' }),
    campus('a2', { school_id: 'a', campus_name: '甲二', opened_on: '2025-01-01' }),
    campus('b', { campus_name: '乙' }),
    campus('c', { campus_name: '丙', closed_on: '2025-07-01' }),
  ],
  memberships: [member('g', { school_id: 'a' }), member('g', { campus_id: 'b', valid_from: '2025-03-01' })],
};

// A cast: the blocks read these parts of an artifact only.
const atlas = (more: object, as_of_date = '2026-03-31') =>
  ({ region: region({ as_of_date }), tables: { ...tables, ...more } }) as unknown as RegionArtifact;

test('each campus owes a snapshot for the groups it was in on 1 September, and none after it closed', () => {
  const snapshots = [
    snapshot('a1', { academic_year: '2024-2025' }),
    snapshot('b', { academic_year: '2024-2025' }),
    snapshot('b', { academic_year: '2025-2026' }),
  ];
  const [block] = returnBlocks(atlas({ snapshots }));
  expect(block?.lines).toEqual([
    {
      line_id: 'g',
      name: '甲集团',
      cells: [
        { period: '2024-2025', expected_count: 1, missing: [] },
        { period: '2025-2026', expected_count: 3, missing: ['甲一', '甲二'] },
      ],
    },
    {
      line_id: '集团外',
      name: '集团外',
      cells: [
        { period: '2024-2025', expected_count: 2, missing: ['丙'] },
        { period: '2025-2026', expected_count: 0, missing: [] },
      ],
    },
  ]);
});

test('a year of which nobody returned anything stands there empty', () => {
  const [block] = returnBlocks(atlas({ snapshots: [snapshot('a1', { academic_year: '2023-2024' })] }));
  expect(block?.periods).toEqual(['2023-2024', '2024-2025', '2025-2026']);
  expect(block?.lines[0]?.cells.at(-1)).toEqual({
    period: '2025-2026',
    expected_count: 3,
    missing: ['甲一', '甲二', '乙'],
  });
});

test('groups owe what has ended and what they existed for all the while', () => {
  const blocks = returnBlocks(
    atlas({
      unify_checks: [
        { term: '2024-2025-2', group_id: 'g', checklist: '六统一' },
        // The other checklist is another return.
        { term: '2024-2025-1', group_id: 'g', checklist: '五项统一管理' },
      ],
      evaluations: [{ calendar_year: 2024, group_id: 'g' }],
    }),
  );
  expect(blocks.map(({ title, periods }) => [title, periods])).toEqual([
    ['统一事项', ['2024-2025-1', '2024-2025-2', '2025-2026-1']],
    ['年度考核', ['2024', '2025']],
  ]);
  const missing = blocks.map(({ lines }) => lines.flatMap(({ cells }) => cells.map((cell) => cell.missing)));
  expect(missing).toEqual([
    [['甲集团'], [], ['甲集团']],
    [[], ['甲集团']],
  ]);
});

test('a table that was never supplied owes nothing here', () => {
  expect(returnBlocks(atlas({}))).toEqual([]);
});

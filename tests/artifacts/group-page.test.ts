import { expect, test } from 'vitest';

import { headcountsOf } from '../../src/figures/group-headcounts.ts';
import { rotationSentence, runningRotationSentence } from '../../src/figures/group-rotation.ts';
import { groupStandingsOf } from '../../src/figures/group-standings.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { publicTableNames } from '../../src/model/tables.ts';
import { campus, group, member, policyTarget, region, school, snapshot } from '../indicators/rows.ts';

const tables = {
  ...Object.fromEntries(publicTableNames.map((name) => [name, []])),
  groups: [group('g')],
  schools: [school('a'), school('b')],
  campuses: [campus('a1', { school_id: 'a' }), campus('a2', { school_id: 'a', opened_on: '2025-01-01' }), campus('b')],
  memberships: [
    member('g', { school_id: 'a', member_role: '总校' }),
    member('g', { campus_id: 'b', valid_from: '2025-03-01' }),
  ],
  snapshots: [
    snapshot('a1', { academic_year: '2024-2025', full_time_teacher_count: 30 }),
    snapshot('a1', { academic_year: '2025-2026', full_time_teacher_count: 31 }),
    snapshot('a2', { academic_year: '2025-2026', full_time_teacher_count: 9 }),
  ],
  policy_targets: [policyTarget('T', { indicator_id: 'IND-10', threshold: 10 })],
};

const result = (more: Partial<ResultRow>) =>
  ({
    indicator_id: 'IND-10',
    unit_kind: 'group',
    unit_id: 'g',
    as_of_date: null,
    basis: '参与口径',
    category: '',
    target_id: 'T',
    threshold: 10,
    comparator: '≥',
    deadline: null,
    ...more,
  }) as ResultRow;

// A cast: the questions asked here read these parts of an artifact only.
const atlas = {
  region: region({ as_of_date: '2026-03-31' }),
  tables,
  results: [
    result({ period: '2024-2025', numerator: 2, denominator: 30, value: 2 / 30, verdict: '未达标', shortfall: 1 }),
    result({
      period: '2025-2026',
      numerator: 3,
      denominator: 1240,
      value: 3 / 1240,
      verdict: '进行中（预计）',
      shortfall: 121,
    }),
  ],
} as unknown as RegionArtifact;

test('a requirement is told by the period that has ended, with the running one beside it', () => {
  const [standing] = groupStandingsOf(atlas, 'g');
  expect([standing?.ended?.period, standing?.running?.period]).toEqual(['2024-2025', '2025-2026']);
});

test('a requirement that no longer judges the group is left to its history', () => {
  const loose = result({ period: '2021-2022', target_id: 'loose', numerator: 2, denominator: 30, value: 2 / 30 });
  const changed = {
    ...atlas,
    tables: { ...tables, policy_targets: [...tables.policy_targets, policyTarget('loose')] },
    results: [loose, ...atlas.results],
  } as unknown as RegionArtifact;
  expect(groupStandingsOf(changed, 'g').map(({ ended }) => ended?.period)).toEqual(['2024-2025']);
});

test('a figure by calendar years does not end a requirement by academic years', () => {
  const calendar = result({ basis: '年度口径', period: '2025', target_id: null, value: 0.1, verdict: '无定量要求' });
  const [standing] = groupStandingsOf({ ...atlas, results: [...atlas.results, calendar] }, 'g');
  expect(standing?.ended?.period).toBe('2024-2025');
});

test('the sentence on rotation judges the year that has ended, and tells the running one apart', () => {
  expect(rotationSentence(atlas, 'g')).toBe(
    '2024—2025学年有专任教师30人，按10%的标准应交流3人，交流2人，还差1人，未达标。',
  );
  expect(runningRotationSentence(atlas, 'g')).toBe(
    '2025—2026学年正在进行，目前有专任教师1,240人，按10%的标准应交流124人，已交流3人，还差121人。',
  );
  expect(rotationSentence(atlas, 'other')).toBeNull();
});

test('a group that meets the standard is told how many it had to send, too', () => {
  const met = { ...atlas.results[0], numerator: 4, value: 4 / 30, verdict: '达标', shortfall: 0 } as ResultRow;
  expect(rotationSentence({ ...atlas, results: [met] }, 'g')).toBe(
    '2024—2025学年有专任教师30人，按10%的标准应交流3人，交流4人，已达到标准。',
  );
});

test('a group without a type is held to nothing, and nothing is said to lack', () => {
  const open = { ...atlas.results[0], verdict: '类型待确认' } as ResultRow;
  expect(rotationSentence({ ...atlas, results: [open] }, 'g')).toBe(
    '2024—2025学年有专任教师30人，交流2人；因集团类型待确认，暂不评价。',
  );
});

test('headcounts tell what was not returned from what was not a member yet', () => {
  const { years, lines, totals } = headcountsOf(atlas, 'g');
  expect(years).toEqual(['2024-2025', '2025-2026']);
  expect(lines.map(({ name, cells }) => [name, ...cells.map(({ words }) => words)])).toEqual([
    ['某校区', '30', '31'],
    ['某校区', '学年初不是成员', '9'],
    ['某校区', '学年初不是成员', '未报送'],
  ]);
  expect(totals).toEqual(['30', '缺数据，不合计']);
});

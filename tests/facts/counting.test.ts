import { describe, expect, test } from 'vitest';

import { countsOf } from '../../src/facts/facts.ts';
import type { MeasureName } from '../../src/model/measures.ts';
import type { RegionTables, Row } from '../../src/model/tables.ts';
import { campus, group, member, packItem, region, school, snapshot } from '../indicators/rows.ts';
import { countOf, countsWith, exchange, joined, lead, rotation, smallCounty, teacher } from './small-county.ts';

const period = '2024-2025';
const asOf = '2025-09-10';
const county = '999999';

/** One count of the group in 2024-2025. */
async function inYear(measure: MeasureName, tables: RegionTables, part = ''): Promise<number | null> {
  return countOf(await countsWith(tables), measure, { period, part });
}

/** The data of the following summer holidays, so that 2024-2025 is the latest year. */
const latest = { region: [region({ region_code: county, as_of_date: '2025-08-31', small_group_n: 0 })] };

const rotatingWith = (cells: Partial<Row<'teachers'>>) =>
  inYear('rotating', { rotations: [rotation('R')], teachers: [teacher('TA1', cells)] });

const rotationBetween = (sending_campus_id: string, receiving_campus_id: string) =>
  rotation(`${sending_campus_id}${receiving_campus_id}`, { sending_campus_id, receiving_campus_id });

const honourOf = (honour: string, honour_level = '校级'): readonly Row<'honours'>[] => [
  { pid: 'TA1', honour, honour_level, awarded_on: '2020-01-01', valid_to: null, document_number: null },
];

const pack_items = [packItem('骨干教师', { list_name: '称号' })];

const withHonour = (honour: string) => ({ pack_items, rotations: [rotation('R')], honours: honourOf(honour) });

const nationalWith = async (level: string) => {
  const counts = await countsWith({ pack_items, rotations: [rotation('R')], honours: honourOf('优秀教师', level) });
  return countOf(counts, 'rotating_county_backbone', { period, unit: county });
};

const joinedOn = (joined_campus_on: string | null, cells: Partial<Row<'teachers'>> = {}) => ({
  ...latest,
  rotations: [rotation('R', { pid: 'TB1', sending_campus_id: 'B', receiving_campus_id: 'A' })],
  teachers: [teacher('TA1', { joined_campus_on, ...cells }), teacher('TB1')],
});

const foundedOn = (founded_on: string) => ({
  weak_schools: [],
  schools: [school('A'), school('B', { founded_on }), school('C')],
  rotations: [rotation('R')],
});

const pair = (pairing_id: string, cells: Partial<Row<'mentoring'>>): Row<'mentoring'> => ({
  pairing_id,
  group_id: 'G',
  mentor_pid: 'TA1',
  apprentice_pid: 'TB1',
  is_cross_school: true,
  starts_on: '2024-09-10',
  ended_on: null,
  ...cells,
});

describe('rows', () => {
  test('say 0 where nobody was found, and that a return is missing where it is', async () => {
    const counts = await countsWith({ rotations: [rotation('R')], snapshots: [snapshot('A')] });
    const group_rows = counts.person_counts.filter((row) => row.unit_id === 'G' && row.period === period);
    const found = (measure: MeasureName) => group_rows.find((row) => row.measure === measure);
    expect(found('rotating_cross_stage')).toMatchObject({ person_count: 0, absence: null, reason: null });
    expect(found('teachers')).toMatchInlineSnapshot(`
      {
        "absence": "missing",
        "measure": "teachers",
        "part": "",
        "period": "2024-2025",
        "period_kind": "学年",
        "person_count": null,
        "reason": "缺1个校区的专任教师数，暂不计算。",
        "unit_id": "G",
        "unit_kind": "group",
      }
    `);
  });

  test('are there for every covered period of a group and the county', async () => {
    const counts = await countsWith({ rotations: [rotation('R', { starts_on: '2023-09-01' })] });
    const rotating = counts.person_counts.filter(({ measure }) => measure === 'rotating');
    expect(rotating.map((row) => `${row.period} ${row.unit_id}`)).toEqual([
      '2023-2024 999999',
      '2023-2024 G',
      '2024-2025 999999',
      '2024-2025 G',
      '2025-2026 999999',
      '2025-2026 G',
    ]);
  });

  test('are not there for what nobody supplied', async () => {
    const { rotations: _rotations, teachers: _teachers, cadre_exchanges: _exchanges, ...open } = smallCounty;
    const counts = await countsOf({ ...open, snapshots: [snapshot('A'), snapshot('B'), snapshot('C')] });
    expect(new Set(counts.person_counts.map(({ measure }) => measure))).toEqual(
      new Set(['teachers', 'teachers_calendar', 'eligible_teachers']),
    );
    expect([counts.campus_flows, counts.exchange_checks]).toEqual([[], []]);
  });
});

describe('a rotating teacher', () => {
  test('is on the roster as full-time, with the staff relation at a campus of the group', async () => {
    expect(await rotatingWith({})).toBe(1);
    expect(await rotatingWith({ is_full_time: null })).toBe(1);
    expect(await rotatingWith({ is_full_time: false })).toBe(0);
    expect(await rotatingWith({ staff_campus_id: 'C' })).toBe(0);
  });

  test('counts once in the county for rotations in two groups', async () => {
    const counts = await countsWith({
      ...latest,
      groups: [group('G', { founded_on: '2023-09-01' }), group('H', { founded_on: '2023-09-01' })],
      memberships: [
        lead('A'),
        joined('B'),
        member('H', { campus_id: 'A', valid_from: '2023-09-01' }),
        member('H', { campus_id: 'C', valid_from: '2023-09-01' }),
      ],
      rotations: [
        rotation('R1', { planned_end_on: '2025-01-17', ended_on: '2025-01-17' }),
        rotation('R2', { starts_on: '2025-02-17', receiving_campus_id: 'C' }),
      ],
    });
    const countIn = (measure: MeasureName) =>
      ['G', 'H', county].map((unit) => countOf(counts, measure, { period, unit }));
    expect(countIn('rotating')).toEqual([1, 1, 1]);
    expect(countIn('rotation_records')).toEqual([1, 1, 2]);
  });

  test('counts for the whole county wherever he or she goes', async () => {
    const counts = await countsWith({ rotations: [rotation('R', { receiving_campus_id: 'C' })] });
    expect(countOf(counts, 'rotating_any', { period, unit: county })).toBe(1);
    expect(countOf(counts, 'rotating', { period, unit: county })).toBe(0);
  });

  test('goes from one kind of campus to another', async () => {
    const campuses = [...smallCounty.campuses, campus('A2', { school_id: 'A' }), campus('B2', { school_id: 'B' })];
    const memberships = [lead('A'), lead('A2'), joined('B'), joined('B2')];
    const counts = await countsWith({
      campuses,
      memberships,
      rotations: [
        rotationBetween('A', 'B'),
        rotationBetween('B', 'A'),
        rotationBetween('B', 'B2'),
        rotationBetween('A', 'A2'),
      ],
    });
    const parts = ['总校→成员', '成员→总校', '成员↔成员', '总校校区之间'];
    expect(parts.map((part) => countOf(counts, 'rotating_direction', { period, part }))).toEqual([1, 1, 1, 1]);
    expect(
      counts.campus_flows.map((row) => [row.sending_campus_id, row.receiving_campus_id, row.person_count]),
    ).toEqual([
      ['A', 'A2', 1],
      ['A', 'B', 1],
      ['B', 'A', 1],
      ['B', 'B2', 1],
    ]);
  });

  test('goes from town to country and from one stage to another', async () => {
    const schools = [school('A', { urban_rural_code: '121' }), school('B', { urban_rural_code: '220' }), school('C')];
    const campuses = [campus('A', { stages: ['小学'] }), campus('B', { stages: ['初中'] }), campus('C')];
    const tables = { schools, campuses, rotations: [rotation('R')] };
    expect(await inYear('rotating_urban_to_rural', tables)).toBe(1);
    expect(await inYear('rotating_cross_stage', tables)).toBe(1);
    const back = rotation('R', { pid: 'TB1', sending_campus_id: 'B', receiving_campus_id: 'A' });
    expect(await inYear('rotating_urban_to_rural', { ...tables, rotations: [back] })).toBe(0);
    const unknown = [campus('A', { stages: null }), campus('B', { stages: ['初中'] }), campus('C')];
    expect(await inYear('rotating_cross_stage', { ...tables, campuses: unknown })).toBe(0);
  });

  test('is a leader whose record says so, and then seconded', async () => {
    const counted = [exchange('X', { pid: 'TA1', counts_as_rotation: true, ended_on: '2025-07-04' })];
    expect(await inYear('rotating_form', { cadre_exchanges: counted }, '挂职')).toBe(1);
    const silent = [exchange('X', { pid: 'TA1', ended_on: '2025-07-04' })];
    expect(await inYear('rotating', { cadre_exchanges: silent })).toBe(0);
  });
});

describe('an honour', () => {
  test('makes a backbone teacher when it is on the list of the county', async () => {
    expect(await inYear('rotating_backbone', withHonour('骨干教师'))).toBe(1);
    expect(await inYear('rotating_backbone', withHonour('优秀教师'))).toBe(0);
  });

  test('of county level or above counts for the national figure, listed or not', async () => {
    expect(await Promise.all(['校级', '县级', '国家级'].map(nationalWith))).toEqual([0, 1, 1]);
  });
});

describe('what counts in no share', () => {
  test('is a lesson at a second school, and whatever never lasts a term', async () => {
    const rotations = [
      rotation('R1', { rotation_form: '走教' }),
      rotation('R2', { rotation_form: '兼课' }),
      rotation('R3', { starts_on: '2024-10-08', ended_on: '2024-12-20' }),
      rotation('R4'),
    ];
    expect(await inYear('visiting_records', { rotations })).toBe(3);
  });

  test('is not what began late in the year and is planned to last into the next', async () => {
    const late = { starts_on: '2025-05-31', planned_end_on: '2026-01-23', ended_on: null, rotation_status: '在岗' };
    const june = { region: [region({ region_code: county, as_of_date: '2025-06-10' })] };
    expect(await inYear('visiting_records', { ...june, rotations: [rotation('R', late)] })).toBe(0);
  });
});

describe('five years of service', () => {
  test('are full on the first day of the year, at a campus of the group', async () => {
    expect(await inYear('five_year_eligible', joinedOn('2019-09-01'))).toBe(2);
    expect(await inYear('five_year_eligible', joinedOn('2019-09-02'))).toBe(1);
  });

  test('are done by whoever has rotated, and put off by whoever has a reason', async () => {
    expect(await inYear('five_year_done', joinedOn('2019-09-01'))).toBe(1);
    expect(await inYear('five_year_deferred', joinedOn('2019-09-01'))).toBe(0);
    expect(await inYear('five_year_deferred', joinedOn('2019-09-01', { deferral_reason: '哺乳期' }))).toBe(1);
  });

  test('cannot be counted where a date is missing, and only for the latest year', async () => {
    expect(await inYear('five_year_eligible', joinedOn(null))).toBeNull();
    const { person_counts } = await countsWith({ rotations: [rotation('R')] });
    const years = person_counts.filter(({ measure }) => measure === 'five_year_eligible').map((row) => row.period);
    expect(new Set(years)).toEqual(new Set(['2025-2026']));
  });
});

test('teachers of graduating classes are counted among those who rotate and among all', async () => {
  const teachers = [
    teacher('TA1', { taught_graduating_class: true }),
    teacher('TB1', { taught_graduating_class: true }),
  ];
  const tables = { ...latest, teachers, rotations: [rotation('R')] };
  expect(await inYear('rotating_graduating', tables)).toBe(1);
  expect(await inYear('teachers_graduating', tables)).toBe(2);
});

test('what the roster alone tells is counted where no rotations were handed in, and is not 0', async () => {
  const { rotations: _rotations, cadre_exchanges: _exchanges, ...others } = smallCounty;
  const teachers = [teacher('TA1', { taught_graduating_class: true }), teacher('TB1')];
  const snapshots = [snapshot('A', { academic_year: period }), snapshot('B', { academic_year: period })];
  const counts = await countsOf({ ...others, ...latest, snapshots, teachers });
  expect(countOf(counts, 'five_year_eligible', { period })).toBe(2);
  expect(countOf(counts, 'teachers_graduating', { period })).toBe(1);
  expect(counts.person_counts.filter(({ measure }) => measure === 'five_year_done')).toEqual([]);
});

describe('a rotation from the lead school to a school in need', () => {
  const weak_schools: readonly Row<'weak_schools'>[] = [
    {
      school_id: 'B',
      recognising_body: '市教育局',
      document_number: '市教〔2024〕1号',
      valid_from: '2024-09-02',
      valid_to: null,
    },
  ];

  test('is one to a school recognised as weak on its first day', async () => {
    expect(await inYear('weak_or_new_records', { weak_schools, rotations: [rotation('R')] })).toBe(1);
    const before = rotation('R', { starts_on: '2024-09-01' });
    expect(await inYear('weak_or_new_records', { weak_schools, rotations: [before] })).toBe(0);
  });

  test('is one to a school founded less than 36 months before', async () => {
    expect(await inYear('weak_or_new_records', foundedOn('2021-09-03'))).toBe(1);
    expect(await inYear('weak_or_new_records', foundedOn('2021-09-02'))).toBe(0);
  });
});

test('pairs of mentor and apprentice are those in force on the date of the data', async () => {
  const mentoring = [
    pair('M1', {}),
    pair('M2', { ended_on: asOf }),
    pair('M3', { starts_on: '2025-09-11' }),
    pair('M4', { is_cross_school: false, starts_on: null }),
  ];
  const counts = await countsWith({ mentoring, rotations: [rotation('R')] });
  const parts = ['跨校', '同校'].map((part) => countOf(counts, 'mentoring_pairs', { period: asOf, part }));
  expect(parts).toEqual([1, 1]);
});

test('an exchange that was broken off counts for the region, one to come does not', async () => {
  const broken = { rotation_status: '中止', ended_on: null } as const;
  const rotations = [
    rotation('R1', { ...broken, starts_on: '2024-09-01' }),
    rotation('R2', { ...broken, starts_on: '2099-09-01' }),
    rotation('R3', { starts_on: '2024-09-01' }),
  ];
  const counts = await countsWith({ rotations });
  const rows = counts.person_counts.filter(({ measure }) => measure === 'broken_off_records');
  expect(rows.map((row) => [row.unit_kind, row.period, row.person_count])).toEqual([['region', asOf, 1]]);
});

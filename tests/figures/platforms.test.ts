import { beforeAll, describe, expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { countOf } from '../../src/figures/counts/counts.ts';
import { groupPlatformsOf, platformSentences, platformsPageOf } from '../../src/figures/platforms-page.ts';
import { groupsByResearch, researchGroupsOf } from '../../src/figures/research-groups.ts';
import { studiosOf } from '../../src/figures/studios.ts';
import { plainText } from '../../src/format/bound-text.ts';
import { countyArtifact } from '../report/artifacts.ts';

const asOf = '2026-03-31';
let demo: RegionArtifact;
let linzi: RegionArtifact;
beforeAll(async () => {
  demo = await countyArtifact('999999-demo');
  linzi = await countyArtifact('370305-linzi');
});

/** The demonstration county with other studios. */
const withStudios = (change: (row: RegionArtifact['tables']['studios'][number], index: number) => object) => ({
  ...demo,
  tables: { ...demo.tables, studios: demo.tables.studios.map((row, index) => ({ ...row, ...change(row, index) })) },
});

const countWhenClosed = (closed_on: string) =>
  countOf(
    withStudios((_, index) => (index === 0 ? { closed_on } : {})),
    'studios',
    asOf,
  );

const stateWhenFounded = (founded_on: string | null) =>
  studiosOf(withStudios((_, index) => (index === 0 ? { founded_on, closed_on: null } : {}))).find(
    ({ row }) => row.studio_id === demo.tables.studios[0]?.studio_id,
  )?.state;

describe('studios', () => {
  test('stand once each on the page of the demonstration county: rural, other, and no more there', () => {
    const { studios } = platformsPageOf(demo);
    const listed = [studios?.rural, studios?.list, studios?.others].flatMap((table) => table?.rows ?? []);
    expect(listed).toHaveLength(demo.tables.studios.length);
    expect(studios?.others?.rows).toHaveLength(1);
    expect(studios?.rural?.rows.every(({ cells }) => cells[3] === '乡村')).toBe(true);
  });

  test('that was closed by the as-of date is not there any more, from that day on', () => {
    expect(countWhenClosed('2026-04-01')).toBe(countOf(demo, 'studios', asOf));
    expect(countWhenClosed('2026-03-31')).toBe(countOf(demo, 'studios', asOf) - 1);
  });

  test('that is to come, or of which no day is known, is told from one that is there', () => {
    expect(['2026-04-01', '2026-03-31', null].map(stateWhenFounded)).toEqual(['to-come', 'present', 'present']);
  });

  test('at a campus whose school has no area code are neither rural nor urban', () => {
    const unknown = {
      ...demo,
      tables: { ...demo.tables, schools: demo.tables.schools.map((row) => ({ ...row, urban_rural_code: null })) },
    };
    expect(countOf(unknown, 'studios_rural', asOf)).toBe(0);
    expect(platformsPageOf(unknown).lead).toContain('所在学校城乡类型未填写的');
  });

  test('of all groups together with those of no group are all that there are', () => {
    const own = demo.tables.groups.map(({ group_id }) => countOf(demo, 'studios_of_group', `${asOf},${group_id}`));
    const sum = own.reduce((total, count) => total + count, 0);
    expect(sum + countOf(demo, 'studios_outside_groups')).toBe(countOf(demo, 'studios', asOf));
  });
});

describe('research groups', () => {
  test('of an earlier day are those that had been set up by it', () => {
    const own = demo.tables.research_groups.filter(({ founded_on }) => (founded_on ?? '') <= '2025-12-31');
    expect(own.length).toBeLessThan(demo.tables.research_groups.length);
    expect(countOf(demo, 'research_groups', '2025-12-31')).toBe(own.length);
    expect(plainText(platformSentences(demo, '2025-12-31').join())).toContain(
      `截至2025年12月31日，各集团共建立集团教研组、备课组${own.length}个`,
    );
  });

  test('of an earlier day are not told where a day of founding is missing, nor before the first was set up', () => {
    const [first] = demo.tables.research_groups;
    const rows = demo.tables.research_groups.map((row) => (row === first ? { ...row, founded_on: null } : row));
    const undated = { ...demo, tables: { ...demo.tables, research_groups: rows, studios: [] } };
    expect(platformSentences(undated, '2025-12-31')).toEqual([]);
    expect(platformSentences(undated)).toHaveLength(1);
    expect(platformSentences(demo, '2020-12-31')).toEqual([]);
  });

  test('of the demonstration county are all counted', () => {
    expect(researchGroupsOf(demo)).toHaveLength(demo.tables.research_groups.length);
    expect(countOf(demo, 'research_groups', asOf)).toBe(demo.tables.research_groups.length);
  });

  test('are lacking where two campuses teach the stage and none is on record', () => {
    const without = groupsByResearch(demo, { stage: '小学', subject: '语文' }, false);
    const having = new Set(
      demo.tables.research_groups
        .filter((row) => row.stage === '小学' && row.subject === '语文')
        .map((row) => row.group_id),
    );
    expect(without.length).toBeGreaterThan(0);
    expect(without.filter((id) => having.has(id))).toEqual([]);
    const row = platformsPageOf(demo).research?.subjects.rows.find(({ name }) => name === '小学语文');
    expect(plainText(row?.cells[1] ?? '')).toMatch(new RegExp(`^${without.length}个集团：`));
  });

  test('of a group say how many campuses they cover and since when', () => {
    const own = groupPlatformsOf(demo, '999999-G01');
    const chinese = own?.research?.rows.find(({ name }) => name === '语文')?.cells.map(plainText);
    expect(chinese).toEqual(['有，覆盖12个校区，2021年11月10日建立']);
  });
});

test('a county without records says so, claims nothing, and lists what its document names', () => {
  const page = platformsPageOf(linzi);
  expect(page.lead).toBe('本地区没有提供名师工作室等平台的登记。本地区没有提供集团教研组的登记。');
  expect([page.studios, page.research, page.parts]).toEqual([null, null, []]);
  expect(groupPlatformsOf(linzi, '370305-G01')).toBeNull();
});

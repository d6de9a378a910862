import { beforeAll, describe, expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { activitiesFinding } from '../../src/figures/activities-finding.ts';
import { activityKindsOf, activityKindsTitle } from '../../src/figures/activity-kinds.ts';
import { activitiesHeld, schoolYearOf } from '../../src/figures/activity-records.ts';
import { activityFigure, activityTermsOf, kindCategory } from '../../src/figures/activity-numbers.ts';
import { activitiesPageOf } from '../../src/figures/activities-page.ts';
import { kindTable, subjectTables } from '../../src/figures/activity-tables.ts';
import { countOf } from '../../src/figures/counts/counts.ts';
import { groupActivitiesOf } from '../../src/figures/group-activities.ts';
import { plainText } from '../../src/format/bound-text.ts';
import { indicatorIds } from '../../src/indicators/ids.ts';
import { countyArtifact } from '../report/artifacts.ts';

const counties = new Map<string, RegionArtifact>();
beforeAll(async () => {
  for (const folder of ['999999-demo', '370305-linzi', '340321-huaiyuan'])
    counties.set(folder.slice(7), await countyArtifact(folder));
});
const atlasOf = (name: string): RegionArtifact => {
  const found = counties.get(name);
  if (found === undefined) throw new Error(`no county ${name}`);
  return found;
};

describe('activities of the demonstration county', () => {
  test('each of the records counts in exactly one term and kind', () => {
    const demo = atlasOf('demo');
    const rows = demo.results.filter(
      (row) =>
        row.indicator_id === indicatorIds.activities &&
        row.unit_kind === 'group' &&
        row.basis === '活动次数' &&
        row.category.startsWith('活动：'),
    );
    const counted = rows.reduce((sum, { value }) => sum + (value ?? 0), 0);
    expect(counted).toBe(demo.tables.activities.length);
    expect(activitiesHeld(demo)).toHaveLength(demo.tables.activities.length);
  });

  test('the parts of a term add up to it, for each group and for all of them', () => {
    const demo = atlasOf('demo');
    const term = activityTermsOf(demo).ended ?? '';
    const units = [undefined, ...demo.tables.groups.map(({ group_id }) => group_id)];
    for (const group_id of units) {
      const whole = activityFigure(demo, { term, group_id })?.value ?? 0;
      const parts = activityKindsOf(demo).map(
        ({ item }) => activityFigure(demo, { term, group_id, category: kindCategory(item) })?.value ?? 0,
      );
      expect(
        parts.reduce((sum, part) => sum + part, 0),
        group_id,
      ).toBe(whole);
    }
  });

  test('the term that runs is told from the last one that is over', () => {
    expect(activityTermsOf(atlasOf('demo'))).toMatchObject({ running: '2025-2026-2', ended: '2025-2026-1' });
    expect(plainText(activitiesFinding(atlasOf('demo')))).toMatch(
      /^2025—2026学年第一学期，各集团共举办活动\d+次，参与[\d,]+人次，\d+个校区参加。2025—2026学年第二学期尚未结束，各集团已举办活动\d+次，/,
    );
  });

  test('what is asked of each kind is what the clause says: a number, 定期 without one, or nothing', () => {
    const asked = activityKindsOf(atlasOf('demo')).map(({ item, asked: words }) => [item, plainText(words)]);
    expect(asked).toContainEqual(['班主任论坛', '每学期≥1次']);
    expect(asked).toContainEqual(['学校领导联席会议', '定期，未规定次数']);
    expect(asked).toContainEqual(['同课异构', '未规定次数']);
  });

  test('a group that is not judged in the term is named apart, with the reason', () => {
    const { ended } = activityTermsOf(atlasOf('demo'));
    const rows = kindTable(atlasOf('demo'), ended ?? '').rows.map(({ name, cells }) => [
      name,
      plainText(cells[4] ?? ''),
    ]);
    expect(rows).toContainEqual([
      '班主任论坛',
      '1个集团：沐谷镇中心小学集团；另有1个集团该学期不作评价：望川小学集团（集团在学期中成立）',
    ]);
    expect(rows).toContainEqual([
      '工作经验交流会',
      '另有2个集团该学期不作评价：望川小学集团（集团在学期中成立）、皓麻镇中心小学集团（集团在整改期间）',
    ]);
  });

  test('the column of a school year that runs says so, and no other', () => {
    const [subject] = subjectTables(atlasOf('demo'));
    expect(subject?.table.columns.filter((head) => head.includes('学年未结束'))).toEqual([
      '2025—2026学年（学年未结束）',
    ]);
    expect(subject?.table.columns.at(-1)).toBe('2025—2026学年（学年未结束）');
  });

  test('a group is told how often it trained, how many came and from how many campuses', () => {
    const own = groupActivitiesOf(atlasOf('demo'), '999999-G01');
    const training = own?.table.rows.find(({ name }) => name === '教师培训')?.cells.map(plainText);
    expect(training?.[0]).toBe('未规定次数');
    expect(training?.[1]).toMatch(/^(?:0次|\d+次，\d+人次，\d+个校区)$/);
    const records = atlasOf('demo').tables.activities.filter(
      (row) =>
        row.group_id === '999999-G01' &&
        row.category === '教师培训' &&
        '2025-09-01' <= row.held_on &&
        row.held_on < '2026-03-02',
    );
    const people = records.reduce((sum, { attendance_count }) => sum + (attendance_count ?? 0), 0);
    const campuses = new Set(records.flatMap((row) => [row.host_campus_id, ...(row.participating_campus_ids ?? [])]));
    expect(training?.[2]).toBe(`${records.length}次，${people}人次，${campuses.size}个校区`);
  });

  test('who has no record of a kind is named, and counted', () => {
    const [, ended] = activitiesPageOf(atlasOf('demo')).terms;
    const forum = ended?.kinds.rows.find(({ name }) => name === '学校领导联席会议')?.cells.map(plainText) ?? [];
    const [count, names = ''] = (forum[4] ?? '').split('个集团：');
    expect(names.split('、')).toHaveLength(Number(count));
    expect(countOf(atlasOf('demo'), 'activity_groups_without', '2025-2026-1,学校领导联席会议')).toBe(Number(count));
  });
});

describe('a county without records of activities', () => {
  test.each(['linzi', 'huaiyuan'])('%s says so in one sentence and claims nothing', (name) => {
    const page = activitiesPageOf(atlasOf(name));
    expect(page.lead).toBe('本地区没有提供集团活动记录，各类活动的次数和参与人次不列示。');
    expect([page.terms, page.levels, page.subjects]).toEqual([[], null, []]);
    expect(page.parts.map(({ id }) => id)).toEqual(['kinds']);
  });

  test('what the text wants regularly says so', () => {
    const asked = activityKindsOf(atlasOf('linzi')).map(({ item, asked: words }) => [item, plainText(words)]);
    expect(asked).toContainEqual(['学校领导联席会议', '定期，未规定次数']);
    expect(asked).toContainEqual(['素质展示和比赛', '定期，未规定次数']);
    expect(asked).toContainEqual(['骨干交流互动', '每学期≥1次']);
  });
});

test('a school year begins on 1 September', () => {
  expect(['2025-08-31', '2025-09-01', '2026-01-01'].map(schoolYearOf)).toEqual(['2024-2025', '2025-2026', '2025-2026']);
});

function askedIn(county: string): ReadonlyMap<string, string> {
  return new Map(activityKindsOf(atlasOf(county)).map(({ item, asked }) => [item, asked]));
}

test('what a document only encourages is not called a requirement', () => {
  expect(askedIn('huaiyuan').get('跟岗实践')).toBe('鼓励开展，未规定次数');
  expect(askedIn('demo').get('跟岗实践')).toBe('未规定次数');
  expect(['demo', 'linzi', 'huaiyuan'].map((county) => activityKindsTitle(atlasOf(county)))).toEqual([
    '文件要求的活动',
    '文件要求的活动',
    '文件要求和鼓励的活动',
  ]);
});

test('training of the whole county is called by what the county is', () => {
  expect(activitiesPageOf(atlasOf('demo')).levels?.columns).toEqual(['县级培训', '集团培训', '校本培训']);
});

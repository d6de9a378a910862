import { describe, expect, test } from 'vitest';
import { clauseAnswers } from '../../scripts/demo/policy/answers.ts';
import { packRows } from '../../scripts/demo/policy/packs.ts';
import { passages } from '../../scripts/demo/policy/passages.ts';
import { instances } from '../../scripts/demo/story.ts';
import {
  backbone,
  campusNamed,
  county,
  countingRotations,
  coverage,
  coversTerm,
  groupNumbered,
  groupsOf,
  headcount,
  holds,
  isHonoured,
  members,
  membershipsOn,
  rotating,
  schoolNamed,
  schoolOf,
  shortfall,
  snapshot,
  startYear,
  typeOn,
} from './counting.ts';

const deadline = '2025-12-31';
const asOf = '2026-03-31';
const group = groupNumbered;

/** Numerator and denominator of a group's share of rotating teachers. */
function share(number: number, year: number) {
  return { n: rotating(group(number), year).size, of: headcount(group(number), year) ?? 0 };
}

test('every edge case of the register has its instance', () => {
  const expected = Array.from({ length: 28 }, (_, index) => `EC-${String(index + 1).padStart(2, '0')}`);
  expect(instances.map(({ edge_case }) => edge_case)).toEqual(expected);
});

describe('coverage', () => {
  test('EC-01: the three bases disagree about the 80 % of 2025', () => {
    const { campuses, schools, pupils } = coverage(deadline);
    expect([campuses, schools].map((basis) => shortfall(basis, 80) > 0)).toEqual([true, true]);
    expect(shortfall(pupils, 80)).toBeLessThan(0);
  });

  test('the 60 % of 2023 were reached', () => {
    expect(coverage('2023-12-31').campuses).toEqual({ n: 84, of: 137 });
    expect(shortfall(coverage('2023-12-31').campuses, 60)).toBeLessThanOrEqual(0);
  });

  test('EC-28: two campuses were missing at the deadline, three joined afterwards', () => {
    expect(coverage(deadline).campuses).toEqual({ n: 107, of: 136 });
    expect(shortfall(coverage(deadline).campuses, 80)).toBe(2);
    expect(coverage(asOf).campuses).toEqual({ n: 110, of: 136 });
    expect(shortfall(coverage(asOf).campuses, 80)).toBeLessThan(0);
  });

  test('EC-04: a group under rectification never had a type', () => {
    expect(county.group_types.filter(({ group_id }) => group_id === group(14))).toEqual([]);
    expect(county.groups.find(({ group_id }) => group_id === group(14))?.status).toBe('整改');
  });

  test('EC-05: a campus is in two groups, with a document in both rows', () => {
    const campus = campusNamed('示例县竹里小学');
    expect(groupsOf(campus, asOf)).toEqual([group(1), group(5)]);
    const rows = county.memberships.filter(({ campus_id }) => campus_id === campus.campus_id);
    expect(rows.map(({ document_number }) => document_number != null)).toEqual([true, true]);
  });

  test('EC-06: two sections of one school are in different groups', () => {
    const [primary, junior] = [campusNamed('示例县松间学校小学部'), campusNamed('示例县松间学校初中部')];
    expect(primary.school_id).toBe(junior.school_id);
    expect([groupsOf(primary, asOf), groupsOf(junior, asOf)]).toEqual([[group(2)], [group(3)]]);
  });

  test('EC-09: mergers keep the campuses and take away schools; a new kind has a new code; a new name has not', () => {
    const [before, after] = [coverage('2024-07-31'), coverage('2024-08-01')];
    // 石屏小学 was closed on the same day and is the one campus less.
    expect(after.campuses.of - before.campuses.of).toBe(-1);
    expect(after.schools.of - before.schools.of).toBe(-3);
    const merged = ['示例县岫荞镇桥头小学', '示例县岫荞镇溪口小学'].map(schoolNamed);
    const central = schoolNamed('示例县岫荞镇中心小学').school_id;
    expect(merged.map(({ successor_school_id }) => successor_school_id)).toEqual([central, central]);
    const [old, changed] = [schoolNamed('示例县枕溪小学'), schoolNamed('示例县枕溪学校')];
    expect([old.closed_on, old.successor_school_id]).toEqual([changed.founded_on, changed.school_id]);
    const renamed = county.names.filter(({ entity_id }) => entity_id === schoolNamed('示例县望舒学校').school_id);
    expect(renamed.filter(({ name_kind }) => name_kind !== '集团内名称').map(({ name }) => name)).toEqual([
      '示例县漪菽镇第二学校',
      '示例县望舒学校',
      '望舒学校',
    ]);
  });

  test('EC-18: the lead of a group is a senior high school', () => {
    const lead = membershipsOn(group(10), asOf).find(({ member_role }) => member_role === '核心校');
    const campuses = county.campuses.filter(({ school_id }) => school_id === lead?.school_id);
    expect(campuses.map(({ stages }) => stages)).toEqual([['高中']]);
  });

  test('EC-19: a member is a private school', () => {
    const sponsors = members(group(10), asOf).map((campus) => schoolOf(campus).sponsor);
    expect(sponsors.filter((sponsor) => sponsor === '民办')).toHaveLength(2);
  });

  test('EC-20: only the main campus of a central school joined, its teaching points did not', () => {
    const central = schoolNamed('示例县砚稻镇中心小学').school_id;
    const joined = members(group(6), asOf).filter(({ school_id }) => school_id === central);
    expect(joined.map(({ campus_level }) => campus_level)).toEqual(['校本部']);
    const others = county.campuses.filter((campus) => campus.school_id === central && !joined.includes(campus));
    expect(others.map(({ campus_level }) => campus_level)).toEqual(['校区', '教学点', '教学点', '教学点']);
  });

  test('the advisory size of six members is passed by one group', () => {
    const sizes = county.groups.map(({ group_id }) => membershipsOn(group_id, asOf).length - 1);
    expect(sizes.filter((size) => size > 6)).toEqual([8]);
  });
});

describe('shares of rotating teachers', () => {
  test('groups stand above, one person below and clearly below their threshold', () => {
    const shortfalls = { above: share(1, 2025), near: share(9, 2025), below: share(8, 2025) };
    expect(shortfall(shortfalls.above, 10)).toBeLessThan(0);
    expect(shortfall(shortfalls.near, 10)).toBe(1);
    expect(shortfall(shortfalls.below, 10)).toBeGreaterThan(10);
  });

  test('EC-02: four different numbers of teachers are on record', () => {
    const row = snapshot(campusNamed('示例县青禾小学校本部').campus_id, 2025);
    const numbers = [
      row?.staff_count,
      row?.full_time_teacher_count,
      row?.established_teacher_count,
      row?.eligible_teacher_count,
    ];
    expect(new Set(numbers).size).toBe(4);
  });

  test('EC-03: a group turns tight in March with a share between both thresholds', () => {
    expect([typeOn(group(4), '2024-09-01'), typeOn(group(4), '2025-03-01')]).toEqual(['松散型', '紧密型']);
    expect(shortfall(share(4, 2024), 5)).toBeLessThanOrEqual(0);
    expect(shortfall(share(4, 2024), 10)).toBeGreaterThan(0);
    expect(coverage('2025-03-01').campuses.n - coverage('2025-02-28').campuses.n).toBe(10);
  });

  test('EC-16: a group has fewer than twenty teachers in every year', () => {
    expect([2022, 2023, 2024, 2025].map((year) => headcount(group(12), year))).toEqual([18, 18, 18, 18]);
  });

  test('EC-26: 50 of 502 are 9.96 %, one person short', () => {
    expect(share(2, 2024)).toEqual({ n: 50, of: 502 });
    expect(shortfall(share(2, 2024), 10)).toBe(1);
  });

  test('EC-24: the return of one campus is missing in one year, and no other', () => {
    const campus = campusNamed('示例县漱石学校初中部').campus_id;
    const years = [2021, 2022, 2023, 2024, 2025];
    expect(years.filter((year) => snapshot(campus, year) === undefined)).toEqual([2022]);
    expect(headcount(group(6), 2022)).toBeNull();
    const open = county.campuses.filter((row) => holds('2025-09-01', row.opened_on, row.closed_on));
    expect(open.filter(({ campus_id }) => snapshot(campus_id, 2025) === undefined)).toEqual([]);
  });

  test('EC-27: a group misses 10 % in the school years and passes it in the calendar year', () => {
    const persons = new Set([2024, 2025].flatMap((year) => [...rotating(group(3), year)]));
    expect([2024, 2025].map((year) => shortfall(share(3, year), 10) > 0)).toEqual([true, true]);
    expect(shortfall({ n: persons.size, of: headcount(group(3), 2025) ?? 0 }, 10)).toBeLessThan(0);
  });

  test('every year has backbone shares above and below their thresholds', () => {
    const verdicts = [2021, 2022, 2023, 2024, 2025].map((year) => {
      const judged = [1, 2, 3, 5, 7].filter((number) => typeOn(group(number), `${year}-09-01`) === '紧密型');
      const missed = judged.map((number) => {
        const n = backbone(group(number), year).size;
        return shortfall({ n, of: rotating(group(number), year).size }, 50) > 0;
      });
      return new Set(missed).size;
    });
    expect(verdicts).toEqual([2, 2, 2, 2, 2]);
  });
});

describe('members that come and go', () => {
  test('EC-07: a school left in July; a rotation there was finished', () => {
    const campus = campusNamed('示例县白露小学');
    expect([groupsOf(campus, '2025-07-30'), groupsOf(campus, '2025-07-31')]).toEqual([[group(5)], []]);
    const there = countingRotations(group(5), 2024).filter((row) => row.receiving_campus_id === campus.campus_id);
    expect(there.length).toBeGreaterThan(0);
  });

  test('EC-08: a school joined in March and rotates from the next September on', () => {
    const campus = campusNamed('示例县小满小学');
    expect([groupsOf(campus, '2025-02-28'), groupsOf(campus, '2025-03-01')]).toEqual([[], [group(8)]]);
    expect(members(group(8), '2024-09-01')).not.toContain(campus);
    expect(members(group(8), '2025-09-01')).toContain(campus);
  });

  test('EC-15: a group was founded within the last school year', () => {
    const founded = county.groups.find(({ group_id }) => group_id === group(13))?.founded_on ?? '';
    expect(founded > '2025-09-01' && founded <= asOf).toBe(true);
    expect(members(group(13), asOf).length).toBeGreaterThan(1);
  });

  test('EC-17: a group has a single campus left', () => {
    expect(['2023-09-01', '2024-09-01'].map((date) => members(group(11), date).length)).toEqual([2, 1]);
  });

  test('EC-25: the receiving campus left after the first term of a rotation', () => {
    const campus = campusNamed('示例县惊蛰小学');
    expect(groupsOf(campus, '2025-02-20')).toEqual([]);
    const rows = countingRotations(group(7), 2024).filter((row) => row.receiving_campus_id === campus.campus_id);
    expect(rows.map(({ starts_on, ended_on }) => [starts_on, ended_on])).toContainEqual(['2024-09-01', '2025-07-31']);
  });
});

describe('rotations of one person', () => {
  test('EC-10: a record of three years counts in each and is new in one', () => {
    const [long] = county.rotations.filter(
      (row) => row.group_id === group(1) && row.starts_on === '2022-09-01' && row.ended_on === '2025-07-31',
    );
    const counted = [2022, 2023, 2024].filter((year) => rotating(group(1), year).has(long?.pid ?? ''));
    expect(counted).toEqual([2022, 2023, 2024]);
    expect(long && startYear(long)).toBe(2022);
  });

  test('EC-11: one person was sent in both terms', () => {
    const rows = countingRotations(group(1), 2024);
    const twice = [...Map.groupBy(rows, ({ pid }) => pid).values()].filter((records) => records.length === 2);
    expect(twice.map((records) => records.map(({ starts_on }) => starts_on))).toContainEqual([
      '2024-09-01',
      '2025-02-10',
    ]);
  });

  test('EC-12: short visits and lessons elsewhere are on record and cover no term or do not count', () => {
    const rows = county.rotations.filter((row) => row.group_id === group(2) && startYear(row) === 2024);
    expect(rows.filter((row) => row.rotation_form === '跟岗' && !coversTerm(row, 2024)).length).toBeGreaterThan(0);
    expect(rows.filter(({ rotation_form }) => rotation_form === '走教').length).toBeGreaterThan(0);
  });

  test('EC-13: two leaders who teach are counted as rotating teachers, the others are not', () => {
    const teaching = county.cadre_exchanges.filter(({ teaches }) => teaches === true);
    const counted = teaching.filter(({ counts_as_rotation }) => counts_as_rotation === true);
    expect(counted.map(({ group_id, starts_on }) => [group_id, starts_on])).toEqual([
      [group(1), '2024-09-01'],
      [group(1), '2024-09-01'],
    ]);
    expect(teaching.length).toBeGreaterThan(100);
  });

  test('EC-14: one honour ran out during a rotation, another came too late for it', () => {
    const rows = countingRotations(group(1), 2023).filter(({ starts_on }) => startYear({ starts_on }) === 2023);
    const changed = rows.filter((row) => isHonoured(row.pid, row.starts_on) !== isHonoured(row.pid, '2024-07-30'));
    const ranOut = changed.filter((row) => isHonoured(row.pid, row.starts_on));
    expect([ranOut.length > 0, ranOut.length < changed.length]).toEqual([true, true]);
  });

  test('EC-21: appointments of 20 August count for the coming school year', () => {
    const august = county.rotations.filter((row) => row.group_id === group(7) && row.starts_on === '2024-08-20');
    expect(august.length).toBeGreaterThan(0);
    const counted = new Set(countingRotations(group(7), 2024));
    expect(august.some((row) => counted.has(row))).toBe(true);
  });

  test('EC-22: a transfer moved the staff relation and counts once', () => {
    const transfers = county.rotations.filter(
      (row) => row.group_id === group(5) && row.rotation_form === '调动' && row.starts_on === '2023-09-01',
    );
    const [transfer] = transfers;
    const teacher = county.teachers.find(({ pid }) => pid === transfer?.pid);
    expect(teacher?.staff_campus_id).toBe(transfer?.receiving_campus_id);
    expect(county.rotations.filter((row) => row.moves_staff_relation !== (row.rotation_form === '调动'))).toEqual([]);
  });

  test('EC-23: last year’s spending and one appraisal are still out, and said to be', () => {
    const funds = county.funding.filter(({ calendar_year }) => calendar_year === 2025);
    expect(funds.filter(({ spent_amount }) => spent_amount != null)).toEqual([]);
    const appraised = county.evaluations.filter((row) => row.calendar_year === 2025 && row.group_id === group(9));
    expect(appraised).toEqual([]);
    const registered = county.datasets.filter(({ data_status }) => data_status === '初步数');
    expect(registered.map(({ table_name }) => table_name)).toEqual(['evaluations', 'funding']);
  });
});

describe('the invented policy', () => {
  const listsOfKinds = ['活动类别', '工作室类别'];

  test('names every kind that its lists take from it', () => {
    const foreign = packRows()
      .filter(({ list_name }) => listsOfKinds.includes(list_name))
      .filter(({ item, clause_id }) => {
        const own: Readonly<Record<string, string>> = passages;
        const words = spelledOut(own[clause_id ?? ''] ?? '');
        return !words.includes(item);
      });
    expect(foreign.map(({ item, clause_id }) => `${clause_id} ${item}`)).toEqual([]);
  });

  test('is answered by all kinds of activities and platforms that it names', () => {
    for (const clause of ['SL-30', 'SL-32']) {
      const listed = packRows().filter(
        ({ list_name, clause_id }) => listsOfKinds.includes(list_name) && clause_id === clause,
      );
      const answer = clauseAnswers[clause];
      const answered = answer !== undefined && 'places' in answer ? (answer.items ?? []) : [];
      expect(answered.toSorted()).toEqual(listed.map(({ item }) => item).toSorted());
    }
  });
});

/** The text runs words together that the lists spell out. */
function spelledOut(text: string): string {
  return text
    .replace('交流互动', '骨干交流互动')
    .replace('集中教研', '集中教研活动')
    .replace('校本培训', '教师培训')
    .replace('共建名校长、名师、名班主任工作室', '名校长工作室、名师工作室、名班主任工作室')
    .replace('集团学校领导联席会议', '学校领导联席会议');
}

test('an activity is filed under the kind that its title names', () => {
  const items = packRows().flatMap(({ list_name, item }) => (list_name === '活动类别' ? [item] : []));
  const misfiled = county.activities.filter(({ category, theme }) =>
    items.some((item) => item !== category && (theme ?? '').includes(item) && !(theme ?? '').includes(category)),
  );
  expect(misfiled.map(({ category, theme }) => `${category} ${theme}`)).toEqual([]);
});

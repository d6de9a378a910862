import { beforeAll, expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { checklistMatrixOf, managedList, unifiedList } from '../../src/figures/checklist-matrix.ts';
import { managementFinding, managementPageOf } from '../../src/figures/management.ts';
import { managementSectionsOf } from '../../src/figures/management-sections.ts';
import { managedWords, unifiedWords } from '../../src/figures/checklist-words.ts';
import { competitionWords, specialPostWords, titlePreferenceWords } from '../../src/figures/management-words.ts';
import { indicatorResultsOf } from '../../src/figures/indicator-results.ts';
import { competitionTableOf, groupCompetitionsOf } from '../../src/figures/post-competitions.ts';
import { marksWords } from '../../src/figures/support-tables.ts';
import { plainText } from '../../src/format/bound-text.ts';
import { indicatorIds } from '../../src/indicators/ids.ts';
import { indicatorOf } from '../../src/indicators/registry.ts';
import { countyArtifact } from '../report/artifacts.ts';

let demo: RegionArtifact;
let huaiyuan: RegionArtifact;
let linzi: RegionArtifact;
beforeAll(async () => {
  demo = await countyArtifact('999999-demo');
  huaiyuan = await countyArtifact('340321-huaiyuan');
  linzi = await countyArtifact('370305-linzi');
});

test('a region without records says what its clauses ask for and nothing else, and has no section', () => {
  expect(managementFinding(huaiyuan)).toBe(
    '没有提供统一事项、五项统一管理、竞聘上岗、特设岗位、职称倾斜、质量监测的记录。',
  );
  expect(managementFinding(linzi)).toBe('没有提供质量监测的记录。');
  const unasked = { ...linzi, tables: { ...linzi.tables, clauses: [], policy_targets: [] } };
  expect(managementFinding(unasked)).toBe('本地区文件没有管理和保障方面的条款，尚无记录。');
  expect(managementSectionsOf(managementPageOf(huaiyuan))).toEqual([]);
});

test('every kind of record of the demonstration county has its section', () => {
  expect(managementSectionsOf(managementPageOf(demo)).map(({ id }) => id)).toEqual([
    'unified',
    'unified-management',
    'post-competitions',
    'special-posts',
    'title-preferences',
    'monitoring',
  ]);
});

test('the two checklists have their own items and their own last term', () => {
  const [unified, managed] = [checklistMatrixOf(demo, unifiedList), checklistMatrixOf(demo, managedList)];
  expect(unified?.items).toHaveLength(7);
  expect(managed?.items).toEqual(['教师招聘', '岗位晋升', '职称评审', '教师交流', '教师培训']);
  const late = managed?.lines.find(({ group_id }) => group_id === '999999-G09');
  expect([late?.total, late?.cells]).toEqual(['', ['', '', '', '', '']]);
});

test('what was not handed in, or may not be told, is said in words', () => {
  expect(plainText(titlePreferenceWords(demo, '2025'))).toBe('职称评审中优先推荐人数尚未报全，赋分加分人数尚未报全');
  expect(plainText(specialPostWords(demo, '2025'))).toBe(
    '已报送的各集团合计（含人数不公开的集团）设置特设岗位42个，聘用24人',
  );
  expect(competitionWords(demo, '2019-2020')).toBe('');
});

test('a year without a return says so where the group existed, and that it did not where it did not', () => {
  expect(groupCompetitionsOf(demo, '999999-G09')[0]).toMatchObject({ year: '2025—2026学年', words: '没有报送' });
  const young = competitionTableOf(demo)?.lines.find(({ group_id }) => group_id === '999999-G13');
  expect(young?.cells).toEqual(Array.from({ length: 4 }, () => '学年初未成立'));
});

test('what the county states and what its groups have together are two lines, and marks are explained', () => {
  const { specialPosts, titlePreferences } = managementPageOf(demo);
  const lines = specialPosts?.lines.filter(({ group_id }) => group_id === null) ?? [];
  expect(lines.map(({ label, cells }) => [label, ...cells.map(plainText)])).toEqual([
    ['全县', '', '', '岗位12个，聘用9人'],
    ['已报送的各集团合计（含人数不公开的集团）', '岗位42个，聘用24人', '岗位44个，聘用25人', ''],
  ]);
  expect(titlePreferences?.lines.some(({ label }) => label === '全县')).toBe(false);
  expect(titlePreferences && marksWords(titlePreferences)).toBe('“未报”为有记录而没有填报，“—”为没有记录。');
});

test('a group that held no competition has no posts and no participants, and says one thing of both', () => {
  const rows = demo.results.filter(({ indicator_id, unit_id }) => {
    return indicator_id === indicatorIds.postCompetitions && unit_id === '999999-G06';
  });
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.map(({ value, verdict }) => [value, verdict])).toEqual(rows.map(() => [0, '无定量要求']));
});

const notesOf = (id: string) => indicatorResultsOf(demo, indicatorOf(id)).notes.map(plainText);

test('the page of an indicator says beside its totals whose they are and who is not in them', () => {
  expect(notesOf(indicatorIds.postCompetitions)).toContain(
    '2025—2026学年实施集团占比：有1个集团没有报送，不列入计算。',
  );
  expect(notesOf(indicatorIds.titlePreferences)).toEqual([
    '2024年度、2023年度为已报送的各集团合计（含人数不公开的集团，人数不含教师较少的集团）。',
  ]);
  expect(notesOf(indicatorIds.specialPosts)).toContain('2023年度为全县。');
});

test('a group that held no competition says so, year by year', () => {
  const years = groupCompetitionsOf(demo, '999999-G01').map(({ year, words }) => `${year}${plainText(words)}`);
  expect(years.at(-1)).toBe('2022—2023学年未实行竞聘上岗');
  expect(years[0]).toBe('2025—2026学年实行竞聘上岗，岗位4个，参加5人');
});

test('who did all that the clause names is told from who did all that the list holds, with what was added to it', () => {
  expect(plainText(unifiedWords(demo, '2025-2026-1'))).toBe(
    '13个有记录的集团中4个集团完成SL-35写明的全部6项统一事项（其中1个集团各事项只涉及一个校区）；' +
      '现行清单共7项，另含统一质量监测（依据示教办〔2024〕6号增加），13个有记录的集团均未完成全部7项',
  );
  expect(plainText(unifiedWords(demo, '2021-2022-1'))).toMatch(/^\d+个有记录的集团.*清单所列全部6项统一事项$/);
});

test('what a lead manages names its list', () => {
  expect(plainText(managedWords(demo, '2025-2026-1'))).toBe(
    '12个已报送的集团中，没有集团实现教师招聘等5项工作全部由总校统一管理',
  );
});

import { beforeAll, describe, expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { groupPageOf } from '../../src/figures/group-page.ts';
import {
  newSchoolsFinding,
  newSchoolsInYear,
  systemsFinding,
  titleFinding,
  titlesAwardedIn,
} from '../../src/figures/marks-finding.ts';
import { newSchoolsOf } from '../../src/figures/new-schools.ts';
import { policyThemesFinding } from '../../src/figures/policy-themes-finding.ts';
import { policyThemesOf } from '../../src/figures/policy-themes.ts';
import { systemLinesOf, systemsOfGroup } from '../../src/figures/systems.ts';
import { titleHoldersOf } from '../../src/figures/titles.ts';
import { plainText } from '../../src/format/bound-text.ts';
import { countyArtifact } from '../report/artifacts.ts';

let demo: RegionArtifact;
let linzi: RegionArtifact;
let huaiyuan: RegionArtifact;
beforeAll(async () => {
  demo = await countyArtifact('999999-demo');
  linzi = await countyArtifact('370305-linzi');
  huaiyuan = await countyArtifact('340321-huaiyuan');
});

const withTables = (atlas: RegionArtifact, tables: Partial<RegionArtifact['tables']>): RegionArtifact => ({
  ...atlas,
  tables: { ...atlas.tables, ...tables },
});

describe('titles of groups', () => {
  test('count those in force; one that has run out stands in the history', () => {
    expect(titleHoldersOf(demo).map((own) => plainText(titleFinding(demo, own)))).toEqual([
      '现有示范集团2个。',
      '现有进步集团1个。',
    ]);
    const [, progress] = titleHoldersOf(demo);
    expect(progress?.current.map(({ words }) => words)).toEqual([
      '2025年6月20日由示例县教育体育局（虚构）授予，示教办〔2025〕15号，有效期至2026年6月20日',
    ]);
    expect(progress?.former.map(({ words }) => words)).toEqual([
      '2024年6月20日由示例县教育体育局（虚构）授予，示教办〔2024〕15号，已于2025年6月20日期满',
    ]);
    expect(plainText(titlesAwardedIn(demo, 2025))).toBe('2025年授予集团称号：示范集团1个、进步集团1个');
    expect(titlesAwardedIn(demo, 2023)).toBe('');
  });

  test('a dissolved group holds none, and a title to come is not held yet', () => {
    const groups = demo.tables.groups.map((row) =>
      row.group_id === '999999-G01' ? { ...row, closed_on: '2026-01-01' } : row,
    );
    const dissolved = withTables(demo, { groups });
    expect(plainText(titleHoldersOf(dissolved).map((own) => titleFinding(dissolved, own))[0] ?? '')).toBe(
      '现有示范集团1个。',
    );
    const later = demo.tables.group_titles.map((row) => ({ ...row, awarded_on: '2027-01-01' }));
    const coming = withTables(demo, { group_titles: later });
    expect(titleHoldersOf(coming).flatMap(({ current, former }) => [...current, ...former])).toEqual([]);
  });

  test('stand among the facts of the group', () => {
    const facts = groupPageOf(demo, '999999-G06').facts.filter(({ label }) => label.includes('称号'));
    expect(facts.map(({ label, value }) => [label, value.slice(0, 4)])).toEqual([
      ['称号', '进步集团'],
      ['曾获称号', '进步集团'],
    ]);
  });

  test('of a county that has none on record are not said not to exist', () => {
    expect(titleHoldersOf(linzi).map((own) => titleFinding(linzi, own))).toEqual([
      '没有登记“示范性教育集团”称号；没有登记不等于没有授予。',
    ]);
    expect(titleHoldersOf(huaiyuan)).toEqual([]);
  });
});

describe('new schools', () => {
  test('are counted by the school year in which they joined, from 1 September, with the heads sent to them', () => {
    expect(newSchoolsOf(demo).map(({ academic_year, member }) => [academic_year, member.label])).toEqual([
      ['2022-2023', '示例县明堤小学'],
    ]);
    expect(plainText(newSchoolsFinding(demo))).toBe(
      '2022—2023学年承接新建学校1所，派出执行校长。目前派有执行校长的成员校1所。',
    );
    expect(newSchoolsInYear(demo, '2024-2025')).toBe('');
  });

  test('without an executive head are not said to have one', () => {
    const memberships = demo.tables.memberships.map((row) => ({ ...row, has_executive_head: false }));
    expect(plainText(newSchoolsFinding(withTables(demo, { memberships })))).toBe(
      '2022—2023学年承接新建学校1所，没有登记派出执行校长。没有登记派出执行校长的成员校。',
    );
  });

  test('of a county whose list says nothing about them are not counted as none', () => {
    expect(newSchoolsFinding(linzi)).toBe('成员关系没有填写是否承接新校、是否派出执行校长，暂不能列示。');
  });
});

describe('rules of management', () => {
  test('are told one by one, in the order of the document, by group and as of a day', () => {
    expect(plainText(systemsFinding(demo))).toBe(
      '2026年3月31日登记有现行管理制度的集团：名师、学科带头人、骨干教师交流制度6个；名师带徒制度8个；名师课题研究制度8个',
    );
    expect(systemsOfGroup(demo, '999999-G04').map(({ adopted_on }) => adopted_on)).toEqual([null, null, '2023-01-11']);
    expect(systemsOfGroup(demo, '999999-G04', '2022-12-31').every(({ adopted_on }) => adopted_on === null)).toBe(true);
    expect(systemLinesOf(demo)).toHaveLength(14);
    expect(groupPageOf(demo, '999999-G04').systems.map(({ state }) => state)).toEqual(['未登记', '未登记', '有']);
  });

  test('that have run out are no longer in force', () => {
    const governance_docs = demo.tables.governance_docs.map((row) => ({ ...row, valid_to: '2025-01-01' }));
    const ended = withTables(demo, { governance_docs });
    expect(systemsOfGroup(ended, '999999-G01').every(({ adopted_on }) => adopted_on === null)).toBe(true);
  });

  test('are named and not listed for a county that has handed in no documents', () => {
    expect(systemLinesOf(linzi)).toEqual([]);
    expect(systemsFinding(linzi)).toBe('');
  });
});

describe('themes of policy', () => {
  test('have their documents, one document for two themes, or are not published', () => {
    expect(plainText(policyThemesFinding(demo))).toBe('配套政策8个主题中，已公布6个，2个未见公布');
    expect(policyThemesOf(demo).map(({ theme, documents }) => [theme, documents[0]?.document_number ?? null])).toEqual([
      ['人员编制', null],
      ['职称评定', '示教发〔2025〕4号'],
      ['薪酬待遇', '示教办〔2023〕9号'],
      ['干部教师流动', '示教发〔2022〕7号'],
      ['人才培养', '示教发〔2025〕4号'],
      ['联合教研', '示教办〔2024〕6号'],
      ['教学评价', '示教发〔2022〕12号'],
      ['过程性教学质量监测', null],
    ]);
  });

  test('whose only document was repealed are not published any more', () => {
    const policy_documents = demo.tables.policy_documents.map((row) =>
      row.document_number === '示教办〔2023〕9号' ? { ...row, repealed_on: '2025-01-01' } : row,
    );
    const repealed = withTables(demo, { policy_documents });
    expect(plainText(policyThemesFinding(repealed))).toBe('配套政策8个主题中，已公布5个，3个未见公布');
    expect(policyThemesOf(repealed)[2]).toMatchObject({ documents: [], repealed: [{ policy_id: '999999-SL-R3' }] });
  });

  test('of the real counties are those of their texts, none with a document', () => {
    expect(policyThemesOf(huaiyuan).map(({ theme }) => theme)).toEqual(policyThemesOf(demo).map(({ theme }) => theme));
    expect(plainText(policyThemesFinding(huaiyuan))).toBe('配套政策8个主题均未见公布');
    expect(plainText(policyThemesFinding(linzi))).toBe('配套政策6个主题均未见公布');
    const none = withTables(huaiyuan, { pack_items: [] });
    expect(policyThemesFinding(none)).toBe('');
  });
});

import { beforeAll, expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { groupName, groupTypeOf, membersOf } from '../../src/figures/lookup.ts';
import {
  dissolvedGroups,
  groupStateOf,
  groupTypeWords,
  openSchools,
  schoolStandingOf,
  schoolStandingWords,
  whereMembersWent,
} from '../../src/figures/register.ts';
import { searchIndexOf } from '../../src/figures/search-index.ts';
import type { Row } from '../../src/model/tables.ts';
import { member } from '../indicators/rows.ts';
import { countyArtifact } from '../report/artifacts.ts';

let demo: RegionArtifact;
beforeAll(async () => {
  demo = await countyArtifact('999999-demo');
});

function words(schoolName: string, atlas = demo): string {
  return schoolStandingWords(atlas, schoolStandingOf(atlas, idOf(schoolName)));
}

function idOf(schoolName: string): string {
  const school = demo.tables.schools.find(({ school_name }) => school_name === `示例县${schoolName}`);
  if (school === undefined) throw new Error(`no school ${schoolName}`);
  return school.school_id;
}

/** The county with some rows changed: what a clerk would write on the day. */
function changed(change: {
  readonly groups?: (row: Row<'groups'>) => Row<'groups'>;
  readonly memberships?: readonly Row<'memberships'>[];
}): RegionArtifact {
  const { tables } = demo;
  return {
    ...demo,
    tables: {
      ...tables,
      groups: tables.groups.map(change.groups ?? ((row) => row)),
      memberships: change.memberships ?? tables.memberships,
    },
  };
}

const [g07, g12, g14] = ['999999-G07', '999999-G12', '999999-G14'];

test('a school that left is in no group, and the one it was in stands behind', () => {
  expect(words('白露小学')).toBe('未加入集团（原属霁禾镇中心小学教育集团，2025年7月31日退出）');
});

test('a closed school is in no group, and where its pupils went stands behind', () => {
  expect(words('柘泉小学')).toMatch(/^已于2023年8月1日撤销，并入.+小学$/);
  expect(words('石屏小学')).toMatch(/^已于2024年8月1日撤销，并入皓麻镇中心小学$/);
  expect(schoolStandingOf(demo, idOf('石屏小学')).current).toEqual([]);
});

test('a school turned into another on the day of its closing is carried on, not taken in', () => {
  expect(words('枕溪小学')).toMatch(/^已于2022年8月1日撤销，由.+承继$/);
});

test('a school with sections in two groups is in both, with the part that is', () => {
  expect(words('松间学校')).toBe('听澜小学教育集团，成员校（仅小学部）；砚池初级中学教育集团，成员校（仅初中部）');
});

test('a school whose only campus is in two groups is in both, as a whole', () => {
  expect(words('竹里小学')).toBe('青禾小学教育集团，成员校；霁禾镇中心小学教育集团，成员校');
});

test('a school that moved stands under its new group, and the old one is history', () => {
  const id = idOf('白露小学');
  const moved = changed({
    memberships: [...demo.tables.memberships, member(g12, { school_id: id, valid_from: '2025-08-01' })],
  });
  expect(words('白露小学', moved)).toBe('沁芋乡中心小学教育集团，成员校');
  expect(schoolStandingOf(moved, id).former.map(({ group_id, spell }) => [group_id, spell.to])).toEqual([
    ['999999-G05', '2025-07-31'],
  ]);
});

test('a core school that was replaced is 总校 no more', () => {
  const [old, next] = demo.tables.memberships.filter(({ group_id }) => group_id === g12);
  if (old === undefined || next === undefined) throw new Error('the group has two members');
  const day = '2025-09-01';
  const replaced = changed({
    memberships: [
      ...demo.tables.memberships.map((row) => (row === old || row === next ? { ...row, valid_to: day } : row)),
      { ...old, member_role: '成员校', valid_from: day },
      { ...next, member_role: '总校', valid_from: day },
    ],
  });
  expect(words('沁芋乡中心小学', replaced)).toBe('沁芋乡中心小学教育集团，成员校');
  const leads = membersOf(replaced, g12).filter(({ is_lead, is_current }) => is_lead && is_current);
  expect(leads.map(({ label }) => label)).toEqual([membersOf(demo, g12)[1]?.label]);
  const unnamed = { ...replaced.tables, groups: replaced.tables.groups.map((row) => ({ ...row, group_name: null })) };
  // The county calls its core schools 总校.
  expect(groupName({ ...replaced, tables: unnamed }, g12)).toBe(`以${leads[0]?.label}为总校的教育集团`);
});

test('memberships end with their group, and its page says where members went', () => {
  const day = '2025-08-01';
  const dissolved = changed({
    groups: (row) => (row.group_id === g14 ? { ...row, closed_on: day } : row),
    memberships: [
      ...demo.tables.memberships,
      member(g12, { school_id: idOf('皓麻镇中心小学'), member_role: '成员校', valid_from: day }),
    ],
  });
  expect(groupStateOf(dissolved, g14)).toEqual({ state: 'dissolved', on: day });
  expect(groupTypeWords(dissolved, g14)).toBe('已撤销');
  expect(dissolvedGroups(dissolved).map(({ group_id }) => group_id)).toEqual([g14]);
  expect(membersOf(dissolved, g14).filter(({ is_current }) => is_current)).toEqual([]);
  const other = membersOf(demo, g14)[1]?.label;
  expect(whereMembersWent(dissolved, g14)).toBe(
    `皓麻镇中心小学现属沁芋乡中心小学教育集团；${other?.replace('示例县', '')}现未加入集团`,
  );
  expect(
    schoolStandingWords(dissolved, schoolStandingOf(dissolved, membersOf(demo, g14)[1]?.school?.school_id ?? '')),
  ).toBe('未加入集团（原属皓麻镇中心小学教育集团，2025年8月1日集团撤销）');
});

test('the type of a dissolved group is that of its last day', () => {
  const dissolved = changed({ groups: (row) => (row.group_id === g07 ? { ...row, closed_on: '2022-01-01' } : row) });
  expect(groupTypeOf(dissolved, g07)?.group_type).toBe('紧密型');
});

test('a closed school is no open school, and search calls nobody closed or gone a member', () => {
  const open = new Set(openSchools(demo).map(({ school_id }) => school_id));
  for (const name of ['柘泉小学', '石屏小学', '枕溪小学']) expect(open.has(idOf(name))).toBe(false);
  const { targets } = searchIndexOf(demo);
  const found = (name: string) => targets.find(([label]) => label === `示例县${name}`);
  expect(found('白露小学')?.slice(1)).toEqual([
    `schools/${idOf('白露小学')}/`,
    '未加入集团（原属霁禾镇中心小学教育集团，2025年7月31日退出）',
  ]);
  expect(found('柘泉小学')?.[2]).toMatch(/^已于2023年8月1日撤销/);
  expect(found('松间学校')?.[1]).toBe(`schools/${idOf('松间学校')}/`);
  expect(found('松间学校')?.[2]).toContain('砚池初级中学教育集团');
});

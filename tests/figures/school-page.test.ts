import { beforeAll, expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { schoolListOf } from '../../src/figures/school-list.ts';
import { schoolPageOf, type SchoolPage } from '../../src/figures/school-page.ts';
import { countyArtifact } from '../report/artifacts.ts';

let demo: RegionArtifact;
beforeAll(async () => {
  demo = await countyArtifact('999999-demo');
});

function pageOf(name: string): SchoolPage {
  const school = demo.tables.schools.find(({ school_name }) => school_name === `示例县${name}`);
  return schoolPageOf(demo, school?.school_id ?? name);
}

test('a school that left its group keeps it, with the days and the reason', () => {
  const { lead, places, fellows } = pageOf('白露小学');
  expect(lead).toBe('岚穗镇的公办小学。未加入集团（原属霁禾镇中心小学教育集团，2025年7月31日退出）。');
  expect(places).toMatchObject([
    { group: '霁禾镇中心小学教育集团', is_current: false, period: '2021年9月1日至2025年7月31日' },
  ]);
  expect(places[0]?.end).toBe('2025年7月31日退出（学区调整）');
  expect(fellows).toEqual([]);
});

test('a school in two groups has both, and a part of it where only a part is in', () => {
  const { places } = pageOf('松间学校');
  expect(places.filter(({ is_current }) => is_current).length).toBeGreaterThan(1);
  expect(places.some(({ campus }) => campus !== null)).toBe(true);
});

test('a closed school tells who carries it on', () => {
  const { successor, lead } = pageOf('柘泉小学');
  expect(lead).toContain('已于2023年8月1日撤销');
  expect(successor).not.toBeNull();
});

test('its fellows stand with their townships, itself is not among them', () => {
  const { school, fellows } = pageOf('采薇小学');
  expect(fellows[0]?.schools.map(({ school_id }) => school_id)).not.toContain(school.school_id);
  expect(fellows[0]?.schools[0]?.words).toMatch(/^总校，.+(?:街道|镇|乡)$/);
});

test('a school that is not on record has no page', () => {
  expect(() => schoolPageOf(demo, 'nobody')).toThrow('has no school nobody');
});

test('a list of more than 300 schools is cut into pages that hold every school once, by township', () => {
  const schools = Array.from({ length: 7 }, (_, copy) =>
    demo.tables.schools.map((row) => ({ ...row, school_id: `${row.school_id}-${copy}` })),
  ).flat();
  const { pages } = schoolListOf({ ...demo, tables: { ...demo.tables, schools } });
  expect(pages.map(({ lines }) => lines.length).every((count) => count > 0 && count <= 300)).toBe(true);
  expect(pages.map(({ path }) => path)).toEqual(['schools/', 'schools/pages/2/', 'schools/pages/3/']);
  const ids = pages.flatMap(({ lines }) => lines.map(({ standing }) => standing.school.school_id));
  expect(ids.toSorted()).toEqual(schools.map(({ school_id }) => school_id).toSorted());
});

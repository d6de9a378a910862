import { expect, test } from 'vitest';
import { plainText } from '../../src/format/bound-text.ts';
import { reportOf } from '../../src/report/report.ts';
import { countyArtifact } from './artifacts.ts';

const demo = await countyArtifact('999999-demo');
const without = (table: 'activities' | 'studios' | 'research_groups') => ({
  ...demo,
  tables: { ...demo.tables, [table]: [] },
});

const annexOf = (atlas: typeof demo, year: number) =>
  reportOf(atlas, year).annexes.find(({ id }) => id === 'activities');

const founded = (group: string | null, day: string) =>
  demo.tables.research_groups.filter(
    (row) => (group === null || row.group_id === group) && (row.founded_on ?? '') <= day,
  ).length;

test.each([2024, 2025])('the report of %i counts platforms and research groups on its last day', (year) => {
  const day = `${year}-12-31`;
  const report = reportOf(demo, year);
  const text = plainText(JSON.stringify(report.sections));
  expect(text).toContain(`截至${year}年12月31日，各集团共建立集团教研组、备课组${founded(null, day)}个`);
  expect(text).not.toContain('截至2026年3月31日，各集团共建立');
  const table = annexOf(demo, year)
    ?.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
    .at(-1);
  expect(plainText(table?.title ?? '')).toBe(`${year}年12月31日各集团名师平台和教研组`);
});

test('a group that was set up within the year has in its report what it had on the last day', () => {
  const table = annexOf(demo, 2025)
    ?.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
    .at(-1);
  const row = table?.rows.find((cells) => JSON.stringify(cells[0]).includes('999999-G13'));
  expect(founded('999999-G13', '2025-12-31')).toBeLessThan(founded('999999-G13', '2026-03-31'));
  expect(plainText(JSON.stringify(row?.at(-1)))).toContain(`"${founded('999999-G13', '2025-12-31')}"`);
});

test('the title of the annex, and the words that lead to it, name only what it holds', () => {
  expect(annexOf(demo, 2024)?.title).toBe('集团活动、名师平台和教研组');
  const bare = { ...without('studios'), tables: { ...without('studios').tables, research_groups: [] } };
  expect(annexOf(bare, 2024)?.title).toBe('集团活动');
  expect(plainText(JSON.stringify(reportOf(bare, 2024).sections))).toContain('见附件“集团活动”');
  expect(annexOf(without('research_groups'), 2025)?.title).toBe('集团活动和名师平台');
});

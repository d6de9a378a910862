import { expect, test } from 'vitest';
import { readTable } from '../../src/csv/read-table.ts';
import type { IssueCode } from '../../src/model/issue.ts';
import { checkGlyphs } from '../../src/pipeline/check-glyphs.ts';
import { formatIssue } from '../../src/validate/print/text.ts';

/** The message about a file of schools with these names. */
function printed(code: IssueCode, names: readonly string[]): string {
  const rows = names.map((name, index) => `219900000${index},${name},211,公办,是\n`);
  const text = `学校标识码,学校名称,办学类型码,举办者,是否计校数\n${rows.join('')}`;
  const { table } = readTable(new TextEncoder().encode(text), { name: 'schools', file: 'schools.csv' });
  const issues = table === null ? [] : checkGlyphs([table]);
  expect(issues.map((issue) => issue.code)).toEqual([code]);
  return issues.map(formatIssue).join('\n');
}

test('a character that the font of the pictures lacks is published, and what stands in its place is told', () => {
  expect(printed('character-without-glyph', ['甲校', '乙校（ᠮᠣ）', '丙校（ᠮ）'])).toMatchInlineSnapshot(`
    "【提醒】schools.csv 第3行等2处 B列“学校名称”
      填写内容：ᠮᠣ
      问题：图片所用的字体没有“ᠮ”（U+182E）、“ᠣ”（U+1823），以“〓”代替；网页照常显示。
      修改办法：不必修改，PDF中照常显示；是误录的，请改正。
      影响：照常发布。"
  `);
});

test('where the font of the PDF lacks it, too, the notice says so', () => {
  expect(printed('character-without-glyph', ['ကျော小学'])).toContain('问题：图片和PDF所用的字体没有“က”（U+1000）、');
});

test('rare characters that the font has are no matter', () => {
  const text = '学校标识码,学校名称\n2199000001,溡水䶮𬭚小学\n';
  const { table } = readTable(new TextEncoder().encode(text), { name: 'schools', file: 'schools.csv' });
  expect(table === null ? null : checkGlyphs([table])).toEqual([]);
});

import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAndCheck } from '../../src/pipeline/read-and-check.ts';
import { silentStages } from '../../src/pipeline/stages.ts';
import { formatIssue } from '../../src/validate/print/text.ts';
import { temporaryFolder } from './folder.ts';

/** The county of the edge cases with the files of a mistake over it, as it lies on a disk. */
function regionWith(mistake: string): string {
  const path = join(temporaryFolder(), '999999-case');
  cpSync('tests/fixtures/ec-base', path, { recursive: true });
  cpSync(`tests/fixtures/mistakes/${mistake}`, path, { recursive: true });
  return path;
}

test('names in scripts that no font has are a notice with what stands in their place', async () => {
  const path = regionWith('names-in-other-scripts');
  const options = { restrictedFolder: null, previousRowCounts: {} };
  const { report } = await readAndCheck({ name: '999999-case', path }, options, silentStages);
  const found = report.issues.filter(({ code }) => code === 'character-without-glyph');
  expect(found.map(formatIssue)).toMatchInlineSnapshot(`
    [
      "【提醒】schools.csv 第3行 B列“学校名称”
      填写内容：ئۈرۈمچىباشلانغۇچمەكتەپ
      问题：图片所用的字体没有“ئ”（U+0626）、“ۈ”（U+06C8）、“ر”（U+0631）、“م”（U+0645）、“چ”（U+0686）等，以“〓”代替；网页照常显示。
      修改办法：不必修改，PDF中照常显示；是误录的，请改正。
      影响：照常发布。",
      "【提醒】campuses.csv 第3行 C列“校区名称”
      填写内容：བོད་ལྗོངས་སློབ་ཆུང་
      问题：图片所用的字体没有“བ”（U+0F56）、“ོ”（U+0F7C）、“ད”（U+0F51）、“་”（U+0F0B）、“ལ”（U+0F63）等，以“〓”代替；网页照常显示。
      修改办法：不必修改，PDF中照常显示；是误录的，请改正。
      影响：照常发布。",
    ]
  `);
});

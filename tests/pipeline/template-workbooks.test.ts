import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { memoryFiles } from '../../src/csv/memory-files.ts';
import { readRegionFolder } from '../../src/csv/read-folder.ts';
import { writeTemplateWorkbooks } from '../../src/pipeline/template-workbooks.ts';
import { temporaryFolder } from './folder.ts';

/** Orders templates for the small county of the edge cases, and says what was said. */
async function order(changed: Readonly<Record<string, string>>, isFilled: boolean) {
  const folder = join(temporaryFolder(), '999999-case');
  cpSync('tests/fixtures/ec-base', folder, { recursive: true });
  for (const [file, text] of Object.entries(changed)) writeFileSync(join(folder, file), text);
  const out = temporaryFolder();
  const said: string[] = [];
  const asked = { file: join(out, '模板.xlsx'), folder, isFilled };
  return { out, said, isWritten: await writeTemplateWorkbooks(asked, (text) => said.push(text)) };
}

test('two templates are written, the filled one with the tables of the region as they are', async () => {
  const { out, said, isWritten } = await order({}, true);
  expect(isWritten).toBe(true);
  expect(readdirSync(out).toSorted()).toEqual(['模板-内部表.xlsx', '模板.xlsx']);
  expect(said.join('\n')).toContain('已写出模板工作簿');
  const read = await readRegionFolder(
    'region',
    {},
    memoryFiles(new Map([['region/模板.xlsx', new Uint8Array(readFileSync(join(out, '模板.xlsx')))]])),
  );
  const rows = read.tables.find(({ name }) => name === 'groups')?.rows ?? [];
  expect(rows.length).toBe(readFileSync('tests/fixtures/ec-base/groups.csv', 'utf8').trim().split('\n').length - 1);
});

test.each(['模板.xlsx', '模板-内部表.xlsx'])('%s that is there may have been filled in, and stays', async (name) => {
  const out = temporaryFolder();
  writeFileSync(join(out, name), 'filled in');
  const asked = { file: join(out, '模板.xlsx'), folder: null, isFilled: false };
  await expect(writeTemplateWorkbooks(asked, () => undefined)).rejects.toThrow(`已有${name}，请换一个文件名`);
  expect(readFileSync(join(out, name), 'utf8')).toBe('filled in');
  expect(readdirSync(out)).toEqual([name]);
});

test('a region of which something could not be read is not written with what is left', async () => {
  const broken = { 'groups.csv': '"集团编码,集团名称\n' };
  const { out, said, isWritten } = await order(broken, true);
  expect(isWritten).toBe(false);
  expect(readdirSync(out)).toEqual([]);
  expect(said.join('\n')).toMatch(/【错误】[\s\S]*groups\.csv[\s\S]*没有写出模板工作簿。请先改正以上错误。$/);
  const empty = await order(broken, false);
  expect(existsSync(join(empty.out, '模板.xlsx'))).toBe(true);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import { officeFonts } from '../../../src/report/word/measures.ts';
import { namedFonts } from '../../../src/report/word/named-fonts.ts';
import { stylesXml } from '../../../src/report/word/styles.ts';

const fontFolder = mkdtempSync(join(tmpdir(), 'school-group-atlas-fonts-'));
afterAll(() => rmSync(fontFolder, { recursive: true }));

function named(text: string) {
  writeFileSync(join(fontFolder, 'word.csv'), text);
  return namedFonts({ fontFolder });
}

test('without a file of its own a bureau gets the usual fonts', async () => {
  expect(await namedFonts({ fontFolder: null })).toEqual(officeFonts);
  expect(await namedFonts({ fontFolder })).toEqual(officeFonts);
});

test('a bureau names its own fonts, and the others stay', async () => {
  const fonts = await named('\uFEFF用途,字体\r\n仿宋,仿宋_GB2312\r\n\r\n 小标宋 , 方正小标宋_GBK \r\n');
  expect(fonts).toEqual({ ...officeFonts, fangsong: '仿宋_GB2312', xiaobiaosong: '方正小标宋_GBK' });
  expect(stylesXml(fonts)).toContain('w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312"');
  expect(stylesXml(fonts)).not.toContain('"仿宋"');
});

test.each(['用途,字体\n隶书,华文隶书', '用途,字体\n仿宋,', '用途,字体\n仿宋'])(
  '%j is refused with its row',
  async (text) => {
    await expect(named(text)).rejects.toMatchObject({
      name: 'UnwritableReport',
      message:
        'fonts/word.csv第2行：第一列填仿宋、楷体、黑体、小标宋、宋体中的一种，第二列填字体名称，例如“仿宋,仿宋_GB2312”。',
    });
  },
);

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, inject } from 'vitest';
import { parseRecords } from '../../src/csv/parse.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { bookOf, savedAs } from '../workbook/books.ts';
import { checkable, findBarriers, widthOf } from './axe.ts';
import { damagedCounty, give, issueListOf, taken, textIn } from './desk-page.ts';
import { desk, phone, recordRequests, test } from './visit.ts';

const site = inject('subPathSite');

test.for([
  ['xls', 'biff8'],
  ['et', 'biff8'],
  ['ods', 'ods'],
] as const)(
  'a .%s workbook, beside one of LibreOffice, gives the list of the check',
  async ([ending, form], { page }) => {
    const folder = damagedCounty();
    const rows = parseRecords(readFileSync(join(folder, 'memberships.csv'), 'utf8'), ',').map(({ cells }) => cells);
    writeFileSync(join(folder, `成员关系.${ending}`), savedAs(bookOf({ 成员关系: rows }), form));
    rmSync(join(folder, 'memberships.csv'));
    const other = ending === 'ods' ? 'ods' : 'xls';
    cpSync(`tests/fixtures/workbooks/libreoffice.${other}`, join(folder, `格式.${other}`));
    await page.goto('desk/');
    await give(page, folder);
    const list = textIn(await taken(page, 'issues'));
    expect(list).toContain(`成员关系.${ending}`);
    expect(list).toContain(`格式.${other}`);
    expect(list).toBe(await issueListOf(folder, site));
  },
);

test('every region has both of its templates, and the manual leads to them', async () => {
  const guide = readFileSync(join(site, 'guide/index.html'), 'utf8');
  for (const slug of ['demo', 'huaiyuan', 'linzi'])
    for (const part of ['public', 'restricted']) {
      expect(guide).toContain(`href="/jyjt/${slug}/templates/${part}.xlsx"`);
      const reading = await readWorkbook(new Uint8Array(readFileSync(join(site, slug, 'templates', `${part}.xlsx`))));
      expect(reading.ok && reading.sheets.map(({ name }) => name)).toContain(part === 'public' ? '教育集团' : '教师');
    }
});

const list = {
  name: '名单.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    '集团名称,核心校,成员校\n青禾小学教育集团,青禾小学,云帆小学、星河小学\n东山学区,东山中学,西塘小学\n',
  ),
};

describe.each([
  ['a phone', phone],
  ['a desk', desk],
])('on %s', (_, device) => {
  test.override('device', { ...device, ...checkable });

  test('a region is made of a list: what will not do is said beside its question, nothing is asked of anybody, and the tables can be taken away', async ({
    page,
  }) => {
    await page.goto('desk/', { waitUntil: 'networkidle' });
    const asked = recordRequests(page);
    await page.getByText('从名单开始').click();
    await page.getByLabel('名单文件').setInputFiles(list);
    await page.getByLabel('区划代码').fill('340399');
    await page.getByLabel('地区名称').fill('某县');
    await page.getByLabel('成文日期').fill('2024-02-20');
    await page.getByLabel('提供名单的单位').fill('某县教育局');
    await page.getByRole('button', { name: '读取名单' }).click();
    await page.getByText('请填写，不能为空。').waitFor();
    await page.getByLabel('英文简称').fill('mou');
    await page.getByRole('button', { name: '读取名单' }).click();
    await page.getByText('共1个教育集团、1个学区，5所学校').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(device.viewport?.width ?? 0);
    await page.getByRole('button', { name: '照此建表' }).click();
    await page.getByText('已按名单建成各表').waitFor();
    expect(await page.locator('.desk-file').count()).toBe(2);
    const entries = unzipSync(await taken(page, 'tables'));
    expect(Object.keys(entries)).toContain('340399-mou/成员关系.csv');
    expect(textIn(entries['340399-mou/学校.csv'] ?? new Uint8Array())).toContain('青禾小学');
    expect(asked.map((url) => url.replace(/^.*\/([a-z]+)-.*$/, '$1'))).toEqual(['worker']);
  });
});

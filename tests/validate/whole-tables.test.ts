import { expect, test } from 'vitest';
import { checkCounty, findings, printed } from './county.ts';

test('a region has its essential tables', async () => {
  expect(await printed('essential-table-missing', [['clauses.csv', null]])).toMatchInlineSnapshot(`
    "【错误】本地区文件夹
      问题：没有提供“政策条款”表（clauses.csv）。
      修改办法：请按模板填写“政策条款”表，放入本地区的文件夹。
      影响：改正前不发布新版本。涉及：政策原文逐条对照。"
  `);
});

test('a region describes itself in one row', async () => {
  expect(
    await printed('region-row-count', [
      [
        'region.csv',
        '999999,示例县',
        '999998,示例县,示例省示例市,全县,999999-SL-2024-1,2025-12-31,初步数,示例县教育局,是,4,20\n999999,示例县',
      ],
    ]),
  ).toMatchInlineSnapshot(`
    "【错误】region.csv
      问题：“地区”表应只有一行，现有2行。
      修改办法：请只保留本地区的一行；其他地区请另建文件夹。
      影响：改正前不发布新版本。涉及：本地区的全部页面。"
  `);
});

test('a region stands in its own folder', async () => {
  expect(await printed('region-code-folder', [['region.csv', '999999,示例县', '999998,示例县']]))
    .toMatchInlineSnapshot(`
    "【错误】region.csv 第2行 A列“区划代码”
      填写内容：999998
      问题：区划代码是999998，而文件夹“999999-sample”的代码是999999。
      修改办法：请核对数据是否放错文件夹，改正区划代码或文件夹名。
      影响：改正前不发布新版本。涉及：本地区的全部页面。"
  `);
});

test('a table that lost rows is pointed out', async () => {
  const context = { previousRowCounts: { pack_items: 10, schools: 4, campuses: 4 } };
  expect(await printed('row-count-changed', [], context)).toMatchInlineSnapshot(`
    "【提醒】pack_items.csv
      问题：本次6行，比上次（10行）少4行，是否筛选后才导出？
      修改办法：请核对；确实如此的，请由负责人确认后再把新网站放到服务器上。
      影响：照常发布，数字按本次的各行计算。"
  `);
});

test('a table that is gone is pointed out', async () => {
  expect(await printed('row-count-changed', [], { previousRowCounts: { funding: 4, teachers: 0 } }))
    .toMatchInlineSnapshot(`
      "【提醒】本地区文件夹
        问题：上次有“经费”表（4行），本次没有提供。
        修改办法：请核对；确实如此的，请由负责人确认后再把新网站放到服务器上。
        影响：照常发布，数字按本次的各行计算。"
    `);
});

test('a table that grew by half is pointed out in other words', async () => {
  const rows = Array.from({ length: 12 }, (_, row) => `统一事项,事项${row},必备,SL-02,2024-02-20,`).join('\n');
  const edit = ['pack_items.csv', '活动类别,', `${rows}\n活动类别,`] as const;
  expect(await printed('row-count-changed', [edit], { previousRowCounts: { pack_items: 10 } })).toMatchInlineSnapshot(`
    "【提醒】pack_items.csv
      问题：本次18行，比上次（10行）多8行，是否重复粘贴？
      修改办法：请核对；确实如此的，请由负责人确认后再把新网站放到服务器上。
      影响：照常发布，数字按本次的各行计算。"
  `);
});

test('what could not be read is not missing as well', async () => {
  expect(await findings([['clauses.csv', '条款编号,政策编号', '条款名称,政策编号']])).not.toContain(
    'essential-table-missing',
  );
});

test.each(['小人数上限', '公开最小规模'])('a region states %s; there is nothing to fall back on', async (label) => {
  const [small, group] = label === '小人数上限' ? ['', '20'] : ['4', ''];
  const { issues } = await checkCounty([['region.csv', '是,4,20', `是,${small},${group}`]]);
  expect(issues.map(({ code, column }) => [code, column?.label])).toEqual([['empty-required', label]]);
});

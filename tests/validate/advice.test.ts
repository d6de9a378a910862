import { expect, test } from 'vitest';
import { formatText } from '../../src/validate/print/text.ts';
import { checkCounty, printed } from './county.ts';

test('several schools in one cell are to become several rows', async () => {
  expect(
    await printed('reference-unknown', [
      ['memberships.csv', 'G01,2199000002-01', 'G01,第二实验小学（东校区、西校区）'],
    ]),
  ).toMatchInlineSnapshot(`
    "【错误】memberships.csv 第3行 B列“校区编码”
      填写内容：第二实验小学（东校区、西校区）
      问题：找不到“第二实验小学（东校区、西校区）”这个名称或编码。是否为：①第一实验小学北校区 ②第二实验小学校本部？
      修改办法：一行只填一个：请按“第二实验小学”“东校区”“西校区”分成3行，其余各列照抄，其中的核心校（总校）在“角色”列注明。
      影响：改正前不发布新版本。涉及：集团成员、覆盖率、关系图。"
  `);
});

test('of many findings the cause comes first and last', async () => {
  const own = 'G02,,3199000003,核心校,2024-03-01,,';
  const rows = Array.from({ length: 30 }, (_, index) => `G02,,3199000003,成员校,2024-13-${index + 10},,`);
  const { issues } = await checkCounty([
    // The quotation mark takes the rows below it into its cell.
    ['schools.csv', '2199000002,,示例县第二实验小学', '2199000002,,"示例县第二实验小学'],
    ['memberships.csv', own, `${own}\n${rows.join('\n')}`],
  ]);
  const text = formatText([{ scope: '999999-sample', issues, fileCount: 1, rowCount: 1 }]);
  const parts = text.split('\n\n');
  expect([parts[1], parts.at(-3)]).toMatchInlineSnapshot(`
    [
      "【错误】schools.csv 第3行
      填写内容：2199000002，，示例县第二实验小学,211,公办,999999001,是……
      问题：英文引号“"”不成对，这一行无法分列。
      修改办法：请补上或删去多余的英文引号；正文中的引号请用中文引号“”。
      影响：改正前不发布新版本。涉及：覆盖率的学校口径、法人学校数、城乡分布。",
      "请先改正：schools.csv 第3行：英文引号“"”不成对，这一行无法分列。改正后请再检查一次，其余问题有的会随之消失。",
    ]
  `);
  expect(parts.length).toBeGreaterThan(20);
});

test('where little is found it is told in the order of files', async () => {
  const { issues } = await checkCounty([['schools.csv', '学校名称,', '校名全称,']]);
  const text = formatText([{ scope: '', issues, fileCount: 1, rowCount: 1 }]);
  expect(text).not.toContain('请先改正');
});

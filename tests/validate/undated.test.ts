import { expect, test } from 'vitest';
import { type Edit, findings, printed } from './county.ts';

const joined = (line: string, without: string): Edit => ['memberships.csv', line, without];

test('members that joined nobody knows when are told of once', async () => {
  const edits = [
    joined('2199000001-01,,总校,2024-03-01', '2199000001-01,,总校,'),
    joined('2199000002-01,,成员校,2024-03-01', '2199000002-01,,成员校,'),
  ];
  expect(await printed('beginning-unknown', edits)).toMatchInlineSnapshot(`
    "【提醒】memberships.csv 第2行 E列“加入日期”
      填写内容：（空）
      问题：2行没有填写“加入日期”，按日期未载明处理。
      修改办法：知道日期的请补填；文件只有成文日期的，可填成文日期，“日期依据”填“以成文日期列示”；不知道的不必修改。
      影响：照常发布，数据截至日以前的时点不计算。"
  `);
});

test('a group whose founding no document dates is told of, and its members and types are not too early for it', async () => {
  expect(await printed('beginning-unknown', [['groups.csv', '一小集团,2024-03-01', '一小集团,']]))
    .toMatchInlineSnapshot(`
    "【提醒】groups.csv 第2行 D列“成立日期”
      填写内容：（空）
      问题：1行没有填写“成立日期”，按日期未载明处理。
      修改办法：知道日期的请补填；文件只有成文日期的，可填成文日期，“日期依据”填“以成文日期列示”；不知道的不必修改。
      影响：照常发布，数据截至日以前的时点不计算。"
  `);
});

test('a day of joining that cannot be read is not taken for none', async () => {
  expect(await findings([joined('总校,2024-03-01', '总校,二〇二四年的春天')])).not.toContain('beginning-unknown');
});

test('two records of one member in one group overlap although one has no beginning', async () => {
  const twice = joined(
    'G01,2199000001-01,,总校,2024-03-01,,',
    'G01,2199000001-01,,总校,,,\nG01,2199000001-01,,总校,2024-03-01,,',
  );
  expect(await findings([twice])).toContain('interval-overlap');
});

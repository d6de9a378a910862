import { expect, test } from 'vitest';
import { readTable } from '../../src/csv/read-table.ts';
import type { TableName } from '../../src/model/tables.ts';
import { formatIssue } from '../../src/validate/print/text.ts';

function errorsOf(name: TableName, text: string): readonly string[] {
  const { table, issues } = readTable(new TextEncoder().encode(text), { name, file: `${name}.csv` });
  return table === null ? issues.map(formatIssue) : [];
}

test('several members side by side are told, with how to write them', () => {
  const text = '集团编码,核心校,成员校1,成员校2,加入日期\nG01,甲校,乙校,丙校,2024-03-01\n';
  expect(errorsOf('memberships', text)).toMatchInlineSnapshot(`
    [
      "【错误】memberships.csv
      问题：C、D列都是“成员校”，一行登记了几个成员。
      修改办法：请改成一个成员校一行：每行填“集团编码”和一个“校区编码”或“学校标识码”，“角色”填核心校或成员校；有几个成员校就填几行，集团编码照抄。可下载“成员关系”表的模板对照。
      影响：改正前不发布新版本。涉及：集团成员、覆盖率、关系图。",
    ]
  `);
  expect(errorsOf('memberships', text.replace('成员校1,成员校2', '成员学校（一）,成员学校（二）'))).toHaveLength(1);
});

test('a second table in a file is told, with where it belongs', () => {
  const schools = '学校标识码,学校名称,办学类型码,举办者,是否计校数\n2199000001,甲校,211,公办,是\n';
  const campuses = '校区编码,学校标识码,校区名称,层次,学段\n2199000001-01,2199000001,甲校,校本部,小学\n';
  expect(errorsOf('schools', `${schools}\n${campuses}`)).toMatchInlineSnapshot(`
    [
      "【错误】schools.csv 第4行
      问题：第4行又是表头（“校区”表）。
      修改办法：请把第4行起的内容移到另一个文件，保存为“校区.csv”；与上面是同一张表的，删去第4行，使各行相连。
      影响：改正前不发布新版本。涉及：覆盖率的学校口径、法人学校数、城乡分布。",
    ]
  `);
  expect(errorsOf('schools', `${schools}\n${schools}`)).toHaveLength(1);
  expect(errorsOf('schools', `${schools}\n2199000002,乙校,211,公办,是\n`)).toEqual([]);
});

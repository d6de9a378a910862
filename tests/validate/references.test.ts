import { expect, test } from 'vitest';
import { checkCounty, findings, printed } from './county.ts';

test('a registered name is turned into its code', async () => {
  expect(
    await printed('reference-name-resolved', [
      ['restricted/rotations.csv', '2199000002-01,2199000001-01,定期', '2199000002-01,一实小,定期'],
    ]),
  ).toMatchInlineSnapshot(`
    "【已自动处理】restricted/rotations.csv 第3行 E列“接收校区”
      填写内容：一实小
      问题：按名称“一实小”找到编码“2199000001-01”。
      修改办法：无需处理；如理解有误，请在原表中改正后重新提交。
      影响：按处理后的内容发布。"
  `);
});

test('a name out of use is accepted and pointed out', async () => {
  expect(
    await printed('reference-name-outdated', [
      ['restricted/rotations.csv', 'G01,2199000001-01,2199000002-01,定期', 'G01,2199000001-01,城南小学,定期'],
    ]),
  ).toMatchInlineSnapshot(`
    "【提醒】restricted/rotations.csv 第2行 E列“接收校区”
      填写内容：城南小学
      问题：按“校名沿革”，“城南小学”这一名称在2024-09-01不在使用期内；本条按编码“2199000002-01”统计。
      修改办法：请核对是否为该校；无误的不必修改，也可改填编码。
      影响：照常发布。"
  `);
});

test('a name of several is not chosen from', async () => {
  expect(
    await printed('reference-ambiguous', [
      ['restricted/rotations.csv', 'G01,2199000001-01,2199000002-01,定期', 'G01,2199000001-01,老校区,定期'],
    ]),
  ).toMatchInlineSnapshot(`
    "【需确认】restricted/rotations.csv 第2行 E列“接收校区”
      填写内容：老校区
      问题：“老校区”对应多个对象：2199000001-02、2199000002-01。
      修改办法：请在“接收校区”列改填其中正确的编码。
      影响：确认前，不公布以此为依据的数据。涉及：交流轮岗比例，指标 IND-10 至 IND-19。"
  `);
});

test('a name nobody registered is unknown, and the nearest are named', async () => {
  expect(
    await printed('reference-unknown', [['activities.csv', '2199000001-01,2199000002-01', '二实小,2199000002-01']]),
  ).toMatchInlineSnapshot(`
    "【错误】activities.csv 第2行 E列“主办校区”
      填写内容：二实小
      问题：找不到“二实小”这个名称或编码。是否为：①第二实验小学校本部 ②一实小？
      修改办法：请改填编码或登记的全称；确为常用简称或曾用名的，请先在“校名沿革”表中登记。
      影响：改正前不发布新版本。涉及：学期活动指标 IND-31a、IND-31b、IND-34。"
  `);
});

test('a table that is referred to is there, and its lack is told once', async () => {
  expect(await printed('referenced-table-missing', [['campuses.csv', null]])).toMatchInlineSnapshot(`
    "【错误】memberships.csv B列“校区编码”
      问题：这一列和另外7列引用“校区”表的编码，但没有提供该表。
      修改办法：请补充“校区”表；没有这类数据的，清空引用它的列。
      影响：改正前不发布新版本。涉及：集团成员、覆盖率、关系图。"
  `);
});

test('codes of teachers cannot be checked without a register', async () => {
  expect(await printed('referenced-register-missing', [['restricted/teachers.csv', null]])).toMatchInlineSnapshot(`
    "【提醒】restricted/rotations.csv B列“人员编号”
      问题：没有提供“教师”表，本列的编号未经核对。
      修改办法：如有教师名册，请一并提供。
      影响：照常发布。"
  `);
});

test('a data set is a table of the site', async () => {
  expect(await printed('dataset-table-unknown', [['datasets.csv', '学校,全域完整', '学校名单,全域完整']]))
    .toMatchInlineSnapshot(`
      "【错误】datasets.csv 第2行 A列“数据表”
        填写内容：学校名单
        问题：没有名为“学校名单”的数据表。是否为：①学校？
        修改办法：请填写数据表的中文名称或机器名，例如 学校 或 schools。
        影响：改正前不发布新版本。涉及：判断名录是否完整，从而能否计算比例。"
    `);
});

test('a name with a character that is written for another is asked about, never merged', async () => {
  expect(
    await printed('name-variant', [['activities.csv', '2024-10-16,2199000001-01', '2024-10-16,示例县胡滨初级中学']]),
  ).toMatchInlineSnapshot(`
    "【需确认】activities.csv 第2行 E列“主办校区”
      填写内容：示例县胡滨初级中学
      问题：“示例县胡滨初级中学”与登记的“示例县湖滨初级中学”只差易混的字（胡/湖）。
      修改办法：是同一所的，请统一写法；确为两所的，请在“校名沿革”表中把两个名称都登记为各自的“现名”，引用处改填编码。
      影响：确认前，不公布以此为依据的数据。涉及：学期活动指标 IND-31a、IND-31b、IND-34。"
  `);
});

test('two schools whose names differ by such a character are asked about, until both are registered', async () => {
  const twin = ['schools.csv', 'P-999999-001,', 'P-999999-002,,示例县胡滨初级中学,,公办,,,\nP-999999-001,'] as const;
  expect(await printed('name-variant', [twin])).toMatchInlineSnapshot(`
    "【需确认】schools.csv 第5行 C列“学校名称”
      填写内容：示例县胡滨初级中学
      问题：“示例县胡滨初级中学”与第4行“示例县湖滨初级中学”只差易混的字（胡/湖）。
      修改办法：是同一所的，请统一写法；确为两所的，请在“校名沿革”表中把两个名称都登记为各自的“现名”，引用处改填编码。
      影响：确认前，不公布以此为依据的数据。涉及：覆盖率的学校口径、法人学校数、城乡分布。"
  `);
  const both =
    '3199000003,示例县湖滨初级中学,现名,,,教育局\nP-999999-002,示例县胡滨初级中学,现名,,,教育局\n2199000001-01,';
  expect(await findings([twin, ['names.csv', '2199000001-01,', both]])).toEqual([]);
});

test('a whole column of wrong names is reported to the last one, with suggestions for the first hundred', async () => {
  const row = 'A001,G01,联合教研,2024-10-16,2199000001-01,2199000002-01、2199000001-02,46,计算教学';
  const rows = Array.from({ length: 120 }, (_, index) =>
    row.replace('A001', `B${index}`).replace('2199000001-01', `第${index}实验小学`),
  );
  const { issues } = await checkCounty([['activities.csv', row, [row, ...rows].join('\r\n')]]);
  const unknown = issues.filter(({ code }) => code === 'reference-unknown');
  expect(unknown).toHaveLength(120);
  expect(unknown.map(({ details }) => details['nearest'] !== '')).toEqual(unknown.map((_, index) => index < 100));
});

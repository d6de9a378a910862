import { expect, test } from 'vitest';
import { checkCounty, findings, printed } from './county.ts';

const rotations = 'restricted/rotations.csv';
const teachers = 'restricted/teachers.csv';

test('a rotation that leaves its group counts for the county only', async () => {
  expect(
    await printed('rotation-outside-group', [
      [rotations, 'k7f2,G01,2199000001-01,2199000002-01', 'k7f2,G01,2199000001-01,3199000003-01'],
    ]),
  ).toMatchInlineSnapshot(`
    "【提醒】restricted/rotations.csv 第2行 E列“接收校区”
      填写内容：3199000003-01
      问题：接收校区“湖滨初级中学校本部”在2024-09-01不是该集团成员，本条计入县域交流，不计入集团内交流。
      修改办法：请核对集团编码、校区、开始日期，以及“成员关系”的加入、退出日期；确属跨集团交流的，不必修改。
      影响：照常发布，本条只计入县域交流。"
  `);
});

test('who is sent before their campus joined is sent from outside the group', async () => {
  expect(await findings([[rotations, '否,2024-03-01', '否,2024-02-29']])).toEqual([
    'rotation-outside-group',
    'rotation-outside-group',
  ]);
});

test('a campus is a member with its whole school, and without a group there is nothing to be outside of', async () => {
  const whole = ['memberships.csv', 'G01,2199000002-01,,', 'G01,,2199000002,'] as const;
  expect(await findings([whole])).toEqual([]);
  expect(
    await findings([[rotations, 'k7f2,G01,2199000001-01,2199000002-01', 'k7f2,,2199000001-01,3199000003-01']]),
  ).toEqual([]);
});

/** Two teachers who agree in everything but their number. */
const twins = [
  [teachers, 'm3q9,2199000002-01,语文', 'm3q9,2199000002-01,语文,,,'],
  [teachers, '人员编号,人事关系校区,学科', '人员编号,人事关系校区,学科,出生年份,职称,入本集团校区日期'],
  [
    teachers,
    'k7f2,2199000001-01,数学',
    'k7f2,2199000001-01,数学,1985,一级教师,2010-08-20\nx8d1,2199000001-01,数学,1985,一级教师,2010-08-20',
  ],
] as const;

test('how many teachers may have two numbers is told, and nothing about them', async () => {
  expect(await printed('person-twice', twins)).toMatchInlineSnapshot(`
    "【提醒】restricted/teachers.csv
      问题：有1对人员编号，校区、学科、出生年份、职称和入校日期完全相同，多于偶然相同的情况，可能是同一人用了两个编号。
      修改办法：请由保管对照表的同志核对，同一人只用一个编号；确为不同的人的，不必修改。
      影响：照常发布。"
  `);
});

test('teachers who differ in one trait, or of whom one is not known, are two', async () => {
  const [padding, header, rows] = twins;
  const other = [
    teachers,
    rows[1],
    rows[2].replace('x8d1,2199000001-01,数学,1985', 'x8d1,2199000001-01,数学,1986'),
  ] as const;
  expect(await findings([padding, header, other])).toEqual([]);
  const unknown = [teachers, rows[1], rows[2].replaceAll('一级教师', '')] as const;
  expect(await findings([padding, header, unknown])).toEqual([]);
});

test('a campus sends no more persons than it has teachers', async () => {
  const row = 'k7f2,G01,2199000001-01,2199000002-01,定期交流,否,2024-09-01,2025-08-31,,在岗';
  expect(
    await printed('people-exceed-snapshot', [
      ['snapshots.csv', '80,76,70,72,12,20', '80,1,0,72,0,1'],
      [teachers, 'm3q9,', 'p4w5,2199000001-01,语文\nm3q9,'],
      [rotations, `R001,${row}`, `R001,${row}\nR009,${row.replace('k7f2', 'p4w5')}`],
    ]),
  ).toMatchInlineSnapshot(`
    "【提醒】restricted/rotations.csv
      问题：第一实验小学校本部2024—2025学年交流人数（2）大于专任教师数（1）。
      修改办法：请核对派出校区和人员编号，以及“学年初快照”中该校区的人数。
      影响：照常发布。"
  `);
});

/** The same column of the two snapshots. */
function sharesPasted(first: string, second: string) {
  return [
    ['snapshots.csv', '70,72,', `70,72,${first},`],
    ['snapshots.csv', '50,55,', `50,55,${second},`],
  ] as const;
}

test('a pasted share is compared with its counts', async () => {
  const header = ['snapshots.csv', '编制数,', '编制数,校级以上骨干占专任教师比例,'] as const;
  expect(await printed('ratio-mismatch', [header, ...sharesPasted('28.5%', '19.3%')])).toMatchInlineSnapshot(`
    "【提醒】snapshots.csv 第2行 I列“校级以上骨干占专任教师比例”
      填写内容：28.5%
      问题：“校级以上骨干占专任教师比例”列不需要填写，系统按填报的数计算；您填写28.5%，系统计算为26.32%。
      修改办法：请核对本行的人数或个数；比例列可以删除。
      影响：照常发布，比例按系统计算的公布。"
  `);
  expect(await findings([header, ...sharesPasted('26.32%', '0.193')])).toEqual([]);
  expect(await findings([header, ...sharesPasted('26.3', '约两成')])).toEqual([]);
});

const total = '2024-2025,2199000001,1690,40,104,98,90,94,15,26,教育统计\n2024-2025,2199000002-01';
const north = '2024-2025,2199000001-02,484,12,24,23,20,22,3,6,自报\n';

test('the return of a whole school is compared and not counted', async () => {
  const edits = [['snapshots.csv', '2024-2025,2199000002-01', north + total]] as const;
  const { tables, issues } = await checkCounty(edits);
  expect(tables.snapshots?.map(({ campus_id }) => campus_id)).toEqual([
    '2199000001-01',
    '2199000001-02',
    '2199000002-01',
  ]);
  expect(issues.map(({ code }) => code)).toEqual(['school-total-row', 'campus-sum-mismatch']);
  const agreeing = [['snapshots.csv', '2024-2025,2199000002-01', north + total.replace('104,98', '104,99')]] as const;
  expect((await checkCounty(agreeing)).issues.map(({ code }) => code)).toEqual(['school-total-row']);
});

test('campuses that do not add up to their school are pointed out', async () => {
  const edit = ['snapshots.csv', '2024-2025,2199000002-01', north + total] as const;
  expect(await printed('campus-sum-mismatch', [edit])).toMatchInlineSnapshot(`
    "【提醒】snapshots.csv 第4行 F列“专任教师”
      填写内容：98
      问题：各校区专任教师合计99，教育统计为98。
      修改办法：请核对是否漏填、重复填写了校区，或统计时点不同。
      影响：照常发布。"
  `);
});

test('a school in the place of a campus is said to be its total', async () => {
  const right = total.replace('104,98', '104,99');
  expect(await printed('school-total-row', [['snapshots.csv', '2024-2025,2199000002-01', north + right]]))
    .toMatchInlineSnapshot(`
    "【已自动处理】snapshots.csv 第4行
      问题：本行是学校2199000001的合计，只用于核对，没有计入。
      修改办法：无需处理；如理解有误，请在原表中改正后重新提交。
      影响：按处理后的内容发布。"
  `);
});

test('a school without a campus beside it is no total', async () => {
  const edit = ['snapshots.csv', '2024-2025,2199000001-01', '2024-2025,2199000001'] as const;
  expect(await findings([edit])).toEqual(['reference-unknown']);
});

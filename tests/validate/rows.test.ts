import { expect, test } from 'vitest';
import { publicIssuesOf } from '../../src/validate/public-issues.ts';
import { checkCounty, findings, printed } from './county.ts';

test('a row entered twice is counted once', async () => {
  expect(
    await printed('duplicate-row', [
      [
        'memberships.csv',
        'G01,2199000002-01,,成员校,2024-03-01,,',
        'G01,2199000002-01,,成员校,2024-03-01,,\nG01,2199000002-01,,成员校,2024-03-01,,',
      ],
    ]),
  ).toMatchInlineSnapshot(`
    "【提醒】memberships.csv 第4行
      问题：与第3行完全重复，只计1次。
      修改办法：请删除多余的一行。
      影响：照常发布。"
  `);
});

test('two rows under one code contradict each other', async () => {
  expect(await printed('duplicate-key', [['restricted/rotations.csv', 'R002', 'R001']])).toMatchInlineSnapshot(`
    "【错误】restricted/rotations.csv 第3行 A列“记录编号”
      填写内容：R001
      问题：与第2行的“记录编号”同为“R001”，其他内容却不相同。
      修改办法：请核对两行，改正编码，或只保留正确的一行。
      影响：改正前不发布新版本。涉及：交流轮岗比例，指标 IND-10 至 IND-19。"
  `);
});

test('what ends does not end before it begins', async () => {
  expect(
    await printed('interval-reversed', [
      ['memberships.csv', '3199000003,核心校,2024-03-01,', '3199000003,核心校,2024-03-01,2023-03-01'],
    ]),
  ).toMatchInlineSnapshot(`
    "【错误】memberships.csv 第4行 F列“退出日期”
      填写内容：2023-03-01
      问题：“退出日期”（2023-03-01）早于“加入日期”（2024-03-01）。
      修改办法：请核对两个日期，是否填反或年份有误。
      影响：改正前不发布新版本。涉及：集团成员、覆盖率、关系图。"
  `);
});

test('what ends on its first day counts for nothing', async () => {
  expect(
    await printed('interval-empty', [
      ['memberships.csv', '3199000003,核心校,2024-03-01,', '3199000003,核心校,2024-03-01,2024-03-01'],
    ]),
  ).toMatchInlineSnapshot(`
    "【提醒】memberships.csv 第4行 F列“退出日期”
      填写内容：2024-03-01
      问题：“加入日期”与“退出日期”同为2024-03-01，本条记录一天也不计入。
      修改办法：请核对结束日期；结束日期应填不再有效的第一天。
      影响：照常发布。"
  `);
});

test('a group has one type at a time', async () => {
  expect(await printed('interval-overlap', [['group_types.csv', '松散型,2024-03-01,2025-03-01', '松散型,2024-03-01,']]))
    .toMatchInlineSnapshot(`
    "【错误】group_types.csv 第3行 C列“生效日期”
      填写内容：2025-03-01
      问题：同一集团的两段类型时间重叠（第2、3行）。
      修改办法：请在第2行补填或改正结束日期。
      影响：改正前不发布新版本。涉及：紧密型覆盖率，按类型适用的标准。"
  `);
});

test('a membership says who is a member', async () => {
  expect(await printed('one-of-empty', [['memberships.csv', 'G01,2199000002-01,', 'G01,,']])).toMatchInlineSnapshot(`
    "【错误】memberships.csv 第3行 B列“校区编码”
      填写内容：（空）
      问题：“校区编码”“学校标识码”都没有填写，至少应填一项。
      修改办法：请填写“校区编码”“学校标识码”中的一项。
      影响：改正前不发布新版本。涉及：集团成员、覆盖率、关系图。"
  `);
});

test('a campus is in two groups only by documents', async () => {
  expect(
    await printed('membership-in-two-groups', [
      ['memberships.csv', 'G02,,3199000003', 'G02,2199000002-01,,成员校,2024-06-01,,\nG02,,3199000003'],
    ]),
  ).toMatchInlineSnapshot(`
    "【需确认】memberships.csv 第4行 B列“校区编码”
      填写内容：2199000002-01
      问题：与第3行在同一时间属于两个集团（G01、G02），两行没有都填写文号。
      修改办法：确实同时属于两个集团的，请在两行都填写文号；已经退出的，请在原来一行填写退出日期。
      影响：确认前，不公布以此为依据的数据。涉及：集团成员、覆盖率、关系图。"
  `);
});

test('nobody is sent to where they are', async () => {
  expect(
    await printed('same-campus', [
      ['restricted/rotations.csv', '2199000001-01,2199000002-01,定期', '2199000001-01,2199000001-01,定期'],
    ]),
  ).toMatchInlineSnapshot(`
    "【错误】restricted/rotations.csv 第2行 E列“接收校区”
      填写内容：2199000001-01
      问题：派出校区与接收校区相同，不属于交流。
      修改办法：请核对派出、接收校区；不属于交流的，请删除本行。
      影响：改正前不发布新版本。涉及：交流轮岗比例，指标 IND-10 至 IND-19。"
  `);
});

test('a teacher is at one school full-time', async () => {
  expect(await printed('rotation-overlap', [['restricted/rotations.csv', '走教', '支教']])).toMatchInlineSnapshot(`
    "【错误】restricted/rotations.csv 第4行 H列“开始日期”
      填写内容：2024-03-01
      问题：该教师两段全职交流时间重叠（第3、4行）。
      修改办法：请核对两行的起止日期，或改正其中一行的形式。
      影响：改正前不发布新版本。涉及：交流轮岗比例，指标 IND-10 至 IND-19。"
  `);
});

test('a part is not larger than its whole', async () => {
  expect(await printed('part-exceeds-whole', [['snapshots.csv', '80,76', '70,76']])).toMatchInlineSnapshot(`
    "【错误】snapshots.csv 第2行 F列“专任教师”
      填写内容：76
      问题：“专任教师”（76）大于“教职工”（70）。
      修改办法：请核对两个数，是否填错列或口径不同。
      影响：改正前不发布新版本。涉及：覆盖率的学生口径、交流轮岗比例的分母。"
  `);
});

test('more teachers than posts are pointed out', async () => {
  expect(await printed('posts-exceeded', [['snapshots.csv', '76,70,72', '76,74,72']])).toMatchInlineSnapshot(`
    "【提醒】snapshots.csv 第2行 G列“在编教师”
      填写内容：74
      问题：“在编教师”（74）大于“编制数”（72）。
      修改办法：请核对；确属超编的，不必修改。
      影响：照常发布。"
  `);
});

test('of the two sides of a pairing one alone is not shown, and its clerk is told', async () => {
  expect(await printed('appraisal-one-sided', [['evaluations.csv', '85,良好,2025-03-28,', '85,良好,,']]))
    .toMatchInlineSnapshot(`
    "【提醒】evaluations.csv 第2行 D列“评价对象”
      填写内容：核心校
      问题：同一年度、同一集团只有“核心校”的结果填写了公布日期，没有“成员校”的，双方都不列示。
      修改办法：请补充“成员校”的结果和公布日期；确实只公布一方的，不必修改。
      影响：照常发布。"
  `);
});

test('percentages of a column are written alike', async () => {
  expect(await printed('percent-mixed', [['policy_targets.csv', '≥,80,%', '≥,0.8,%']])).toMatchInlineSnapshot(`
    "【错误】policy_targets.csv 第2行 H列“数值”
      填写内容：0.8
      问题：本行为0.8，第3行为10，同一列写法不一致。
      修改办法：百分比请一律填百分号前的数，例如 80。
      影响：改正前不发布新版本。涉及：达标判定和差距人数。"
  `);
});

test('a target below one percent is asked about', async () => {
  expect(
    await printed('percent-scale', [
      ['policy_targets.csv', '≥,80,%', '≥,0.8,%'],
      ['policy_targets.csv', '≥,10,%', '≥,1,%'],
    ]),
  ).toMatchInlineSnapshot(`
    "【需确认】policy_targets.csv 第2行 H列“数值”
      填写内容：0.8
      问题：单位为“%”，0.8表示不足百分之一。
      修改办法：如指80%，请填 80。
      影响：确认前，不公布以此为依据的数据。涉及：达标判定和差距人数。"
  `);
});

test('a percentage has the unit of one', async () => {
  expect(await printed('percent-unit-mismatch', [['policy_targets.csv', '≥,2,次', '≥,2%,次']])).toMatchInlineSnapshot(`
    "【错误】policy_targets.csv 第4行 H列“数值”
      填写内容：2%
      问题：“2%”是百分比，单位却是“次”。
      修改办法：请核对数值和单位。
      影响：改正前不发布新版本。涉及：达标判定和差距人数。"
  `);
});

test('a school code is of the class of its type', async () => {
  expect(await printed('school-code-class', [['schools.csv', '湖滨初级中学,311', '湖滨初级中学,211']]))
    .toMatchInlineSnapshot(`
    "【需确认】schools.csv 第4行 A列“学校标识码”
      填写内容：3199000003
      问题：学校标识码的类别是普通初中，办学类型是211（小学），标识码应以21开头。
      修改办法：请核对办学类型码和学校标识码，改正有误的一项。
      影响：确认前，不公布以此为依据的数据。涉及：覆盖率的学校口径、法人学校数、城乡分布。"
  `);
});

test('a campus code begins with the code of its school', async () => {
  expect(
    await printed('campus-code-school', [['campuses.csv', '2199000001-02,2199000001', '2199000001-02,2199000002']]),
  ).toMatchInlineSnapshot(`
    "【错误】campuses.csv 第3行 A列“校区编码”
      填写内容：2199000001-02
      问题：校区编码不以所属学校的标识码2199000002开头。
      修改办法：请改正校区编码或学校标识码，例如 2199000002-01。
      影响：改正前不发布新版本。涉及：覆盖率的校区口径、成员关系、地图。"
  `);
});

test('coordinates have a datum', async () => {
  expect(await printed('coordinates-incomplete', [['campuses.csv', '32.9,WGS84', '32.9,']])).toMatchInlineSnapshot(`
    "【错误】campuses.csv 第2行 H列“坐标系”
      填写内容：（空）
      问题：填写了坐标，但缺少“坐标系”。
      修改办法：请补填“坐标系”，或把坐标清空。
      影响：改正前不发布新版本。涉及：覆盖率的校区口径、成员关系、地图。"
  `);
});

test('longitude comes before latitude', async () => {
  expect(await printed('coordinates-range', [['campuses.csv', '117.2,32.9', '32.9,117.2']])).toMatchInlineSnapshot(`
    "【错误】campuses.csv 第2行 F列“经度”
      填写内容：32.9
      问题：经度32.9、纬度117.2填反了。
      修改办法：请核对坐标，用十进制度填写，例如经度 117.21、纬度 32.97。
      影响：改正前不发布新版本。涉及：覆盖率的校区口径、成员关系、地图。"
  `);
});

test('a share of a target lies between 0 and 100', async () => {
  expect(await printed('percent-range', [['policy_targets.csv', '≥,80,%', '≥,120,%']])).toMatchInlineSnapshot(`
    "【错误】policy_targets.csv 第2行 H列“数值”
      填写内容：120
      问题：目标值“120”不在范围内（0至100）。
      修改办法：请对照文件原文核对后改正。
      影响：改正前不发布新版本。涉及：达标判定和差距人数。"
  `);
});

test('a target is not below zero', async () => {
  expect(await printed('percent-range', [['policy_targets.csv', '≥,80,%', '≥,-80,%']])).toMatchInlineSnapshot(`
    "【错误】policy_targets.csv 第2行 H列“数值”
      填写内容：-80
      问题：目标值“-80”不在范围内（0至100）。
      修改办法：请对照文件原文核对后改正。
      影响：改正前不发布新版本。涉及：达标判定和差距人数。"
  `);
});

const another = (code: string) =>
  [['groups.csv', 'G02,', `${code},湖滨第二教育集团,湖滨二集团,2024-03-01,运行,城区,\nG02,`]] as const;

test('a code that becomes an address is one, and a file on every system', async () => {
  expect(await printed('code-not-address', another('G/2'))).toMatchInlineSnapshot(`
    "【错误】groups.csv 第3行 A列“集团编码”
      填写内容：G/2
      问题：“G/2”不能用作网址和文件名。
      修改办法：请改用字母、数字和连字符组成的“集团编码”，例如 G01，并同时改正引用它的各表。
      影响：改正前不发布新版本。涉及：集团数和集团页面。"
  `);
});

test.each(['..', 'G.1', 'G%2', 'G#1', 'G?2', "G&'<3>", '[G4]', 'g:5', 'G*6', 'con', 'NUL', 'index'])(
  '%s is no code of a group',
  async (code) => {
    expect(await findings(another(code))).toContain('code-not-address');
  },
);

test('two codes differ in more than capitals', async () => {
  expect(await printed('code-case-twin', another('g01'))).toMatchInlineSnapshot(`
    "【错误】groups.csv 第3行 A列“集团编码”
      填写内容：g01
      问题：“g01”与第2行“G01”只有大小写不同。
      修改办法：请改正其中一个编码，并同时改正引用它的各表。
      影响：改正前不发布新版本。涉及：集团数和集团页面。"
  `);
});

test('where no posts were competed for, there are none to count', async () => {
  expect(await printed('not-held-but-counted', [['post_competitions.csv', 'G02,否,,', 'G02,否,3,']]))
    .toMatchInlineSnapshot(`
      "【需确认】post_competitions.csv 第3行 D列“竞聘岗位数”
        填写内容：3
        问题：“是否实施”填“否”，却填写了“竞聘岗位数”。
        修改办法：实施了的，请把“是否实施”改为“是”；没有实施的，请清空岗位数和人数。
        影响：确认前，不公布以此为依据的数据。涉及：各集团竞聘上岗实施情况。"
    `);
});

test('nobody takes part in a competition that was not held, and how many did is told to nobody else', async () => {
  const { issues } = await checkCounty([['post_competitions.csv', 'G02,否,,', 'G02,否,,7']]);
  expect(issues.map(({ code }) => code)).toEqual(['not-held-but-counted']);
  expect(publicIssuesOf(issues).map(({ value, details }) => [value, details])).toEqual([
    [null, { withheld: 1, count: 1 }],
  ]);
});

test('a group has one row of special posts a year', async () => {
  expect(await printed('year-group-twice', [['special_posts.csv', '2024,G02,2,2', '2024,G01,2,2']]))
    .toMatchInlineSnapshot(`
      "【错误】special_posts.csv 第4行 A列“年度”
        填写内容：2024
        问题：与第3行是同一年度、同一对象、同一方式。
        修改办法：请合并为一行；属于其他集团的，请改正集团编码。
        影响：改正前不发布新版本。涉及：特设岗位数和已聘人数。"
    `);
});

test('the whole county is a unit like a group', async () => {
  expect(await findings([['special_posts.csv', '2024,G02,2,2', '2024,,2,2']])).toEqual(['year-group-twice']);
});

test('a county has one row a year for each kind of preference, and may have one for the other', async () => {
  const rows = '2024,G01,赋分加分,7';
  expect(await findings([['title_preferences.csv', rows, '2024,G01,优先推荐,7']])).toEqual([
    'groups-exceed-county',
    'year-group-twice',
  ]);
  expect(await findings([['title_preferences.csv', rows, '2024,,赋分加分,7']])).toEqual([]);
});

test('the groups are parts of the county', async () => {
  expect(await printed('groups-exceed-county', [['special_posts.csv', '2024,,8,6', '2024,,6,6']]))
    .toMatchInlineSnapshot(`
      "【需确认】special_posts.csv 第2行 C列“岗位数”
        填写内容：6
        问题：各集团“岗位数”合计7，大于本行全县的6。
        修改办法：请核对各集团的数和全县的数；全县行只是未分到集团的部分的，请加上各集团的数。
        影响：确认前，不公布以此为依据的数据。涉及：特设岗位数和已聘人数。"
    `);
});

test('nobody is appointed to a post that is not there', async () => {
  expect(await findings([['special_posts.csv', '2024,G02,2,2', '2024,G02,1,2']])).toEqual(['part-exceeds-whole']);
});

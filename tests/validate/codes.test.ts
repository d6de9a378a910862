import { expect, test } from 'vitest';
import { formatIssue } from '../../src/validate/print/text.ts';
import { type Edit, checkCounty, findings, printed } from './county.ts';

test('what Excel adds to a code is taken off', async () => {
  expect(await printed('code-residue', [['restricted/rotations.csv', 'R001,k7f2', "R001,'k7f2"]]))
    .toMatchInlineSnapshot(`
    "【已自动处理】restricted/rotations.csv 第2行 B列“人员编号”
      填写内容：'k7f2
      问题：“'k7f2”按“k7f2”处理。
      修改办法：无需处理；如理解有误，请在原表中改正后重新提交。
      影响：按处理后的内容发布。"
  `);
});

test('a school code has ten digits', async () => {
  expect(await printed('school-code-shape', [['schools.csv', '2199000002,,', '219900002,,']])).toMatchInlineSnapshot(`
    "【错误】schools.csv 第3行 A列“学校标识码”
      填写内容：219900002
      问题：学校标识码应为10位数字，前两位为学校类别（如21小学、31初中、34高中）；这里是9位。
      修改办法：请从教育统计系统中重新复制；尚无标识码的，用临时编号，例如 P-340321-001。
      影响：改正前不发布新版本。涉及：覆盖率的学校口径、法人学校数、城乡分布。"
  `);
});

test('a school code is of the province', async () => {
  expect(await printed('school-code-province', [['schools.csv', '3199000003,,', '3134000003,,']]))
    .toMatchInlineSnapshot(`
    "【错误】schools.csv 第4行 A列“学校标识码”
      填写内容：3134000003
      问题：第3、4位表示安徽省，本地区属于演示。
      修改办法：请核对标识码，检查是否错位或粘贴了其他地区的学校。
      影响：改正前不发布新版本。涉及：覆盖率的学校口径、法人学校数、城乡分布。"
  `);
});

test('a campus code has two digits more than its school', async () => {
  expect(await printed('campus-code-shape', [['campuses.csv', '2199000001-02,', '2199000001-2,']]))
    .toMatchInlineSnapshot(`
    "【错误】campuses.csv 第3行 A列“校区编码”
      填写内容：2199000001-2
      问题：“2199000001-2”不是“学校标识码-两位序号”的形式。
      修改办法：请写成学校标识码加两位序号，例如 2134000123-01。
      影响：改正前不发布新版本。涉及：覆盖率的校区口径、成员关系、地图。"
  `);
});

test('a social credit code has 18 characters', async () => {
  expect(await printed('social-credit-shape', [['schools.csv', '2199000001,,', '2199000001,12340321MB000000,']]))
    .toMatchInlineSnapshot(`
    "【错误】schools.csv 第2行 B列“统一社会信用代码”
      填写内容：12340321MB000000
      问题：统一社会信用代码应为18位数字或大写字母（不含I、O、S、V、Z），这里共16位。
      修改办法：请对照事业单位法人证书重新填写。
      影响：改正前不发布新版本。涉及：覆盖率的学校口径、法人学校数、城乡分布。"
  `);
});

test('a social credit code ends with its check character', async () => {
  expect(await printed('social-credit-check', [['schools.csv', '2199000001,,', '2199000001,12340321MB0000000X,']]))
    .toMatchInlineSnapshot(`
    "【错误】schools.csv 第2行 B列“统一社会信用代码”
      填写内容：12340321MB0000000X
      问题：最后一位是“X”，按前17位计算应为“F”，说明至少有一位写错。
      修改办法：请对照事业单位法人证书逐位核对。
      影响：改正前不发布新版本。涉及：覆盖率的学校口径、法人学校数、城乡分布。"
  `);
});

test('a social credit code is not cut by Excel', async () => {
  expect(await printed('social-credit-truncated', [['schools.csv', '2199000001,,', '2199000001,123403210000002000,']]))
    .toMatchInlineSnapshot(`
    "【需确认】schools.csv 第2行 B列“统一社会信用代码”
      填写内容：123403210000002000
      问题：末三位为000且未通过校验，可能被Excel截断。
      修改办法：请把“统一社会信用代码”列设为“文本”格式，再重新填写18位代码。
      影响：确认前，不公布以此为依据的数据。涉及：覆盖率的学校口径、法人学校数、城乡分布。"
  `);
});

test('a division code has six digits', async () => {
  expect(await printed('division-code-shape', [['region.csv', '999999,示例县', '99999,示例县']]))
    .toMatchInlineSnapshot(`
    "【错误】region.csv 第2行 A列“区划代码”
      填写内容：99999
      问题：“99999”不是6位县级行政区划代码。
      修改办法：请填写6位区划代码，例如 340321。
      影响：改正前不发布新版本。涉及：本地区的全部页面。"
  `);
});

test('a township code has nine or twelve digits', async () => {
  expect(await printed('township-code-shape', [['schools.csv', '999999002', '99999900']])).toMatchInlineSnapshot(`
    "【错误】schools.csv 第4行 F列“所在乡镇码”
      填写内容：99999900
      问题：统计用区划代码应为9位（乡镇）或12位（村），这里是8位。
      修改办法：请从教育统计系统中重新复制，并把该列设为“文本”格式。
      影响：改正前不发布新版本。涉及：覆盖率的学校口径、法人学校数、城乡分布。"
  `);
});

test('a township lies in the county, or somebody has looked', async () => {
  expect(await printed('township-code-region', [['schools.csv', '999999002', '990101002']])).toMatchInlineSnapshot(`
    "【提醒】schools.csv 第4行 F列“所在乡镇码”
      填写内容：990101002
      问题：代码不以本地区的999999开头。
      修改办法：请核对；学校确实设在其他县（市、区）的，不必修改。
      影响：照常发布。"
  `);
});

test('an address can be opened', async () => {
  expect(
    await printed('web-address-shape', [['resources.csv', 'https://www.example.gov.cn/class', 'www.example.gov.cn']]),
  ).toMatchInlineSnapshot(`
    "【错误】resources.csv 第2行 B列“链接”
      填写内容：www.example.gov.cn
      问题：“www.example.gov.cn”不是完整的网址。
      修改办法：请从浏览器地址栏复制完整网址，例如 https://www.example.gov.cn/a.html。
      影响：改正前不发布新版本。涉及：家长可用的学习资源链接。"
  `);
});

test('an indicator is named as on the site', async () => {
  expect(await printed('indicator-id-shape', [['clauses.csv', 'IND-10、IND-12', 'IND-10、指标12']]))
    .toMatchInlineSnapshot(`
    "【错误】clauses.csv 第3行 H列“对应指标”
      填写内容：IND-10、指标12
      问题：“指标12”不是指标编号。
      修改办法：请按指标目录填写，例如 IND-10；多个编号用顿号隔开。
      影响：改正前不发布新版本。涉及：政策原文逐条对照。"
  `);
});

test('a synonym is put right', async () => {
  expect(await printed('value-synonym', [['group_types.csv', 'G02,紧密型', 'G02,紧密']])).toMatchInlineSnapshot(`
    "【已自动处理】group_types.csv 第4行 B列“类型”
      填写内容：紧密
      问题：“紧密”按“紧密型”处理。
      修改办法：无需处理；如理解有误，请在原表中改正后重新提交。
      影响：按处理后的内容发布。"
  `);
});

test('a value is one of the list of the county', async () => {
  expect(await printed('value-not-allowed', [['group_types.csv', 'G02,紧密型', 'G02,半紧密型']]))
    .toMatchInlineSnapshot(`
      "【错误】group_types.csv 第4行 B列“类型”
        填写内容：半紧密型
        问题：“半紧密型”不在可填内容之列。可填：紧密型、松散型。
        修改办法：请改为所列内容之一；本地文件另有规定的，请先在“集团类型”表中增加。
        影响：改正前不发布新版本。涉及：紧密型覆盖率，按类型适用的标准。"
    `);
});

test('the list of the county is there, and its lack is told once', async () => {
  expect(
    await printed('value-list-missing', [
      ['pack_items.csv', '统一事项,统一教学进度,必备,SL-02,2024-02-20,\n统一事项,统一质量检测', '治理文件,章程'],
    ]),
  ).toMatchInlineSnapshot(`
    "【错误】unify_checks.csv 第2行等2处 D列“事项”
      填写内容：统一教学进度
      问题：本列以“清单”表中的“统一事项”为准，但其中没有项目。
      修改办法：请先在“清单”表中登记“统一事项”的各个项目。
      影响：改正前不发布新版本。涉及：统一事项完成数，指标 IND-32；五项统一管理落实情况。"
  `);
});

test('each checklist has items of its own', async () => {
  expect(await printed('value-not-allowed', [['unify_checks.csv', 'G02,六统一', 'G02,五项统一管理']]))
    .toMatchInlineSnapshot(`
      "【错误】unify_checks.csv 第3行 D列“事项”
        填写内容：统一教学进度
        问题：“统一教学进度”不在可填内容之列。可填：教师招聘。
        修改办法：请改为所列内容之一；本地文件另有规定的，请先在“清单”表的“五项统一管理”中增加。
        影响：改正前不发布新版本。涉及：统一事项完成数，指标 IND-32；五项统一管理落实情况。"
    `);
});

test('the second checklist may be called by the name that it had', async () => {
  const { tables, issues } = await checkCounty([
    ['pack_items.csv', '五项统一管理,', '五项管理,'],
    ['unify_checks.csv', 'G02,六统一,统一教学进度', 'G02,五项管理,教师招聘'],
  ]);
  expect(tables.pack_items?.map(({ list_name }) => list_name)).toContain('五项统一管理');
  expect(tables.unify_checks?.map(({ checklist }) => checklist)).toEqual(['六统一', '五项统一管理']);
  expect(issues.map(({ code }) => code)).toEqual(['value-synonym', 'value-synonym']);
});

test('a file from before there were two checklists is read as it was meant, and the record says so', async () => {
  const { tables, issues } = await checkCounty([
    ['unify_checks.csv', '集团编码,清单,', '集团编码,'],
    ['unify_checks.csv', 'G01,六统一,', 'G01,'],
    ['unify_checks.csv', 'G02,六统一,', 'G02,'],
  ]);
  expect(tables.unify_checks?.map(({ checklist }) => checklist)).toEqual(['六统一', '六统一']);
  expect(issues.map(formatIssue)).toMatchInlineSnapshot(`
    [
      "【已自动处理】unify_checks.csv 第1行
      问题：文件没有“清单”列，各行按“六统一”读取。
      修改办法：无需处理；含有其他“清单”的，请按最新模板补上这一列。
      影响：按处理后的内容发布。",
    ]
  `);
});

test('text does not run as a formula', async () => {
  expect(await printed('formula-like-text', [['activities.csv', '计算教学', '=cmd()']])).toMatchInlineSnapshot(`
    "【错误】activities.csv 第2行 H列“主题”
      填写内容：=cmd()
      问题：“=cmd()”以“=”开头，用Excel打开时会被当作公式。
      修改办法：请删去开头的符号或改写；如本来是公式，请“选择性粘贴—数值”后再导出。
      影响：改正前不发布新版本。涉及：学期活动指标 IND-31a、IND-31b、IND-34。"
  `);
});

test.each(['＝', '＋', '－', '＠'])('a text does not begin with a full-width %s either', async (sign) => {
  expect(await findings([['activities.csv', '计算教学', `${sign}cmd()`]])).toEqual(['formula-like-text']);
});

test.each(['"', "'", '<b>', '`', '\\'])('an address of the web has no %s in it', async (sign) => {
  const edit = ['resources.csv', 'https://www.example.gov.cn/class', `https://www.example.gov.cn/a${sign}b`] as const;
  const quoted = sign === '"' ? ([edit[0], edit[1], '"https://www.example.gov.cn/a""b"'] as const) : edit;
  expect(await findings([quoted])).toContain('web-address-shape');
});

const typed = (value: string): Edit => ['schools.csv', '示例县第一实验小学,211', `示例县第一实验小学,${value}`];

test('a coded column prints code and meaning, and takes both', async () => {
  expect(await printed('value-not-allowed', [typed('初中')])).toMatchInlineSnapshot(`
    "【错误】schools.csv 第2行 D列“办学类型码”
      填写内容：初中
      问题：“初中”不在可填内容之列。可填：111（幼儿园）、211（小学）、218（小学教学点）、219（附设小学班）、311（初级中学）、312（九年一贯制学校）、319（附设普通初中班）、341（完全中学）、342（高级中学）、345（十二年一贯制学校）、349（附设普通高中班）、514（特殊教育学校）。
      修改办法：请改为所列内容之一，填代码或填名称都可以。
      影响：改正前不发布新版本。涉及：覆盖率的学校口径、法人学校数、城乡分布。"
  `);
  for (const written of ['小学', '211 小学', '211（小学）', '小学(211)', '211-小学'])
    expect((await checkCounty([typed(written)])).tables.schools?.[0]?.school_type_code).toBe('211');
  expect(await findings([typed('211 初级中学')])).toEqual(['value-not-allowed']);
});

test('the number of a person does not break over two lines', async () => {
  expect(await findings([['restricted/teachers.csv', 'm3q9', '"m3\n9"']])).toContain('digits-apart');
});

import { describe, expect, test } from 'vitest';
import { readRegionFolder } from '../../src/csv/read-folder.ts';
import type { CheckingCode } from '../../src/model/checking-codes.ts';
import { checkReview } from '../../src/validate/personal-data/reviewed.ts';
import { formatIssue } from '../../src/validate/print/text.ts';
import { tablesToConfirm, validateRegion } from '../../src/validate/validate.ts';
import { checkCounty, findings, printed } from './county.ts';

const theme = (words: string) => [['activities.csv', '计算教学', words]] as const;

function printedReview(code: CheckingCode, row: string): string {
  const { reviewed, issues } = checkReview(`\uFEFF内容,理由,核对单位,核对日期\n${row}\n`);
  expect(reviewed).toEqual([]);
  expect(issues.map((issue) => issue.code)).toEqual([code]);
  return issues.map(formatIssue).join('\n');
}

test('a public table has no column of names', async () => {
  expect(await printed('personal-column', [['activities.csv', ',主题', ',主讲人姓名']])).toMatchInlineSnapshot(`
    "【错误】activities.csv H列“主讲人姓名”
      填写内容：主讲人姓名
      问题：文件含“主讲人姓名”列。公开数据不得包含个人信息。
      修改办法：请在原表中删除该列后重新导出，不要只是隐藏。
      影响：删除前不发布新版本。"
  `);
});

test('no identity number stands anywhere, and it is masked', async () => {
  expect(await printed('identity-number', [['activities.csv', '计算教学', '主讲：11010519491231002X']]))
    .toMatchInlineSnapshot(`
      "【错误】activities.csv 第2行 H列“主题”
        填写内容：主讲：1101**********002X
        问题：内容疑似身份证号，不得提交。本提示已遮盖中间部分。
        修改办法：请删除身份证号；需要区分人员的，使用随机编号。
        影响：删除前不发布新版本。"
    `);
});

test('no mobile number stands anywhere, and it is masked', async () => {
  expect(await printed('mobile-number', [['activities.csv', '计算教学', '报名请致电 138-1234-5678']]))
    .toMatchInlineSnapshot(`
      "【错误】activities.csv 第2行 H列“主题”
        填写内容：报名请致电 138****5678
        问题：内容疑似手机号码，不得提交。本提示已遮盖中间部分。
        修改办法：请删除手机号码；单位的公开电话请填在网站设置文件site.csv中。
        影响：删除前不发布新版本。"
    `);
});

test('no bank card number stands anywhere, and it is masked', async () => {
  expect(await printed('bank-card', [['activities.csv', '计算教学', '6222021234567890128']])).toMatchInlineSnapshot(`
    "【错误】activities.csv 第2行 H列“主题”
      填写内容：6222***********0128
      问题：内容疑似银行卡号，不得提交。本提示已遮盖中间部分。
      修改办法：请删除银行卡号。
      影响：删除前不发布新版本。"
  `);
});

describe('what identifies a person or reaches one is refused', () => {
  test('the number of a passport', async () => {
    expect(await printed('passport-number', theme('赴外交流，护照E12345678'))).toMatchInlineSnapshot(`
      "【错误】activities.csv 第2行 H列“主题”
        填写内容：赴外交流，护照E1***78
        问题：内容疑似护照或通行证号码，不得提交。本提示已遮盖中间部分。
        修改办法：请删除证件号码。
        影响：删除前不发布新版本。"
    `);
  });

  test('the number of a teacher’s certificate', async () => {
    expect(await printed('teacher-certificate', theme('教师资格证号：20133701141000123'))).toMatchInlineSnapshot(`
      "【错误】activities.csv 第2行 H列“主题”
        填写内容：教师资格证号：2013*********0123
        问题：内容疑似教师资格证书号码，不得提交。本提示已遮盖中间部分。
        修改办法：请删除证书号码；只需说明人数的，填写人数。
        影响：删除前不发布新版本。"
    `);
  });

  test('an address of electronic mail, but not that of an authority', async () => {
    expect(await printed('email-address', theme('报名邮箱：wang_xm＠163．com'))).toMatchInlineSnapshot(`
      "【错误】activities.csv 第2行 H列“主题”
        填写内容：报名邮箱：w***
        问题：内容疑似电子邮箱地址，不得提交。本提示已遮盖中间部分。
        修改办法：请删除邮箱地址；单位的公开邮箱请填在网站设置文件site.csv中。
        影响：删除前不发布新版本。"
    `);
    expect(await findings(theme('报名邮箱：jyj@example.gov.cn'))).toEqual([]);
  });

  test('an account of QQ or WeChat, but not the public account of a body', async () => {
    expect(await printed('messaging-account', theme('报名加微信：wx_lihua88'))).toMatchInlineSnapshot(`
      "【错误】activities.csv 第2行 H列“主题”
        填写内容：报名加微信：wx***
        问题：内容疑似QQ号或微信号，不得提交。本提示已遮盖中间部分。
        修改办法：请删除QQ号、微信号；单位的公众号请写作“微信公众号”加名称。
        影响：删除前不发布新版本。"
    `);
    expect(await findings(theme('详见微信公众号：示例教育'))).toEqual([]);
  });
});

describe('what may be personal data', () => {
  test('is asked about: a number', async () => {
    expect(await printed('personal-number-doubtful', theme('编号110105194912310021'))).toMatchInlineSnapshot(`
      "【需确认】activities.csv 第2行 H列“主题”
        填写内容：编号1101**********0021
        问题：“1101**********0021”（已遮盖）可能是身份证号，校验码不符，可能有一位写错。
        修改办法：是身份证号的，请删除；不是的，或者依规定可以公布的，请在“个人信息核对.csv”中登记原文、理由、核对单位和日期。
        影响：确认前，网站上以“*”遮盖这处内容，其余照常发布。"
    `);
  });

  test('is asked about: the plate of a vehicle', async () => {
    expect(await printed('vehicle-plate', theme('校车皖C·A12B3'))).toMatchInlineSnapshot(`
      "【需确认】activities.csv 第2行 H列“主题”
        填写内容：校车皖C***
        问题：“皖C***”（已遮盖）可能是机动车号牌。
        修改办法：是个人车辆的，请删除；不是的，或者依规定可以公布的，请在“个人信息核对.csv”中登记原文、理由、核对单位和日期。
        影响：确认前，网站上以“*”遮盖这处内容，其余照常发布。"
    `);
  });

  test('is asked about: an address', async () => {
    expect(await printed('home-address', theme('家访：齐苑小区3号楼2单元501室'))).toMatchInlineSnapshot(`
      "【需确认】activities.csv 第2行 H列“主题”
        填写内容：家访：齐苑***
        问题：“齐苑***”（已遮盖）可能是家庭住址。
        修改办法：是家庭住址的，请删除或只写到乡镇（街道）；不是的，或者依规定可以公布的，请在“个人信息核对.csv”中登记原文、理由、核对单位和日期。
        影响：确认前，网站上以“*”遮盖这处内容，其余照常发布。"
    `);
  });

  test('is asked about: a name', async () => {
    expect(await printed('person-name', theme('主讲人：王晓燕'))).toMatchInlineSnapshot(`
      "【需确认】activities.csv 第2行 H列“主题”
        填写内容：主讲人：王**
        问题：“王**”（已遮盖）可能是个人姓名。
        修改办法：是个人姓名的，请删除或改写为职务；不是的，或者依规定可以公布的，请在“个人信息核对.csv”中登记原文、理由、核对单位和日期。
        影响：确认前，网站上以“*”遮盖这处内容，其余照常发布。"
    `);
  });

  test('is published covered until then, and withholds nothing else of its table', async () => {
    const { tables, issues } = await checkCounty(theme('主讲人：王晓燕，计算教学'));
    expect(tables.activities?.map((row) => row.theme)).toEqual(['主讲人：王**，计算教学']);
    expect(tablesToConfirm(issues)).toEqual(new Set());
  });

  test('is published once somebody answers for the words in which it stands', async () => {
    const { reviewed } = checkReview(
      '内容,理由,核对单位,核对日期\n主讲人：王晓燕,非真实姓名,示例县教育局,2025-09-01\n',
    );
    const answered = await checkCounty(theme('主讲人：王晓燕，计算教学'), { reviewed });
    expect(answered.issues).toEqual([]);
    expect(answered.tables.activities?.map((row) => row.theme)).toEqual(['主讲人：王晓燕，计算教学']);
    const elsewhere = await checkCounty(theme('联系人：王晓燕'), { reviewed });
    expect(elsewhere.issues.map(({ code }) => code)).toEqual(['person-name']);
  });

  test('is not looked for in restricted tables, which are about persons', async () => {
    expect(
      await findings([
        ['restricted/teachers.csv', 'k7f2,', 'E12345678,'],
        ['restricted/rotations.csv', 'k7f2', 'E12345678'],
      ]),
    ).toEqual([]);
  });

  test('stays where it is meant to be: the extension of the office for questions', async () => {
    const contact = ['region.csv', ',小人数上限,公开最小规模\n', ',小人数上限,公开最小规模,数据咨询电话\n'] as const;
    expect(await findings([contact, ['region.csv', '是,4,20', '是,4,20,0533-7180000-8012']])).toEqual([]);
  });
});

describe('a list of contents that somebody answers for', () => {
  test('needs the reason, who looked at it and when', () => {
    expect(printedReview('review-incomplete', '主讲人：王晓燕,,示例县教育局,9月1日')).toMatchInlineSnapshot(`
      "【错误】个人信息核对.csv 第2行
        问题：这一行没有按要求填写“理由”“核对日期”，核对不生效。
        修改办法：请补填；不再需要的，删除本行。日期写成年-月-日，例如 2025-09-01。
        影响：改正前不发布新版本。"
    `);
  });

  test('answers for nothing that is certain', async () => {
    const { reviewed } = checkReview('内容,理由,核对单位,核对日期\n13812345678,值班手机,示例县教育局,2025-09-01\n');
    const { issues } = await checkCounty([['activities.csv', '计算教学', '13812345678']], { reviewed });
    expect(issues.map(({ code }) => code)).toEqual(['mobile-number']);
  });
});

test('a number in the name of a file or folder is found, and no message repeats it', async () => {
  const read = await readRegionFolder(
    '/region',
    {},
    {
      listFolder: async (path) =>
        path === '/region'
          ? [
              { name: '13812345678.csv', kind: 'file' },
              { name: '王晓燕老师', kind: 'folder' },
            ]
          : null,
      readBytes: async () => new Uint8Array(),
    },
  );
  const { issues } = validateRegion(read, { folder: '999999-sample' });
  expect(issues.filter(({ code }) => code === 'mobile-number').map(formatIssue)).toMatchInlineSnapshot(`
    [
      "【错误】138****5678.csv
      问题：文件或文件夹名称中疑似有手机号码，不得提交。本提示已遮盖中间部分。
      修改办法：请修改文件或文件夹的名称，不写个人信息。
      影响：改名前不发布新版本。",
    ]
  `);
  expect(issues.filter(({ code }) => code === 'person-name').map(formatIssue)).toMatchInlineSnapshot(`
    [
      "【需确认】王**老师
      问题：文件或文件夹名称中的“王**”（已遮盖）可能是个人姓名。
      修改办法：是个人姓名的，请删除或改写为职务；不是的，或者依规定可以公布的，请在“个人信息核对.csv”中登记原文、理由、核对单位和日期。
      影响：确认前，网站上以“*”遮盖这处内容，其余照常发布。",
    ]
  `);
  expect(JSON.stringify(issues)).not.toMatch(/13812345678|王晓燕/);
});

import { expect, test } from 'vitest';
import { printed } from './county.ts';

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
      问题：内容疑似身份证号，不得提交。本提示已遮盖中间各位。
      修改办法：请删除身份证号；需要区分人员的，使用随机编号。
      影响：删除前不发布新版本。"
  `);
});

test('no mobile number stands anywhere, and it is masked', async () => {
  expect(await printed('mobile-number', [['activities.csv', '计算教学', '报名请致电 138-1234-5678']]))
    .toMatchInlineSnapshot(`
    "【错误】activities.csv 第2行 H列“主题”
      填写内容：报名请致电 138****5678
      问题：内容疑似手机号码，不得提交。本提示已遮盖中间四位。
      修改办法：请删除手机号码；单位的公开电话请填在网站设置文件site.csv中。
      影响：删除前不发布新版本。"
  `);
});

test('no bank card number stands anywhere, and it is masked', async () => {
  expect(await printed('bank-card', [['activities.csv', '计算教学', '6222021234567890128']])).toMatchInlineSnapshot(`
    "【错误】activities.csv 第2行 H列“主题”
      填写内容：6222***********0128
      问题：内容疑似银行卡号，不得提交。本提示已遮盖中间各位。
      修改办法：请删除银行卡号。
      影响：删除前不发布新版本。"
  `);
});

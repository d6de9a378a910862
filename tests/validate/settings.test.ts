import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseRecords } from '../../src/csv/parse.ts';
import type { CheckingCode } from '../../src/model/checking-codes.ts';
import { settingNames, settingOf } from '../../src/model/site-settings.ts';
import { formatIssue } from '../../src/validate/print/text.ts';
import { readSiteSettings } from '../../src/validate/read-site-settings.ts';
import { parseSiteSettings } from '../../src/validate/site-settings.ts';

const shipped = fileURLToPath(new URL('../../data', import.meta.url));

/** The message about the one mistake in a settings file with these rows below its header. */
function printedSetting(code: CheckingCode, rows: string, { isUsable = false } = {}): string {
  const { issues, settings } = parseSiteSettings(parseRecords(`设置项,值,说明\n${rows}`, ','));
  expect(issues.map((issue) => issue.code)).toEqual([code]);
  expect(settings !== null).toBe(isUsable);
  return issues.map(formatIssue).join('\n');
}

const required = '网站名称,示例县教育数据,\n部署路径,/jyjt/,\n';

test('a setting is one the site knows', () => {
  expect(printedSetting('setting-unknown', `${required}主办机关,示例县教育局,`)).toMatchInlineSnapshot(`
    "【错误】site.csv 第4行 A列“设置项”
      填写内容：主办机关
      问题：没有“主办机关”这个设置项。是否为：①主办单位？
      修改办法：请按说明改正设置项名称，或删除本行。
      影响：改正前不发布新版本。"
  `);
});

test('a setting is given once', () => {
  expect(printedSetting('setting-repeated', `${required}网站名称,另一个名称,`)).toMatchInlineSnapshot(`
    "【错误】site.csv 第4行 A列“设置项”
      填写内容：网站名称
      问题：“网站名称”已在第2行填写。
      修改办法：请只保留一行。
      影响：改正前不发布新版本。"
  `);
});

test('a required setting is filled', () => {
  expect(printedSetting('setting-required', '网站名称,,\n部署路径,/,')).toMatchInlineSnapshot(`
    "【错误】site.csv 第2行 B列“值”
      问题：没有填写“网站名称”。
      修改办法：请填写“网站名称”，例如 集团化办学公开数据站。
      影响：改正前不发布新版本。"
  `);
});

test('a base path begins and ends with a slash', () => {
  expect(printedSetting('setting-value', '网站名称,示例县教育数据,\n部署路径,jyjt,')).toMatchInlineSnapshot(`
    "【错误】site.csv 第3行 B列“值”
      填写内容：jyjt
      问题：“部署路径”应为以斜杠开头和结尾的路径，只含英文字母、数字和-_.~。
      修改办法：请改正，例如 /jyjt/。
      影响：改正前不发布新版本。"
  `);
});

test('a mobile number is no office phone, and it is masked', () => {
  expect(printedSetting('setting-value', `${required}联系电话,13812345678,`)).toMatchInlineSnapshot(`
    "【错误】site.csv 第4行 B列“值”
      填写内容：138****5678
      问题：“联系电话”应为带区号的办公电话，不填个人手机。
      修改办法：请改正，例如 0533-1234567；没有的请留空。
      影响：改正前不发布新版本。"
  `);
});

test('without an address of its own the site is published, and the check says what then has no address', () => {
  expect(printedSetting('setting-address-missing', `${required}网址,,`, { isUsable: true })).toMatchInlineSnapshot(`
    "【提醒】site.csv 第4行 B列“值”
      问题：没有填写“网址”，订阅、数据目录和引用格式中没有本站的网址，不生成站点地图。
      修改办法：网站正式上线前，请填写“网址”，例如 https://www.example.gov.cn。
      影响：照常发布。"
  `);
});

test('settings are found by label or machine name; what is empty is null', () => {
  const { settings } = parseSiteSettings(
    parseRecords('设置项,值\nsite_title,甲\nbase_path,/\n联系电话,0533-7180000\n', ','),
  );
  expect(settings).toMatchObject({ site_title: '甲', base_path: '/', contact_phone: '0533-7180000', icp_number: null });
});

describe('every setting', () => {
  test.each(settingNames)('%s accepts its own example', (name) => {
    const { label, example } = settingOf(name);
    const others = `${required}网址,https://www.example.gov.cn,`
      .split('\n')
      .filter((row) => row !== '' && !row.startsWith(`${label},`));
    const { issues } = parseSiteSettings(parseRecords([...others, `${label},${example}`].join('\n'), ','));
    expect(issues).toEqual([]);
  });
});

test('the shipped settings are in order and name every setting', async () => {
  const { settings, issues, rowCount } = await readSiteSettings(shipped);
  expect(issues.map(({ code }) => code)).toEqual(['setting-address-missing']);
  expect(settings?.base_path).toBe('/');
  expect(rowCount).toBe(settingNames.length);
  expect(await readFile(`${shipped}/site.csv`, 'utf8')).not.toMatch(/^(主办单位|联系电话|ICP备案号),[^,]/m);
});

function read(rows: string) {
  return parseSiteSettings(parseRecords(`设置项,值,说明\n${required}网址,https://www.example.gov.cn,\n${rows}`, ','));
}

describe('settings and personal data', () => {
  test('a number of a person stops the site', () => {
    const { settings, issues } = read('承办单位,信息中心（电话１３８-1234-5678）,');
    expect(settings).toBeNull();
    expect(issues.map(({ code, value }) => [code, value])).toEqual([
      ['mobile-number', '信息中心（电话１３８****5678）'],
    ]);
  });

  test('a name is covered and asked about', () => {
    const { settings, issues } = read('承办单位,信息中心（负责人：王晓燕）,');
    expect(settings?.maintainer).toBe('信息中心（负责人：王**）');
    expect(issues.map(formatIssue)).toMatchInlineSnapshot(`
      [
        "【需确认】site.csv 第5行 B列“值”
        填写内容：信息中心（负责人：王**）
        问题：“王**”（已遮盖）可能是个人姓名。
        修改办法：是个人姓名的，请删除或改写为职务；不是的，请换一种写法。
        影响：确认前，网站上以“*”遮盖这处内容，其余照常发布。",
      ]
    `);
  });

  test('the office’s own line, mailbox and address are meant to be there', () => {
    const { settings, issues } = read(
      '联系电话,0533-7180000-8012,\n电子邮箱,jyj@163.com,\n联系地址,齐园小区3号楼1单元101室,',
    );
    expect(issues).toEqual([]);
    expect(settings?.contact_email).toBe('jyj@163.com');
  });
});

test.each(['"', "'", '<', '`'])('an address of the web has no %s in it', (sign) => {
  const { issues } = parseSiteSettings([
    { line: 2, cells: ['网站名称', '示例县教育数据'] },
    { line: 3, cells: ['部署路径', '/'] },
    { line: 4, cells: ['意见反馈链接', `https://www.example.gov.cn/a${sign}b`] },
  ]);
  expect(issues.map(({ code }) => code)).toContain('setting-value');
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { tableNames } from '../../src/model/tables.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'check-'));
afterAll(() => rmSync(folder, { recursive: true }));

function check(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('twelve different mistakes in one run give twelve messages, and the run fails', () => {
  const { status, stdout } = check('--data', 'tests/fixtures/validate-twelve');
  expect(status).toBe(1);
  expect(stdout).toMatchInlineSnapshot(`
    "—— 999999-sample ——

    【错误】activities.csv 第2行 E列“主办校区”
      填写内容：二实小
      问题：找不到“二实小”这个名称或编码。是否为：①第二实验小学校本部 ②一实小？
      修改办法：请改填编码或登记的全称；确为常用简称或曾用名的，请先在“校名沿革”表中登记。
      影响：改正前不发布新版本。涉及：学期活动指标 IND-31a、IND-31b、IND-34。

    【错误】group_types.csv 第4行 B列“类型”
      填写内容：半紧密型
      问题：“半紧密型”不在可填内容之列。可填：紧密型、松散型。
      修改办法：请改为所列内容之一；本地文件另有规定的，请先在“集团类型”表中增加。
      影响：改正前不发布新版本。涉及：紧密型覆盖率，按类型适用的标准。

    【错误】groups.csv 第3行 D列“成立日期”
      填写内容：2023-09-31
      问题：9月只有30天，该日期不存在。
      修改办法：请核对文件后改为正确日期，例如 2023-09-01。
      影响：改正前不发布新版本。涉及：集团数和集团页面。

    【错误】memberships.csv 第4行 F列“退出日期”
      填写内容：2023-03-01
      问题：“退出日期”（2023-03-01）早于“加入日期”（2024-03-01）。
      修改办法：请核对两个日期，是否填反或年份有误。
      影响：改正前不发布新版本。涉及：集团成员、覆盖率、关系图。

    【错误】region.csv 第2行 J列“小人数上限”
      填写内容：约4
      问题：“约4”不是准确数。
      修改办法：请填写实际数，例如 50；没有统计的请留空，不要估计。
      影响：改正前不发布新版本。涉及：本地区的全部页面。

    【错误】resources.csv 第2行 B列“链接”
      填写内容：www.example.gov.cn
      问题：“www.example.gov.cn”不是完整的网址。
      修改办法：请从浏览器地址栏复制完整网址，例如 https://www.example.gov.cn/a.html。
      影响：改正前不发布新版本。涉及：家长可用的学习资源链接。

    【错误】restricted/rotations.csv 第2行 E列“接收校区”
      填写内容：2199000001-01
      问题：派出校区与接收校区相同，不属于交流。
      修改办法：请核对派出、接收校区；不属于交流的，请删除本行。
      影响：改正前不发布新版本。涉及：交流轮岗比例，指标 IND-10 至 IND-19。

    【错误】restricted/rotations.csv 第3行 A列“记录编号”
      填写内容：R001
      问题：与第2行的“记录编号”同为“R001”，其他内容却不相同。
      修改办法：请核对两行，改正编码，或只保留正确的一行。
      影响：改正前不发布新版本。涉及：交流轮岗比例，指标 IND-10 至 IND-19。

    【错误】schools.csv 第3行 A列“学校标识码”
      填写内容：2.199E+09
      问题：“2.199E+09”已被Excel改成科学计数法，后几位已经丢失。
      修改办法：请先把“学校标识码”列设为“文本”格式，再从原系统重新复制完整的内容。
      影响：改正前不发布新版本。涉及：覆盖率的学校口径、法人学校数、城乡分布。

    【错误】schools.csv 第4行 E列“举办者”
      填写内容：国办
      问题：“国办”不在可填内容之列。可填：公办、民办。
      修改办法：请改为所列内容之一。
      影响：改正前不发布新版本。涉及：覆盖率的学校口径、法人学校数、城乡分布。

    【错误】snapshots.csv 第3行 F列“专任教师”
      填写内容：57
      问题：“专任教师”（57）大于“教职工”（50）。
      修改办法：请核对两个数，是否填错列或口径不同。
      影响：改正前不发布新版本。涉及：覆盖率的学生口径、交流轮岗比例的分母。

    【需确认】unify_checks.csv 第2行 A列“学期”
      填写内容：2024学年
      问题：“2024学年”不能确定是哪个学年的哪个学期。
      修改办法：请写完整，例如 2024—2025学年第一学期。
      影响：确认前，不公布以此为依据的数据。涉及：统一事项完成数，指标 IND-32；五项统一管理落实情况。

    各类问题：
      错误 找不到所填的编码或名称 1处 [reference-unknown]
      错误 不在可填内容之列 2处 [value-not-allowed]
      错误 日期不存在 1处 [date-impossible]
      错误 结束早于开始 1处 [interval-reversed]
      错误 不是准确数 1处 [number-approximate]
      错误 网址不完整 1处 [web-address-shape]
      错误 派出与接收相同 1处 [same-campus]
      错误 编码重复而内容不同 1处 [duplicate-key]
      错误 被改成科学计数法 1处 [scientific-notation]
      错误 部分大于总数 1处 [part-exceeds-whole]
      需确认 学期不明确 1处 [term-unclear]

    共读取22个文件、53行；自动处理0处；提醒0处；需确认1处；错误11处。错误改正前不发布新版本，网站保持上一版。
    "
  `);
});

test('data without a mistake pass', () => {
  const { status, stdout } = check('--data', 'tests/fixtures/validate-clean');
  expect(stdout).toMatchInlineSnapshot(`
    "共读取28个文件、69行；自动处理0处；提醒0处；需确认0处；错误0处。可以发布。
    "
  `);
  expect(status).toBe(0);
});

test('a file name says in which form the findings are written', () => {
  const [list, json] = [join(folder, '问题清单.csv'), join(folder, 'issues.json')];
  expect(check('--data', 'tests/fixtures/validate-twelve', '--output', list).status).toBe(1);
  check('--data', 'tests/fixtures/validate-twelve', '--output', json);
  expect(readFileSync(list, 'utf8').split('\r\n')).toHaveLength(14);
  const written: unknown = JSON.parse(readFileSync(json, 'utf8'));
  expect(written).toMatchObject({ totals: { counts: { handled: 0, notice: 0, confirm: 1, error: 11 } } });
  expect(written).toHaveProperty('issues.length', 12);
});

test('a command that is not understood says how it is used', () => {
  const { status, stderr } = check('--frmat', 'json');
  expect(status).toBe(2);
  expect(stderr).toContain('命令有误');
  expect(stderr).toContain('--format text|json|csv');
  expect(check('--format', 'xml').stderr).toContain('不认识的输出格式 xml');
  expect(check('000000-nowhere').stderr).toContain('找不到文件夹');
});

test('a template of every table is written under its Chinese name', () => {
  expect(check('--templates', join(folder, 'templates')).status).toBe(0);
  const files = readdirSync(join(folder, 'templates'));
  expect(files).toHaveLength(tableNames.length);
  expect(files).toContain('教育集团.csv');
});

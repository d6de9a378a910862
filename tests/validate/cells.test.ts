import { expect, test } from 'vitest';
import { findings, printed } from './county.ts';

test('a required cell is filled', async () => {
  expect(
    await printed('empty-required', [
      ['group_types.csv', 'G01,松散型,2024-03-01,2025-03-01', 'G01,松散型,,2025-03-01'],
    ]),
  ).toMatchInlineSnapshot(`
    "【错误】group_types.csv 第2行 C列“生效日期”
      填写内容：（空）
      问题：该列为必填项，本行没有填写。
      修改办法：请对照文件或登记表补填“生效日期”，不要用“无”“待定”代替。一时查不到的，请保留本行，向填报单位核实后补填。
      影响：改正前不发布新版本。涉及：紧密型覆盖率，按类型适用的标准。"
  `);
});

test('separators and units of a number are taken off', async () => {
  expect(await printed('number-normalised', [['snapshots.csv', '1206,28', '"1,206人",28']])).toMatchInlineSnapshot(`
    "【已自动处理】snapshots.csv 第2行 C列“在校生_小学”
      填写内容：1,206人
      问题：“1,206人”按“1206”处理。
      修改办法：无需处理；如理解有误，请在原表中改正后重新提交。
      影响：按处理后的内容发布。"
  `);
});

test('a count is exact', async () => {
  expect(await printed('number-approximate', [['snapshots.csv', '1206', '约1200']])).toMatchInlineSnapshot(`
    "【错误】snapshots.csv 第2行 C列“在校生_小学”
      填写内容：约1200
      问题：“约1200”不是准确数。
      修改办法：请填写实际数，例如 50；没有统计的请留空，不要估计。
      影响：改正前不发布新版本。涉及：覆盖率的学生口径、交流轮岗比例的分母。"
  `);
});

test('a number keeps to the unit of its column', async () => {
  expect(await printed('number-unit', [['snapshots.csv', '1206', '0.12万人']])).toMatchInlineSnapshot(`
    "【错误】snapshots.csv 第2行 C列“在校生_小学”
      填写内容：0.12万人
      问题：数字后面写的是“万人”，本列的单位是“人”。
      修改办法：请换算成本列的单位后只填数字。
      影响：改正前不发布新版本。涉及：覆盖率的学生口径、交流轮岗比例的分母。"
  `);
});

test('a count is a number', async () => {
  expect(await printed('number-unreadable', [['snapshots.csv', '1206', '一千二']])).toMatchInlineSnapshot(`
    "【错误】snapshots.csv 第2行 C列“在校生_小学”
      填写内容：一千二
      问题：“一千二”不是数字。
      修改办法：请用阿拉伯数字填写，例如 120；没有统计的请留空。
      影响：改正前不发布新版本。涉及：覆盖率的学生口径、交流轮岗比例的分母。"
  `);
});

test('a count is not negative', async () => {
  expect(await printed('number-negative', [['snapshots.csv', '1206', '-6']])).toMatchInlineSnapshot(`
    "【错误】snapshots.csv 第2行 C列“在校生_小学”
      填写内容：-6
      问题：“在校生_小学”不能是负数。
      修改办法：请核对后填写实际数；表示减少的，请分别填写调整前后的数。
      影响：改正前不发布新版本。涉及：覆盖率的学生口径、交流轮岗比例的分母。"
  `);
});

test('a count is no percentage', async () => {
  expect(await printed('number-percent', [['snapshots.csv', '12,20,教育统计', '15.8%,20,教育统计']]))
    .toMatchInlineSnapshot(`
    "【错误】snapshots.csv 第2行 I列“县级以上骨干”
      填写内容：15.8%
      问题：“县级以上骨干”应填数量，“15.8%”是百分比。
      修改办法：请填写人数或个数，比例由系统计算。
      影响：改正前不发布新版本。涉及：覆盖率的学生口径、交流轮岗比例的分母。"
  `);
});

test('a count is whole', async () => {
  expect(await printed('integer-with-fraction', [['snapshots.csv', '1206', '1206.5']])).toMatchInlineSnapshot(`
    "【错误】snapshots.csv 第2行 C列“在校生_小学”
      填写内容：1206.5
      问题：“在校生_小学”应为整数，“1206.5”带有小数。
      修改办法：请填写实际的整数。
      影响：改正前不发布新版本。涉及：覆盖率的学生口径、交流轮岗比例的分母。"
  `);
});

test('a code is not in scientific notation', async () => {
  expect(await printed('scientific-notation', [['schools.csv', 'P-999999-001', '2.199E+09']])).toMatchInlineSnapshot(`
    "【错误】schools.csv 第5行 A列“学校标识码”
      填写内容：2.199E+09
      问题：“2.199E+09”已被Excel改成科学计数法，后几位已经丢失。
      修改办法：请先把“学校标识码”列设为“文本”格式，再从原系统重新复制完整的内容。
      影响：改正前不发布新版本。涉及：覆盖率的学校口径、法人学校数、城乡分布。"
  `);
});

test('yes or no is one of the two', async () => {
  expect(await printed('boolean-unreadable', [['resources.csv', 'class,是', 'class,部分']])).toMatchInlineSnapshot(`
    "【错误】resources.csv 第2行 C列“是否免费”
      填写内容：部分
      问题：“部分”不能判断是“是”还是“否”。
      修改办法：请填“是”或“否”；没有公布的，非必填列可以留空。
      影响：改正前不发布新版本。涉及：家长可用的学习资源链接。"
  `);
});

test('a date written otherwise is put right', async () => {
  expect(await printed('date-normalised', [['groups.csv', '2024-03-01,运行,城区', '2024年3月1日,运行,城区']]))
    .toMatchInlineSnapshot(`
    "【已自动处理】groups.csv 第2行 D列“成立日期”
      填写内容：2024年3月1日
      问题：“2024年3月1日”按“2024-03-01”处理。
      修改办法：无需处理；如理解有误，请在原表中改正后重新提交。
      影响：按处理后的内容发布。"
  `);
});

test('a month means its first day', async () => {
  expect(await printed('date-month-only', [['groups.csv', '2024-03-01,运行,城区', '2024.03,运行,城区']]))
    .toMatchInlineSnapshot(`
    "【已自动处理】groups.csv 第2行 D列“成立日期”
      填写内容：2024.03
      问题：只填了年月，“2024.03”按“2024-03-01”处理。
      修改办法：无需处理；如理解有误，请在原表中改正后重新提交。
      影响：按处理后的内容发布。"
  `);
});

test('a serial number is turned back into a date', async () => {
  expect(await printed('date-excel-serial', [['groups.csv', '2024-03-01,运行,城区', '45352,运行,城区']]))
    .toMatchInlineSnapshot(`
    "【已自动处理】groups.csv 第2行 D列“成立日期”
      填写内容：45352
      问题：“45352”是Excel的日期序列号，换算为“2024-03-01”。
      修改办法：无需处理；如理解有误，请在原表中改正后重新提交。
      影响：按处理后的内容发布。"
  `);
});

test('至今 as an end date means none', async () => {
  expect(await printed('date-open', [['restricted/rotations.csv', '2025-08-31,,在岗', '2025-08-31,至今,在岗']]))
    .toMatchInlineSnapshot(`
    "【已自动处理】restricted/rotations.csv 第2行 J列“实际结束日期”
      填写内容：至今
      问题：“至今”按没有结束日期处理。
      修改办法：无需处理；如理解有误，请在原表中改正后重新提交。
      影响：按处理后的内容发布。"
  `);
});

test('a year has four digits', async () => {
  expect(await printed('date-two-digit-year', [['schools.csv', '1956-09-01', '56.9.1']])).toMatchInlineSnapshot(`
    "【需确认】schools.csv 第2行 H列“设立日期”
      填写内容：56.9.1
      问题：“56.9.1”的年份只有两位，不能确定。
      修改办法：如指1956-09-01，请写成 1956-09-01。
      影响：确认前，不公布以此为依据的数据。涉及：覆盖率的学校口径、法人学校数、城乡分布。"
  `);
});

test('a date is a day of a year', async () => {
  expect(await printed('date-unclear', [['schools.csv', '1956-09-01', '1956']])).toMatchInlineSnapshot(`
    "【需确认】schools.csv 第2行 H列“设立日期”
      填写内容：1956
      问题：“1956”无法判断是哪年哪月哪日。
      修改办法：请写成年-月-日，例如 2024-09-01。
      影响：确认前，不公布以此为依据的数据。涉及：覆盖率的学校口径、法人学校数、城乡分布。"
  `);
});

test('a date exists', async () => {
  expect(await printed('date-impossible', [['restricted/rotations.csv', '2023-09-01', '2023-09-31']]))
    .toMatchInlineSnapshot(`
    "【错误】restricted/rotations.csv 第3行 H列“开始日期”
      填写内容：2023-09-31
      问题：9月只有30天，该日期不存在。
      修改办法：请核对文件后改为正确日期，例如 2023-09-01。
      影响：改正前不发布新版本。涉及：交流轮岗比例，指标 IND-10 至 IND-19。"
  `);
});

test('a date is of our time', async () => {
  expect(await printed('date-range', [['schools.csv', '1956-09-01', '1056-09-01']])).toMatchInlineSnapshot(`
    "【错误】schools.csv 第2行 H列“设立日期”
      填写内容：1056-09-01
      问题：年份“1056”不合理。
      修改办法：请核对后改为正确日期，例如 2024-09-01。
      影响：改正前不发布新版本。涉及：覆盖率的学校口径、法人学校数、城乡分布。"
  `);
});

test('a date is a date', async () => {
  expect(await printed('date-unreadable', [['schools.csv', '1956-09-01', '建国初期']])).toMatchInlineSnapshot(`
    "【错误】schools.csv 第2行 H列“设立日期”
      填写内容：建国初期
      问题：“建国初期”不是日期。
      修改办法：请写成年-月-日，例如 2024-09-01。
      影响：改正前不发布新版本。涉及：覆盖率的学校口径、法人学校数、城乡分布。"
  `);
});

test('a term written out is put right', async () => {
  expect(await printed('period-normalised', [['unify_checks.csv', '2024-2025-1,G01', '2024—2025学年第一学期,G01']]))
    .toMatchInlineSnapshot(`
    "【已自动处理】unify_checks.csv 第2行 A列“学期”
      填写内容：2024—2025学年第一学期
      问题：“2024—2025学年第一学期”按“2024-2025-1”处理。
      修改办法：无需处理；如理解有误，请在原表中改正后重新提交。
      影响：按处理后的内容发布。"
  `);
});

test('a school year has two years', async () => {
  expect(
    await printed('academic-year-unclear', [['snapshots.csv', '2024-2025,2199000001-01', '2024学年,2199000001-01']]),
  ).toMatchInlineSnapshot(`
    "【需确认】snapshots.csv 第2行 A列“学年”
      填写内容：2024学年
      问题：“2024学年”可能指2023—2024学年，也可能指2024—2025学年。
      修改办法：请写完整，例如 2024—2025。
      影响：确认前，不公布以此为依据的数据。涉及：覆盖率的学生口径、交流轮岗比例的分母。"
  `);
});

test('the two years of a school year follow each other', async () => {
  expect(
    await printed('academic-year-unreadable', [
      ['snapshots.csv', '2024-2025,2199000001-01', '2024-2026,2199000001-01'],
    ]),
  ).toMatchInlineSnapshot(`
    "【错误】snapshots.csv 第2行 A列“学年”
      填写内容：2024-2026
      问题：“2024-2026”不是学年。
      修改办法：请写成相连的两个年份，例如 2024—2025。
      影响：改正前不发布新版本。涉及：覆盖率的学生口径、交流轮岗比例的分母。"
  `);
});

test('a term says of which school year it is', async () => {
  expect(await printed('term-unclear', [['unify_checks.csv', '2024-2025-1,G01', '2024年上学期,G01']]))
    .toMatchInlineSnapshot(`
      "【需确认】unify_checks.csv 第2行 A列“学期”
        填写内容：2024年上学期
        问题：“2024年上学期”不能确定是哪个学年的哪个学期。
        修改办法：请写完整，例如 2024—2025学年第一学期。
        影响：确认前，不公布以此为依据的数据。涉及：统一事项完成数，指标 IND-32；五项统一管理落实情况。"
    `);
});

test('a term is a term', async () => {
  expect(await printed('term-unreadable', [['unify_checks.csv', '2024-2025-1,G01', '寒假,G01']]))
    .toMatchInlineSnapshot(`
      "【错误】unify_checks.csv 第2行 A列“学期”
        填写内容：寒假
        问题：“寒假”不是学期。
        修改办法：请写成学年加学期，例如 2024—2025学年第一学期。
        影响：改正前不发布新版本。涉及：统一事项完成数，指标 IND-32；五项统一管理落实情况。"
    `);
});

test('a year is a year', async () => {
  expect(await printed('calendar-year-unreadable', [['staffing_changes.csv', '2024,', '24,']])).toMatchInlineSnapshot(`
    "【错误】staffing_changes.csv 第2行 A列“年度”
      填写内容：24
      问题：“24”不是四位年份。
      修改办法：请填四位年份，例如 2024。
      影响：改正前不发布新版本。涉及：编制动态调整，指标 IND-42。"
  `);
});

test('a footnote mark is not joined to the number before it', async () => {
  expect(await printed('footnote-mark', [['snapshots.csv', '1206', '120①']])).toMatchInlineSnapshot(`
    "【需确认】snapshots.csv 第2行 C列“在校生_小学”
      填写内容：120①
      问题：“120①”中有“①”，不能确定是注释标记还是内容的一部分。
      修改办法：如指“120”，请删去注释标记，只填 120；注释请写到备注列。
      影响：确认前，不公布以此为依据的数据。涉及：覆盖率的学生口径、交流轮岗比例的分母。"
  `);
});

test('a raised digit is no digit of a date', async () => {
  expect(await printed('footnote-mark', [['groups.csv', '湖滨集团,2024-03-01', '湖滨集团,2024-03-0²']]))
    .toMatchInlineSnapshot(`
    "【需确认】groups.csv 第3行 D列“成立日期”
      填写内容：2024-03-0²
      问题：“2024-03-0²”中有“²”，不能确定是注释标记还是内容的一部分。
      修改办法：请改用普通的阿拉伯数字填写；注释请写到备注列。
      影响：确认前，不公布以此为依据的数据。涉及：集团数和集团页面。"
  `);
});

test('two digits with a gap between them are not joined', async () => {
  expect(await printed('digits-apart', [['snapshots.csv', '1206', '12 06']])).toMatchInlineSnapshot(`
    "【错误】snapshots.csv 第2行 C列“在校生_小学”
      填写内容：12 06
      问题：“12 06”的数字中间有空格或换行，不能确定是一个数还是两个数。
      修改办法：如为一个数，请删去中间的空格或换行；如为两个数，请分行填写。
      影响：改正前不发布新版本。涉及：覆盖率的学生口径、交流轮岗比例的分母。"
  `);
});

test('two digits on two lines of a cell are not joined', async () => {
  expect(await printed('digits-apart', [['snapshots.csv', '1206', '"12\n06"']])).toMatchInlineSnapshot(`
    "【错误】snapshots.csv 第2行 C列“在校生_小学”
      填写内容：12↵06
      问题：“12↵06”的数字中间有空格或换行，不能确定是一个数还是两个数。
      修改办法：如为一个数，请删去中间的空格或换行；如为两个数，请分行填写。
      影响：改正前不发布新版本。涉及：覆盖率的学生口径、交流轮岗比例的分母。"
  `);
});

test('a ditto mark is not filled from above', async () => {
  expect(await printed('ditto-mark', [['snapshots.csv', '1206', '〃']])).toMatchInlineSnapshot(`
    "【错误】snapshots.csv 第2行 C列“在校生_小学”
      填写内容：〃
      问题：“〃”指上一行的内容，系统不作填充。
      修改办法：请在本行填写完整的内容。
      影响：改正前不发布新版本。涉及：覆盖率的学生口径、交流轮岗比例的分母。"
  `);
});

test('a name has all its characters', async () => {
  expect(await printed('character-lost', [['groups.csv', '湖滨初级中学教育集团', '湖?初级中学教育集团']]))
    .toMatchInlineSnapshot(`
    "【需确认】groups.csv 第3行 B列“集团名称”
      填写内容：湖?初级中学教育集团
      问题：“湖?初级中学教育集团”中可能有字符丢失。
      修改办法：请对照文件补上丢失的字，用“CSV UTF-8”格式重新保存。
      影响：确认前，不公布以此为依据的数据。涉及：集团数和集团页面。"
  `);
});

test('a county has no more people than there can be', async () => {
  expect(await printed('number-range', [['snapshots.csv', '1206', '120612061206']])).toMatchInlineSnapshot(`
    "【错误】snapshots.csv 第2行 C列“在校生_小学”
      填写内容：120612061206
      问题：“在校生_小学”填120612061206，超出了合理范围（不超过1000万）。
      修改办法：请核对后填写实际数。
      影响：改正前不发布新版本。涉及：覆盖率的学生口径、交流轮岗比例的分母。"
  `);
});

test('a name holds no character that nobody sees', async () => {
  expect(
    await printed('unseen-character', [['groups.csv', '湖滨初级中学教育集团', '湖滨\u202E初级\u0002中学教育集团']]),
  ).toMatchInlineSnapshot(`
    "【错误】groups.csv 第3行 B列“集团名称”
      填写内容：湖滨⟨U+202E⟩初级⟨U+0002⟩中学教育集团
      问题：含有看不见的字符U+202E、U+0002。
      修改办法：请删去这一格的内容，重新输入，不要粘贴。
      影响：改正前不发布新版本。涉及：集团数和集团页面。"
  `);
});

test('Tibetan, Uyghur and Mongolian words are names', async () => {
  for (const name of ['བོད་ལྗོངས་སློབ་གྲྭ', 'ئۈرۈمچى 1-ئوتتۇرا مەكتەپ', 'ᠮᠣᠩᠭᠣᠯ ᠰᠤᠷᠭᠠᠭᠤᠯᠢ'])
    expect(await findings([['groups.csv', '湖滨初级中学教育集团', name]])).toEqual([]);
});

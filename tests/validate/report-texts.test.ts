import { describe, expect, test } from 'vitest';

import type { CheckingCode } from '../../src/model/checking-codes.ts';
import { checkReportTexts } from '../../src/validate/report-texts.ts';
import { formatIssue } from '../../src/validate/print/text.ts';

const file = 'report/2025/coverage.md';

function printed(code: CheckingCode, text: string | null, name = file): string {
  const { texts, issues } = checkReportTexts([{ file: name, text }]);
  expect(texts).toEqual([]);
  expect(issues.map((issue) => issue.code)).toEqual([code]);
  return issues.map(formatIssue).join('\n');
}

describe('words for the annual report', () => {
  test('are paragraphs parted by empty lines, and lists', () => {
    const text = '2025年新增三所成员校，\n覆盖面扩大。\n\n- 第一项\n- 第二项\n\n下一段。\n';
    expect(checkReportTexts([{ file, text }])).toEqual({
      texts: [
        {
          year: 2025,
          section: 'coverage',
          replaces: false,
          words: [
            { kind: 'paragraph', text: '2025年新增三所成员校，覆盖面扩大。' },
            { kind: 'list', items: ['第一项', '第二项'] },
            { kind: 'paragraph', text: '下一段。' },
          ],
        },
      ],
      issues: [],
    });
  });

  test('take the place of the sentences when their first line says so', () => {
    expect(checkReportTexts([{ file, text: '【替换】\n\n由教育局撰写。' }]).texts).toEqual([
      { year: 2025, section: 'coverage', replaces: true, words: [{ kind: 'paragraph', text: '由教育局撰写。' }] },
    ]);
  });

  test('may be filed under the title of their section', () => {
    const [text] = checkReportTexts([{ file: 'report/2025/经费和编制.md', text: '甲。' }]).texts;
    expect(text?.section).toBe('funding');
  });
});

describe('a file is left out, and its clerk told why', () => {
  test.each([
    '# 标题',
    '| 甲 | 乙 |',
    '见[网站](http://a)',
    '**加粗**',
    '![图](a.png)',
    '> 引文',
    '<b>甲</b>',
    '`代码`',
  ])('with %s', (line) => {
    expect(printed('report-text-markup', `第一段。\n\n${line}\n`)).toContain('第3行');
  });

  test('with anything but paragraphs and lists', () => {
    expect(printed('report-text-markup', '第一段。\n\n## 覆盖面\n')).toMatchInlineSnapshot(`
      "【提醒】report/2025/coverage.md 第3行
        填写内容：## 覆盖面
        问题：这一行用了段落和列表以外的格式。
        修改办法：请去掉标题、表格、图片、链接、加粗等标记，只保留文字。
        影响：照常发布，这份文字不列入年度报告。"
    `);
  });

  test('without words', () => {
    expect(printed('report-text-empty', '【替换】\n\n')).toMatchInlineSnapshot(`
      "【提醒】report/2025/coverage.md
        问题：文件中没有可以列入报告的文字。
        修改办法：请写入文字；不需要的，删去这个文件。
        影响：照常发布，报告中的文字仍由数据生成。"
    `);
  });

  test('that is no text', () => {
    expect(printed('report-text-unreadable', null)).toMatchInlineSnapshot(`
      "【提醒】report/2025/coverage.md
        问题：文件不是纯文本。
        修改办法：请用记事本另存为UTF-8编码的文本文件；Word文档不能直接使用。
        影响：照常发布，这份文字不列入年度报告。"
    `);
  });

  test.each(['report/2025/前言.md', 'report/coverage.md', 'report/25/coverage.md', 'report/2025/coverage.docx'])(
    'at the place %s',
    (name) => {
      expect(printed('report-text-place', '甲。', name)).toContain('看不出它属于哪个年度、哪个部分');
    },
  );

  test('in a wrong place', () => {
    expect(printed('report-text-place', '甲。', 'report/coverage.md')).toMatchInlineSnapshot(`
      "【提醒】report/coverage.md
        问题：从文件的位置和名称看不出它属于哪个年度、哪个部分。
        修改办法：请改为“report/年度/部分.md”的形式，部分的名称见数据说明。
        影响：照常发布，这份文字不列入年度报告。"
    `);
  });

  test('with a telephone number of a person, which is not repeated', () => {
    const told = printed('mobile-number', '联系人手机13912345678。');
    expect(told).toContain('手机');
    expect(told).not.toContain('13912345678');
  });
});

describe('words for the annual report and personal data', () => {
  const words = '2025年新增三所成员校，联系人：王晓燕。\n';

  test('a doubt leaves the file out until somebody answers for the words', () => {
    expect(printed('person-name', words)).toMatchInlineSnapshot(`
      "【需确认】report/2025/coverage.md 第1行
        填写内容：2025年新增三所成员校，联系人：王**。
        问题：“王**”（已遮盖）可能是个人姓名。
        修改办法：是个人姓名的，请删除或改写为职务；不是的，或者依规定可以公布的，请在“个人信息核对.csv”中登记原文、理由、核对单位和日期。
        影响：确认前，网站不使用这个文件。"
    `);
    expect(checkReportTexts([{ file, text: words }], ['联系人:王晓燕']).texts).toHaveLength(1);
  });

  test('a number is refused however it is spelled, in the name of the file, too', () => {
    expect(printed('mobile-number', '详询一三八—１２３４·5678。\n')).toContain('填写内容：详询一三八****5678。');
    expect(printed('mobile-number', '一段文字。\n', 'report/2025/13812345678.md')).not.toContain('13812345678');
  });
});

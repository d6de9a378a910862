import { describe, expect, test } from 'vitest';
import { policyTextsOf } from '../../src/validate/policy-texts.ts';
import { checkCounty, type Edit, printed } from './county.ts';

const file = 'source/999999-SL-2024-1.txt';
const text = '一、目标\n（一）覆盖率达到80%。\n二、交流\n（一）比例不低于10%。\n';
const quotes: readonly Edit[] = [
  ['clauses.csv', '一（一）,,', '一（一）,覆盖率达到80%,'],
  ['clauses.csv', '二（一）,,', '二（一）,比例不低于10%,'],
];
const quoting = (from: string, to: string): readonly Edit[] => [...quotes, ['clauses.csv', from, to]];
const texts = (words: string | null, name = file) => ({ policyTexts: [{ file: name, text: words }] });
const withoutHeadings = text.replaceAll(/^.、.*\n/gm, '');

describe('a full text', () => {
  test('in which every quotation stands and every sentence is quoted gives no finding', async () => {
    const { issues } = await checkCounty(quotes, texts(withoutHeadings));
    expect(issues).toEqual([]);
  });

  test('is asked for by nobody', async () => {
    expect((await checkCounty(quotes)).issues).toEqual([]);
  });

  test('that does not have the words of a clause', async () => {
    expect(await printed('quote-not-in-text', quoting('达到80%', '达到90%'), texts(withoutHeadings)))
      .toMatchInlineSnapshot(`
      "【错误】clauses.csv 第2行 E列“原文摘引”
        填写内容：覆盖率达到90%
        问题：全文中没有“覆盖率达到90%”，或者它不在前一部分之后。
        修改办法：请对照原文改正引文；全文抄录有误的，改正 source/ 下的文本。
        影响：改正前不发布新版本。涉及：政策原文逐条对照。"
    `);
  });

  test('whose clause stands elsewhere than it says', async () => {
    const clauses: readonly Edit[] = [
      ['clauses.csv', '一（一）,,', '二,覆盖率达到80%,'],
      ['clauses.csv', '二（一）,,', '二,比例不低于10%,'],
    ];
    const whole = '一、覆盖率达到80%。\n二、比例不低于10%。\n';
    expect(await printed('quote-out-of-place', clauses, texts(whole))).toMatchInlineSnapshot(`
      "【提醒】clauses.csv 第2行 D列“条款位置”
        填写内容：二
        问题：条款位置写“二”，而引文在全文的“一”。
        修改办法：请核对条款位置。
        影响：照常发布。"
    `);
  });

  test('with sentences that nobody speaks of', async () => {
    expect(await printed('sentences-open', quotes, texts(text))).toMatchInlineSnapshot(`
      "【提醒】source/999999-SL-2024-1.txt 第1行等2处
        填写内容：一、目标
        问题：有2句没有条款引用，也没有列为不涉及记录；本行是第一句。
        修改办法：请逐句核对：提出要求的，列为条款；标题、引言等，列入“不涉及记录的文句”。
        影响：照常发布。"
    `);
  });

  test('that may not be quoted is not quoted in the finding either', async () => {
    const secret = [...quotes, ['policy_documents.csv', '公开,是', '不公开,否']] as const;
    const told = await printed('sentences-open', secret, texts(text));
    expect(told).not.toContain('目标');
  });

  test.each(['source/方案.txt', 'source/999999-SL-2024-1.docx'])('under the name %s', async (name) => {
    expect(await printed('policy-text-place', quotes, texts(text, name))).toContain(file);
  });

  test('under a name that says nothing', async () => {
    expect(await printed('policy-text-place', quotes, texts(text, 'source/方案.txt'))).toMatchInlineSnapshot(`
      "【提醒】source/方案.txt
        问题：从文件名看不出它是哪一份政策文件的全文。
        修改办法：请改为“source/政策编号.txt”的形式，例如 source/999999-SL-2024-1.txt；不是全文的，请移出这个文件夹。
        影响：照常发布，网站不刊出这份全文。"
    `);
  });

  test('that is no text', async () => {
    expect(await printed('policy-text-unreadable', quotes, texts(null))).toMatchInlineSnapshot(`
      "【提醒】source/999999-SL-2024-1.txt
        问题：文件不是纯文本，或者没有文字。
        修改办法：请用记事本另存为UTF-8编码的文本文件；Word文档不能直接使用。
        影响：照常发布，网站不刊出这份全文。"
    `);
  });

  test('with a number of a person is refused, and the number not repeated', async () => {
    const told = await printed('mobile-number', quotes, texts(`${text}联系人13912345678\n`));
    expect(told).not.toContain('13912345678');
    expect(policyTextsOf([{ file, text: `${text}13912345678` }], ['999999-SL-2024-1'])).toEqual([]);
  });
});

test('line ends of Windows are taken as line ends', () => {
  const [found] = policyTextsOf([{ file, text: '一、目标\r\n正文\r\n' }], ['999999-SL-2024-1']);
  expect(found?.text).toBe('一、目标\n正文\n');
});

describe('a full text with what may be personal data', () => {
  const named = `${withoutHeadings}联系人：王晓燕\n`;

  test('is not used until somebody answers for the words', async () => {
    expect(await printed('person-name', quotes, texts(named))).toContain('影响：确认前，网站不使用这个文件。');
    expect(policyTextsOf(texts(named).policyTexts, ['999999-SL-2024-1'])).toEqual([]);
    expect(policyTextsOf(texts(named).policyTexts, ['999999-SL-2024-1'], ['联系人:王晓燕'])).toHaveLength(1);
  });

  test('is refused with a number that is spelled in Chinese digits', async () => {
    const { issues } = await checkCounty(quotes, texts(`${withoutHeadings}一三八一二三四五六七八\n`));
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['mobile-number', 3]]);
  });
});

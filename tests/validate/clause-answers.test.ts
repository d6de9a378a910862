import { describe, expect, test } from 'vitest';
import { checkCounty, type Edit, printed } from './county.ts';

const answered = '指标,指标结果、交流方向,,';
const instead = (cells: string): readonly Edit[] => [['clauses.csv', answered, cells]];

describe('a clause', () => {
  test('that says neither where it is answered nor why it is not', async () => {
    expect(await printed('clause-unanswered', instead('指标,,,'))).toMatchInlineSnapshot(`
      "【错误】clauses.csv 第3行 J列“展示位置”
        填写内容：（空）
        问题：“展示位置”和“只引原文的理由”都没有填写。
        修改办法：有记录可以列示的，填写展示位置，例如“指标结果”“集团活动”；没有的，写明只引原文的理由。
        影响：改正前不发布新版本。涉及：政策原文逐条对照。"
    `);
  });

  test('that says why it is only quoted needs no place', async () => {
    const { issues } = await checkCounty(instead('指标,,,原文只有方向'));
    expect(issues).toEqual([]);
  });

  test('that says both', async () => {
    const both = instead('指标,交流方向,,原文只有方向');
    expect(await printed('clause-answered-and-quoted', both)).toMatchInlineSnapshot(`
      "【错误】clauses.csv 第3行 L列“只引原文的理由”
        填写内容：原文只有方向
        问题：已经填写“展示位置”，又填写了“只引原文的理由”。
        修改办法：请删去其中一项；需要说明的内容写入“本站处理”。
        影响：改正前不发布新版本。涉及：政策原文逐条对照。"
    `);
  });

  test('that names results without an indicator', async () => {
    const without = [['clauses.csv', 'IND-10、IND-12,', ',']] as const;
    expect(await printed('clause-without-indicator', without)).toMatchInlineSnapshot(`
      "【错误】clauses.csv 第3行 J列“展示位置”
        填写内容：指标结果、交流方向
        问题：“展示位置”含“指标结果”，而“对应指标”为空。
        修改办法：请填写对应指标，例如 IND-10；不产生指标的，从展示位置中删去“指标结果”。
        影响：改正前不发布新版本。涉及：政策原文逐条对照。"
    `);
  });

  test('that names a place of which the site knows nothing', async () => {
    expect(await printed('value-not-allowed', instead('指标,布告栏,,'))).toContain('“布告栏”不在可填内容之列');
  });
});

test('a reading that promises a list says where it is', async () => {
  const silent = [['interpretations.csv', ',暂定,指标结果', ',暂定,']] as const;
  expect(await printed('promise-without-place', silent)).toMatchInlineSnapshot(`
    "【提醒】interpretations.csv 第2行 E列“采用口径”
      填写内容：按学年计；另列年度口径
      问题：写有“另列”，“展示位置”为空。
      修改办法：请在“展示位置”填写本站在哪里列出；没有列出的，修改文字。
      影响：照常发布。"
  `);
});

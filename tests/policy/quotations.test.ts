import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/policy/lines.ts';
import { locatorOf } from '../../src/policy/quotations.ts';

const text = `发文〔 2022 〕 3 号
一、目标
建立 理事会，制定章程。
二、任务
（一）建立理事会，制定章程。
（二）每年考核。
附件1
理事会
`;

function found(quote: string, place = ''): readonly string[] {
  const lines = linesOf(text);
  const { spans, missing } = locatorOf(text, lines)({ quote, place });
  const at = spans.map(
    ({ start, end }) => `${lines.findLast((line) => line.start <= start)?.place ?? ''}｜${text.slice(start, end)}`,
  );
  return missing === null ? at : [...at, `✗${missing}`];
}

describe('words quoted from a text are found', () => {
  test('whatever white space stands between them', () => {
    expect(found('发文〔2022〕3号')).toEqual(['｜发文〔 2022 〕 3 号']);
    expect(found('建立理事会，制定章程')).toEqual(['一｜建立 理事会，制定章程']);
  });

  test('across the end of a line', () => {
    expect(found('附件1理事会')).toEqual(['附件1｜附件1\n理事会']);
  });

  test('where the clause stands, if they occur several times', () => {
    expect(found('建立理事会', '二（一）')).toEqual(['二（一）｜建立理事会']);
    expect(found('理事会', '附件1')).toEqual(['附件1｜理事会']);
  });

  test('elsewhere, if they are not there', () => {
    expect(found('每年考核', '一')).toEqual(['二（二）｜每年考核']);
  });

  test('part by part, in the order of the text', () => {
    expect(found('制定章程……每年考核')).toEqual(['一｜制定章程', '二（二）｜每年考核']);
    expect(found('每年考核……制定章程')).toEqual(['二（二）｜每年考核', '✗制定章程']);
  });

  test('in the sections named, one after the other', () => {
    expect(found('每年考核……理事会', '二（二）；附件1')).toEqual(['二（二）｜每年考核', '附件1｜理事会']);
  });

  test('only to the letter', () => {
    expect(found('建立了理事会')).toEqual(['✗建立了理事会']);
    expect(found('建立理事会,制定章程')).toEqual(['✗建立理事会,制定章程']);
  });
});

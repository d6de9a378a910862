import { describe, expect, test } from 'vitest';
import { accountOf } from '../../src/policy/account.ts';
import { runsOf } from '../../src/policy/runs.ts';

const text = `一、目标
建立理事会；每年考核。做好宣传！
附件1
名单
序号\t学校
1\t甲校
附件2
分工
`;

interface Rows {
  readonly quotes?: Readonly<Record<string, readonly [place: string, quote: string]>>;
  readonly unrecorded?: readonly string[];
}

function account({ quotes = {}, unrecorded = [] }: Rows) {
  return accountOf(text, {
    clauses: Object.entries(quotes).map(([clause_id, [place, quote]]) => ({ clause_id, place, quote })),
    unrecorded: unrecorded.map((passage) => ({ passage })),
  });
}

function openWords(rows: Rows): readonly string[] {
  return account(rows).open.map(({ start, end }) => text.slice(start, end));
}

describe('a sentence is open', () => {
  test('until a clause quotes some of it or a row says that it is not recorded', () => {
    expect(openWords({ quotes: { 'C-1': ['一', '考核'] }, unrecorded: ['一、目标……做好宣传！'] })).toEqual([
      '建立理事会；',
      '附件1',
      '名单',
      '序号',
      '学校',
      '1',
      '甲校',
      '附件2',
      '分工',
    ]);
  });

  test('no longer in an annex whose title a clause quotes, and only there', () => {
    const open = openWords({ quotes: { 'C-1': ['附件1', '名单'] } });
    expect(open).toEqual(['一、目标', '建立理事会；', '每年考核。', '做好宣传！', '附件2', '分工']);
  });

  test('still in an annex of which a clause quotes a line other than the title', () => {
    expect(openWords({ quotes: { 'C-1': ['附件1', '甲校'] } })).toEqual(expect.arrayContaining(['名单', '学校']));
  });
});

describe('a line is cut where quotations begin and end', () => {
  const { lines, passages } = account({
    quotes: { 'C-1': ['一', '建立理事会；每年……宣传'], 'C-2': ['一', '理事会'] },
  });
  const runs = runsOf(text, lines[1] ?? { start: 0, end: 0 }, passages);

  test('and loses no character', () => {
    expect(runs.map((run) => run.text).join('')).toBe('建立理事会；每年考核。做好宣传！');
  });

  test('each piece knows who quotes it, whose quotation begins and which part ends', () => {
    expect(runs.map((run) => [run.text, run.clause_ids, run.begins, run.ends].join('｜'))).toEqual([
      '建立｜C-1｜C-1｜',
      '理事会｜C-1,C-2｜C-2｜C-2',
      '；每年｜C-1｜｜C-1',
      '考核。做好｜｜｜',
      '宣传｜C-1｜｜C-1',
      '！｜｜｜',
    ]);
  });
});

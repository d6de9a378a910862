import { describe, expect, test } from 'vitest';
import { liesIn, linesOf, sectionsNamed } from '../../src/policy/lines.ts';

function placesOf(text: string): readonly string[] {
  return linesOf(text).map(({ start, end, place }) => `${place}｜${text.slice(start, end)}`);
}

describe('the sections of a policy', () => {
  test('are cited as officials cite them', () => {
    const text = '关于……的通知\n\n一、目标\n（一）到2025年。\n二、任务\n　　（一）管理\n1.选派干部。\n2.承接新校。\n';
    expect(placesOf(text)).toEqual([
      '｜关于……的通知',
      '一｜一、目标',
      '一（一）｜（一）到2025年。',
      '二｜二、任务',
      '二（一）｜（一）管理',
      '二（一）1｜1.选派干部。',
      '二（一）2｜2.承接新校。',
    ]);
  });

  test('may skip a level, and end with it', () => {
    expect(placesOf('一、任务\n1.甲\n2.乙\n（一）丙\n')).toEqual([
      '一｜一、任务',
      '一1｜1.甲',
      '一2｜2.乙',
      '一（一）｜（一）丙',
    ]);
  });

  test('begin with the first 一、 and not with a number before it', () => {
    expect(placesOf('1.印发\n（一）印发\n一、目标\n').map((line) => line.split('｜')[0])).toEqual(['', '', '一']);
  });

  test('end with the list of annexes and the annexes, whose items may begin with a year', () => {
    const text = '四、保障\n附件：1.名单\n2.分工表\n3.2024年一览表\n附件1\n名单\n序号\t学校\n附件 2\n';
    expect(placesOf(text)).toEqual([
      '四｜四、保障',
      '附件目录｜附件：1.名单',
      '附件目录2｜2.分工表',
      '附件目录3｜3.2024年一览表',
      '附件1｜附件1',
      '附件1｜名单',
      '附件1｜序号\t学校',
      '附件2｜附件 2',
    ]);
  });

  test('do not begin with a decimal number', () => {
    expect(placesOf('一、目标\n3.5%的教师\n').at(-1)).toBe('一｜3.5%的教师');
  });

  test('lines keep their number in the file and their place in the text', () => {
    const text = '\n  一、目标  \n\n正文\n';
    expect(linesOf(text).map(({ line, start, end }) => [line, text.slice(start, end)])).toEqual([
      [2, '一、目标'],
      [4, '正文'],
    ]);
  });
});

test.each([
  ['三（二）3', '三（二）', true],
  ['三（二）3', '三', true],
  ['三（二）3', '三（二）3', true],
  ['三（二）30', '三（二）3', false],
  ['附件10', '附件1', false],
  ['十一（二）', '十', false],
  ['四（一）', '三', false],
])('%s in %s: %s', (place, section, expected) => {
  expect(liesIn(place, section)).toBe(expected);
});

test.each([
  ['三（二）3；附件2第4项', ['三（二）3', '附件2']],
  ['引言；三（二）4', ['三（二）4']],
  ['三、重点任务各条', ['三']],
  ['文首和落款', []],
  ['全文', []],
])('“%s” names its sections', (place, expected) => {
  expect(sectionsNamed(place)).toEqual(expected);
});

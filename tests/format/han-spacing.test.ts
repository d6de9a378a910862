import { expect, test } from 'vitest';
import { closeHanGaps } from '../../src/format/han-spacing.ts';

test('a line break between Chinese characters leaves no space', () => {
  expect(closeHanGaps('代替。\n   政策文字')).toBe('代替。政策文字');
  expect(closeHanGaps('<span>记录：</span> 学校')).toBe('<span>记录：</span>学校');
  expect(closeHanGaps('见 <a href="/x/">数据完整性</a> 。')).toBe('见<a href="/x/">数据完整性</a>。');
});

test('no space stands before a closing mark or after an opening one', () => {
  expect(closeHanGaps('条款 HY-06 。（ 见 <b>A</b> ）')).toBe('条款 HY-06。（见 <b>A</b>）');
});

test('a link holds no white space at its edges', () => {
  expect(closeHanGaps('<a class="x" href="#a">\n HY-06\n</a> <a href="#b">HY-07</a>')).toBe(
    '<a class="x" href="#a">HY-06</a> <a href="#b">HY-07</a>',
  );
});

test('spaces beside Latin letters, between blocks and in preformatted text stay', () => {
  for (const html of ['供 Excel 打开', '<p>一</p> <p>二</p>', '<pre>甲 乙</pre>', '<li>甲</li> <li>乙</li>']) {
    expect(closeHanGaps(html)).toBe(html);
  }
});

import { expect, test } from 'vitest';
import { termsSaid } from '../../src/format/glossary.ts';

const said = (words: string) => termsSaid(words).map(({ term }) => term);

test('a page explains the words of the trade that it uses, and no others', () => {
  expect(said('10个应评集团中，4个集团未达标（参与口径）')).toEqual(['参与口径', '应评集团']);
  expect(said('按校区口径计算')).toEqual(['校区口径、学校口径、学生口径']);
  expect(said('各口径并列')).toEqual(['口径']);
  expect(said('口径登记')).toEqual([]);
  expect(said('全县共有14个教育集团')).toEqual([]);
});

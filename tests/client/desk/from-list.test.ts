import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ListOrder } from '../../../src/client/desk/messages.ts';
import { openSession } from '../../../src/client/desk/session.ts';
import { newRegion } from '../../../src/pipeline/new-region.ts';
import { temporaryFolder } from '../../pipeline/folder.ts';

const list = `某县集团化办学一览表,,
集团名称,核心校,成员校
青禾小学教育集团,青禾小学,云帆小学、星河小学
东山学区,东山中学,西塘小学、青禾小学
`;
const given = { code: '340399', name: '某县', slug: 'mou', date: '2024-02-20', body: '某县教育局' };

function order(answers: ListOrder['answers'], text = list): ListOrder {
  const bytes = new TextEncoder().encode(text);
  return { list: { path: '名单.csv', bytes }, answers, has_one_campus_each: true };
}

test('what is wrong with the answers is said of each, beside what was found in the list', async () => {
  const { wrong, lines, refused } = await openSession([]).readList(
    order({ ...given, code: '99', slug: 'data', body: ' ' }),
  );
  expect(Object.keys(wrong)).toEqual(['code', 'slug', 'body']);
  expect(wrong['slug']).toBe('不能是“data”：这是本站网页或操作系统使用的名称。');
  expect(refused).toBeNull();
  expect(lines.join('\n')).toContain('共1个教育集团、1个学区，5所学校');
});

test('a list that is none is refused, and nothing comes onto the desk', async () => {
  const session = openSession([]);
  const none = order(given, '姓名,电话\n张三,1\n');
  expect((await session.readList(none)).refused).toContain('名单.csv 中没有读到集团');
  await expect(session.openList(none)).rejects.toThrow('没有读到集团');
  await expect(session.openList(order({ ...given, date: '' }))).rejects.toThrow('成文日期：请填写');
  expect(session.checked()).toBeNull();
});

test('the tables that the desk makes of a list are those of the command, and without an error', async () => {
  const session = openSession([]);
  const view = await session.openList(order(given));
  expect(view).toMatchObject({ folder: '340399-mou', counts: { error: 0 }, unkept: [] });
  const archive = unzipSync((await session.take('tables')).bytes);
  const data = temporaryFolder();
  const file = join(data, '名单.csv');
  writeFileSync(file, list);
  const answers = { answers: given, list: file, hasOneCampusEach: true, isAccepted: true };
  const folder = await newRegion(data, answers, { ask: () => Promise.resolve(''), say: () => undefined });
  const written = readdirSync(folder ?? '').map((name) => [
    `340399-mou/${name}`,
    readFileSync(join(folder ?? '', name), 'utf8'),
  ]);
  const taken = Object.entries(archive).map(([path, bytes]) => [
    path,
    `\uFEFF${strFromU8(bytes).replace(/^\uFEFF/, '')}`,
  ]);
  expect(Object.fromEntries(taken)).toEqual(Object.fromEntries(written));
  expect(written.length).toBeGreaterThan(7);
});

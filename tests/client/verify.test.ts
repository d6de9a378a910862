import { afterEach, describe, expect, test, vi } from 'vitest';

import { sha256 } from '../../src/artifacts/files.ts';
import { digestOf } from '../../src/client/verify/digest.ts';
import { judge, type Judgement } from '../../src/client/verify/judge.ts';
import { answerTo } from '../../src/client/verify/words.ts';
import type { VerifyList } from '../../src/releases/verify-list.ts';

const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const csv = '\uFEFF编码,名称\r\nG01,第一集团\r\n';
const json = '{"rows":[]}\n';

const list: VerifyList = {
  region_name: '示例县',
  sources: [
    { name: '本站当前公布的数据', facts: '数据截至2026年3月31日，核定数', later: '' },
    { name: '2025年度初步数第1次发布', facts: '版本2025-1', later: '这一版已由2025年度核定数（版本2025-2）替代' },
  ],
  files: [
    [sha256(csv), 'releases/2025-1/data/999999_groups.csv', '教育集团', 1, bytesOf(csv).length, 1],
    [sha256(json), 'data/999999_groups.json', '教育集团', 1, bytesOf(json).length, 0],
    [sha256(json), 'releases/2025-1/data/999999_groups.json', '教育集团', 1, bytesOf(json).length, 1],
  ],
};

async function judged(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Judgement> {
  return judge({ name, bytes, sha256: await digestOf(bytes) }, { list, digest: digestOf });
}

async function said(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { verdict, sentence, places } = answerTo(await judged(name, bytes), {
    region: '示例县',
    byte_count: bytes.length,
  });
  return [verdict, sentence, ...places].join('\n');
}

test('a file of an earlier release is named with its release, its rows and what took its place', async () => {
  expect(await said('改了名.csv', bytesOf(csv))).toBe(
    [
      '一致',
      '与下列公布的文件完全一致，没有改动。',
      '2025年度初步数第1次发布（版本2025-1）：教育集团，999999_groups.csv，1行。这一版已由2025年度核定数（版本2025-2）替代。',
    ].join('\n'),
  );
});

test('a file that was published more than once is named with each publication', async () => {
  expect(await said('a.json', bytesOf(json))).toBe(
    [
      '一致',
      '与下列公布的文件完全一致，没有改动。',
      '本站当前公布的数据（数据截至2026年3月31日，核定数）：教育集团，999999_groups.json，1行。',
      '2025年度初步数第1次发布（版本2025-1）：教育集团，999999_groups.json，1行。这一版已由2025年度核定数（版本2025-2）替代。',
    ].join('\n'),
  );
});

test.each([
  ['first', 3],
  ['last', bytesOf(csv).length - 1],
  ['some', 20],
])('a file whose %s byte is another one is none of those that were published', async (_, at) => {
  const bytes = bytesOf(csv);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  expect(await said('999999_groups (1).csv', bytes)).toContain('大小相同，内容不同');
});

test('a file that lacks its end is told apart by its size', async () => {
  expect(await said('999999_groups.csv', bytesOf(csv).slice(0, 20))).toBe(
    [
      '不一致',
      '与本站公布的示例县任何文件都不一致：可能被改动过、用 Excel 或 WPS 另存过、没有下载完整，也可能不是本站的文件。请重新下载后再核验。',
      '2025年度初步数第1次发布（版本2025-1）中有同名文件999999_groups.csv：公布的为36字节，此文件为20字节。',
    ].join('\n'),
  );
});

describe('a CSV that was saved anew', () => {
  // 编码,名称 ⏎ G01,第一集团 ⏎ as Excel on a Chinese Windows writes it.
  const gbk = new Uint8Array([
    0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0d, 0x0a, 0x47, 0x30, 0x31, 0x2c, 0xb5, 0xda, 0xd2, 0xbb,
    0xbc, 0xaf, 0xcd, 0xc5, 0x0d, 0x0a,
  ]);
  test.each([
    ['in GBK', gbk],
    ['without its mark', bytesOf(csv.slice(1))],
    ['with the line breaks of Linux', bytesOf(csv.replaceAll('\r\n', '\n'))],
  ])('%s is the same text, and not the same file', async (_, bytes) => {
    expect((await judged('a.csv', bytes)).kind).toBe('resaved');
  });

  test('with another cell is none', async () => {
    expect((await judged('a.csv', bytesOf(csv.replace('一', '二')))).kind).toBe('other');
  });
});

describe('the hash of a file', () => {
  afterEach(() => vi.unstubAllGlobals());
  const samples = [new Uint8Array(), bytesOf('abc'), bytesOf('数'.repeat(70_000))];

  test('is the same with and without what browsers have on HTTPS alone', async () => {
    const expected = samples.map((bytes) => sha256(bytes));
    expect(await Promise.all(samples.map(digestOf))).toEqual(expected);
    vi.stubGlobal('crypto', {});
    expect(await Promise.all(samples.map(digestOf))).toEqual(expected);
  });
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';

import type { ReleaseHead } from '../../src/releases/types.ts';
import { readPage, wordsOf } from './site.ts';
import { proved } from '../proof/proved.ts';

const folder = inject('rootSite');
const words = (page: string) => wordsOf(readPage(folder, `demo/${page}index.html`));

describe('a release that was corrected later', () => {
  const page = words('releases/2025-1/report/');

  test('shows the old figure at its old address, under a banner that leads to the new one', () => {
    // 听澜小学 had left out one teacher of 502.
    expect(words('releases/2025-1/report/indicators/')).toContain('50/501');
    expect(words('releases/2025-2/report/indicators/')).toContain('50/502');
    expect(page).toContain('本版已由2025-2（2025年度核定数）替代');
    expect(readPage(folder, 'demo/releases/2025-1/report/index.html')).toContain('href="/demo/releases/2025-2/"');
  });

  test('keeps the date and the status that it had', () => {
    expect(page).toContain('数据截至：2025年10月31日');
    expect(page).toContain('数据性质：初步数');
    expect(words('releases/2025-2/report/')).toContain('当前发布');
  });
});

describe('the page of changes', () => {
  const page = words('releases/2025-2/changes/');

  test('names the cell, what stood there and what stands there now', () => {
    expect(page).toContain('学年初快照：2024—2025学年，示例县听澜小学校本部专任教师34专任教师35');
    expect(page).toContain('交流轮岗比例，听澜小学集团，2024—2025学年，参与口径');
  });

  test('gives the reason and the note', () => {
    expect(page).toContain('更正：2025年11月18日更正学年初快照，听澜小学报送时漏填1名新调入教师。');
    expect(page).toContain('发布说明：补计听澜小学2024—2025学年漏报的1名专任教师');
  });
});

test('every file of every release is served as its checksums say', () => {
  let count = 0;
  for (const id of ['2024-1', '2025-1', '2025-2']) {
    const release = join(folder, 'demo/releases', id);
    // A cast: the build copied the file that the command wrote.
    const { files } = JSON.parse(readFileSync(join(release, 'release.json'), 'utf8')) as ReleaseHead;
    const lines = readFileSync(join(release, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    for (const line of lines) {
      const path = line.slice(66);
      expect(line, id).toBe(
        `${createHash('sha256')
          .update(readFileSync(join(release, path)))
          .digest('hex')}  ${path}`,
      );
    }
    const named = lines.map((line) => line.slice(66));
    expect(files.map(({ path }) => path).filter((path) => !named.includes(path))).toEqual([]);
    expect(files.length).toBeGreaterThan(80);
    count += files.length;
  }
  proved({ 'files of releases': count });
});

test('the pages of data and of reports say what changed since the last release, and lead to all of them', () => {
  for (const page of ['data/', 'reports/']) {
    expect(words(page)).toContain('目前的数据与2025-2一致。');
    expect(readPage(folder, `demo/${page}index.html`)).toContain('href="/demo/releases/"');
  }
  expect(readPage(folder, 'linzi/data/index.html')).not.toContain('/linzi/releases/');
});

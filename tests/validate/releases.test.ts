import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import type { CheckingCode } from '../../src/model/checking-codes.ts';
import { readReleases } from '../../src/releases/folder.ts';
import { formatIssue } from '../../src/validate/print/text.ts';
import { temporaryFolder } from '../pipeline/folder.ts';

async function printed(code: CheckingCode, make: (folder: string) => void): Promise<string> {
  const folder = temporaryFolder();
  make(folder);
  const { releases, issues } = await readReleases(folder);
  expect(releases).toEqual([]);
  expect(issues.map((issue) => issue.code)).toEqual([code]);
  return issues.map(formatIssue).join('\n');
}

test('a region without releases has nothing to find', async () => {
  expect(await readReleases(temporaryFolder())).toEqual({ releases: [], withdrawn: [], issues: [] });
});

test('a folder among the releases that is none is an error', async () => {
  const found = await printed('release-damaged', (folder) => {
    mkdirSync(join(folder, 'releases', '2025-1'), { recursive: true });
    writeFileSync(join(folder, 'releases', '2025-1', 'release.json'), '{');
  });
  expect(found).toMatchInlineSnapshot(`
    "【错误】releases/2025-1
      问题：不是一个完整的发布版本。
      修改办法：请从版本库或备份中恢复 releases/ 文件夹；更正请用 npm run release 发布新的版本，不要直接修改。
      影响：恢复前不发布新版本，网站保持上一版。"
  `);
});

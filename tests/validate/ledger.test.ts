import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import type { CheckingCode } from '../../src/model/checking-codes.ts';
import { publishedLedger } from '../../src/pipeline/published-ledger.ts';
import { ledgerIssues } from '../../src/releases/ledger-file.ts';
import { formatIssue } from '../../src/validate/print/text.ts';
import { temporaryFolder } from '../pipeline/folder.ts';

async function printed(code: CheckingCode, text: string): Promise<string> {
  const site = temporaryFolder();
  mkdirSync(join(site, 'sample', 'releases'), { recursive: true });
  writeFileSync(join(site, 'sample', 'releases', 'ledger.json'), text);
  const issues = ledgerIssues(await publishedLedger({ name: '999999-sample' }, site));
  expect(issues.map((issue) => issue.code)).toEqual([code]);
  return issues.map(formatIssue).join('\n');
}

test('a site without a ledger, and no site, have nothing to find', async () => {
  for (const folder of [temporaryFolder(), null])
    expect(ledgerIssues(await publishedLedger({ name: '999999-sample' }, folder))).toEqual([]);
});

test('a ledger that was cut short is an error that says how to go on', async () => {
  expect(await printed('ledger-damaged', '{"schema_version":1,')).toMatchInlineSnapshot(`
    "【错误】releases/ledger.json
      问题：已发布的网站中的公布台账不完整。
      修改办法：请从备份中恢复已发布的网站，或用 --published 指定另一份完整的网站副本；确实无法恢复的，用 --new-ledger 从这次生成起另记，以前公布的数字不再核对。
      影响：恢复前不发布新版本，网站保持上一版。"
  `);
});

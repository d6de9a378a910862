import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const scratch = mkdtempSync(join(tmpdir(), 'demo-command-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const script = fileURLToPath(new URL('../../scripts/generate-demo.ts', import.meta.url));

function generate(...args: readonly string[]) {
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, firstLine: stderr.split('\n')[0] };
}

test('nothing is written without a folder', () => {
  expect(generate()).toMatchInlineSnapshot(`
    {
      "firstLine": "请用 --out 指定写入的文件夹 (--out is required)",
      "status": 2,
    }
  `);
});

test('a number of counties that the code space cannot hold is refused', () => {
  expect(generate('--out', scratch, '--counties', '2901')).toMatchInlineSnapshot(`
    {
      "firstLine": "--counties 应为 1 到 2900 的整数 (1 to 2900)",
      "status": 2,
    }
  `);
});

test('each county of a benchmark has its own folder', () => {
  expect(generate('--out', scratch, '--counties', '2', '--seed', '5').status).toBe(0);
  expect(readdirSync(scratch)).toEqual(['990001-demo-1', '990002-demo-2']);
});

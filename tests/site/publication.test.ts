import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { longest_ms } from '../longest.ts';
import { filesIn } from '../pipeline/files.ts';
import { proved } from '../proof/proved.ts';

const folder = mkdtempSync(join(tmpdir(), 'school-group-atlas-publication-'));
const data = join(folder, 'data');
const out = join(folder, 'dist');
const command = ['scripts/build.ts', '--data', data, '--out', out];

let published: Readonly<Record<string, string>>;

beforeAll(() => {
  cpSync('data', data, { recursive: true });
  const { status, stdout } = build();
  if (status !== 0) throw new Error(`The site was not built:\n${stdout}`);
  published = filesIn(out);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Built in another time zone than the site of the other tests, in another folder, from a copy of the data. */
function build() {
  return spawnSync('node', command, { encoding: 'utf8', env: { ...process.env, TZ: 'America/Los_Angeles' } });
}

test('two whole builds that share nothing give the same bytes', () => {
  const other = filesIn(inject('rootSite'));
  expect(Object.keys(published)).toEqual(Object.keys(other));
  expect(Object.keys(other).filter((file) => other[file] !== published[file])).toEqual([]);
  proved({ 'equal files': Object.keys(other).length });
});

/** Starts a build and kills it as soon as it prints a line that begins with `word`. Returns the signal that ended it. */
function buildAndKillAt(word: string): Promise<NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.split('\n').some((line) => line.startsWith(word))) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('exit', (_, signal) => resolve(signal));
  });
}

/** A build computes the regions or renders all pages. */
const longest = { timeout: 4 * longest_ms };

describe.each(['检查', '成果', '共读取'])('a build killed when it prints %s', (word) => {
  test('leaves the published site as it was', longest, async () => {
    expect(await buildAndKillAt(word)).toBe('SIGKILL');
    expect(filesIn(out)).toEqual(published);
  });
});

test('a build after killed ones publishes the same bytes again', longest, () => {
  expect(build().status).toBe(0);
  expect(filesIn(out)).toEqual(published);
});

describe('a broken row', () => {
  const file = join(data, '370305-linzi', 'memberships.csv');
  const whole = readFileSync('data/370305-linzi/memberships.csv', 'utf8');
  afterAll(() => writeFileSync(file, whole));

  test(
    'exits with 1, names file, row, column, value, reason, remedy and effect, and publishes nothing',
    longest,
    () => {
      appendFileSync(file, '370305-G01,P-370305-001,成员校,2022-13-45\r\n');
      const { status, stdout } = build();
      expect(status).toBe(1);
      const row = whole.trimEnd().split(/\r?\n/).length + 1;
      const message = stdout.slice(stdout.indexOf('【错误】'), stdout.indexOf('各类问题')).trim();
      expect(message.replace(`第${row}行`, '第N行').split('\n\n')[0]).toMatchInlineSnapshot(`
      "【错误】memberships.csv 第N行 D列“加入日期”
        填写内容：2022-13-45
        问题：没有13月，该日期不存在。
        修改办法：请核对文件后改为正确日期，例如 2022-09-01。
        影响：改正前不发布新版本。涉及：集团成员、覆盖率、关系图。"
    `);
      expect(filesIn(out)).toEqual(published);
      expect(existsSync(join(folder, '.build', 'dist', 'lock'))).toBe(false);
    },
  );
});

import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { refusePort, serve } from '../../src/pipeline/serve.ts';
import { temporaryFolder } from '../pipeline/folder.ts';
import { endOf, expectSentence } from './world.ts';

const root = () => temporaryFolder();

/** What a command line says first, and that it says nothing of the program's inside. */
function run(command: string, options: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { status, stderr } = spawnSync(process.execPath, [join('scripts', command), ...options], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  expect(stderr).not.toMatch(/\n\s+at |node:internal/);
  return { status, first: stderr.split('\n')[0] ?? '' };
}

test.for([
  { command: 'start.ts', options: ['--port', '70000'], says: '--port 70000：不是端口号，应为1至65535' },
  { command: 'start.ts', options: ['--port', '80a'], says: '不是端口号' },
  { command: 'build.ts', options: ['--base', 'jyjt'], says: '路径须以斜杠开头和结尾' },
  { command: 'build.ts', options: ['--datas', 'x'], says: '命令有误：没有 --datas 这个选项' },
  { command: 'build.ts', options: ['--out'], says: '命令有误：选项 --out 后面的内容不对，或者缺少内容' },
  { command: 'build.ts', options: ['data'], says: '命令有误：“data”不是选项' },
  { command: 'build.ts', options: ['--data', '/nowhere'], says: '找不到数据文件夹 /nowhere' },
  { command: 'preview.ts', options: ['--out', '/nowhere'], says: '还没有生成网站' },
  { command: 'check.ts', options: ['--data', '/nowhere'], says: '找不到数据文件夹 /nowhere' },
  { command: 'check.ts', options: ['370305-nowhere'], says: '找不到文件夹' },
  {
    command: 'check.ts',
    options: ['370305-linzi', '999999-demo', '--workbook', '模板.xlsx'],
    says: '--workbook 一次只写一个地区的模板',
  },
  { command: 'check.ts', options: ['--workbook', '模板.xlsx', '--filled'], says: '--filled 要与 --workbook 一起用' },
  { command: 'check.ts', options: ['370305-linzi', '--filled'], says: '--filled 要与 --workbook 一起用' },
])('$command $options is refused in one sentence', ({ command, options, says }) => {
  const out = command === 'build.ts' && !options.includes('--out') ? ['--out', join(root(), 'dist')] : [];
  const { status, first } = run(command, [...options, ...out]);
  expect(first).toContain(says);
  expect(status).not.toBe(0);
});

test.for([
  { command: 'build.ts', options: ['--out', 'dist'] },
  { command: 'check.ts', options: ['370305-linzi'] },
])('what the shell has set for $command is told where it leads nowhere', ({ command, options }) => {
  const own = options.map((option) => (option === 'dist' ? join(root(), option) : option));
  const { status, first } = run(command, own, { ATLAS_RESTRICTED: '/nowhere/受限' });
  expect(first).toContain('找不到内部表文件夹 /nowhere/受限。请核对 --restricted 或环境变量 ATLAS_RESTRICTED');
  expect(status).toBe(1);
});

test('a port that another program has is told before anything is built, by start and by preview', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const words = `端口${port}已被占用，请用 --port 另选一个`;
  expectSentence(await endOf(() => refusePort(port)), words);
  expectSentence(await endOf(() => serve({ folder: root(), base: '/', port })), words);
  expect(run('start.ts', ['--port', String(port)])).toEqual({ status: 1, first: words });
  await new Promise((resolve) => server.close(resolve));
});

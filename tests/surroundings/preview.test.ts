import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';

import { publish, workspaceOf } from '../../src/pipeline/publish.ts';
import { serve } from '../../src/pipeline/serve.ts';
import { ask } from '../pipeline/ask.ts';
import { temporaryFolder } from '../pipeline/folder.ts';

/** A page that says on every line of which build it is, long enough to be sent in several pieces. */
const pageOf = (build: number) => `<p>第${build}版</p>\n`.repeat(5000 + build);

function writeSite(folder: string, build: number): void {
  mkdirSync(join(folder, 'linzi'), { recursive: true });
  for (const path of ['index.html', 'linzi/index.html', 'linzi/groups.csv']) {
    writeFileSync(join(folder, path), pageOf(build));
  }
  writeFileSync(join(folder, '404.html'), '没有这一页');
}

async function preview() {
  const workspace = workspaceOf(join(temporaryFolder(), 'dist'));
  writeSite(workspace.out, 0);
  const said: string[] = [];
  const { address, close } = await serve({
    folder: workspace.out,
    base: '/jyjt/',
    port: null,
    say: (words) => void said.push(words),
  });
  onTestFinished(close);
  // Put together by hand: a URL would resolve what is to be tried.
  const get = async (path: string) => {
    const { status, headers, body } = await ask(address + path);
    return { status, location: headers['location'], text: body.toString() };
  };
  return { workspace, said, get };
}

test('while builds publish again and again, every answer is there, whole and of one build', async () => {
  const { workspace, said, get } = await preview();
  const over = new AbortController();
  let answers = 0;
  const faults: string[] = [];
  const read = async (path: string) => {
    while (!over.signal.aborted) {
      const { status, text } = await get(path);
      const build = Number(/第(\d+)版/.exec(text)?.[1]);
      if (status !== 200 || text !== pageOf(build)) faults.push(`${status} ${text.slice(0, 60)}`);
      answers += 1;
    }
  };
  const readers = ['', 'linzi/', 'linzi/groups.csv', 'linzi/index.html'].map(read);
  for (let build = 1; build <= 60; build += 1) {
    writeSite(workspace.site, build);
    await publish(workspace);
    await pause(1);
  }
  over.abort();
  await Promise.all(readers);
  expect(faults).toEqual([]);
  expect(answers).toBeGreaterThan(20);
  expect(said).toEqual([]);
});

test('a site that is removed is told in one sentence, once, and shown again when it is there again', async () => {
  const { workspace, said, get } = await preview();
  renameSync(workspace.out, `${workspace.out}-away`);
  const sentence = `网站文件夹 ${workspace.out} 不见了，可能已被删除或移走，网页暂时打不开。请重新运行 npm run build，完成后刷新网页。`;
  for (const path of ['', 'linzi/']) {
    const answer = await get(path);
    expect([answer.status, answer.text]).toEqual([503, sentence]);
  }
  expect(said).toEqual([sentence]);
  renameSync(`${workspace.out}-away`, workspace.out);
  expect((await get('')).status).toBe(200);
  rmSync(workspace.out, { recursive: true });
  expect((await get('')).status).toBe(503);
  expect(said).toEqual([sentence, sentence]);
});

test('an address without slash leads to the page, and no address leads out of the folder', async () => {
  const { workspace, get } = await preview();
  const answer = await get('linzi');
  expect([answer.status, answer.location]).toEqual([301, 'linzi/']);
  writeFileSync(join(workspace.out, '..', 'secret.csv'), 'x');
  for (const path of ['..%2Fsecret.csv', '%2e%2e/secret.csv', '..%5Csecret.csv', '%', '%00', 'linzi%00/'])
    expect((await get(path)).status).toBe(404);
});

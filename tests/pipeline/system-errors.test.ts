import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';

import { refusePort } from '../../src/pipeline/serve.ts';
import { sentenceOf } from '../../src/pipeline/system-errors.ts';
import { temporaryFolder } from './folder.ts';

test('what the machine refuses is one sentence with path, cause and remedy', async () => {
  const folder = temporaryFolder();
  const error = await readFile(folder).catch((caught: unknown) => caught);
  expect(sentenceOf(error)).toBe(
    '这是文件夹，不是文件。请核对数据文件夹中的名称（EISDIR）。没有发布新版本，原有网站没有改动。',
  );
  const missing = await readFile(`${folder}/nowhere`).catch((caught: unknown) => caught);
  expect(sentenceOf(missing)).toBe(
    `${folder}/nowhere：找不到这个文件或文件夹。请核对路径（ENOENT）。没有发布新版本，原有网站没有改动。`,
  );
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC', path: '/x' });
  expect(sentenceOf(full)).toBe('/x：磁盘空间不足。请清理磁盘后再试（ENOSPC）。没有发布新版本，原有网站没有改动。');
});

test('a mistake of the program stays one', () => {
  expect(sentenceOf(new TypeError('x is not a function'))).toBeNull();
  expect(sentenceOf(Object.assign(new Error('assert'), { code: 'ERR_ASSERTION' }))).toBeNull();
});

test('a port in use is refused before anything is built', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await expect(refusePort(port)).rejects.toThrow(`端口${port}已被占用`);
  await new Promise((resolve) => server.close(resolve));
  await refusePort(port);
});

test('what other programs wrap or write in words is known as well', () => {
  const full = Object.assign(new Error('write'), { code: 'ENOSPC', path: '/x' });
  expect(sentenceOf(new Error('bundling failed', { cause: full }))).toContain('/x：磁盘空间不足');
  expect(sentenceOf(new Error('IO Error: Could not write: No space left on device'))).toBe(
    '磁盘空间不足。请清理磁盘后再试（ENOSPC）。没有发布新版本，原有网站没有改动。',
  );
  expect(sentenceOf(new Error('Read-only file system (os error 30)'))).toContain('所在磁盘是只读的');
  expect(sentenceOf(new Error('unknown', { cause: new Error('still unknown') }))).toBeNull();
});

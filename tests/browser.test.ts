import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openBrowser } from './browser.ts';

/** Serves one page on a free port until the test ends, and returns its address. */
async function servePage(html: string): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void server.close());
  // A cast: the address of a TCP server is never a string.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test('the browser opens a page of a local server and runs its script', async () => {
  const address = await servePage('<title>…</title><script>document.title = "集团" + (40 + 2)</script>');
  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(address);
  expect(await page.title()).toBe('集团42');
});

test('the browser draws Chinese characters, not the same box for all of them', async () => {
  const address = await servePage('<title>字</title>');
  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(address);
  const pictureOf = (text: string) =>
    page.evaluate((words) => {
      const canvas = document.createElement('canvas');
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('the browser has no canvas');
      pen.font = '20px sans-serif';
      pen.fillText(words, 0, 20);
      return canvas.toDataURL();
    }, text);
  expect(await pictureOf('集')).not.toBe(await pictureOf('团'));
});

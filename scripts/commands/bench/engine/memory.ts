import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** Private memory of all renderers of a browser, as the system counts it, in words. */
export async function renderersMegabytes(of: Browser): Promise<string> {
  const session = await of.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => /^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? '0');
  return (sizes.reduce((sum, size) => sum + Number(size), 0) / 1000).toFixed(0);
}

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Serves a folder; a `.wasm` that lies beside it as `.wasm.gz` is sent compressed. All names but those of pages are kept. */
export async function serveSlowly(
  folder: string,
  megabitsPerSecond: number | null,
): Promise<{ readonly address: string; readonly close: () => void }> {
  // What several answers share is the line, so that they take turns.
  let free = 0;
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const asked = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const isCompressed = existsSync(`${asked}.gz`);
    const file = isCompressed ? `${asked}.gz` : asked;
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': types[extname(asked)] ?? 'application/octet-stream',
      'cache-control': asked.endsWith('.html') ? 'no-cache' : 'public, max-age=31536000, immutable',
      ...(isCompressed ? { 'content-encoding': 'gzip' } : {}),
    });
    for await (const chunk of createReadStream(file)) {
      if (megabitsPerSecond !== null) {
        const now = performance.now();
        free = Math.max(free, now) + (chunk.length * 8) / (megabitsPerSecond * 1000);
        await wait(free - now);
      }
      if (!response.write(chunk)) await new Promise((resolve) => response.once('drain', resolve));
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    address: `http://localhost:${address.port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The plain way in which a host would send the engine's code. */
export function compress(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9 });
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { refusal } from './refusal.ts';
import { sendFile } from './static-files.ts';
import { sentenceOf } from './system-errors.ts';

/** What is served, and where. */
export interface ServeOptions {
  readonly folder: string;
  /** Begins and ends with a slash. */
  readonly base: string;
  /** Null: the first free port from 4321. */
  readonly port: number | null;
  /** Where it is said that the site has gone. */
  readonly say?: (words: string) => void;
}

/** A server that runs until it is closed. */
export interface Served {
  /** `http://localhost:4321/jyjt/` */
  readonly address: string;
  readonly close: () => void;
}

const firstPort = 4321;
const lastPort = firstPort + 100;

/**
 * Serves a built site as a static host does: its files under the base, with entity tags, and its 404 page. A site that
 * is published anew while it is being served is taken up; one that is removed is told, and taken up when it is there
 * again. Throws when no port is free.
 */
export async function serve({ folder, base, port, say = console.error }: ServeOptions): Promise<Served> {
  const gone = `网站文件夹 ${folder} 不见了，可能已被删除或移走，网页暂时打不开。请重新运行 npm run build，完成后刷新网页。`;
  let isGone = false;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = request.url ?? '/';
    if (url === '/' && base !== '/') return redirect(response, base);
    const own = url.startsWith(base) ? url.slice(base.length - 1) : null;
    const found = own === null ? 'no-file' : await sendFile(request, response, { folder, url: own });
    const sent =
      found === 'no-file' ? await sendFile(request, response, { folder, url: '/404.html', status: 404 }) : found;
    if (sent === 'no-file') response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404');
    if (sent === 'no-folder') {
      response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' }).end(gone);
      if (!isGone) say(gone);
    }
    isGone = sent === 'no-folder';
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      say(sentenceOf(error) ?? String(error));
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  const found = await listen(server, port);
  return { address: `http://localhost:${found}${base}`, close: () => stop(server) };
}

/** Browsers keep connections open for the next page; without their end the server would not end either. */
function stop(server: Server): void {
  server.close();
  server.closeAllConnections();
}

function redirect(response: ServerResponse, address: string): void {
  response.writeHead(302, { location: address }).end();
}

/** Refuses a port that cannot be had, before anything is built for it. A port that is not asked for is looked for later. */
export async function refusePort(port: number | null): Promise<void> {
  if (port === null) return;
  const server = createServer();
  await tryChosenPort(server, port);
  await new Promise((resolve) => server.close(resolve));
}

async function tryChosenPort(server: Server, port: number): Promise<void> {
  try {
    await tryPort(server, port);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'EADDRINUSE') throw refusal(`端口${port}已被占用，请用 --port 另选一个`);
    if (error.code === 'EACCES') throw refusal(`没有权限使用端口${port}，请用 --port 另选一个1024以上的端口`);
    throw error;
  }
}

async function listen(server: Server, port: number | null): Promise<number> {
  if (port !== null) {
    await tryChosenPort(server, port);
    return port;
  }
  for (let candidate = firstPort; candidate < lastPort; candidate += 1) {
    try {
      await tryPort(server, candidate);
      return candidate;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  throw refusal(`${firstPort}至${lastPort - 1}端口都已被占用，请用 --port 指定`);
}

function tryPort(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

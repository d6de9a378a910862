import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

import { formats } from '../downloads/formats/formats.ts';
import { refusal } from './refusal.ts';

/** What is served, and where. */
export interface ServeOptions {
  readonly folder: string;
  /** Begins and ends with a slash. */
  readonly base: string;
  /** Null: the first free port from 4321. */
  readonly port: number | null;
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
 * is published anew while it is being served is taken up. Throws when no port is free.
 */
export async function serve({ folder, base, port }: ServeOptions): Promise<Served> {
  const files = freshFiles(folder);
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (url === '/' && base !== '/') return redirect(response, base);
    if (!url.startsWith(base)) return void sendNotFound(folder, response);
    // oxlint-disable-next-line no-param-reassign -- sirv looks up the address that is left without the base.
    request.url = url.slice(base.length - 1);
    return files(request, response, () => void sendNotFound(folder, response));
  });
  const found = await listen(server, port);
  return { address: `http://localhost:${found}${base}`, close: () => stop(server) };
}

/** Browsers keep connections open for the next page; without their end the server would not end either. */
function stop(server: Server): void {
  server.close();
  server.closeAllConnections();
}

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** sirv remembers the sizes of all files when it starts, so it starts again when another folder has come in its place. */
function freshFiles(folder: string): Handler {
  const start = () => ({ inode: inodeOf(folder), handler: sirv(folder, { dev: false, etag: true, setHeaders }) });
  let current = start();
  return (request, response, next) => {
    if (inodeOf(folder) !== current.inode) current = start();
    current.handler(request, response, next);
  };
}

/**
 * Files whose names hold the hash of their content never change: a browser need not ask for them again. It asks whether
 * anything else has changed, every time.
 */
function setHeaders(response: ServerResponse, path: string): void {
  const isNamedByContent =
    /\/(?:_astro|engine|json\/[0-9a-f]{12})\/|_(?:database|tables)_[0-9a-f]{12}_[^/]*\.duckdb$/.test(path);
  response.setHeader('cache-control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache');
  const format = formats.find(({ extension }) => path.endsWith(`.${extension}`));
  if (format !== undefined) response.setHeader('content-type', format.media_type);
}

function inodeOf(folder: string): number | null {
  return statSync(folder, { throwIfNoEntry: false })?.ino ?? null;
}

function redirect(response: ServerResponse, address: string): void {
  response.writeHead(302, { location: address }).end();
}

async function sendNotFound(folder: string, response: ServerResponse): Promise<void> {
  const page = join(folder, '404.html');
  const body = existsSync(page) ? await readFile(page) : '404';
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(body);
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

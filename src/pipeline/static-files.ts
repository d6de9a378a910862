import { statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';

import { formats } from '../downloads/formats/formats.ts';

/**
 * Files of a site that a build may replace by another one at any moment, by two renames: every answer is whole and of one
 * build. Each file is opened once and sent from what was opened, whatever comes into its place meanwhile.
 */

/** What came of a request: the folder may have no such file, or may itself be gone. */
export type Sent = 'sent' | 'no-file' | 'no-folder';

const ownTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.svg': 'image/svg+xml;charset=utf-8',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xml': 'text/xml;charset=utf-8',
  '.atom': 'application/atom+xml;charset=utf-8',
  '.jsonld': 'application/ld+json;charset=utf-8',
  '.sql': 'application/sql;charset=utf-8',
};

const types = new Map([
  ...formats.map(({ extension, media_type }) => [`.${extension}`, media_type] as const),
  ...Object.entries(ownTypes),
]);

/** How long the folder may be missing before it counts as removed: between the two renames it is for a moment. */
const patience_ms = 2000;
const pause_ms = 5;

/** Sends the file of an address, which begins with a slash and is relative to the folder. `status` is that of a whole answer. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, url, status = 200 }: { readonly folder: string; readonly url: string; readonly status?: number },
): Promise<Sent> {
  const path = pathOf(url);
  if (path === null) return 'no-file';
  const opened = await openIn(folder, path.endsWith('/') ? `${path}index.html` : path);
  if (typeof opened === 'string') return opened;
  try {
    const found = await opened.stat();
    if (found.isDirectory()) {
      const there = await openIn(folder, `${path}/index.html`);
      if (typeof there === 'string') return there;
      await there.close();
      // As a relative address, it is right under every base.
      response.writeHead(301, { location: `${path.split('/').pop()}/`, 'cache-control': 'no-cache' }).end();
      return 'sent';
    }
    const { size, mtimeMs } = found;
    const etag = `W/"${size}-${mtimeMs}"`;
    const headers = { etag, 'cache-control': cacheControlOf(path, status) };
    if (status === 200 && request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end();
      return 'sent';
    }
    const type = types.get(path.endsWith('/') ? '.html' : extname(path)) ?? 'application/octet-stream';
    response.writeHead(status, { ...headers, 'content-type': type, 'content-length': size });
    if (request.method === 'HEAD') response.end();
    // A reader who goes away ends the answer, and nothing else.
    else await pipeline(opened.createReadStream({ autoClose: false }), response).catch(() => response.destroy());
    return 'sent';
  } finally {
    await opened.close();
  }
}

/**
 * Files whose names hold the hash of their content never change: a browser need not ask for them again. It asks whether
 * anything else has changed, every time.
 */
function cacheControlOf(path: string, status: number): string {
  const isNamedByContent =
    /\/(?:_astro|engine|json\/[0-9a-f]{12})\/|_(?:database|tables)_[0-9a-f]{12}_[^/]*\.duckdb$/.test(path);
  return isNamedByContent && status === 200 ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** The path that an address names; null for one that leads out of the folder or is none. */
function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''));
    return path.includes('\0') || path.includes('\\') || path.split('/').includes('..') ? null : path;
  } catch {
    // A percent sign with no code behind it.
    return null;
  }
}

async function openIn(folder: string, path: string): Promise<FileHandle | 'no-file' | 'no-folder'> {
  for (;;) {
    const present = await whenThere(folder);
    if (present === null) return 'no-folder';
    const opened = await open(join(folder, path)).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (opened !== null) return opened;
    // Another site has come meanwhile, and may have the file.
    if (inodeOf(folder) === present) return 'no-file';
  }
}

async function whenThere(folder: string): Promise<number | null> {
  for (let waited = 0; waited < patience_ms; waited += pause_ms) {
    const inode = inodeOf(folder);
    if (inode !== null) return inode;
    await pause(pause_ms);
  }
  return null;
}

function inodeOf(folder: string): number | null {
  return statSync(folder, { throwIfNoEntry: false })?.ino ?? null;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

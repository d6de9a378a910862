import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What one page costs its reader on a first visit. */
export interface PageWeight {
  /** Relative to the site's folder. */
  readonly page: string;
  /** Brotli bytes of the page with its style sheets and scripts. */
  readonly byte_count: number;
  /** The page, its style sheets, scripts and icon. */
  readonly request_count: number;
}

/** Weighs every page of a built site, heaviest first. */
export function weighPages(folder: string, base: string): readonly PageWeight[] {
  const sizes = new Map<string, number>();
  const sizeOf = (path: string): number => {
    const known = sizes.get(path);
    if (known !== undefined) return known;
    const size = brotliCompressSync(readFileSync(join(folder, path))).length;
    sizes.set(path, size);
    return size;
  };
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return pages
    .map((page) => {
      const assets = assetsOf(readFileSync(join(folder, page), 'utf8')).map((address) => address.slice(base.length));
      const weighed = assets.filter((asset) => /\.(?:css|m?js)$/.test(asset));
      const byte_count = sizeOf(page) + weighed.reduce((total, asset) => total + sizeOf(asset), 0);
      return { page, byte_count, request_count: 1 + assets.length };
    })
    .toSorted((a, b) => b.byte_count - a.byte_count || (a.page < b.page ? -1 : 1));
}

/** Addresses of what a browser fetches by itself: style sheets, icons, scripts and pictures. */
function assetsOf(html: string): readonly string[] {
  const links = [...html.matchAll(/<link\b[^>]*>/g)].map(([tag]) => tag);
  const fetched = links.filter((tag) => /rel="?(?:stylesheet|icon|modulepreload|preload)/.test(tag));
  const sources = [...html.matchAll(/<(?:script|img)\b[^>]*\ssrc="?([^"\s>]+)/g)].map(([, address = '']) => address);
  const hrefs = fetched.flatMap((tag) => /href="?([^"\s>]+)/.exec(tag)?.[1] ?? []);
  return [...new Set([...hrefs, ...sources])].filter((address) => !address.startsWith('data:'));
}

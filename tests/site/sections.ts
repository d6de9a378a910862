import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFileOf } from './published.ts';

/** Pages of a built site, and the parts of them that anchors lead to. */

/** The page at an address of the site, without its anchor; null where there is none. */
export function pageAt(site: string, address: string): string | null {
  const [path = ''] = address.split('#');
  const file = join(site, path, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

const headings = /^h[1-6]$/;

/**
 * What an anchor leads to: the element with the id, or what stands below a heading with the id up to the next one of its
 * rank. Null where no element has the id.
 */
export function sectionOf(html: string, id: string): string | null {
  const at = html.indexOf(` id="${id}"`);
  if (at < 0) return null;
  const from = html.lastIndexOf('<', at);
  const tag = html.slice(from, html.indexOf('>', at) + 1);
  const name = /^<([a-z][a-z0-9]*)/.exec(tag)?.[1] ?? '';
  if (headings.test(name)) {
    const next = html.slice(from + tag.length).search(new RegExp(`<${name}\\b|<footer\\b`));
    return html.slice(from, next < 0 ? undefined : from + tag.length + next);
  }
  return html.slice(from, endOf(html, { name, from }));
}

function endOf(html: string, { name, from }: { readonly name: string; readonly from: number }): number {
  const tags = new RegExp(`<(/?)${name}\\b[^>]*>`, 'g');
  tags.lastIndex = from;
  for (let depth = 0; ;) {
    const found = tags.exec(html);
    if (found === null) return html.length;
    depth += found[1] === '/' ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
}

/** References of the numbers that are bound in some markup. */
export function refsIn(markup: string): readonly string[] {
  return [...markup.matchAll(/<data\b[^>]*?\svalue="([^"]*)"|\sdata-value="([^"]*)"/g)].map(([, own, drawn]) =>
    (own ?? drawn ?? '').replaceAll('&amp;', '&'),
  );
}

export type PublishedRow = Readonly<Record<string, unknown>>;

/** The rows of one published table of a region, none where it is not published. */
export function tableRows(site: string, slug: string, table: string): readonly PublishedRow[] {
  const name = new RegExp(`^\\d{6}_${table}_\\d{8}(?:_demo)?\\.json$`);
  try {
    // A cast: the site's own build wrote it.
    return (JSON.parse(readFileSync(dataFileOf(site, slug, name), 'utf8')) as { rows: readonly PublishedRow[] }).rows;
  } catch {
    return [];
  }
}

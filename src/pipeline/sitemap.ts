import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The format allows no more addresses in one file. */
const mostAddresses = 50_000;

/**
 * Writes robots.txt, and sitemap.xml where the site's own address is known: a sitemap has no relative addresses. It says
 * nothing of when a page changed, since the build knows no clock. Pages are paths of files, with forward slashes.
 */
export async function writeSitemap(
  folder: string,
  pages: readonly string[],
  { base, address }: { readonly base: string; readonly address: string | null },
): Promise<void> {
  const everybody = 'User-agent: *\nAllow: /\n';
  if (address === null) return writeFile(join(folder, 'robots.txt'), everybody);
  const whole = (path: string) => new URL(base + path, address).href;
  const parts = partsOf(pages.filter((page) => page !== '404.html').toSorted());
  for (const [index, part] of parts.entries()) {
    const addresses = part.map((page) => `<url><loc>${whole(page.replace(/(^|\/)index\.html$/, '$1'))}</loc></url>`);
    await writeFile(join(folder, nameOf(index, parts.length)), documentOf('urlset', addresses));
  }
  if (parts.length > 1) {
    const listed = parts.map((_, index) => `<sitemap><loc>${whole(nameOf(index, parts.length))}</loc></sitemap>`);
    await writeFile(join(folder, 'sitemap.xml'), documentOf('sitemapindex', listed));
  }
  return writeFile(join(folder, 'robots.txt'), `${everybody}Sitemap: ${whole('sitemap.xml')}\n`);
}

function partsOf(pages: readonly string[]): readonly (readonly string[])[] {
  const count = Math.max(1, Math.ceil(pages.length / mostAddresses));
  return Array.from({ length: count }, (_, index) => pages.slice(index * mostAddresses, (index + 1) * mostAddresses));
}

function nameOf(index: number, count: number): string {
  return count === 1 ? 'sitemap.xml' : `sitemap-${index + 1}.xml`;
}

function documentOf(root: string, lines: readonly string[]): string {
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`;
  return `${head}\n${lines.join('\n')}\n</${root}>\n`;
}

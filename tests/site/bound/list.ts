import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { numbersIn } from './walk.ts';

/** `node tests/site/bound/list.ts <built site> [part of a path]`: what on its pages is not bound, with where it stands. */
const [site = 'dist', part = ''] = process.argv.slice(2);
const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && file.includes(part))
  .toSorted();
const tally = new Map<string, number>();
for (const page of pages) {
  const found = numbersIn(readFileSync(join(site, page), 'utf8'));
  for (const one of found) tally.set(one.class, (tally.get(one.class) ?? 0) + 1);
  const unbound = found.filter((one) => one.class === 'unbound');
  if (unbound.length === 0) continue;
  console.log(`\n${page}: ${unbound.length} unbound`);
  for (const { text, context } of unbound.slice(0, 40)) console.log(`  ${text}\t${context.replaceAll(/\s+/g, ' ')}`);
}
console.log(`\n${pages.length} pages: ${[...tally].map(([kind, count]) => `${kind} ${count}`).join(', ')}`);

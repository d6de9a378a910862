import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf } from './readings.ts';
import { siteFactsOf } from './site-facts.ts';
import { numbersIn } from './walk.ts';

/**
 * `node tests/site/bound/list.ts <built site> [part of a path]`: what its pages say that the published data do not, with
 * where it stands; and how many numbers are bound, and of which class the others are.
 */
const [site = 'dist', part = ''] = process.argv.slice(2);
const slugs = readdirSync(site).filter((name) => existsSync(join(site, name, 'data', 'manifest.json')));
const facts = await siteFactsOf(site, slugs);
const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && file.includes(part))
  .toSorted();
const tally = new Map<string, number>();
const add = (kind: string) => tally.set(kind, (tally.get(kind) ?? 0) + 1);
for (const page of pages) {
  const markup = readFileSync(join(site, page), 'utf8');
  for (const one of numbersIn(markup)) add(one.class);
  const faults = faultsOf(markup, facts.of(page));
  if (faults.length === 0) continue;
  console.log(`\n${page}: ${faults.length} faults`);
  for (const { kind, ref, words } of faults.slice(0, 60)) {
    add(`fault ${kind}`);
    console.log(`  ${kind}\t${ref}\t${words.replaceAll(/\s+/g, ' ')}`);
  }
}
console.log(`\n${pages.length} pages: ${[...tally].map(([kind, count]) => `${kind} ${count}`).join(', ')}`);

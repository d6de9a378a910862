import { describe, expect, inject, test } from 'vitest';
import { planted } from './bound/planted.ts';
import { faultsOf } from './bound/readings.ts';
import { siteFactsOf } from './bound/site-facts.ts';
import { numbersIn } from './bound/walk.ts';
import { listFiles, listPages, readPage } from './site.ts';

/** What the pages say, read back in their own words against the data that readers download. */

const site = inject('rootSite');
const facts = await siteFactsOf(site, ['linzi', 'huaiyuan', 'demo']);

test('every number of every page is bound to a fact or of a declared class, and says what its fact says', () => {
  const tally = new Map<string, number>();
  const faults = listPages(site).flatMap((page) => {
    const markup = readPage(site, page);
    for (const found of numbersIn(markup)) tally.set(found.class, (tally.get(found.class) ?? 0) + 1);
    return faultsOf(markup, facts.of(page)).map((fault) => ({ page, ...fault }));
  });
  console.log(
    `Numbers on ${listPages(site).length} pages: ${[...tally].map(([kind, n]) => `${kind} ${n}`).join(', ')}`,
  );
  expect(faults).toEqual([]);
  expect(tally.get('unbound') ?? 0).toBe(0);
  expect(tally.get('bound')).toBeGreaterThan(10_000);
});

test('every number of every picture is bound or of a declared class', () => {
  const faults = listFiles(site)
    .filter((file) => /^[^/]+\/charts\/[^/]+\.svg$/.test(file))
    .flatMap((file) => faultsOf(readPage(site, file), facts.of(file)).map((fault) => ({ file, ...fault })));
  expect(faults).toEqual([]);
});

test('nothing that numbers are bound with is left in any file', () => {
  const marks = /[\uFDD0-\uFDD2]/;
  const texts = listFiles(site).filter((file) => /\.(?:html|svg|json|csv|txt|xml|atom|jsonld|js|css)$/.test(file));
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.filter((file) => marks.test(readPage(site, file)))).toEqual([]);
});

describe('a planted fault is found:', () => {
  test.each(planted)('$name', ({ page, plant }) => {
    const markup = readPage(site, page);
    const own = facts.of(page);
    const { markup: altered = markup, facts: other = own } = plant(markup, own);
    expect(altered !== markup || other !== own, 'nothing was planted').toBe(true);
    expect(faultsOf(altered, other).length).toBeGreaterThan(faultsOf(markup, own).length);
  });
});

import { describe, expect, inject, test } from 'vitest';
import { proved } from '../proof/proved.ts';
import { planted } from './bound/planted.ts';
import { faultsOf } from './bound/readings.ts';
import { siteFactsOf } from './bound/site-facts.ts';
import { numbersIn } from './bound/walk.ts';
import { listFiles, listPages, readPage } from './site.ts';

/** What the pages say, read back in their own words against the data that readers download. */

const site = inject('rootSite');
const facts = await siteFactsOf(site, ['linzi', 'huaiyuan', 'demo']);

describe('every number of every page is bound to a fact or of a declared class, and says what its fact says', () => {
  const pages = listPages(site);
  const atATime = 40;
  const groups = Array.from({ length: Math.ceil(pages.length / atATime) }, (_, group) => {
    const own = pages.slice(group * atATime, (group + 1) * atATime);
    return { from: own[0], own };
  });

  test.each(groups)('from $from', ({ own }) => {
    const faults = own.flatMap((page) =>
      faultsOf(readPage(site, page), facts.of(page)).map((fault) => ({ page, ...fault })),
    );
    expect(faults).toEqual([]);
  });

  test('and there are many, of which none is unbound', () => {
    const tally = new Map<string, number>();
    for (const page of pages)
      for (const found of numbersIn(readPage(site, page))) tally.set(found.class, (tally.get(found.class) ?? 0) + 1);
    console.log(`Numbers on ${pages.length} pages: ${[...tally].map(([kind, n]) => `${kind} ${n}`).join(', ')}`);
    expect(tally.get('unbound') ?? 0).toBe(0);
    expect(tally.get('bound')).toBeGreaterThan(10_000);
    proved({ pages: pages.length, 'bound numbers': tally.get('bound') ?? 0 });
  });
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

import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { questions } from './questions.ts';
import { countyOf } from './questions/county.ts';
import type { Finding, Step, Walk } from './questions/question.ts';
import { desk, phone, test } from './visit.ts';
import { proved } from '../proof/proved.ts';

const county = countyOf(inject('subPathSite'), 'demo');

test('there are forty questions, ten of each reader', () => {
  const forty = questions.filter(({ id }) => !id.startsWith('集团工作'));
  const readers = Map.groupBy(forty, ({ id }) => id.replace(/\d+$/, ''));
  expect([...readers].map(([reader, own]) => [reader, own.length])).toEqual([
    ['县领导', 10],
    ['家长', 10],
    ['校长', 10],
    ['年报', 10],
  ]);
});

test('there are twelve more at least on the work of groups, management and years past', () => {
  const more = questions.filter(({ id }) => id.startsWith('集团工作'));
  expect(new Set(more.map(({ question }) => question)).size).toBeGreaterThanOrEqual(12);
});

async function take(page: Page, step: Step): Promise<void> {
  if ('click' in step) {
    // The first that can be seen, as a reader would: the same link may stand in a menu that is closed.
    await page.locator(`a[href$="${step.click}"]:visible`).first().click();
    await page.waitForURL(`**/${step.click}`);
    return;
  }
  if ('open' in step) {
    await page.locator(`${step.open} summary`).first().click();
    return;
  }
  await page.getByRole('combobox').fill(step.search);
  await page.getByRole('option').first().click();
  await page.waitForURL('**/groups/*/');
}

/** White space does not matter, nor whether a name stands with its county or, inside the county's pages, without. */
const plain = (text: string): string => text.replaceAll(/\s/g, '').replaceAll(county.region.region_name, '');

/** The words of every element that is shown, white space apart. */
async function wordsOf(page: Page, selector: string): Promise<readonly string[]> {
  const texts = await page.locator(selector).filter({ visible: true }).allInnerTexts();
  return texts.map(plain);
}

async function check(page: Page, finding: Finding): Promise<void> {
  if ('says' in finding) {
    const words = await wordsOf(page, finding.in);
    expect(words, `one ${finding.in}`).toHaveLength(1);
    expectInOrder(words.join(''), finding.says.map(plain));
    return;
  }
  if ('are' in finding) {
    const ordered = (words: readonly string[]) => (finding.inAnyOrder === true ? words.toSorted() : words);
    expect(ordered(await wordsOf(page, finding.each)), finding.each).toEqual(ordered(finding.are.map(plain)));
    return;
  }
  if ('lead' in finding) {
    const addresses = await page.locator(finding.links).evaluateAll((links) =>
      // A cast: the selector names links.
      links.map((link) => (link as HTMLAnchorElement).href),
    );
    expect(addresses.map((address, place) => address.slice(-(finding.lead[place]?.length ?? 0)))).toEqual(finding.lead);
    for (const address of addresses.filter((one) => one.startsWith(new URL(page.url()).origin))) {
      const answer = await page.request.get(address);
      expect(answer.status(), address).toBe(200);
    }
    return;
  }
  const address = await page.locator(finding.file).first().getAttribute('href');
  const answer = await page.request.get(new URL(address ?? '', page.url()).href);
  const text = textOf(await answer.body());
  expect(text.slice(0, finding.starts.length)).toBe(finding.starts);
  for (const words of finding.holds) expect(text, finding.file).toSatisfy((whole: string) => holdsWords(whole, words));
}

function expectInOrder(text: string, words: readonly string[]): void {
  let rest = text;
  for (const one of words) {
    expect(rest).toContain(one);
    rest = rest.slice(rest.indexOf(one) + one.length);
  }
}

/** Of a packed file also what is packed in it. */
function textOf(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (!text.startsWith('PK')) return text;
  return `PK ${Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')}`;
}

/** `…` stands for other cells of the same line. */
function holdsWords(text: string, words: string): boolean {
  const parts = words.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.*')).test(text);
}

async function walk(page: Page, { steps, finds }: Walk): Promise<void> {
  expect(steps.length).toBeLessThanOrEqual(2);
  expect(finds).not.toEqual([]);
  await page.goto('demo/');
  for (const step of steps) await take(page, step);
  for (const finding of finds) await check(page, finding);
}

describe.each([
  { title: 'desk', device: desk },
  { title: 'phone without JavaScript', device: { ...phone, javaScriptEnabled: false } },
])('on a $title', ({ device }) => {
  test.override('device', device);

  test.for(questions)('$id $question', async ({ walks }, { page, skip }) => {
    // Without JavaScript the search box leads to the list of schools, which another test walks.
    const own = walks(county).filter(({ steps }) => device === desk || steps.every((step) => !('search' in step)));
    skip(own.length === 0, 'its answers are searched for');
    for (const one of own) await walk(page, one);
    proved({ 'questions walked': 1 });
  });
});

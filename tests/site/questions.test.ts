import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve, type Served } from '../../src/build/serve.ts';
import { openBrowser } from '../browser.ts';
import { type Question, questions, type Step } from './questions.ts';

let browser: Browser;
let server: Served;

beforeAll(async () => {
  browser = await openBrowser();
  server = await serve({ folder: inject('rootSite'), base: '/', port: null });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

test('there are forty questions, ten of each reader', () => {
  const readers = Map.groupBy(questions, ({ id }) => id.replace(/\d+$/, ''));
  expect([...readers].map(([reader, own]) => [reader, own.length])).toEqual([
    ['县领导', 10],
    ['家长', 10],
    ['校长', 10],
    ['年报', 10],
  ]);
});

async function take(page: Page, step: Step): Promise<void> {
  if ('click' in step) {
    // The first that can be seen, as a reader would: the same link may stand in a menu that is closed.
    await page.locator(`a[href$="${step.click}"]:visible`).first().click();
    await page.waitForURL(`**/${step.click}`);
    return;
  }
  await page.getByRole('combobox').fill(step.search);
  await page.getByRole('option').first().click();
  await page.waitForURL('**/groups/*/');
}

/** What stands on the page, white space apart; only what is shown. */
async function wordsOn(page: Page, within = 'body'): Promise<string> {
  const texts = await page.locator(within).allInnerTexts();
  return texts.join('').replaceAll(/\s/g, '');
}

async function ask(context: BrowserContext, { steps, answer, within }: Question): Promise<void> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${server.address}demo/`);
  for (const step of steps) await take(page, step);
  expect(await wordsOn(page, within)).toMatch(answer);
  await page.close();
}

describe.each([
  { device: 'desk', javaScriptEnabled: true, viewport: { width: 1280, height: 900 } },
  { device: 'phone without JavaScript', javaScriptEnabled: false, viewport: { width: 375, height: 812 } },
])('on a $device', ({ javaScriptEnabled, viewport }) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await browser.newContext({ javaScriptEnabled, viewport });
  });
  afterAll(() => context.close());

  // Without JavaScript the search box leads to the list of schools, which another test walks.
  const asked = questions.filter(({ steps }) => javaScriptEnabled || steps.every((step) => 'click' in step));

  test.each(asked)('$id $question', async (question) => {
    expect(question.steps.length).toBeLessThanOrEqual(2);
    await ask(context, question);
  });
});

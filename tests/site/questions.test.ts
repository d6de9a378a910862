import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { questions, type Step } from './questions.ts';
import { desk, phone, test } from './visit.ts';

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

describe.each([
  { title: 'desk', device: desk },
  { title: 'phone without JavaScript', device: { ...phone, javaScriptEnabled: false } },
])('on a $title', ({ device }) => {
  test.override('device', device);

  // Without JavaScript the search box leads to the list of schools, which another test walks.
  const asked = questions.filter(({ steps }) => device === desk || steps.every((step) => 'click' in step));

  test.for(asked)('$id $question', async ({ steps, answer, within }, { page }) => {
    expect(steps.length).toBeLessThanOrEqual(2);
    page.setDefaultTimeout(60_000);
    await page.goto('demo/');
    for (const step of steps) await take(page, step);
    expect(await wordsOn(page, within)).toMatch(answer);
  });
});

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { colours, darkColours } from '../../src/format/colours.ts';
import { schemeKey } from '../../src/format/scheme-key.ts';
import { checkable, PaleSeeker } from './axe.ts';
import { groupsOfPages } from './groups-of-pages.ts';
import { rgbOf } from './rgb.ts';
import { desk, deskWithoutScripts, test } from './visit.ts';

const groundOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const keptBy = (page: Page) => page.evaluate((key) => localStorage.getItem(key), schemeKey);
const switchOf = (page: Page) => page.locator('[data-scheme-switch]');

const light = rgbOf(colours.paper);
const dark = rgbOf(darkColours.paper);

test('the system decides, without JavaScript too, and paper is always light', async ({ visit }) => {
  const page = await visit({ ...deskWithoutScripts, colorScheme: 'dark' });
  await page.goto('demo/');
  expect(await groundOf(page)).toBe(dark);
  expect(await switchOf(page).isVisible()).toBe(false);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await groundOf(page)).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  expect(await groundOf(page)).toBe('rgb(255, 255, 255)');
});

test('the switch changes the page and the next ones, and back to the system nothing is kept', async ({ visit }) => {
  const page = await visit({ ...desk, colorScheme: 'light' });
  await page.goto('demo/');
  expect(await switchOf(page).textContent()).toBe('深色');
  await switchOf(page).click();
  expect(await groundOf(page)).toBe(dark);
  expect(await switchOf(page).textContent()).toBe('浅色');

  // The next page is dark before its script has come: the line in its head is let run by the site's own policy.
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('demo/groups/');
  expect(await groundOf(page)).toBe(dark);
  await page.emulateMedia({ media: 'print' });
  expect(await groundOf(page)).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ media: 'screen' });

  await page.unroute('**/*.js');
  await page.reload();
  await switchOf(page).focus();
  await page.keyboard.press('Enter');
  expect(await groundOf(page)).toBe(light);
  expect(await keptBy(page)).toBeNull();
});

test('a browser that keeps nothing switches the page it shows', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    }),
  );
  await page.goto('demo/');
  await switchOf(page).click();
  expect(await groundOf(page)).toBe(dark);
});

/** Colours of drawings that stayed what they are on light, by element. Those of black and white signs are none of the site's. */
const leftLight = (page: Page) =>
  page.evaluate(
    (ofLight) => {
      const drawn = [...document.querySelectorAll<SVGElement>('main svg [fill], main svg [stroke]')];
      return drawn.flatMap((element) =>
        (['fill', 'stroke'] as const)
          .filter((part) => element.hasAttribute(part) && ofLight.includes(getComputedStyle(element)[part]))
          .map((part) => `${element.tagName} ${part} ${getComputedStyle(element)[part]}`),
      );
    },
    Object.values(colours)
      .filter((colour) => !Object.values(darkColours).includes(colour))
      .map(rgbOf),
  );

const pale = new PaleSeeker();

test.for(groupsOfPages)(
  'on a dark page text can be read and drawings are dark, from $from',
  async ({ paths }, { visit }) => {
    const page = await visit({ ...desk, ...checkable, colorScheme: 'dark' });
    for (const path of paths) {
      await page.goto(path);
      expect(await leftLight(page), path).toEqual([]);
      expect(await pale.find(page), path).toEqual([]);
    }
  },
);

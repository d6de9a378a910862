import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a page is visited with to be checked: the policy of the site would refuse the checker itself. */
export const checkable: BrowserContextOptions = { bypassCSP: true };

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** What on the page fails WCAG 2.1 A or AA, one sentence per rule with the elements. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    // A cast: the script above defined it.
    const { axe } = window as unknown as { axe: { run(options: unknown): Promise<AxeResult> } };
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  });
}

/** What on the page has too little contrast, one sentence per element, after `findBarriers` or on a page of its own. */
export async function findPale(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    // A cast: the script above defined it.
    const { axe } = window as unknown as { axe: { run(options: unknown): Promise<AxeResult> } };
    const { violations } = await axe.run({ runOnly: { type: 'rule', values: ['color-contrast'] } });
    return violations.flatMap(({ nodes }) => nodes.map((node) => node.html));
  });
}

/** How wide the page is in its window, which a phone cannot show if it is more than that. */
export function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

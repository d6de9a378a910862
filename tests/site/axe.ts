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
  return [...(await findOtherBarriers(page)), ...(await findPale(page))];
}

/** The same but for contrast. */
export function findOtherBarriers(page: Page): Promise<readonly string[]> {
  return violationsOf(page, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    rules: { [contrast]: { enabled: false } },
  });
}

/** What on the page has too little contrast. */
export function findPale(page: Page): Promise<readonly string[]> {
  return violationsOf(page, { runOnly: { type: 'rule', values: [contrast] } });
}

const contrast = 'color-contrast';

async function violationsOf(page: Page, options: object): Promise<readonly string[]> {
  await page.evaluate(source);
  return page.evaluate(async (asked) => {
    // A cast: the script above defined it.
    const { axe } = window as unknown as { axe: { run(options: unknown): Promise<AxeResult> } };
    const { violations } = await axe.run(asked);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  }, options);
}

/**
 * Looks for pale text on one page after another. The checker takes most of its time to find out what lies under each text, and
 * pages are dressed alike: it is asked only where text has a colour, a ground and a rank of size that were not together yet on a page on
 * which it found nothing.
 */
export class PaleSeeker {
  readonly #passed = new Set<string>();

  async find(page: Page): Promise<readonly string[]> {
    const looks = await page.evaluate(looksOfText);
    if (looks.every((look) => this.#passed.has(look))) return [];
    const pale = await findPale(page);
    if (pale.length === 0) for (const look of looks) this.#passed.add(look);
    return pale;
  }
}

/** Every combination of colour, what it stands on and size in which the page shows text. Runs in the page, by itself. */
function looksOfText(): readonly string[] {
  const looks = new Set<string>();
  const grounds = new Map<Element, string>();
  const clear = 'rgba(0, 0, 0, 0)';
  const groundOf = (element: Element): string => {
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const isSimple = backgroundImage === 'none' && opacity === '1';
    const isOpaque = isSimple && !backgroundColor.startsWith('rgba(');
    // What is not opaque has the look of all that is under it.
    const under = isOpaque || element.parentElement === null ? '' : groundOf(element.parentElement);
    const isNothing = isSimple && backgroundColor === clear;
    const ground = isNothing ? under : `${backgroundColor} ${backgroundImage} ${opacity} ${under}`;
    grounds.set(element, ground);
    return ground;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (element === null || (texts.currentNode.nodeValue ?? '').trim() === '') continue;
    if (!element.checkVisibility()) continue;
    const { color, fill, fontSize, fontWeight } = getComputedStyle(element);
    const size = Number.parseFloat(fontSize);
    // Large text may have less contrast: from 18 pt, or bold from 14 pt.
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    looks.add([element.closest('svg') === null ? color : fill, isLarge, groundOf(element)].join(', '));
  }
  return [...looks];
}

/** How wide the page is in its window, which a phone cannot show if it is more than that. */
export function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

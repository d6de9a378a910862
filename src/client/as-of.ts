import { fill } from './elements.ts';
import { formatDate } from '../format/date.ts';
import { startMonthSlider } from './month-slider.ts';

/**
 * The slider on the relation page and the map. Everything that holds for a time bears `data-from` and `data-to` (included,
 * excluded; absent = open) and is there from the start, hidden where it does not hold at present: the slider only shows
 * and hides. Without this script the page shows the present state.
 */
export function startAsOf(): void {
  const titles = [...document.querySelectorAll<HTMLElement>('[data-as-of-title]')].map(readTitle);
  document.querySelectorAll<HTMLElement>('[data-as-of]').forEach((box) => {
    const dates = (box.dataset['asOf'] || '').split(' ');
    const show = (date: string, index: number) => {
      const counted = showAt(date, box.dataset['unit'] || '');
      for (const rename of titles) rename(index === dates.length - 1 ? null : `${formatDate(date)}，${counted}`);
      return `${formatDate(date)}：${counted}。`;
    };
    startMonthSlider({ box, dates, show });
  });
}

/**
 * The title of a picture that the slider changes, and what the picture says to those who do not see it: both count what is
 * shown. The function returned writes the counts of another date into them, or puts back what was there (null).
 */
function readTitle(title: HTMLElement): (words: string | null) => void {
  const pictures = [...(title.closest('figure')?.querySelectorAll('svg[aria-label]') ?? [])];
  const labels = pictures.map((picture) => picture.getAttribute('aria-label') ?? '');
  const own = [...title.childNodes];
  return (words) => {
    const renamed = `${title.dataset['asOfTitle'] || ''}：${words}`;
    if (words === null) fill(title, ...own);
    else fill(title, renamed);
    pictures.forEach((picture, index) => {
      const label = labels[index] ?? '';
      picture.setAttribute('aria-label', words === null ? label : label.replace(/^[^。]*/, renamed));
    });
  };
}

/** Shows what held on a date and returns how many groups and members that are. */
function showAt(date: string, unit: string): string {
  for (const part of document.querySelectorAll('[data-from],[data-to]')) {
    part.toggleAttribute('hidden', !isAt(part, date));
  }
  for (const list of document.querySelectorAll('.relation__members')) closeBracket(list);
  // A link on the map without a mark would be a stop of the keyboard on nothing.
  for (const link of document.querySelectorAll('svg [data-as-of-group]:not([hidden])')) {
    link.toggleAttribute('hidden', link.querySelector('[data-as-of-member]:not([hidden])') === null);
  }
  const groups = countShown('data-as-of-group', '');
  return `${groups}个集团，${countShown('data-as-of-member', '[data-as-of-group]:not([hidden]) ')}${unit}`;
}

/** Different values among what is shown: a map draws the same campus for wide and for narrow screens. */
function countShown(attribute: string, inside: string): number {
  const shown = document.querySelectorAll(`${inside}[${attribute}]:not([hidden])`);
  return new Set([...shown].map((part) => part.getAttribute(attribute))).size;
}

/** Whether a part of the page holds on a date: from its first day on, without the day of its end. */
export function isAt(part: Element, date: string): boolean {
  const [from, to] = [part.getAttribute('data-from'), part.getAttribute('data-to')];
  return (from === null || from <= date) && (to === null || date < to);
}

/** The bracket runs from the first row that is shown to the last; where there is none, a row says so. */
function closeBracket(list: Element): void {
  const rows = [...list.children].filter((row) => !row.hasAttribute('data-nobody'));
  const shown = rows.filter((row) => !row.hasAttribute('hidden'));
  for (const row of rows) {
    const edges = [...(row === shown[0] ? ['first'] : []), ...(row === shown[shown.length - 1] ? ['last'] : [])];
    row.setAttribute('data-edge', edges.join(' '));
  }
  const nobody = list.querySelector('[data-nobody]');
  if (nobody) nobody.toggleAttribute('hidden', shown.length > 0);
}

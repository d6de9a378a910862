import { regionSource, siteSource, type Option, type Source } from './search-lookup.ts';
import { isGone, updatedWords } from './site-files.ts';

/**
 * The search box: a combobox over the region's index, or the site's, which is fetched when the box is first focused.
 * Without this script the form leads to the list of schools.
 */
const limit = 8;

/** What the box searches, as SearchBox.astro has written it down. */
function sourceOf({ address = '', index, base = '/' }: DOMStringMap): Source {
  return index === undefined ? siteSource({ base }) : regionSource({ address, index });
}

/** Brings every search box of the page to life. */
export function startSearches(): void {
  document.querySelectorAll<HTMLFormElement>('form[data-search]').forEach(startSearch);
}

function startSearch(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  const list = form.querySelector('ul');
  const status = form.querySelector('[role="status"]');
  if (!input || !list || !status) return;
  const source = sourceOf(form.dataset);
  let options: readonly Option[] = [];
  let active = -1;
  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const mark = (index: number) => {
    active = index;
    list.querySelectorAll('li').forEach((item, position) => {
      item.setAttribute('aria-selected', String(position === index));
    });
    if (index >= 0) input.setAttribute('aria-activedescendant', `${list.id}-${index}`);
    else input.removeAttribute('aria-activedescendant');
  };

  const show = async () => {
    const typed = input.value;
    if (typed.trim() === '') {
      close();
      status.textContent = '';
      return;
    }
    let answer;
    try {
      answer = await source.lookup(typed);
    } catch (error) {
      status.textContent = isGone(error) ? updatedWords : '名录没有取到，请按回车查看学校名录。';
      return;
    }
    // A later keystroke has its own answer.
    if (typed !== input.value) return;
    const words = foundWords(answer.options.length) + answer.note;
    options = answer.options.slice(0, limit);
    list.textContent = '';
    list.append(...options.map((option, position) => itemOf(option, `${list.id}-${position}`)));
    if (answer.options.length > limit || answer.note !== '') list.append(lastItem(words));
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(options.length > 0));
    status.textContent = words;
    mark(options.length > 0 ? 0 : -1);
  };

  // The box keeps the focus while an option is pressed: the list would close before it was chosen.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const item = event.target instanceof Element ? event.target.closest('li') : null;
    const chosen = options[[...list.children].indexOf(item as Element)];
    if (chosen) location.href = chosen.href;
  });
  input.addEventListener('focus', () => void source.prepare().catch(() => undefined));
  input.addEventListener('input', () => void show());
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      mark((active + step + options.length) % options.length);
    }
  });
  form.addEventListener('submit', (event) => {
    const chosen = options[active];
    if (list.hidden || !chosen) return;
    event.preventDefault();
    location.href = chosen.href;
  });
  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget as Node | null)) close();
  });
}

function foundWords(count: number): string {
  if (count === 0) return '没有找到，换一个校名或简称试试。';
  return count > limit ? `找到${count}项，显示前${limit}项。` : `找到${count}项。`;
}

/** Under the results, how many there are: nothing to choose. */
function lastItem(words: string): HTMLLIElement {
  const item = document.createElement('li');
  item.setAttribute('role', 'option');
  item.setAttribute('aria-disabled', 'true');
  item.className = 'search__rest';
  item.textContent = words;
  return item;
}

/** One result, a plain option: a link inside would be a control inside a control. Built from text, never from markup. */
function itemOf(option: Option, id: string): HTMLLIElement {
  const item = document.createElement('li');
  item.id = id;
  item.setAttribute('role', 'option');
  const label = document.createElement('strong');
  label.textContent = option.label;
  const note = document.createElement('span');
  note.textContent = option.note;
  item.append(label, note);
  return item;
}

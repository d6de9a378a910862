import type { SearchIndex } from '../figures/search-index.ts';
import { compareFound, findEntries, type Found } from './match.ts';
import { fetchJson, isGone, updatedWords } from './site-files.ts';

/**
 * The search box in the header: a combobox over the region's index, which is fetched when the box is first focused.
 * Without this script the form leads to the list of schools.
 */
const limit = 8;

interface Source {
  /** The region's name, named in the results when several regions are searched. */
  readonly name: string;
  readonly address: string;
  /** Of its index. */
  readonly index: string;
}

interface Option {
  readonly label: string;
  readonly note: string;
  readonly href: string;
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
  // A cast: the attribute is written by SearchBox.astro.
  const sources = JSON.parse(form.dataset['search'] ?? '[]') as Source[];
  let options: readonly Option[] = [];
  let active = -1;
  let loading: Promise<readonly (readonly [Source, SearchIndex])[]> | null = null;

  const load = () => {
    loading ??= Promise.all(
      sources.map(async (source) => [source, await fetchJson<SearchIndex>(source.index)] as const),
    );
    return loading;
  };

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
    let indexes;
    try {
      indexes = await load();
    } catch (error) {
      loading = null;
      status.textContent = isGone(error) ? updatedWords : '名录没有取到，请按回车查看学校名录。';
      return;
    }
    // A later keystroke has its own answer.
    if (typed !== input.value) return;
    const found = indexes
      .flatMap(([source, index]) => findEntries(index.entries, typed).map((one) => ({ ...one, source, index })))
      .sort(compareFound);
    options = found.slice(0, limit).map(optionOf);
    list.textContent = '';
    list.append(...options.map((option, position) => itemOf(option, `${list.id}-${position}`)));
    if (found.length > limit) list.append(lastItem(foundWords(found.length)));
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(options.length > 0));
    status.textContent = foundWords(found.length);
    mark(options.length > 0 ? 0 : -1);
  };

  const optionOf = ({
    entry: [name, , kind, target],
    source,
    index,
  }: Found & { source: Source; index: SearchIndex }) => {
    const [label, path, detail] = index.targets[target] ?? ['', '', ''];
    const alias = name === label ? '' : `${name}${kind ? `（${kind}）` : ''}，`;
    const region = sources.length > 1 ? `，${source.name}` : '';
    return { label, note: `${alias}${detail}${region}`, href: source.address + path };
  };

  // The box keeps the focus while an option is pressed: the list would close before it was chosen.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const item = event.target instanceof Element ? event.target.closest('li') : null;
    const chosen = options[[...list.children].indexOf(item as Element)];
    if (chosen) location.href = chosen.href;
  });
  input.addEventListener('focus', () => void load().catch(() => (loading = null)));
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

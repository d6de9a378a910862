import { folded } from '../../format/folded.ts';
import { element } from '../elements.ts';
import { copyRows } from './copied.ts';
import { headOf, type Head } from './heads.ts';
import { moreOf } from './more.ts';
import { viewIn, withView } from './view-address.ts';
import { isWhole, rowsOf, wholeTable, type Column, type View } from './view.ts';

/**
 * Lets a reader sort a table, choose and search its rows and copy them. What rows are sorted by was worked out at build
 * (format/column-order.ts). Without this script the table is whole and in official order, and nothing is missing beside it.
 */
export function startTables(): void {
  document.querySelectorAll<HTMLElement>('[data-tools]').forEach((box) => {
    const table = box.nextElementSibling?.querySelector('table');
    if (table) startTable(box, table);
  });
}

function startTable(box: HTMLElement, table: HTMLTableElement): void {
  const name = box.dataset['tools'] || '';
  const body = table.tBodies[0];
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].flatMap((cell) => headOf(cell) ?? []);
  if (!body || heads.length === 0) return;
  const columns = heads.map(({ column }) => column);
  const all = [...body.rows];
  // A line of totals stays at the end, whatever is sorted or chosen.
  const rows = all.filter((row) => row.dataset['total'] === undefined);
  const totals = all.filter((row) => !rows.includes(row));
  let words: readonly string[] | null = null;
  let view = viewIn(new URLSearchParams(location.search), name, columns);

  const show = () => {
    words ??= rows.map((row) => folded(row.textContent));
    const shown = new Set(rowsOf(columns, words, view).map((place) => rows[place] as HTMLTableRowElement));
    body.append(...shown, ...rows.filter((row) => !shown.has(row)), ...totals);
    rows.forEach((row) => row.toggleAttribute('hidden', !shown.has(row)));
    more.cut(shown);
    heads.forEach((head) => head.show(view));
    tools.show(view, shown.size);
  };
  const change = (part: Partial<View>) => {
    view = { ...view, ...part };
    const asked = withView(new URLSearchParams(location.search), name, view).toString();
    history.replaceState(null, '', `${location.pathname}${asked && `?${asked}`}${location.hash}`);
    show();
  };
  const copied = () => {
    const shown = [...body.rows].filter((row) => !row.hidden);
    return copyRows([...(table.tHead?.rows ?? []), ...shown], `已复制${shown.length}行，可以粘贴到WPS、Excel或Word。`);
  };
  const more = moreOf(box, rows);
  const tools = toolsIn(box, { heads, total: rows.length, change, copied });
  heads.forEach((head) => head.start(change, () => view));
  table.toggleAttribute('data-sorted', true);
  keepHeadInSight(table);
  more.cut(rows);
  if (isWhole(view)) return tools.show(view, rows.length);
  show();
  // The link is to this table, wherever on the page it stands.
  if (location.hash === '') (box.closest('section') ?? box).scrollIntoView();
}

interface Tools {
  readonly heads: readonly Head[];
  readonly total: number;
  readonly change: (part: Partial<View>) => void;
  readonly copied: () => string;
}

/** Fills the place above a table with what asks it. A phone shows the box to search in, and the rest when asked to. */
function toolsIn(box: HTMLElement, { heads, total, change, copied }: Tools) {
  const find = element('input', { type: 'search', autocomplete: 'off' });
  const choosers = heads.filter(({ column }) => column.choices.length > 0).map(chooserOf);
  const sorter = sorterOf(heads);
  const more = buttonOf('筛选和排序', () => fold(form.classList.contains('table-tools--open')));
  more.className = 'table-tools__more';
  const clearer = buttonOf('清除条件', () => {
    change(wholeTable);
    find.focus();
  });
  const told = element('output');
  const form = element(
    'form',
    { role: 'search', 'aria-label': box.dataset['label'] || '' },
    labelled('查找', find),
    more,
    ...choosers.map(({ label }) => label),
    labelled('排序', sorter),
    buttonOf('复制表格', () => (told.textContent = copied())),
    clearer,
    told,
  );
  const fold = (isFolded: boolean) => {
    form.classList.toggle('table-tools--open', !isFolded);
    more.setAttribute('aria-expanded', String(!isFolded));
  };
  let chosen: View['chosen'] = {};
  form.addEventListener('submit', (event) => event.preventDefault());
  find.addEventListener('input', () => change({ typed: find.value }));
  for (const { column, select } of choosers)
    select.addEventListener('change', () => {
      const { [column.key]: _, ...others } = chosen;
      change({ chosen: select.value === '' ? others : { ...others, [column.key]: select.value } });
    });
  sorter.addEventListener('change', () => {
    const [isUp, column = null] = sorter.value.split(' ');
    change({ column, isDown: isUp === '' });
  });
  fold(true);
  box.append(form);
  return {
    show: (view: View, count: number) => {
      chosen = view.chosen;
      if (document.activeElement !== find) find.value = view.typed;
      for (const { column, select } of choosers) select.value = chosen[column.key] ?? '';
      sorter.value = view.column === null ? '' : valueOf(view.column, view.isDown);
      clearer.hidden = isWhole(view);
      told.textContent = count === total ? `共${total}项` : `显示${count}项，共${total}项`;
    },
  };
}

function buttonOf(words: string, act: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button' }, words);
  button.addEventListener('click', act);
  return button;
}

function chooserOf({ column, chosenBy }: Head): { column: Column; select: HTMLSelectElement; label: HTMLElement } {
  const select = selectOf(
    '全部',
    column.choices.map((choice) => [choice, choice] as const),
  );
  return { column, select, label: labelled(chosenBy, select) };
}

/** Where heads are not shown, as on a phone, a list takes their place. */
function sorterOf(heads: readonly Head[]): HTMLSelectElement {
  const options = heads.flatMap(({ column: { key }, label }) =>
    [false, true].map((isDown) => [valueOf(key, isDown), `${label}，${isDown ? '降' : '升'}序`] as const),
  );
  return selectOf('原有次序', options);
}

const valueOf = (key: string, isDown: boolean) => `${isDown ? '' : '+'} ${key}`;

function selectOf(none: string, options: readonly (readonly [value: string, words: string])[]): HTMLSelectElement {
  const all = [['', none] as const, ...options];
  return element('select', {}, ...all.map(([value, words]) => element('option', { value }, words)));
}

function labelled(words: string, control: HTMLElement): HTMLLabelElement {
  return element('label', {}, element('span', {}, words), control);
}

/** A table that fits its box needs none to be pushed in: its head then stays in sight while the page goes by. */
function keepHeadInSight(table: HTMLTableElement): void {
  const scroll = table.parentElement;
  if (!scroll) return;
  const fit = () => {
    scroll.classList.remove('table-scroll--fits');
    scroll.classList.toggle('table-scroll--fits', table.scrollWidth <= scroll.clientWidth);
  };
  window.addEventListener('resize', fit);
  fit();
}

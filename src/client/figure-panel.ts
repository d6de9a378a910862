import type { PanelIndicator, PanelNames, PanelRow } from '../figures/panel.ts';
import { element, fill } from './elements.ts';
import { fetchJson, isGone, updatedWords } from './site-files.ts';

/** Where a bound number comes from, in a small panel beside it: n/N, date, clause, standard, and where it can be recomputed. */

/** Shows what a bound number is made of, beside the number. */
export interface Panels {
  readonly show: (target: Element) => Promise<void>;
}

/** A line of the panel. */
type Line = readonly [label: string, value: string | readonly Node[]];

interface Told {
  readonly title: string;
  readonly value: string;
  readonly lines: readonly Line[];
  readonly links: readonly (readonly [label: string, href: string])[];
}

interface Addresses {
  /** Of the region that the page is about. */
  readonly region: string;
  /** Of the JSON of the page's own build. */
  readonly fetched: string;
}

/** Returns the panel of a page, which stays empty and hidden until a number is pointed at. */
export function createPanels({ region, fetched }: Addresses): Panels {
  const panel = element('div', { class: 'figure-panel no-print', id: 'figure-panel', role: 'tooltip', hidden: '' });
  document.body.append(panel);
  const read = createReader(fetched);
  let shown: Element | null = null;
  let timer = 0;

  const hide = () => {
    shown?.removeAttribute('aria-describedby');
    shown = null;
    panel.hidden = true;
  };
  const hideSoon = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (!panel.matches(':hover') && !(shown?.matches(':hover, :focus') ?? false)) hide();
    }, 200);
  };
  panel.addEventListener('pointerleave', hideSoon);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && hide());
  document.addEventListener('click', (event) => {
    const isInside = event.target instanceof Node && (panel.contains(event.target) || shown?.contains(event.target));
    if (isInside !== true) hide();
  });

  return {
    show: async (target) => {
      const data = target.matches('data') ? target : target.querySelector('data');
      const anchor = target.closest('.figure-link') ?? target;
      if (data === null || anchor === shown) return;
      window.clearTimeout(timer);
      shown = anchor;
      anchor.addEventListener('pointerleave', hideSoon, { once: true });
      anchor.addEventListener('focusout', hideSoon, { once: true });
      const told = await tell(data, read, region).catch((error: unknown) => (isGone(error) ? updatedWords : null));
      // Meanwhile the reader may have gone on.
      if (shown !== anchor) return;
      if (told === null) {
        hide();
        return;
      }
      fill(panel, ...(typeof told === 'string' ? [element('p', {}, told)] : nodesOf(told)));
      panel.hidden = false;
      anchor.setAttribute('aria-describedby', panel.id);
      placeBeside(panel, anchor);
    },
  };
}

interface Reader {
  readonly indicator: (id: string) => Promise<PanelIndicator>;
  readonly names: () => Promise<PanelNames>;
}

/** Each file is fetched once. */
function createReader(fetched: string): Reader {
  const kept = new Map<string, Promise<unknown>>();
  const json = (path: string): Promise<unknown> => {
    const known = kept.get(path) ?? fetchJson(`${fetched}panel/${path}.json`);
    kept.set(path, known);
    return known;
  };
  return {
    // Casts: the site's own build wrote the files from values of these types.
    indicator: (id) => json(`ind-${id.toLowerCase()}`) as Promise<PanelIndicator>,
    names: () => json('names') as Promise<PanelNames>,
  };
}

async function tell(data: Element, read: Reader, region: string): Promise<Told> {
  const ref = data.getAttribute('value') ?? '';
  const text = data.textContent ?? '';
  const result = /^(\w+):(\d+)([ndstr]?|w\d+)$/.exec(ref);
  if (result !== null) {
    const [, id = '', index = '', part = ''] = result;
    const indicator = await read.indicator(id);
    const row = indicator.rows[Number(index)];
    if (row === undefined) throw new Error(`${ref} leads nowhere`);
    return tellResult({ id, part, text, indicator, row, region });
  }
  const names = await read.names();
  if (ref.startsWith('#')) return tellCount(ref, text, names);
  const cell = /^(\w+)\.(\d+)\.(\w+)$/.exec(ref);
  if (cell !== null) return tellCell(cell, text, { names, region });
  return tellDerived(ref, text, read);
}

const partNames: Readonly<Record<string, string>> = {
  n: '分子',
  d: '分母',
  s: '与标准的差距',
  r: '达到标准所需',
  t: '标准',
};

function tellResult(asked: {
  readonly id: string;
  readonly part: string;
  readonly text: string;
  readonly indicator: PanelIndicator;
  readonly row: PanelRow;
  readonly region: string;
}): Told {
  const { id, part, text, indicator, row, region } = asked;
  const [unit, moment, basis, category, value, verdict, standard, distance, reason, search] = row;
  const lines: readonly Line[] = [
    ['时间', moment],
    ['口径', category === '' ? basis : `${basis}，${category}`],
    ...(partNames[part] === undefined ? [] : ([[partNames[part] ?? '', text]] as const)),
    ['标准', standard],
    ['评价', distance === '' || verdict === '达标' ? verdict : `${verdict}，${distance}`],
    ['说明', reason],
    ['条款', indicator.clauses.map((clause) => clauseLink(region, clause))],
    ['算法', indicator.formula],
  ];
  return {
    title: `${unit}，${indicator.title}`,
    value,
    lines,
    links: [
      ['验算', `${region}query/check/?${search}`],
      ['指标说明', `${region}indicators/ind-${id.toLowerCase()}/`],
    ],
  };
}

function clauseLink(region: string, clause: string): Node {
  return element('a', { href: `${region}policy/#${clause.toLowerCase()}` }, clause);
}

function tellCount(ref: string, text: string, names: PanelNames): Told {
  const [, name = '', argument = ''] = /^#(\w+)(?:\((.*)\))?$/.exec(ref) ?? [];
  const [meaning = '', unit = ''] = names.counts[name] ?? [];
  if (meaning === '') throw new Error(`${ref} leads nowhere`);
  return {
    title: argument === '' ? '计数' : `计数：${argument}`,
    value: `${text}${unit}`,
    lines: [
      ['统计', meaning],
      ['数据截至', `${names.as_of}，${names.status}`],
    ],
    links: [],
  };
}

function tellCell(
  [, table = '', index = '', column = '']: readonly string[],
  text: string,
  { names, region }: { readonly names: PanelNames; readonly region: string },
): Told {
  const [label, columns] = names.tables[table] ?? ['', {}];
  return {
    title: label === '' ? table : label,
    value: text,
    lines: [
      ['字段', columns[column] ?? column],
      ['位置', `第${Number(index) + 1}条记录`],
      ['数据截至', `${names.as_of}，${names.status}`],
    ],
    links: [['数据下载', `${region}data/`]],
  };
}

const operations: Readonly<Record<string, string>> = {
  pp: '两个比例之差（百分点）',
  minus: '两个数之差',
  plus: '各数之和',
  growth: '增长的百分比',
  share: '两个数之比',
};

/** Results, cells and counts that a reference is made of. */
const leaves = /(\w+):(\d+)[ndstr]?|(\w+)\.(\d+)\.(\w+)|#(\w+)(?:\(([^()]*)\))?/g;

/** What a number was made of: results with their periods and values, records by their place, counts by their meaning. */
async function tellDerived(ref: string, text: string, read: Reader): Promise<Told> {
  const [, operation = '', inner = ''] = /^(\w+)\((.*)\)$/.exec(ref) ?? [];
  const parts = [...inner.matchAll(leaves)];
  const told = await Promise.all(parts.slice(0, 4).map((part) => tellLeaf(part, read)));
  const more = parts.length > 4 ? ([['共', `${parts.length}个数`]] as const) : [];
  return {
    title: operations[operation] ?? '由下列数字算得',
    value: text,
    lines: [...told.filter((line) => line !== null), ...more],
    links: [],
  };
}

async function tellLeaf(
  [, id, at, table, index, column = '', count = '', argument]: RegExpMatchArray,
  read: Reader,
): Promise<Line | null> {
  if (id !== undefined) {
    const row = (await read.indicator(id)).rows[Number(at)];
    return row === undefined ? null : [row[1], `${row[0]}，${row[4]}`];
  }
  const names = await read.names();
  if (table !== undefined) {
    const [label = table, columns] = names.tables[table] ?? [];
    return [label, `第${Number(index) + 1}条记录，${columns?.[column] ?? column}`];
  }
  const [meaning = ''] = names.counts[count] ?? [];
  return [argument ?? '计数', meaning];
}

function nodesOf({ title, value, lines, links }: Told): readonly Node[] {
  const shown = lines.filter(([, told]) => told.length > 0);
  const rows = shown.flatMap(([label, told]) => [
    element('dt', {}, label),
    element(
      'dd',
      {},
      ...(typeof told === 'string' ? [told] : told.flatMap((node, at) => (at === 0 ? [node] : ['、', node]))),
    ),
  ]);
  return [
    element('p', { class: 'figure-panel__title' }, title),
    element('p', { class: 'figure-panel__value' }, value),
    element('dl', {}, ...rows),
    ...(links.length === 0
      ? []
      : [
          element(
            'p',
            { class: 'figure-panel__links' },
            ...links.map(([label, href]) => element('a', { href }, label)),
          ),
        ]),
  ];
}

const gap_px = 6;

/** Under the number, or above it where there is no room; never beyond the edges of the window. */
function placeBeside(panel: HTMLElement, anchor: Element): void {
  const at = anchor.getBoundingClientRect();
  const size = panel.getBoundingClientRect();
  const room = document.documentElement;
  const left = Math.max(gap_px, Math.min(at.left, room.clientWidth - size.width - gap_px));
  const isAbove = at.bottom + gap_px + size.height > room.clientHeight && at.top > size.height + gap_px;
  const top = isAbove ? at.top - size.height - gap_px : at.bottom + gap_px;
  panel.style.setProperty('left', `${left + window.scrollX}px`);
  panel.style.setProperty('top', `${top + window.scrollY}px`);
}

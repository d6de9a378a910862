import { recomputerOf, type ComparedRow, type Recomputer } from '../../indicators/recompute.ts';
import { keep, stateOf } from '../address.ts';
import { element, fill } from '../elements.ts';
import { readEngineSource } from '../engine/files.ts';
import { runWithProgress, type ProgressView } from '../engine/progress.ts';
import { openRegionEngine } from '../engine/region-engine.ts';
import { sayStarted } from '../started.ts';
import { fetchJson, isGone, updatedWords } from '../site-files.ts';
import { checkSentence, summaryNodes } from './summary.ts';
import { figuresOf, heldAgainstPrinted, type CheckFigures, type Figure, type IndicatorMethod } from './figures.ts';
import { figureTable } from './table.ts';

/** Written by CheckTool.astro. */
interface CheckSource {
  readonly region_code: string;
  readonly figures_url: string;
  readonly method_url: string;
}

/** The parts of the page, which CheckTool.astro wrote. */
interface Parts {
  readonly box: HTMLElement;
  readonly indicator: HTMLSelectElement;
  readonly unit: HTMLSelectElement;
  readonly method: HTMLElement;
  readonly rows: HTMLElement;
}

/**
 * The page on which readers recompute figures. The address says which: `i` an indicator, `u` a unit, `t` a date or
 * period, `b` a basis. Until a button is pressed only the published figures and the method are there.
 */
export function startCheck(): void {
  const box = document.querySelector<HTMLElement>('[data-check]');
  const indicator = box?.querySelector<HTMLSelectElement>('#check-indicator');
  const unit = box?.querySelector<HTMLSelectElement>('#check-unit');
  const method = box?.querySelector<HTMLElement>('[data-check-method]');
  const rows = box?.querySelector<HTMLElement>('[data-check-rows]');
  if (!box || !indicator || !unit || !method || !rows) return;
  // A cast: the attribute is written by CheckTool.astro.
  const source = JSON.parse(box.dataset['check'] ?? '{}') as CheckSource;
  box.removeAttribute('hidden');
  sayStarted();
  void startChoice({ box, indicator, unit, method, rows }, source);
  onClick(box, 'all', (view) => checkAll(box, view));
}

async function startChoice(parts: Parts, source: CheckSource): Promise<void> {
  const { box, indicator, unit } = parts;
  const chosen = stateOf('i');
  if (chosen !== null && [...indicator.options].some(({ value }) => value === chosen)) indicator.value = chosen;
  const wantedUnit = stateOf('u') ?? source.region_code;
  let compared: readonly ComparedRow[] | null = null;
  let method: IndicatorMethod | null = null;
  let figures: readonly Figure[] = [];
  const show = () => {
    if (method !== null) showFigures(parts, { figures, method, compared });
  };
  const choose = async () => {
    compared = null;
    const id = indicator.value;
    const file = `${id.toLowerCase()}.json`;
    const fetched = await Promise.all([
      fetchJson<CheckFigures>(`${source.figures_url}${file}`),
      fetchJson<IndicatorMethod>(`${source.method_url}${file}`),
    ]).catch((error: unknown) => (isGone(error) ? updatedWords : '公布的数值没有载入，请检查网络后刷新页面。'));
    // Another one may have been chosen meanwhile.
    if (indicator.value !== id) return;
    if (typeof fetched === 'string') {
      fill(parts.rows, element('p', { class: 'notice notice--absent' }, fetched));
      return;
    }
    const [published, loaded] = fetched;
    figures = figuresOf(published);
    fillUnits(unit, { published, figures, wanted: unit.value === '' ? wantedUnit : unit.value });
    method = loaded;
    showMethod(parts, loaded);
    show();
  };
  indicator.addEventListener('change', () => {
    keepChoice(parts);
    void choose();
  });
  unit.addEventListener('change', () => {
    keepChoice(parts);
    show();
  });
  onClick(box, 'one', async (view) => {
    const id = indicator.value;
    const { recomputer, slug } = await openRecomputer(view);
    const found = heldAgainstPrinted(await recomputer.one(slug, id, stepsOf(view)), figures);
    if (indicator.value === id) {
      compared = found;
      show();
    }
    return checkSentence(found, '这项指标各对象、各期');
  });
  await choose();
}

function fillUnits(
  unit: HTMLSelectElement,
  {
    published,
    figures,
    wanted,
  }: { readonly published: CheckFigures; readonly figures: readonly Figure[]; readonly wanted: string },
): void {
  const units = new Set(figures.map(({ unit_id }) => unit_id));
  const optionOf = (value: string) =>
    element('option', value === wanted ? { value, selected: '' } : { value }, published.unit_names[value] ?? value);
  fill(unit, ...[...units].map(optionOf));
}

/** A choice of the reader's own: what a link pointed at is not chosen any more. */
function keepChoice({ indicator, unit }: Parts): void {
  keep('i', indicator.value);
  keep('u', unit.value);
  keep('t', '');
  keep('b', '');
}

function showFigures(
  { unit, rows }: Parts,
  {
    figures,
    method,
    compared,
  }: {
    readonly figures: readonly Figure[];
    readonly method: IndicatorMethod;
    readonly compared: readonly ComparedRow[] | null;
  },
): void {
  const [moment, basisId] = [stateOf('t'), stateOf('b')];
  const basis = method.bases.find(({ id }) => id === basisId)?.label ?? null;
  const isChosen = (figure: Figure) =>
    moment !== null &&
    momentOf(figure) === moment &&
    (basis === null || figure.basis === basis) &&
    figure.category === '';
  const own = figures.filter(({ unit_id }) => unit_id === unit.value);
  // The figure that a link pointed at comes first, totals before their parts, the latest before the earlier.
  const rank = (figure: Figure) => (isChosen(figure) ? 0 : 1) + (figure.category === '' ? 0 : 2);
  const ordered = [...own].sort((a, b) => rank(a) - rank(b) || compareText(momentOf(b), momentOf(a)));
  const totals = ordered.filter(({ category }) => category === '');
  const parts = ordered.filter(({ category }) => category !== '');
  const tableOf = (shown: readonly Figure[], label: string) =>
    element(
      'div',
      { class: 'table-scroll', role: 'region', tabindex: '0', 'aria-label': label },
      figureTable(shown, { method, compared, isChosen }),
    );
  const wasOpen = rows.querySelector('details')?.open === true;
  const details = element('details', wasOpen ? { open: '' } : {}, element('summary', {}, `分项，共${parts.length}项`));
  details.append(tableOf(parts, '分项的公布值和核算值'));
  fill(
    rows,
    ...(totals.length === 0 ? [] : [tableOf(totals, '公布值和核算值')]),
    ...(parts.length === 0 ? [] : [details]),
  );
}

function momentOf({ as_of_date, period }: Figure): string {
  return as_of_date ?? period;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function showMethod({ box, indicator, method: list }: Parts, method: IndicatorMethod): void {
  const option = indicator.selectedOptions[0];
  const clauses = (option?.dataset['clauses'] ?? '').split(' ').filter((id) => id !== '');
  const address = box.querySelector<HTMLElement>('[data-clause-address]')?.dataset['clauseAddress'] ?? '';
  const links = clauses.map((id) =>
    element('li', {}, element('a', { href: address.replace('clause', id.toLowerCase()) }, id)),
  );
  const more = element('a', { href: option?.dataset['href'] ?? '' }, '指标页');
  fill(
    list,
    entry('计算公式', method.formula),
    ...(method.sql === null ? [] : [entry('计算语句', sqlDetails(method.sql))]),
    ...(links.length === 0 ? [] : [entry('政策条款', element('ul', { class: 'inline-list' }, ...links))]),
    entry('图表和口径', more),
  );
}

function sqlDetails(sql: string): HTMLElement {
  return element(
    'details',
    {},
    element('summary', {}, '展开 SQL'),
    element('pre', { tabindex: '0' }, element('code', {}, sql)),
  );
}

function entry(term: string, words: Node | string): HTMLElement {
  return element('div', {}, element('dt', {}, term), element('dd', {}, words));
}

async function checkAll(box: HTMLElement, view: ProgressView): Promise<string> {
  const { recomputer, slug } = await openRecomputer(view);
  const rows = await recomputer.all(slug, stepsOf(view));
  const summary = box.querySelector('[data-check-summary]');
  const titles = new Map(
    [...box.querySelectorAll<HTMLOptionElement>('#check-indicator option')].map((option) => [
      option.value,
      option.textContent.trim(),
    ]),
  );
  if (summary !== null) fill(summary, ...summaryNodes(rows, titles));
  return checkSentence(rows);
}

/** A button runs one thing at a time. */
function onClick(box: HTMLElement, name: 'one' | 'all', work: (view: ProgressView) => Promise<string>): void {
  const button = box.querySelector<HTMLButtonElement>(`[data-check-run="${name}"]`);
  const state = box.querySelector<HTMLElement>(`[data-check-state="${name}"]`);
  if (!button || !state) return;
  button.addEventListener('click', () => {
    button.disabled = true;
    void runWithProgress(state, work).finally(() => {
      button.disabled = false;
    });
  });
}

function stepsOf({ show, signal }: ProgressView) {
  return {
    signal,
    onStep: (done: number, total: number) => show(`正在核算：第${done + 1}步，共${total}步`, done, total),
  };
}

const recomputers = new WeakMap<object, Recomputer>();

async function openRecomputer({ onEngine, signal }: ProgressView) {
  const source = readEngineSource();
  const engine = await openRegionEngine(source, { onProgress: onEngine, signal });
  const recomputer = recomputers.get(engine) ?? recomputerOf(engine);
  recomputers.set(engine, recomputer);
  return { recomputer, slug: source.regions[0]?.slug ?? '' };
}

import { element, fill } from '../elements.ts';
import type { Desk } from './connect.ts';
import type { CheckView } from './messages.ts';
import type { TrialFigure, TrialTold, TrialView } from './trial/messages.ts';

/** Where the page says that a trial's files are. */
interface TrialAddresses {
  readonly worker: string;
  readonly engine_worker: string;
  readonly engine_code: string;
}

/** 试算: what would be published of the files on the desk, beside what is. Nothing of it is loaded before it is asked for. */
export function startTrial(box: HTMLElement, desk: Desk, viewOf: () => CheckView | null): void {
  const button = box.querySelector<HTMLButtonElement>('[data-desk-trial-run]');
  const state = box.querySelector<HTMLElement>('[data-desk-trial-state]');
  const result = box.querySelector<HTMLElement>('[data-desk-trial-result]');
  if (!button || !state || !result) return;
  // A cast: Desk.astro writes the attribute.
  const addresses = JSON.parse(box.dataset['deskTrial'] ?? '{}') as TrialAddresses;
  button.addEventListener('click', () => {
    button.disabled = true;
    fill(result);
    const bar = element('progress', { max: '1', value: '0', 'aria-label': '进度' });
    const words = element('p', {}, '正在准备');
    fill(state, bar, words);
    const onStep = (step: string, done: number) => {
      bar.value = done;
      words.textContent = step;
    };
    void tryOut(async () => {
      const view = await run(desk, viewOf(), addresses, onStep);
      fill(state, element('p', { class: 'notice' }, sentenceOf(view)));
      fill(result, ...resultNodes(view));
    });
  });

  async function tryOut(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      fill(
        box.querySelector('[data-desk-trial-state]') ?? box,
        element('p', { class: 'notice notice--absent' }, words),
      );
    } finally {
      box.querySelector('[data-desk-trial-run]')?.removeAttribute('disabled');
    }
  }
}

function whole(address: string): string {
  return new URL(address, location.href).href;
}

async function run(
  desk: Desk,
  view: CheckView | null,
  addresses: TrialAddresses,
  onStep: (step: string, done: number) => void,
): Promise<TrialView> {
  const input = await desk.call('trial');
  if (input === null || view === null) throw new Error('有错误的数据不能发布，改正全部错误后再试算。');
  const { folder, regions } = view;
  const [known] = regions.filter((region) => region.folder === folder);
  const places = {
    engine_worker: whole(addresses.engine_worker),
    engine_code: whole(addresses.engine_code),
    published: known === undefined ? null : whole(known.published),
  };
  const worker = new Worker(addresses.worker, { type: 'module' });
  try {
    return await new Promise<TrialView>((resolve, reject) => {
      worker.addEventListener('error', (event) =>
        reject(new Error(event.message || '浏览器不能试算，请使用较新的浏览器，并在网站上打开本页。')),
      );
      worker.addEventListener('message', ({ data }: MessageEvent<TrialTold>) => {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none; only windows do.
        if ('is_ready' in data) worker.postMessage({ input, places });
        else if ('step' in data) onStep(data.step, data.done);
        else if ('view' in data) resolve(data.view);
        else reject(new Error(data.error));
      });
    });
  } finally {
    // With it goes what it held of persons.
    worker.terminate();
  }
}

function sentenceOf({ counts: { all, same, changed, added, gone } }: TrialView): string {
  if (changed + added + gone === 0) return `共${all}项结果，与现在公布的全部相同。`;
  const parts = [
    `${same}项不变`,
    ...(changed > 0 ? [`${changed}项有变化`] : []),
    ...(added > 0 ? [`新增${added}项`] : []),
    ...(gone > 0 ? [`减少${gone}项`] : []),
  ];
  return `共${all}项结果，与现在公布的相比：${parts.join('，')}。`;
}

function resultNodes({ figures, changed, missing }: TrialView): readonly HTMLElement[] {
  const nodes: HTMLElement[] = [element('h3', {}, '主要指标'), figureTable(figures, '主要指标')];
  if (changed.length > 0) nodes.push(element('h3', {}, '其他有变化的结果'), figureTable(changed, '其他有变化的结果'));
  if (missing.length > 0) {
    const items = missing.map(({ label, count }) => element('li', {}, `${label}：${count}项结果因此无法计算`));
    nodes.push(element('h3', {}, '尚缺的数据表'), element('ul', {}, ...items));
  }
  return nodes;
}

function figureTable(figures: readonly TrialFigure[], label: string): HTMLElement {
  const head = ['指标', '时点或时期', '现在公布', '试算', '差额'].map((words) =>
    element('th', { scope: 'col' }, words),
  );
  const body = element('tbody', {});
  const table = element('table', {}, element('thead', {}, element('tr', {}, ...head)), body);
  const frame = element('div', { class: 'table-scroll', role: 'region', tabindex: '0', 'aria-label': label }, table);
  const box = element('div', {}, frame);
  showFrom(0, firstShown);
  return box;

  /** The rows from a place on, as many as asked for, and a button for the next ones. */
  function showFrom(start: number, count: number): void {
    body.append(...figures.slice(start, start + count).map(rowOf));
    const rest = figures.length - start - count;
    if (rest <= 0) return;
    const next = Math.min(rest, laterShown);
    const words = next === rest ? `显示其余${rest}项` : `再显示${next}项（其余共${rest}项）`;
    const more = element('button', { type: 'button', class: 'button button--quiet' }, words);
    more.addEventListener('click', () => {
      more.remove();
      showFrom(start + count, next);
    });
    box.append(more);
  }
}

/** Rows that are shown at once, and with each further asking: thousands at a time would make the page stand still. */
const [firstShown, laterShown] = [60, 500];

function rowOf({ title, moment, published, trial, lacking, is_changed }: TrialFigure): HTMLElement {
  return element(
    'tr',
    is_changed ? { class: 'desk-changed' } : {},
    element('th', { scope: 'row' }, title),
    element('td', { class: 'nowrap', 'data-label': '时点或时期' }, moment),
    element('td', { 'data-label': '现在公布' }, published),
    element('td', { 'data-label': '试算' }, trial),
    element('td', { 'data-label': '差额' }, lacking),
  );
}

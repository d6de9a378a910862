import { readQuestion } from '../../query/address.ts';
import type { RegionOptions } from '../../query/options.ts';
import type { Question } from '../../query/question.ts';
import { sayStarted } from '../started.ts';
import { fileSentence, loaded } from '../site-files.ts';
import { keepQuestion, startForm } from './form.ts';
import { fetchOthers, startOthers, type Others } from './regions.ts';

/**
 * The query page before anything is loaded: the form, which works from the page's own list of choices, and the examples.
 * The engine, the charts and everything else come with the first question that is asked.
 */
export function startQuery(): void {
  const root = document.querySelector<HTMLElement>('[data-query]');
  const form = root?.querySelector('form');
  const button = form?.querySelector('button');
  if (!root || !form || !button) return;
  // A cast: it is written by the page itself.
  const options = JSON.parse(root.dataset['query'] ?? '') as RegionOptions;
  let others: Others = { all: [], near: [], city: '' };
  const regions = () => others.all.map(({ slug }) => slug);
  const { question, show } = startForm({ form, options, regions });
  const read = () => readQuestion(location.search, options, regions());
  let asked: AbortController | null = null;

  const status = root.querySelector('[data-status]');
  const besideForm = status?.parentElement;

  const ask = async (asking: Question, beside: Element | null | undefined = besideForm) => {
    asked?.abort();
    const own = new AbortController();
    asked = own;
    show(asking);
    // What is going on is said where the reader has just clicked.
    if (status && beside) beside.append(status);
    root.querySelector('[data-shared]')?.setAttribute('hidden', '');
    const answering = await loaded(import('./ask.ts')).catch(fileSentence);
    if (own.signal.aborted) return;
    if (typeof answering === 'string') say(root, answering);
    else
      await answering.answerQuestion({
        root,
        question: asking,
        options,
        others: others.all,
        signal: own.signal,
        isSuperseded: () => asked !== own,
      });
  };

  const offer: { regions: (slugs: readonly string[]) => void } = { regions: passOver };
  let fetching: Promise<void> | null = null;
  // Which other regions there are is only asked when a reader wants one: there may be thousands.
  const know = () => (fetching ??= learn());
  const learn = async () => {
    const found = await fetchOthers(options).catch(fileSentence);
    if (typeof found === 'string') {
      fetching = null;
      say(root, found);
      return;
    }
    others = found;
    offer.regions = startOthers(form, found);
    offer.regions(read().regions);
  };
  const more = form.querySelector<HTMLDetailsElement>('[data-other-regions]');
  more?.addEventListener('toggle', () => more.open && void know());

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keepQuestion(question());
    void ask(question());
  });
  root.querySelector('[data-cancel]')?.addEventListener('click', () => asked?.abort());
  root.querySelectorAll<HTMLAnchorElement>('a[data-example]').forEach((link) => {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      const example = readQuestion(new URL(link.href).search, options, regions());
      keepQuestion(example);
      void ask(example, link.parentElement);
    });
  });
  window.addEventListener('popstate', () => {
    offer.regions(read().regions);
    if (asked === null) show(read());
    else void ask(read());
  });
  const begin = () => {
    show(read());
    root.querySelector('[data-shared]')?.toggleAttribute('hidden', location.search === '');
    button.disabled = false;
    if (location.search !== '') void askIfKept(() => ask(read())).catch(() => undefined);
    sayStarted();
  };
  if (/[?&]r=/.test(location.search)) void know().then(begin);
  else begin();
}

/** While no other region is known there is none to offer. */
function passOver(): void {}

/** Answers the question of a link without being asked where that costs no download: an earlier visit has kept the engine. */
async function askIfKept(ask: () => Promise<void>): Promise<void> {
  const { isAnsweredAtOnce } = await loaded(import('./ask.ts'));
  if (await isAnsweredAtOnce()) await ask();
}

/** Where the answer's own script would say how far it is. */
function say(root: HTMLElement, words: string): void {
  const box = root.querySelector('[data-status]');
  const line = box?.querySelector('[role="status"]');
  if (!box || !line) return;
  box.removeAttribute('hidden');
  box.querySelectorAll('progress, [data-cancel]').forEach((part) => part.setAttribute('hidden', ''));
  line.textContent = words;
}

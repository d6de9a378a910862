import { readQuestion } from '../../query/address.ts';
import type { RegionOptions } from '../../query/options.ts';
import type { Question } from '../../query/question.ts';
import { sayStarted } from '../started.ts';
import { fileSentence, loaded } from '../site-files.ts';
import { keepQuestion, startForm } from './form.ts';

/**
 * The query page before anything is loaded: the form, which works from the page's own list of choices, and the examples.
 * The engine, the charts and everything else come with the first question that is asked.
 */
export function startQuery(): void {
  const root = document.querySelector<HTMLElement>('[data-query]');
  const form = root?.querySelector('form');
  const button = form?.querySelector('button');
  if (!root || !form || !button) return;
  // Casts: both are written by the page itself.
  const options = JSON.parse(root.dataset['query'] ?? '') as RegionOptions;
  const others = JSON.parse(root.dataset['queryRegions'] ?? '{}') as Readonly<Record<string, string>>;
  const regions = Object.keys(others);
  const { question, show } = startForm({ form, options, regions });
  const read = () => readQuestion(location.search, options, regions);
  let asked: AbortController | null = null;

  const ask = async (asking: Question) => {
    asked?.abort('next question');
    const own = new AbortController();
    asked = own;
    show(asking);
    root.querySelector('[data-shared]')?.setAttribute('hidden', '');
    const answering = await loaded(import('./ask.ts')).catch(fileSentence);
    if (own.signal.aborted) return;
    if (typeof answering === 'string') say(root, answering);
    else await answering.answerQuestion({ root, question: asking, options, others, signal: own.signal });
  };

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
      const example = readQuestion(new URL(link.href).search, options, regions);
      keepQuestion(example);
      void ask(example);
    });
  });
  window.addEventListener('popstate', () => {
    if (asked === null) show(read());
    else void ask(read());
  });
  show(read());
  root.querySelector('[data-shared]')?.toggleAttribute('hidden', location.search === '');
  button.disabled = false;
  sayStarted();
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

import { readQuestion } from '../../query/address.ts';
import type { RegionOptions } from '../../query/options.ts';
import type { Question } from '../../query/question.ts';
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
  const regions = JSON.parse(root.dataset['queryRegions'] ?? '[]') as readonly string[];
  const { question, show } = startForm({ form, options, regions });
  const read = () => readQuestion(location.search, options, regions);
  let asked: AbortController | null = null;

  const ask = async (asking: Question) => {
    asked?.abort('next question');
    const own = new AbortController();
    asked = own;
    show(asking);
    root.querySelector('[data-shared]')?.setAttribute('hidden', '');
    const { answerQuestion } = await import('./ask.ts');
    if (!own.signal.aborted) await answerQuestion({ root, question: asking, options, signal: own.signal });
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
}

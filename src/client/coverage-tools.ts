import { coverageAt, trialOf, type CoverageMonth, type TrialGroup } from './coverage-maths.ts';

/**
 * The two tools on the coverage page: the slider through the months, and the trial of groups that turn tight. Both read
 * the data that the page itself holds and keep their state in the address, so that a link shows the same view. Without
 * this script neither is shown; the table of months and the trial of every single group stand on the page anyway.
 */
export function startCoverageTools(): void {
  document.querySelectorAll<HTMLElement>('[data-coverage-months]').forEach(startMonths);
  document.querySelectorAll<HTMLElement>('[data-coverage-trial]').forEach(startTrial);
}

function startMonths(box: HTMLElement): void {
  const input = box.querySelector('input');
  const output = box.querySelector('output');
  // A cast: the attribute is written by CoverageTools.astro.
  const months = JSON.parse(box.dataset['coverageMonths'] ?? '[]') as CoverageMonth[];
  if (!input || !output || months.length === 0) return;
  const show = () => {
    const month = months[Number(input.value)];
    if (month === undefined) return;
    const words = coverageAt(month);
    output.textContent = words;
    input.setAttribute('aria-valuetext', words);
  };
  const start = months.findIndex(({ date }) => date === stateOf('date'));
  input.max = String(months.length - 1);
  input.value = String(start < 0 ? months.length - 1 : start);
  input.addEventListener('input', show);
  input.addEventListener('change', () => keep('date', months[Number(input.value)]?.date ?? ''));
  show();
  box.removeAttribute('hidden');
}

function startTrial(box: HTMLElement): void {
  const output = box.querySelector('output');
  const choices = [...box.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  // Casts: the attributes are written by CoverageTools.astro.
  const trial = JSON.parse(box.dataset['coverageTrial'] ?? '{}') as {
    readonly numerator: number;
    readonly denominator: number;
    readonly thresholds: readonly number[];
  };
  if (!output || choices.length === 0) return;
  const chosen = (stateOf('tight') ?? '').split('.');
  for (const choice of choices) choice.checked = chosen.includes(choice.value);
  const show = () => {
    const groups = choices.filter((choice) => choice.checked).map(groupOf);
    output.textContent = trialOf(trial, groups);
  };
  for (const choice of choices) {
    choice.addEventListener('change', () => {
      show();
      keep(
        'tight',
        choices
          .filter((item) => item.checked)
          .map((item) => item.value)
          .join('.'),
      );
    });
  }
  show();
  box.removeAttribute('hidden');
}

function groupOf(choice: HTMLInputElement): TrialGroup {
  const campuses = (choice.dataset['campuses'] ?? '').split(' ').filter((id) => id !== '');
  return { id: choice.value, campuses };
}

function stateOf(name: string): string | null {
  return new URLSearchParams(location.search).get(name);
}

function keep(name: string, value: string): void {
  const address = new URL(location.href);
  if (value === '') address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  history.replaceState(null, '', address);
}

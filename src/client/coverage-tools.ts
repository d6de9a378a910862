import { keep, stateOf } from './address.ts';
import type { CoverageMonth, TrialGroup } from '../figures/coverage-tools.ts';
import { coverageAt, trialOf } from './coverage-maths.ts';
import { startMonthSlider } from './month-slider.ts';

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
  // A cast: the attribute is written by CoverageTools.astro.
  const months = JSON.parse(box.dataset['coverageMonths'] ?? '[]') as CoverageMonth[];
  startMonthSlider({
    box,
    dates: months.map(({ date }) => date),
    show: (_, index) => {
      const month = months[index];
      return month === undefined ? '' : coverageAt(month);
    },
  });
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

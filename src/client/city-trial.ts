import { keep, stateOf } from './address.ts';
import { boundedCount, cityTrialWords, type TrialSums } from './city-trial-maths.ts';

/**
 * The trial over a city's counties: the reader gives each a number, the page says what the city would have. The numbers are kept
 * in the address, so that a link shows the same trial.
 */
export function startCityTrials(): void {
  document.querySelectorAll<HTMLElement>('[data-city-trial]').forEach(startTrial);
}

function startTrial(box: HTMLElement): void {
  const output = box.querySelector('output');
  const inputs = [...box.querySelectorAll<HTMLInputElement>('input')];
  if (!output || inputs.length === 0) return;
  // A cast: the attribute is written by CityTrial.astro.
  const sums = JSON.parse(box.dataset['cityTrial'] ?? '{}') as TrialSums;
  const chosen = new Map((stateOf('add') ?? '').split('_').map((own) => own.split('.') as [string, string]));
  for (const input of inputs) {
    input.value = String(boundedCount(chosen.get(input.name) ?? '0', Number(input.max)));
    input.addEventListener('input', () => {
      show();
      keep(
        'add',
        inputs
          .filter(({ value }) => Number(value) > 0)
          .map((own) => `${own.name}.${boundedCount(own.value, Number(own.max))}`)
          .join('_'),
      );
    });
  }
  const show = () => {
    const counties = inputs.map((input) => ({
      name: input.dataset['name'] ?? '',
      added: boundedCount(input.value, Number(input.max)),
    }));
    output.textContent = cityTrialWords(sums, counties);
  };
  show();
  box.removeAttribute('hidden');
}

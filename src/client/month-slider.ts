import { keep, stateOf } from './address.ts';

/** A slider over dates, and what it does when it is moved. */
export interface MonthSlider {
  /** Holds an `input type=range` and an `output`; shown once it works. */
  readonly box: HTMLElement;
  /** In order; the last is the present one, where the slider stands until it is moved. */
  readonly dates: readonly string[];
  /** Shows one date and returns what to say of it. */
  readonly show: (date: string, index: number) => string;
}

/** A slider through the months. The chosen date is `date` in the address. */
export function startMonthSlider({ box, dates, show }: MonthSlider): void {
  const input = box.querySelector('input');
  const output = box.querySelector('output');
  if (!input || !output || dates.length === 0) return;
  const update = () => {
    const index = Number(input.value);
    const words = show(dates[index] || '', index);
    output.textContent = words;
    input.setAttribute('aria-valuetext', words);
  };
  const last = dates.length - 1;
  const start = dates.indexOf(stateOf('date') || '');
  input.max = String(last);
  input.value = String(start < 0 ? last : start);
  input.addEventListener('input', update);
  input.addEventListener('change', () => keep('date', dates[Number(input.value)] || ''));
  update();
  box.removeAttribute('hidden');
}

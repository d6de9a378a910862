import { addressOfQuestion, readQuestion } from '../../query/address.ts';
import { formChoices, type Choice } from '../../query/choices.ts';
import type { RegionOptions } from '../../query/options.ts';
import type { Question } from '../../query/question.ts';

/** The form of a question: what stands in it is always a question that the region can answer. */
export interface QueryForm {
  readonly question: () => Question;
  readonly show: (question: Question) => void;
}

interface Started {
  readonly form: HTMLFormElement;
  readonly options: RegionOptions;
  /** Slugs of the site's other regions, as far as they are known by now. */
  readonly regions: () => readonly string[];
}

/** Brings the form to life: each choice narrows what the others offer. */
export function startForm({ form, options, regions }: Started): QueryForm {
  const read = () => readQuestion(searchOf(form), options, regions());
  const show = (question: Question) => fill(form, question, options);
  form.addEventListener('change', (event) => {
    const field = event.target;
    if (field instanceof HTMLInputElement) settleMoments(form, field);
    show(read());
  });
  return { question: read, show };
}

/** The fields as the search part of an address. Moments count only where they are what is chosen. */
function searchOf(form: HTMLFormElement): string {
  const search = new URLSearchParams();
  const isChosen = checkedOf(form, 'when') === 'chosen';
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string' && value !== '' && (name !== 'm' || isChosen)) search.append(name, value);
  });
  return `?${search.toString()}`;
}

/** A moment that is ticked is what is asked for; and whoever wants to choose begins with the latest one. */
function settleMoments(form: HTMLFormElement, field: HTMLInputElement): void {
  const boxes = inputsOf(form, 'm');
  if (field.name === 'm' && boxes.some(({ checked }) => checked)) tick(form, 'when', ['chosen']);
  const last = boxes[boxes.length - 1];
  if (field.name === 'when' && field.value === 'chosen' && last && !boxes.some(({ checked }) => checked)) {
    last.checked = true;
  }
}

function fill(form: HTMLFormElement, question: Question, options: RegionOptions): void {
  const choices = formChoices(question, options);
  const [first = '', ...others] = question.indicators;
  const selects = [...form.querySelectorAll<HTMLSelectElement>('select[name="i"]')];
  for (const select of selects) select.value = [first, ...others][selects.indexOf(select)] || '';
  offer(form, 'b', { choices: choices.bases, value: question.basis });
  offer(form, 'c', { choices: choices.categories, value: question.category });
  offer(form, 't', { choices: choices.types, value: question.group_type, isShown: question.unit_kind === 'group' });
  const kinds = choices.kinds.map(({ value }) => value);
  for (const radio of inputsOf(form, 'u')) {
    radio.checked = radio.value === question.unit_kind;
    hide(radio.closest('label'), kinds.indexOf(radio.value) < 0);
  }
  offerBoxes(form, 'g', { choices: question.unit_kind === 'region' ? [] : choices.units, chosen: question.units });
  const { moments } = question;
  offerBoxes(form, 'm', { choices: choices.moments, chosen: typeof moments === 'string' ? [] : moments });
  const chosen = inputsOf(form, 'when').filter(({ value }) => value === 'chosen');
  for (const radio of chosen) hide(radio.closest('label'), choices.moments.length < 2);
  tick(form, 'when', [momentsWord(moments)]);
  tick(form, 'by', [question.compare === 'moments' ? 'moments' : '']);
  tick(form, 'r', question.regions);
}

function momentsWord(moments: Question['moments']): string {
  if (moments === 'all') return 'all';
  return moments === 'latest' ? '' : 'chosen';
}

/** Fills a select with its choices and hides its line where there is nothing to choose. */
function offer(
  form: HTMLFormElement,
  name: string,
  {
    choices,
    value,
    isShown = true,
  }: { readonly choices: readonly Choice[]; readonly value: string; readonly isShown?: boolean },
): void {
  const select = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  if (!select) return;
  const given = choices.length > 0 ? choices : [{ value: '', label: '' }];
  select.textContent = '';
  for (const choice of given) select.append(new Option(choice.label, choice.value));
  select.value = value;
  hide(select.closest('[data-line]'), choices.length < 2 || !isShown);
}

/** Lays out a list of boxes to tick; the page holds an empty one to copy. */
function offerBoxes(
  form: HTMLFormElement,
  name: string,
  { choices, chosen }: { readonly choices: readonly Choice[]; readonly chosen: readonly string[] },
): void {
  const list = form.querySelector(`[data-boxes="${name}"]`);
  if (!list) return;
  const known = inputsOf(form, name).map(({ value }) => value);
  if (known.join('\n') !== choices.map(({ value }) => value).join('\n')) {
    list.textContent = '';
    list.append(...choices.map((choice) => boxOf(name, choice)));
  }
  tick(form, name, chosen);
  hide(list.closest('[data-line]'), choices.length < 2);
}

function boxOf(name: string, { value, label }: Choice): HTMLElement {
  const line = document.createElement('label');
  line.className = 'query__choice';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = name;
  box.value = value;
  line.append(box, label);
  return line;
}

function inputsOf(form: HTMLFormElement, name: string): readonly HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
}

function tick(form: HTMLFormElement, name: string, values: readonly string[]): void {
  for (const input of inputsOf(form, name)) input.checked = values.indexOf(input.value) >= 0;
}

function checkedOf(form: HTMLFormElement, name: string): string {
  return (
    inputsOf(form, name)
      .filter(({ checked }) => checked)
      .map(({ value }) => value)[0] || ''
  );
}

function hide(element: Element | null, isHidden: boolean): void {
  if (isHidden) element?.setAttribute('hidden', '');
  else element?.removeAttribute('hidden');
}

/** Puts a question into the address, as a step of its own, so that the way back leads to the question before. */
export function keepQuestion(question: Question): void {
  const search = addressOfQuestion(question);
  if (search !== location.search) history.pushState(null, '', search);
}

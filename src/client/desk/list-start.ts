import { element, fill } from '../elements.ts';
import type { Desk } from './connect.ts';
import type { ListOrder, ListView } from './messages.ts';

/** What the form does with a list that was looked at and accepted. */
export interface ListActions {
  readonly onOpen: (order: ListOrder) => Promise<void>;
}

/**
 * 从名单开始: seven questions and a list. First what was understood of them is shown, and nothing is made of it before somebody
 * says so; whatever is changed in the form after that has to be looked at again.
 */
export function startFromList(form: HTMLFormElement, desk: Desk, { onOpen }: ListActions): void {
  const state = form.querySelector<HTMLElement>('[data-desk-list-state]') ?? form;
  const fields = Array.from(form.querySelectorAll<HTMLInputElement>('input[data-desk-answer]'));
  const say = (words: string) => fill(state, element('p', { class: 'notice notice--absent' }, words));
  const begin = (work: Promise<void>): void =>
    void work.catch((error: unknown) => say(`没有完成：${error instanceof Error ? error.message : String(error)}`));

  form.addEventListener('input', () => fill(state));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    begin(look());
  });

  /** What was asked for is on the desk: the form gives way to it. */
  function close(): void {
    fill(state);
    form.closest('details')?.removeAttribute('open');
  }

  async function look(): Promise<void> {
    const order = await orderOf();
    if (order === null) return say('请选择名单文件。');
    fill(state, element('p', {}, '正在读取名单'));
    const view = await desk.call('readList', order);
    const isRight = markWrong(view.wrong);
    fill(state, ...viewNodes(view));
    if (!isRight || view.refused !== null) return;
    const open = element('button', { type: 'button', class: 'button' }, '照此建表');
    open.addEventListener('click', () => begin(onOpen(order).then(close)));
    state.append(element('p', {}, open));
    open.focus();
  }

  async function orderOf(): Promise<ListOrder | null> {
    const chosen = form.querySelector<HTMLInputElement>('[data-desk-listing]');
    const [file] = Array.from(chosen?.files ?? []);
    if (file === undefined) return null;
    const bytes = new Uint8Array(await new Response(file).arrayBuffer());
    return {
      list: { path: file.name, bytes },
      answers: Object.fromEntries(fields.map((field) => [field.name, field.value])),
      has_one_campus_each: form.querySelector<HTMLInputElement>('[data-desk-one-campus]')?.checked === true,
    };
  }

  /** Says beside each answer why it will not do, and leads to the first of them. */
  function markWrong(wrong: ListView['wrong']): boolean {
    for (const field of fields) {
      const words = wrong[field.name] ?? '';
      field.setAttribute('aria-invalid', String(words !== ''));
      const note = form.querySelector<HTMLElement>(`#${field.id}-wrong`);
      if (note !== null) note.textContent = words;
    }
    const [first] = fields.filter((field) => wrong[field.name] !== undefined);
    first?.focus();
    return first === undefined;
  }
}

/** What was found, line by line; lines that stand further in belong to the one above them. */
function viewNodes({ lines, refused }: ListView): readonly HTMLElement[] {
  const nodes: HTMLElement[] = [];
  if (refused !== null) nodes.push(element('p', { class: 'notice notice--absent' }, refused));
  const found = lines.filter((line) => line !== '');
  if (found.length === 0) return nodes;
  const items = found.map((line) => element('li', /^\s/.test(line) ? { class: 'desk-start__inner' } : {}, line.trim()));
  nodes.push(element('h3', {}, '读出的内容'), element('ul', { class: 'desk-start__lines' }, ...items));
  return nodes;
}

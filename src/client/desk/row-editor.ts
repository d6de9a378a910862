import { element } from '../elements.ts';
import type { CellView, RowView } from './messages.ts';

/** What the editor of a row does. */
export interface RowActions {
  readonly onSave: (changed: readonly ChangedCell[]) => void;
  readonly onGo: (line: number) => void;
  readonly onClose: () => void;
}

/** A cell that says something else than it did. */
export interface ChangedCell {
  readonly index: number;
  readonly text: string;
  readonly everywhere: boolean;
}

/** Past this many a list is long to scroll: one types, and the browser proposes. */
const mostInList = 80;

/** One row of a table as a form: a line for each column, with what it means and what may stand there. */
export function rowEditor(row: RowView, marked: number | null, { onSave, onGo, onClose }: RowActions): HTMLElement {
  const fields = row.cells.map((cell) => fieldOf(cell, cell.index === marked));
  const form = element('form', { class: 'desk-row', 'aria-label': `${row.label}第${row.line}行` });
  const save = element('button', { type: 'submit', class: 'button' }, '保存修改');
  const close = element('button', { type: 'button', class: 'button button--quiet' }, '关闭');
  const stepTo = (line: number, words: string) => {
    const step = element('button', { type: 'button', class: 'button button--quiet' }, words);
    step.disabled = line < 1 || line > row.last_line;
    step.addEventListener('click', () => onGo(line));
    return step;
  };
  close.addEventListener('click', onClose);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const changed = fields.map(({ read }) => read()).filter((cell): cell is ChangedCell => cell !== null);
    if (changed.length === 0) onClose();
    else onSave(changed);
  });
  form.append(
    element(
      'div',
      { class: 'desk-row__head' },
      element('h3', { tabindex: '-1' }, `${row.label} 第${row.line}行`),
      stepTo(row.line - 1, '上一行'),
      stepTo(row.line + 1, '下一行'),
    ),
    element('div', { class: 'desk-row__cells' }, ...fields.map(({ box }) => box)),
    element('p', { class: 'desk-finding__do' }, save, close),
  );
  return form;
}

let fieldCount = 0;

function fieldOf(
  cell: CellView,
  isMarked: boolean,
): { readonly box: HTMLElement; readonly read: () => ChangedCell | null } {
  fieldCount += 1;
  const id = `desk-cell-${fieldCount}`;
  const input = inputOf(cell, id);
  const label = element(
    'label',
    { for: id },
    element('span', { class: 'desk-cell__letter' }, cell.letter),
    cell.label || '（无表头）',
  );
  if (cell.is_required) label.append(element('span', { class: 'desk-cell__required' }, '必填'));
  const box = element('div', { class: isMarked ? 'desk-cell desk-cell--marked' : 'desk-cell' }, label, input);
  if (input.list !== null) box.append(input.list);
  const notes = [cell.meaning, cell.form].filter((words) => words !== '').join('；');
  const note = element('p', { class: 'desk-cell__note', id: `${id}-note` }, notes);
  input.field.setAttribute('aria-describedby', note.id);
  box.append(note);
  if (cell.original !== cell.text)
    box.append(
      element('p', { class: 'desk-cell__note' }, `原内容：${cell.original === '' ? '（空）' : cell.original}`),
    );
  const everywhere = element('input', { type: 'checkbox' });
  if (cell.same > 0) {
    const also = element('label', { class: 'desk-cell__same' }, everywhere, `本列另有${cell.same}行内容相同，一并修改`);
    also.hidden = true;
    input.field.addEventListener('input', () => {
      also.hidden = input.field.value === cell.text;
    });
    box.append(also);
  }
  return {
    box,
    read: () =>
      input.field.value === cell.text
        ? null
        : { index: cell.index, text: input.field.value, everywhere: everywhere.checked },
  };
}

/** An input that can be appended as it is. */
type Field = HTMLElement & { readonly field: HTMLInputElement | HTMLSelectElement; readonly list: HTMLElement | null };

function inputOf(cell: CellView, id: string): Field {
  const isListed = cell.choices.length > 0 && cell.choices.length <= mostInList && !cell.form.includes('可填多项');
  const isFitting = cell.text === '' || cell.choices.some(({ value }) => value === cell.text);
  if (isListed) {
    const select = element('select', { id });
    const own = isFitting ? [] : [{ value: cell.text, meaning: '现在的内容，不在可填范围内' }];
    for (const { value, meaning } of [{ value: '', meaning: '（空）' }, ...own, ...cell.choices]) {
      const option = element('option', { value }, [value, meaning].filter((words) => words !== '').join('　'));
      option.selected = value === cell.text;
      select.append(option);
    }
    return Object.assign(select, { field: select, list: null });
  }
  const input = element('input', { id, type: 'text', autocomplete: 'off', spellcheck: 'false' });
  input.value = cell.text;
  if (cell.choices.length === 0)
    return Object.assign(element('span', { class: 'desk-cell__input' }, input), { field: input, list: null });
  const list = element('datalist', { id: `${id}-list` });
  for (const { value, meaning } of cell.choices) list.append(element('option', { value, label: meaning }));
  input.setAttribute('list', list.id);
  return Object.assign(element('span', { class: 'desk-cell__input' }, input), { field: input, list });
}

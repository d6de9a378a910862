import { toneOf } from '../../format/verdict.ts';
import { filteredLines, sortedLines, type QueryColumn, type QueryLine, type QueryTable } from '../../query/table.ts';
import { momentWords } from '../../query/moments.ts';
import { momentOfRow, type AnswerRow } from '../../query/answer.ts';
import { element, rowOf } from './markup.ts';
import { siblingPath } from './places.ts';

/** As many lines as are drawn at once. */
const step = 200;

interface View {
  /** Place of the column that is sorted by; -1 = official order. */
  readonly place: number;
  readonly isDescending: boolean;
  readonly typed: string;
  readonly most: number;
}

/**
 * Lays out the table of an answer, with sorting and a filter. Returns what gives the lines that are shown at present.
 * `signal`: aborts when another answer takes its place.
 */
export function startTable(
  root: HTMLElement,
  { table, signal }: { readonly table: QueryTable; readonly signal: AbortSignal },
): () => readonly QueryLine[] {
  const box = root.querySelector<HTMLElement>('[data-answer="table"]');
  const filter = root.querySelector<HTMLInputElement>('[data-filter]');
  const order = root.querySelector<HTMLSelectElement>('[data-order]');
  const count = root.querySelector('[data-count]');
  const constants = root.querySelector('[data-answer="constants"]');
  let view: View = { place: -1, isDescending: false, typed: '', most: step };
  const lines = () => {
    const found = filteredLines(table.lines, view.typed);
    return view.place < 0 ? found : sortedLines(found, view);
  };
  const change = (next: Partial<View>, isSorted = false) => {
    view = { ...view, ...next };
    draw();
    if (isSorted) box?.querySelectorAll<HTMLElement>('thead button')[view.place]?.focus();
  };
  const draw = () => {
    const shown = lines();
    if (count) count.textContent = countWords(shown.length, table.lines.length);
    if (order) order.value = `${view.place}${view.isDescending ? ' d' : ''}`;
    if (!box) return;
    box.textContent = '';
    box.append(tableElement(table, shown.slice(0, view.most), { view, change }));
    if (shown.length > view.most) {
      const more = element('button', { text: `再显示${Math.min(step, shown.length - view.most)}行` });
      more.type = 'button';
      more.addEventListener('click', () => change({ most: view.most + step }));
      box.append(more);
    }
  };
  if (constants) constants.textContent = table.constants.join('；');
  if (filter) {
    filter.value = '';
    filter.addEventListener('input', () => change({ typed: filter.value, most: step }), { signal });
  }
  if (order) {
    order.textContent = '';
    order.append(new Option('原有次序', '-1'));
    table.columns.forEach(({ label }, place) => {
      order.append(new Option(`${label}，从小到大`, String(place)), new Option(`${label}，从大到小`, `${place} d`));
    });
    const reorder = () => {
      const [place = '-1', direction] = order.value.split(' ');
      change({ place: Number(place), isDescending: direction === 'd' });
    };
    order.addEventListener('change', reorder, { signal });
  }
  draw();
  return lines;
}

function countWords(shown: number, all: number): string {
  return shown === all ? `共${all}行` : `共${all}行，筛选后${shown}行`;
}

interface Head {
  readonly view: View;
  readonly change: (next: Partial<View>, isSorted?: boolean) => void;
}

function tableElement({ columns, basisIds }: QueryTable, lines: readonly QueryLine[], head: Head): HTMLTableElement {
  const table = element('table', { className: 'query__table' });
  const thead = element('thead');
  thead.append(rowOf(columns.map((column, place) => headCell(column, place, head))));
  const body = element('tbody');
  body.append(...lines.map((line) => lineElement({ columns, basisIds }, line)));
  table.append(thead, body);
  return table;
}

function headCell({ label, is_number }: QueryColumn, place: number, { view, change }: Head): HTMLElement {
  const isSorted = view.place === place;
  const direction = view.isDescending ? 'descending' : 'ascending';
  const cell = element('th', {
    className: is_number ? 'number' : '',
    attributes: { scope: 'col', 'aria-sort': isSorted ? direction : 'none' },
  });
  const button = element('button', { text: label });
  button.type = 'button';
  button.addEventListener('click', () => change({ place, isDescending: isSorted && !view.isDescending }, true));
  cell.append(button);
  return cell;
}

function lineElement(
  { columns, basisIds }: Pick<QueryTable, 'columns' | 'basisIds'>,
  { row, cells }: QueryLine,
): HTMLElement {
  const first = columns.findIndex(({ id }) => id === 'unit_name');
  return rowOf(
    cells.map(({ text }, place) => {
      const column = columns[place];
      const attributes = { 'data-label': column?.label ?? '' };
      if (place === first) return element('th', { text, attributes: { scope: 'row', ...attributes } });
      const cell = element('td', { className: column?.is_number === true ? 'number' : '', attributes });
      if (column?.id === 'verdict') cell.append(verdictMark(row.verdict));
      else if (column?.id === 'value' && row.value === null)
        cell.append(element('span', { className: 'absent', text }));
      else cell.append(column?.id === 'value' ? element('strong', { text }) : text);
      if (column?.id === 'value' && row.value !== null) cell.append(checkLink(row, basisIds));
      return cell;
    }),
  );
}

/** To the page on which the reader recomputes the figure. */
function checkLink(row: AnswerRow, basisIds: QueryTable['basisIds']): HTMLElement {
  const basisId = basisIds.get(`${row.indicator_id} ${row.basis}`) ?? '';
  const state = new URLSearchParams({ i: row.indicator_id, u: row.unit_id, t: momentOfRow(row), b: basisId });
  const link = element('a', {
    className: 'check-link no-print',
    text: '核算',
    attributes: { href: siblingPath(`query/check/?${state.toString()}`, row.slug) },
  });
  link.append(element('span', { className: 'spoken', text: `：${row.unit_name}，${momentWords(momentOfRow(row))}` }));
  return link;
}

function verdictMark(verdict: QueryLine['row']['verdict']): HTMLElement {
  return element('span', { className: `verdict verdict--${toneOf[verdict]}`, text: verdict });
}

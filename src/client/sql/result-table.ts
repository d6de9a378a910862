import type { ReadCell } from '../../engine/arrow-cells.ts';
import type { ReadRows } from '../../engine/browser.ts';
import { kindWords, shownCell } from '../../sql/cells.ts';
import { element } from '../elements.ts';

/** Rows that a page can show without becoming slow. */
export const shownRows = 1_000;

/** A result as a table in a box that scrolls by itself, its head with the type of each column. */
export function resultTable({ columns, rows }: ReadRows, label: string): HTMLElement {
  const head = element(
    'tr',
    {},
    ...columns.map(({ name, kind }) =>
      element(
        'th',
        { scope: 'col', class: kind === 'number' ? 'number' : '' },
        name,
        element('small', { class: 'sql__kind' }, kindWords[kind]),
      ),
    ),
  );
  const body = rows
    .slice(0, shownRows)
    .map((cells) => element('tr', {}, ...cells.map((cell, index) => cellOf(cell, columns[index]?.kind === 'number'))));
  const table = element('table', {}, element('thead', {}, head), element('tbody', {}, ...body));
  return element(
    'div',
    { class: 'table-scroll sql__table', role: 'region', 'aria-label': label, tabindex: '0' },
    table,
  );
}

/** A missing value is a word of its own; an empty text is named as well, or nobody could tell the two apart. */
function cellOf(cell: ReadCell, isNumber: boolean): HTMLTableCellElement {
  if (cell === null) return element('td', { class: 'absent' }, element('i', {}, '空值'));
  if (cell === '') return element('td', { class: 'absent' }, element('i', {}, '空文本'));
  return element('td', { class: isNumber ? 'number' : '' }, shownCell(cell));
}

/** The engine's plan, drawn with characters of one width. */
export function planText({ rows }: ReadRows): HTMLElement {
  const text = rows.map((cells) => String(cells[cells.length - 1] ?? '')).join('\n');
  return element('pre', { class: 'sql__plan', tabindex: '0', 'aria-label': '执行计划' }, text);
}

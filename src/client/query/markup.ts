import type { ChartTable } from '../../charts/chart.ts';

/** Small pieces of markup, always built from text. */

interface Given {
  readonly className?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Makes an element; text is set as text, so that nothing of the data becomes markup. */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  { className = '', text = '', attributes = {} }: Given = {},
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** The table beside a chart, as components/ChartTable.astro writes it. */
export function figureTable({ header, rows }: ChartTable, label: string): HTMLElement {
  const box = element('div', {
    className: 'table-scroll',
    attributes: { role: 'region', 'aria-label': `${label}：数据表`, tabindex: '0' },
  });
  const table = element('table', { className: 'chart-table' });
  const head = element('thead');
  head.append(rowOf(header.map((cell) => element('th', { text: cell, attributes: { scope: 'col' } }))));
  const body = element('tbody');
  body.append(
    ...rows.map(([first = '', ...cells]) =>
      rowOf([
        element('th', { text: first, attributes: { scope: 'row' } }),
        ...cells.map((cell, place) =>
          element('td', {
            text: cell,
            className: cell.length > 20 ? 'cell-long' : '',
            attributes: { 'data-label': header[place + 1] || '' },
          }),
        ),
      ]),
    ),
  );
  table.append(head, body);
  box.append(table);
  return box;
}

/** Makes a row of a table out of its cells. */
export function rowOf(cells: readonly HTMLElement[]): HTMLTableRowElement {
  const row = element('tr');
  row.append(...cells);
  return row;
}

import type { ReadRows } from '../../engine/browser.ts';
import { freeSeries, suggestedChoice, type FreeChoice, type FreeKind } from '../../charts/free/series.ts';
import { plainCell } from '../../sql/cells.ts';
import { element, fill } from '../elements.ts';
import { fileSentence, loaded } from '../site-files.ts';
import { button } from './dom.ts';
import { save } from './save.ts';

const kinds: readonly (readonly [kind: FreeKind, words: string])[] = [
  ['bars', '条形'],
  ['line', '折线'],
  ['dots', '散点'],
];

/** Lets the reader draw a result: which columns, and how. Null when the result has nothing to draw. */
export function chartBox(
  result: ReadRows,
  draw: (box: HTMLElement, choice: FreeChoice) => Promise<void>,
): HTMLElement | null {
  const columns = chartColumns(result);
  const suggested = suggestedChoice(columns);
  if (suggested === null || result.rows.length === 0) return null;
  const names = columns.map(({ name }) => name);
  const picture = element('div', { class: 'sql__chart' });
  const kind = choiceOf('图形', kinds, suggested.kind);
  const x = choiceOf(
    '横轴',
    names.map((name) => [name, name]),
    suggested.x,
  );
  const y = choiceOf(
    '纵轴',
    columns.flatMap((column) => (column.is_number ? [[column.name, column.name] as const] : [])),
    suggested.y,
  );
  const by = choiceOf('分组', [['', '不分组'], ...names.map((name) => [name, name] as const)], '');
  const update = () => {
    // A cast: the options were made from the kinds.
    const choice = { kind: kind.value() as FreeKind, x: x.value(), y: y.value(), by: by.value() };
    void draw(picture, choice).catch((error: unknown) =>
      fill(picture, element('p', { class: 'notice notice--absent' }, fileSentence(error))),
    );
  };
  const controls = element('p', { class: 'sql__choices' }, ...[kind, x, y, by].map(({ label }) => label));
  controls.addEventListener('change', update);
  const details = element('details', { class: 'sql__draw' }, element('summary', {}, '画图'), controls, picture);
  details.addEventListener('toggle', () => {
    if (details.open && picture.childNodes.length === 0) update();
  });
  return details;
}

function choiceOf(words: string, options: readonly (readonly [value: string, words: string])[], chosen: string) {
  const select = element('select');
  select.append(...options.map(([value, label]) => new Option(label, value, false, value === chosen)));
  return { label: element('label', {}, `${words} `, select), value: () => select.value };
}

/** The columns of a result that may be drawn, and which of them are numbers. */
export function chartColumns({ columns }: ReadRows) {
  return columns.map(({ name, kind }) => ({ name, is_number: kind === 'number' }));
}

/** Draws a choice with the site's own marks, which come when the first picture is asked for. */
export async function drawChoice(
  { columns, rows }: ReadRows,
  choice: FreeChoice,
  { box, fileName }: { readonly box: HTMLElement; readonly fileName: string },
): Promise<void> {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' || cell === null ? cell : plainCell(cell))),
  );
  const result = freeSeries(chartColumns({ columns, rows, is_cut: false }), cells, choice);
  const { drawFree } = await loaded(import('./draw-free.ts'));
  const shown = result.ok ? drawFree(result.series, Math.max(300, Math.min(720, box.clientWidth))) : null;
  fill(box);
  if (!result.ok || shown === null) {
    box.append(element('p', { class: 'notice notice--absent' }, result.ok ? '没有画出。' : result.why));
    return;
  }
  box.append(shown);
  box.append(...result.series.notes.map((note) => element('p', { class: 'small soft' }, note)));
  box.append(
    element(
      'p',
      {},
      button('下载 SVG', () =>
        save(new XMLSerializer().serializeToString(shown), { fileName: `${fileName}.svg`, type: 'image/svg+xml' }),
      ),
    ),
  );
}

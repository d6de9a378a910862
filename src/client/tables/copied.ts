import { looksLikeFormula } from '../../validate/cells/formula.ts';
import { copy } from '../copy.ts';
import { element } from '../elements.ts';

/** Puts rows of a table on the clipboard as WPS, Excel and Word take them; returns what to tell the reader. */
export function copyRows(rows: readonly HTMLTableRowElement[], told: string): string {
  const lines = rows.map((row) => [...row.cells].map(wordsOf));
  const table = element(
    'table',
    {},
    ...lines.map((cells) => element('tr', {}, ...cells.map((words) => element('td', {}, words)))),
  );
  const isCopied = copy({
    'text/plain': lines.map((cells) => cells.join('\t')).join('\r\n'),
    'text/html': table.outerHTML,
  });
  return isCopied ? told : '浏览器没有允许复制，请选中表格后手动复制。';
}

/** The words of a cell on one line; what a spreadsheet would run as a formula is defused. */
function wordsOf(cell: HTMLTableCellElement): string {
  const words = cell.innerText
    .trim()
    .replace(/\s*\n\s*/g, '；')
    .replace(/\s+/g, ' ');
  return looksLikeFormula(words) ? `'${words}` : words;
}

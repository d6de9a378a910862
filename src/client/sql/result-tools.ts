import type { ReadRows } from '../../engine/browser.ts';
import { plainCell } from '../../sql/cells.ts';
import { looksLikeFormula } from '../../validate/cells/formula.ts';
import { csvText } from '../../validate/print/csv-text.ts';
import { workbookType } from '../../downloads/xlsx/media-type.ts';
import { copy } from '../copy.ts';
import { element } from '../elements.ts';
import { fileSentence, loaded } from '../site-files.ts';
import { button } from './dom.ts';
import { save } from './save.ts';

/** What a reader does with a result: take it away as a file, or put it into another program. */
export function resultTools(
  rows: ReadRows,
  { fileName, sql }: { readonly fileName: string; readonly sql: string },
): HTMLElement {
  const said = element('span', { role: 'status', class: 'small soft' });
  const say = (words: string) => {
    said.textContent = words;
  };
  return element(
    'p',
    { class: 'sql__tools' },
    button('下载 CSV', () =>
      save(csvText(textRows(rows)), { fileName: `${fileName}.csv`, type: 'text/csv;charset=utf-8' }),
    ),
    button(
      '下载 XLSX',
      () => void saveWorkbook(rows, { fileName, sql }).catch((error: unknown) => say(fileSentence(error))),
    ),
    button('复制表格', () =>
      say(
        copy({ 'text/plain': tabbed(rows) })
          ? `已复制${rows.rows.length}行，可粘贴到 WPS、Excel。`
          : '浏览器不允许复制，请下载 CSV。',
      ),
    ),
    said,
  );
}

async function saveWorkbook(rows: ReadRows, { fileName, sql }: { readonly fileName: string; readonly sql: string }) {
  const { resultWorkbook } = await loaded(import('../../sql/result-workbook.ts'));
  const notes = [
    { item: '页面', words: document.title },
    { item: '地址', words: location.href },
    { item: 'SQL', words: sql },
  ];
  // A cast: the workbook is not in shared memory.
  const bytes = resultWorkbook(rows, notes) as Uint8Array<ArrayBuffer>;
  save(bytes, { fileName: `${fileName}.xlsx`, type: workbookType });
}

function textRows({ columns, rows }: ReadRows): readonly (readonly string[])[] {
  return [columns.map(({ name }) => name), ...rows.map((cells) => cells.map(plainCell))];
}

/** As cells parted by tabs, which WPS and Excel take as a table; what would run as a formula is defused. */
function tabbed(rows: ReadRows): string {
  const lines = textRows(rows).map((cells) =>
    cells.map((cell) => {
      const line = cell.replace(/[\t\r\n]+/g, ' ');
      return looksLikeFormula(line) ? `'${line}` : line;
    }),
  );
  return lines.map((cells) => cells.join('\t')).join('\r\n');
}

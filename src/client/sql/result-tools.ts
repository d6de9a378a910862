import type { ReadRows } from '../../engine/browser.ts';
import { plainCell } from '../../sql/cells.ts';
import { csvText } from '../../validate/print/csv-text.ts';
import { element } from '../elements.ts';
import { button } from './dom.ts';
import { save } from './save.ts';

/** What a reader does with a result: take it away as a file, or put it into another program. */
export function resultTools(rows: ReadRows, fileName: string): HTMLElement {
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
    button('复制表格', () => void copy(rows).then(say, () => say('浏览器不允许复制，请下载 CSV。'))),
    said,
  );
}

function textRows({ columns, rows }: ReadRows): readonly (readonly string[])[] {
  return [columns.map(({ name }) => name), ...rows.map((cells) => cells.map(plainCell))];
}

/** As cells parted by tabs, which WPS and Excel take as a table. */
async function copy(rows: ReadRows): Promise<string> {
  const lines = textRows(rows).map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t'));
  await navigator.clipboard.writeText(lines.join('\n'));
  return `已复制${rows.rows.length}行，可粘贴到 WPS、Excel。`;
}

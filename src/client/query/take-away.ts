import type { Answer } from '../../query/answer.ts';
import { answerCsv, answerFileName } from '../../query/files.ts';
import type { QueryLine, QueryTable } from '../../query/table.ts';
import { workbookType } from '../../downloads/xlsx/media-type.ts';
import { copy } from '../copy.ts';
import { looksLikeFormula } from '../../validate/cells/formula.ts';
import { fileSentence, loaded } from '../site-files.ts';

interface Taken {
  readonly answer: Answer;
  readonly table: QueryTable;
  /** The lines as the reader sees them: filtered and in order. */
  readonly lines: () => readonly QueryLine[];
  /** Aborts when another answer takes its place. */
  readonly signal: AbortSignal;
}

/** The ways to take an answer along: as files made here, on the clipboard for WPS and Excel, and as a link. */
export function startTakeAway(root: HTMLElement, { answer, table, lines, signal }: Taken): void {
  const said = root.querySelector('[data-taken]');
  const say = (words: string) => {
    if (said) said.textContent = words;
  };
  const rows = () => lines().map(({ row }) => row);
  const name = answerFileName(answer);
  const actions: Readonly<Record<string, () => void | Promise<void>>> = {
    csv: () => save(new Blob([answerCsv(answer, rows())], { type: 'text/csv;charset=utf-8' }), `${name}.csv`),
    xlsx: async () => {
      const writing = await loaded(import('../../query/workbook.ts')).catch(fileSentence);
      if (typeof writing === 'string') return say(writing);
      const bytes = writing.answerWorkbook(answer, rows(), location.href);
      // A cast: the workbook is not in shared memory.
      save(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: workbookType }), `${name}.xlsx`);
    },
    copy: () => {
      const isCopied = copy({ 'text/plain': textTable(table, lines()), 'text/html': htmlTable(table, lines()) });
      say(
        isCopied ? `已复制${lines().length}行，可以粘贴到WPS或Excel。` : '浏览器没有允许复制，请选中表格后手动复制。',
      );
    },
    link: () => {
      say(
        copy({ 'text/plain': location.href })
          ? '已复制链接，打开后是同样的问题。'
          : '浏览器没有允许复制，请复制地址栏中的地址。',
      );
    },
  };
  // Chats that open pages themselves save no file that a page has made.
  const savesFiles = !/MicroMessenger/i.test(navigator.userAgent);
  root.querySelector('[data-no-files]')?.toggleAttribute('hidden', savesFiles);
  root.querySelectorAll<HTMLButtonElement>('button[data-take]').forEach((button) => {
    const act = actions[button.dataset['take'] ?? ''];
    button.toggleAttribute('hidden', !savesFiles && /csv|xlsx/.test(button.dataset['take'] ?? ''));
    const take = () => {
      say('');
      void act?.();
    };
    button.addEventListener('click', take, { signal });
  });
  say('');
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Cells between tabs; what would end a cell or run as a formula is defused. */
function textTable({ columns }: QueryTable, lines: readonly QueryLine[]): string {
  const rows = [columns.map(({ label }) => label), ...lines.map(({ cells }) => cells.map(({ text }) => text))];
  return rows.map((cells) => cells.map(defused).join('\t')).join('\r\n');
}

function defused(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return looksLikeFormula(line) ? `'${line}` : line;
}

/** The same as markup, in which every cell is text for the spreadsheet. */
function htmlTable({ columns }: QueryTable, lines: readonly QueryLine[]): string {
  const head = rowMarkup(
    columns.map(({ label }) => escaped(label)),
    'th',
  );
  const body = lines.map(({ cells }) =>
    rowMarkup(
      cells.map(({ text }) => escaped(defused(text))),
      'td',
    ),
  );
  return `<table>${head}${body.join('')}</table>`;
}

function rowMarkup(cells: readonly string[], tag: string): string {
  return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

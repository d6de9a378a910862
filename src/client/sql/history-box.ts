import { readEntries, withEntry, type HistoryEntry } from '../../sql/history.ts';
import { element } from '../elements.ts';
import { button, partOf, setHidden } from './dom.ts';
import { canKeep, keepLocally, readKept } from './kept.ts';

/** The texts that were run or would otherwise be lost, the latest first. */
export interface HistoryBox {
  readonly add: (sql: string) => void;
}

const name = 'history';

/** Lists the statements that were run in this browser; says so where the browser keeps nothing. */
export function startHistoryBox(root: HTMLElement, onChoose: (sql: string) => void): HistoryBox {
  const list = partOf<HTMLOListElement>(root, '[data-sql-history]');
  const clear = partOf<HTMLButtonElement>(root, '[data-sql-history-clear]');
  const note = partOf<HTMLElement>(root, '[data-sql-history-note]');
  if (!canKeep()) note.textContent = '浏览器不允许网页保存记录，关闭网页后这里的语句不再保留。';
  let entries = readEntries(readKept(name));
  const show = () => {
    list.textContent = '';
    list.append(...entries.map((entry) => itemOf(entry, onChoose)));
    setHidden(clear, entries.length === 0);
  };
  const put = (next: readonly HistoryEntry[]) => {
    entries = next;
    keepLocally(name, JSON.stringify(entries));
    show();
  };
  clear.addEventListener('click', () => put([]));
  show();
  return {
    add: (sql) => {
      // Another tab may have added its own in the meantime; without storage there is only what this page remembers.
      const kept = readEntries(readKept(name));
      put(withEntry(kept.length > 0 ? kept : entries, { sql, run_at: Date.now() }));
    },
  };
}

function itemOf({ sql, run_at }: HistoryEntry, onChoose: (sql: string) => void): HTMLLIElement {
  const line = sql.replace(/\s+/g, ' ').trim();
  const words = line.length > 70 ? `${line.slice(0, 70)}…` : line;
  const moment = new Date(run_at);
  const time = element('small', { class: 'soft' }, `${moment.getMonth() + 1}月${moment.getDate()}日 ${clock(moment)} `);
  return element(
    'li',
    {},
    time,
    button(words, () => onChoose(sql), 'sql__past'),
  );
}

function clock(moment: Date): string {
  return `${moment.getHours()}:${String(moment.getMinutes()).padStart(2, '0')}`;
}

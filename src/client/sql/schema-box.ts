import type { SqlSchema, SqlTable } from '../../sql/schema.ts';
import { element } from '../elements.ts';
import { button, partOf, setHidden } from './dom.ts';

/** The list of tables on the page: what completion knows, and a way to write names without typing. */
export interface SchemaBox {
  readonly schema: () => SqlSchema;
  /** Shows the tables that the reader made or brought, in the place of those shown before. */
  readonly showOwn: (tables: readonly SqlTable[]) => void;
}

/** Lists the tables and columns that can be asked, the reader's own among them. */
export function startSchemaBox(
  root: HTMLElement,
  { onInsert, onDrop }: { readonly onInsert: (name: string) => void; readonly onDrop: (name: string) => void },
): SchemaBox {
  const published = readTables(root);
  const indicators = [...document.querySelectorAll<HTMLOptionElement>('option[data-indicator]')].map((option) => ({
    indicator_id: option.value,
    title: option.text.trim().replace(/^\S+\s+/, ''),
  }));
  const ownBox = partOf<HTMLElement>(root, '[data-sql-own-tables]');
  let own: readonly SqlTable[] = [];
  root.addEventListener('toggle', (event) => makeInsertable(event.target, onInsert), true);
  return {
    schema: () => ({ tables: [...own, ...published], indicators }),
    showOwn: (tables) => {
      own = tables;
      ownBox.querySelectorAll('details').forEach((details) => details.remove());
      ownBox.append(...tables.map((table) => ownDetails(table, onDrop)));
      setHidden(ownBox, tables.length === 0);
    },
  };
}

function readTables(root: HTMLElement): readonly SqlTable[] {
  return [...root.querySelectorAll<HTMLElement>('[data-sql-table]')].map((table) => ({
    name: table.dataset['sqlTable'] || '',
    label: table.dataset['label'] || '',
    meaning: textOf(table.querySelector('p')),
    columns: [...table.querySelectorAll<HTMLElement>('[data-sql-column]')].map((column) => ({
      name: column.dataset['sqlColumn'] || '',
      label: column.dataset['label'] || '',
      meaning: textOf(column.querySelector('dd')),
      type: textOf(column.querySelector('dt small')),
    })),
  }));
}

function textOf(part: Element | null): string {
  return part === null ? '' : (part.textContent || '').trim();
}

/** Names become buttons when their table is opened for the first time: four hundred at once would be slow. */
function makeInsertable(target: EventTarget | null, onInsert: (name: string) => void): void {
  if (!(target instanceof HTMLDetailsElement) || !target.open || target.dataset['ready'] === 'yes') return;
  target.setAttribute('data-ready', 'yes');
  const table = target.dataset['sqlTable'] || '';
  const meaning = target.querySelector('p');
  if (meaning !== null)
    meaning.before(
      element(
        'p',
        {},
        button(`写入表名 ${table}`, () => onInsert(table), 'schema__insert'),
      ),
    );
  target.querySelectorAll('dt > code').forEach((code) => {
    const name = code.textContent || '';
    const insert = button(name, () => onInsert(name), 'schema__insert');
    insert.setAttribute('aria-label', `写入 ${name}`);
    code.replaceWith(insert);
  });
}

function ownDetails(table: SqlTable, onDrop: (name: string) => void): HTMLElement {
  const columns = table.columns.map(({ name, label, type }) =>
    element(
      'div',
      {},
      element('dt', {}, element('code', {}, name), ` ${label} `, element('small', { class: 'soft' }, type)),
    ),
  );
  const details = element(
    'details',
    {},
    element('summary', {}, element('code', {}, table.name), ' ', element('small', { class: 'soft' }, table.meaning)),
    element(
      'p',
      { class: 'small soft' },
      button('移除', () => onDrop(table.name), 'schema__insert'),
    ),
    element('dl', {}, ...columns),
  );
  details.setAttribute('data-sql-table', table.name);
  return details;
}

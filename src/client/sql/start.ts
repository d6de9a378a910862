import { engineWords } from '../../sql/error-message.ts';
import { errorPlaceOf, type ErrorPlace } from '../../sql/error-place.ts';
import { fragmentOf, sqlOfFragment } from '../../sql/sql-link.ts';
import { refusalOf } from '../../sql/refused.ts';
import { splitStatements, type Statement } from '../../sql/statements.ts';
import { stateOf } from '../address.ts';
import { copy } from '../copy.ts';
import { fill } from '../elements.ts';
import { failureNodes } from '../engine/failure.ts';
import { readEngineSource } from '../engine/files.ts';
import { sayStarted } from '../started.ts';
import { partOf, setHidden } from './dom.ts';
import { startHistoryBox } from './history-box.ts';
import { keepLocally, readKept } from './kept.ts';
import { startOwnFiles } from './own-files.ts';
import { startProgress } from './progress.ts';
import { errorSection, refusedSection, resultSection } from './results.ts';
import { startSchemaBox } from './schema-box.ts';
import { openSession } from './session.ts';
import { growingTextBox } from './growing-text-box.ts';

const draft = 'draft';

/** Brings the SQL page to life. Without this script the page explains the tables and leads to the downloads. */
export function startSqlPage(): void {
  const page = document.querySelector<HTMLElement>('[data-sql-page]');
  if (page === null) return;
  const part = <T extends Element = HTMLElement>(selector: string) => partOf<T>(page, selector);
  const [results, status] = [part('[data-sql-results]'), part('[data-sql-status]')];
  const [runButton, planButton, cancelButton] = [
    part<HTMLButtonElement>('[data-sql-run]'),
    part<HTMLButtonElement>('[data-sql-explain]'),
    part<HTMLButtonElement>('[data-sql-cancel]'),
  ];
  const source = readEngineSource();
  const fileName = `${source.regions[0]?.slug || 'region'}_sql`;
  const progress = startProgress(part('[data-sql-progress]'), (words) => (status.textContent = words));
  const session = openSession(source, progress.show);
  let running: AbortController | null = null;

  const schema = startSchemaBox(part('[data-sql-schema]'), {
    onInsert: (name) => text.insert(name),
    onDrop: (name) => void session.dropTable(name).then(refresh),
  });
  const text = growingTextBox(part<HTMLTextAreaElement>('textarea'), {
    onRun: () => void run({ isPlan: false }),
    onChange: () => {
      text.mark(null);
      keepLocally(draft, text.text());
    },
    schema: schema.schema,
  });
  const history = startHistoryBox(page, (sql) => replace(sql));
  const refresh = async () => schema.showOwn(await session.ownTables());

  /** Puts another text in the place of the reader's, which stays among the texts that were run. */
  const replace = (sql: string) => {
    const before = text.text();
    if (before !== sql && !isExample(before)) history.add(before);
    text.replace(sql);
  };

  /** Does something that takes the engine, with the buttons as they then have to be. Returns null when it was stopped. */
  const busy = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | null> => {
    if (running !== null) return null;
    const control = new AbortController();
    running = control;
    progress.begin();
    setBusy(true);
    try {
      return await work(control.signal);
    } finally {
      running = null;
      progress.end();
      setBusy(false);
    }
  };
  const setBusy = (isBusy: boolean) => {
    runButton.disabled = isBusy;
    planButton.disabled = isBusy;
    results.setAttribute('aria-busy', String(isBusy));
    setHidden(cancelButton, !isBusy);
  };

  const run = ({ isPlan }: { readonly isPlan: boolean }) => busy((signal) => runAll(isPlan, signal));

  const runAll = async (isPlan: boolean, signal: AbortSignal) => {
    const { statements, offset } = chosen(text.text(), text.selection());
    results.textContent = '';
    text.mark(null);
    if (statements.length === 0) {
      status.textContent = '没有可以运行的语句。';
      return;
    }
    history.add(text.text());
    keepInAddress(text.text());
    const count = statements.length;
    for (const [index, statement] of statements.entries()) {
      const shown = { statement, number: index + 1, count };
      status.textContent = count > 1 ? `正在运行第${index + 1}条，共${count}条……` : '正在运行……';
      const refusal = refusalOf(statement.text);
      if (refusal !== null) {
        status.textContent = '';
        results.append(refusedSection(shown, refusal));
        return;
      }
      const prefix = isPlan ? 'explain ' : '';
      try {
        const rows = await session.run(prefix + statement.text, signal);
        results.append(
          resultSection(shown, rows, { isPlan, fileName: count > 1 ? `${fileName}_${index + 1}` : fileName }),
        );
      } catch (error) {
        showFailure(error, { shown, offset, cut: prefix.length });
        return;
      }
    }
    status.textContent = count > 1 ? `${count}条语句已全部运行。` : '已运行。';
    await refresh();
  };

  interface Failed {
    readonly shown: { readonly statement: Statement; readonly number: number; readonly count: number };
    /** Where the statements begin in the text. */
    readonly offset: number;
    /** What stood before the statement when it was sent. */
    readonly cut: number;
  }

  const showFailure = (error: unknown, { shown, offset, cut }: Failed) => {
    const message = engineWords(error instanceof Error ? error.message : String(error));
    if (!isOfSql(error, message)) {
      fill(status, ...failureNodes(error));
      return;
    }
    status.textContent = '';
    const { statement } = shown;
    const found = errorPlaceOf(message, ' '.repeat(cut) + statement.text);
    const start = offset + statement.from - cut;
    const place = found && { from: Math.max(0, start + found.from), to: start + found.to };
    text.mark(place);
    const line = place && text.text().slice(0, place.from).split('\n').length;
    const goThere = () => {
      text.focus();
      text.mark(place);
    };
    results.append(errorSection(shown, message, { line, goThere }));
  };

  runButton.addEventListener('click', () => void run({ isPlan: false }));
  planButton.addEventListener('click', () => void run({ isPlan: true }));
  cancelButton.addEventListener('click', () => {
    status.textContent = '正在取消……';
    running?.abort();
  });
  part('[data-sql-link]').addEventListener('click', () => (status.textContent = copyLink(text.text())));
  startChoice(part<HTMLSelectElement>('#sql-example'), {
    onText: replace,
    onIndicator: (id) =>
      busy(async (signal) => {
        const { rows } = await session.run(
          `select sql from sql_texts where name = '${id.replace(/'/g, "''")}'`,
          signal,
        );
        const sql = rows[0]?.[0];
        if (typeof sql !== 'string') return;
        replace(sql);
        status.textContent = `已写入 ${id} 的 SQL，可以直接运行。`;
      }).catch((error: unknown) => fill(status, ...failureNodes(error))),
  });
  startOwnFiles(page, {
    taken: () => schema.schema().tables.map(({ name }) => name),
    onTable: async (table) => {
      await busy((signal) => session.addTable(table, signal));
      await refresh();
    },
    onQuery: (sql) => {
      replace(sql);
      void run({ isPlan: false });
    },
  });
  restore(replace, text.replace);
  page.querySelectorAll('[data-sql-controls]').forEach((controls) => setHidden(controls, false));
  sayStarted();
}

/** What the reader wants to run: the selected part, or everything. */
function chosen(
  text: string,
  { from, to }: ErrorPlace,
): { readonly statements: readonly Statement[]; readonly offset: number } {
  const isPart = from < to && text.slice(from, to).trim() !== '';
  return isPart
    ? { statements: splitStatements(text.slice(from, to)), offset: from }
    : { statements: splitStatements(text), offset: 0 };
}

/** The engine says of what kind an error is; anything else went wrong on the way to it. */
function isOfSql(error: unknown, message: string): boolean {
  return error instanceof Error && error.name !== 'AbortError' && /^[A-Z][\w -]* Error: /.test(message);
}

function isExample(sql: string): boolean {
  if (sql.trim() === '') return true;
  return [...document.querySelectorAll<HTMLOptionElement>('option[data-sql]')].some(
    (option) => option.dataset['sql'] === sql,
  );
}

/** Returns whether the address has room for the text; where it has not, it shows none. */
function keepInAddress(sql: string): boolean {
  const fragment = fragmentOf(sql);
  window.history.replaceState(null, '', fragment || location.pathname + location.search);
  return fragment !== null;
}

function copyLink(sql: string): string {
  if (!keepInAddress(sql)) return '语句太长，不能放进链接。请复制语句本身。';
  return copy({ 'text/plain': location.href })
    ? '链接已复制，打开链接的人会看到同一条语句。'
    : '浏览器不允许复制，请从地址栏复制链接。';
}

interface Choice {
  readonly onText: (sql: string) => void;
  readonly onIndicator: (id: string) => unknown;
}

function startChoice(select: HTMLSelectElement, { onText, onIndicator }: Choice): void {
  select.addEventListener('change', () => {
    const [option] = select.selectedOptions;
    if (option === undefined) return;
    const { sql, indicator } = option.dataset;
    if (sql !== undefined) onText(sql);
    if (indicator !== undefined) onIndicator(indicator);
  });
  const asked = stateOf('indicator');
  const option = [...select.options].find((candidate) => candidate.dataset['indicator'] === asked);
  if (asked === null || option === undefined) return;
  option.selected = true;
  onIndicator(asked);
}

/** The text of the address, or else what the reader was writing when the page was last left. */
function restore(replace: (sql: string) => void, put: (sql: string) => void): void {
  const kept = readKept(draft);
  const linked = sqlOfFragment(location.hash);
  if (kept !== null && kept.trim() !== '') put(kept);
  if (linked !== null) replace(linked);
}

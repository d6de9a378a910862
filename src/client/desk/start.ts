import type { Grade } from '../../model/issue.ts';
import { element, fill } from '../elements.ts';
import { save } from '../sql/save.ts';
import { sayStarted } from '../started.ts';
import type { Desk } from './connect.ts';
import { readDrop, readFiles, type Drop } from './dropped.ts';
import { fileSections, findingList, gradeOrder, type FindingActions } from './finding-list.ts';
import type { CheckView, FindingView, TakeAway } from './messages.ts';
import { rowEditor, type ChangedCell } from './row-editor.ts';
import { startKeeping } from './keeping.ts';
import { startFromList } from './list-start.ts';
import { readDesk } from './store.ts';
import { startTrial } from './trial-box.ts';

/** The parts of the page, which Desk.astro wrote. */
interface Parts {
  readonly state: HTMLElement;
  readonly body: HTMLElement;
  readonly counts: HTMLElement;
  readonly summary: HTMLElement;
  readonly list: HTMLElement;
  readonly editor: HTMLElement;
  readonly notes: HTMLElement;
  readonly undo: HTMLButtonElement;
  readonly redo: HTMLButtonElement;
  readonly region: HTMLSelectElement;
}

/** Starts the desk of a page. Until a file is dropped it only listens, and looks for what an earlier visit left. */
export function startDesk(page: HTMLElement, desk: Desk): void {
  const part = <E extends HTMLElement>(name: string): E => {
    const found = page.querySelector<E>(`[data-desk-${name}]`);
    if (found === null) throw new Error(`The page has no ${name}`);
    return found;
  };
  const parts: Parts = {
    state: part('state'),
    body: part('body'),
    counts: part('counts'),
    summary: part('summary'),
    list: part('list'),
    editor: part('editor'),
    notes: part('notes'),
    undo: part<HTMLButtonElement>('undo'),
    redo: part<HTMLButtonElement>('redo'),
    region: part<HTMLSelectElement>('region'),
  };
  sayStarted();
  page.querySelectorAll<HTMLElement>('[data-desk-scripted]').forEach((box) => box.removeAttribute('hidden'));

  const grades = new Set<Grade>(['error', 'confirm', 'notice']);
  let view: CheckView | null = null;
  let open: { readonly file: string; readonly line: number } | null = null;
  const unfolded = new Map<string, boolean>();

  const busy = (words: string, done: number): void => {
    const bar = element('progress', { max: '1', value: String(done), 'aria-label': '进度' });
    fill(parts.state, bar, element('p', {}, words));
  };
  const say = (words: string, kind = 'notice'): void => fill(parts.state, element('p', { class: kind }, words));
  const sayFailed = (error: unknown): void =>
    say(`没有完成：${error instanceof Error ? error.message : String(error)}`, 'notice notice--absent');
  /** Lets work go on by itself; what goes wrong is said. */
  const begin = (work: Promise<unknown>): void => void work.catch(sayFailed);
  desk.onProgress(({ words, done }) => busy(words, done));

  /** Runs work that ends in a new view; what goes wrong is said and changes nothing. */
  const run = async (
    work: () => Promise<CheckView>,
    words: string,
    said?: (shown: CheckView) => string,
  ): Promise<void> => {
    page.setAttribute('aria-busy', 'true');
    busy(words, 0);
    try {
      view = await work();
      show();
      if (said === undefined) fill(parts.state);
      else say(said(view));
      await keep();
    } catch (error) {
      sayFailed(error);
    } finally {
      page.removeAttribute('aria-busy');
    }
  };

  const keeping = startKeeping(() => desk.call('keep'));
  const keep = async (): Promise<void> => {
    part('kept').textContent = await keeping.keep();
  };

  const actions: FindingActions = {
    onOpen: (finding, at) => begin(openRow(finding.file ?? '', finding.line ?? 0, finding.index, at)),
    onAccept: (finding, text) => begin(accept(finding, text)),
  };

  async function accept({ file, line, index }: FindingView, text: string): Promise<void> {
    if (file === null || line === null || index === null) return;
    await run(
      () => desk.call('edit', { file, line, index, text, everywhere: false }),
      '正在修改并重新核对',
      changedWords,
    );
  }

  async function openRow(file: string, line: number, index: number | null, at?: HTMLElement): Promise<void> {
    const row = await desk.call('row', file, line);
    if (row === null) return say(`文件中没有第${line}行。`, 'notice notice--absent');
    open = { file, line };
    const editor = rowEditor(row, index, {
      onSave: (changed) => begin(saveRow(file, line, changed)),
      onGo: (other) => begin(openRow(file, other, null)),
      onClose: closeRow,
    });
    fill(parts.editor, editor);
    parts.editor.hidden = false;
    if (at !== undefined) at.append(parts.editor);
    const target =
      editor.querySelector<HTMLElement>('.desk-cell--marked input, .desk-cell--marked select') ??
      editor.querySelector('h3');
    target?.focus();
  }

  function closeRow(): void {
    open = null;
    parts.editor.hidden = true;
    const item = parts.editor.parentElement;
    part('editor-home').append(parts.editor);
    item?.querySelector<HTMLElement>('button')?.focus();
  }

  async function saveRow(file: string, line: number, changed: readonly ChangedCell[]): Promise<void> {
    const edits = changed.map((cell) => ({ file, line, ...cell }));
    await run(() => desk.call('edit', ...edits), '正在修改并重新核对', changedWords);
  }

  function show(): void {
    if (view === null) return;
    const shown = view;
    // The editor stands among what is about to be replaced.
    closeEditor();
    page.classList.add('desk--open');
    parts.body.hidden = false;
    fill(parts.counts, ...gradeOrder.map(countTile));
    parts.summary.textContent = shown.summary;
    const causes = shown.causes.length === 0 ? [] : [causesBox(shown)];
    const grave = shown.files.filter(({ counts }) => counts.error + counts.confirm > 0);
    const first = (grave.length > 0 ? grave : shown.files).slice(0, 3);
    const sections = fileSections(shown, {
      grades,
      actions,
      isOpen: (file) => unfolded.get(file.file ?? '') ?? first.includes(file),
    });
    const none = element('p', { class: 'desk-none' }, '所选等级没有问题。');
    fill(parts.list, ...causes, ...(sections.length === 0 && causes.length === 0 ? [none] : sections));
    for (const box of sections)
      box.addEventListener('toggle', () =>
        unfolded.set(box.dataset['deskFile'] ?? '', (box as HTMLDetailsElement).open),
      );
    showHistory(shown);
    showRegion(shown);
    fill(parts.notes, ...notesOf(shown));
  }

  function closeEditor(): void {
    open = null;
    parts.editor.hidden = true;
    part('editor-home').append(parts.editor);
  }

  function causesBox({ causes }: CheckView): HTMLElement {
    const box = element('section', { class: 'desk-causes', 'aria-label': '请先改正' });
    box.append(
      element('h3', {}, '请先改正'),
      element('p', {}, '改正后重新核对，其余问题有的会随之消失。'),
      findingList(causes, actions),
    );
    return box;
  }

  function countTile({ grade, label, note }: (typeof gradeOrder)[number]): HTMLElement {
    const isOn = grades.has(grade);
    const tile = element(
      'button',
      { type: 'button', class: `desk-count desk-count--${grade}`, 'aria-pressed': String(isOn) },
      element('span', { class: 'desk-count__label' }, label),
      element('span', { class: 'desk-count__number' }, String(view?.counts[grade] ?? 0)),
      element('span', { class: 'desk-count__note' }, note),
    );
    tile.addEventListener('click', () => {
      if (isOn) grades.delete(grade);
      else grades.add(grade);
      show();
      parts.counts.querySelector<HTMLElement>(`.desk-count--${grade}`)?.focus();
    });
    return tile;
  }

  function showHistory({ history: { done, undone, cell_count } }: CheckView): void {
    const last = done[done.length - 1];
    parts.undo.disabled = last === undefined;
    parts.redo.disabled = undone === 0;
    parts.undo.title = last === undefined ? '' : `撤销：${last}`;
    part('changed').textContent = cell_count === 0 ? '尚未修改' : `已修改${cell_count}格`;
  }

  function showRegion({ folder, regions }: CheckView): void {
    const known = regions.map((one) => one.folder);
    const options = [...regions, ...(known.indexOf(folder) < 0 ? [{ folder, name: `其他地区（${folder}）` }] : [])];
    fill(
      parts.region,
      ...options.map((one) => {
        const option = element('option', { value: one.folder }, one.name);
        option.selected = one.folder === folder;
        return option;
      }),
    );
  }

  const take = async (drop: Promise<Drop>, adds: boolean): Promise<void> => {
    busy('正在打开文件', 0);
    const { files, folder, isLoose } = await drop;
    if (files.length === 0) return say('没有可以核对的文件。', 'notice notice--absent');
    await run(() => desk.call('open', files, { folder, adds, isLoose }), '正在载入核对程序');
    parts.summary.focus();
  };

  listenToDrops(page, (drop) => begin(take(drop, view !== null)));
  for (const input of Array.from(page.querySelectorAll<HTMLInputElement>('input[data-desk-choose]')))
    input.addEventListener('change', () => {
      const files = Array.from(input.files ?? []);
      // The same file can be chosen again after it was put right.
      const reading = readFiles(files);
      if (files.length > 0) begin(take(reading, input.dataset['deskChoose'] === 'more'));
      input.value = '';
    });
  parts.undo.addEventListener('click', () => void run(() => desk.call('undo'), '正在撤销'));
  parts.redo.addEventListener('click', () => void run(() => desk.call('redo'), '正在恢复'));
  parts.region.addEventListener(
    'change',
    () => void run(() => desk.call('choose', parts.region.value), '正在重新核对'),
  );
  for (const button of Array.from(page.querySelectorAll<HTMLButtonElement>('[data-desk-take]')))
    button.addEventListener('click', () => {
      // A cast: Desk.astro writes the names.
      const made = desk.call('take', button.dataset['deskTake'] as TakeAway);
      begin(made.then(({ bytes, name, type }) => save(bytes, { fileName: name, type })));
    });
  part<HTMLInputElement>('apply').addEventListener('change', (event) => {
    // A cast: the element is an input.
    const input = event.currentTarget as HTMLInputElement;
    const [file] = Array.from(input.files ?? []);
    input.value = '';
    if (file !== undefined) begin(applyHistory(file));
  });
  part('forget').addEventListener('click', () => {
    begin(forget());
  });

  async function forget(): Promise<void> {
    if (await keeping.forget()) say('本机记录已清除。页面上的文件仍可继续核对，本次不再保存，关闭页面后不再保留。');
    else say('浏览器没有清除本机记录，请在浏览器设置中清除本网站的数据。', 'notice notice--absent');
  }

  async function applyHistory(file: File): Promise<void> {
    const text = await new Response(file).text();
    let words = '';
    await run(
      async () => {
        const { applied, unmatched, view: after } = await desk.call('apply', text);
        const rest = unmatched.length === 0 ? '' : `有${unmatched.length}处没有套用：${unmatched.slice(0, 5).join('')}`;
        words = `套用了${applied}格。${rest}`;
        return after;
      },
      '正在套用修改记录',
      () => words,
    );
  }

  startFromList(part<HTMLFormElement>('list-form'), desk, {
    onOpen: async (order) => {
      await run(
        () => desk.call('openList', order),
        '正在按名单建表',
        () => '已按名单建成各表。核对后取走“数据表”，解压后放进data文件夹。',
      );
      parts.summary.focus();
    },
  });
  const trial = page.querySelector<HTMLElement>('[data-desk-trial]');
  if (trial !== null) startTrial(trial, desk, () => view);
  begin(
    readDesk().then((kept) => {
      if (kept === null || kept.files.length === 0 || view !== null) return undefined;
      return run(
        () => desk.call('restore', kept),
        '正在取回上次的文件',
        () => '已取回上次在本机核对的文件。内部表和工作簿没有保存，须重新拖入。',
      );
    }),
  );
  // For who closes the row by the keyboard.
  parts.editor.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && open !== null) closeRow();
  });
}

function changedWords({ counts }: CheckView): string {
  return `已修改并重新核对：错误${counts.error}处，需确认${counts.confirm}处。`;
}

function notesOf({ unkept, folder }: CheckView): readonly HTMLElement[] {
  const notes: HTMLElement[] = [];
  if (folder.startsWith('000000-'))
    notes.push(element('p', { class: 'notice notice--absent' }, '没有地区信息表，请在上方选择地区，编码才能核对。'));
  if (unkept.length > 0)
    notes.push(
      element(
        'p',
        { class: 'notice' },
        `${unkept.join('、')}是内部表或可能含有个人信息，只在本页内存中核对，不保存；关闭页面即清除。`,
      ),
    );
  return notes;
}

function listenToDrops(page: HTMLElement, onDrop: (drop: Promise<Drop>) => void): void {
  page.addEventListener('dragover', (event) => {
    event.preventDefault();
    page.classList.add('desk--over');
  });
  page.addEventListener('dragleave', () => page.classList.remove('desk--over'));
  page.addEventListener('drop', (event) => {
    event.preventDefault();
    page.classList.remove('desk--over');
    if (event.dataTransfer !== null) onDrop(readDrop(event.dataTransfer));
  });
}

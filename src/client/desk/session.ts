import type { CellChange } from '../../csv/cell-spans.ts';
import { memoryFiles } from '../../csv/memory-files.ts';
import { columnLetter } from '../../csv/place.ts';
import type { Issue } from '../../model/issue.ts';
import type { SourceTable } from '../../model/source.ts';
import { tableCoverage } from '../../validate/glyph-table.ts';
import { peopleEntries } from '../../validate/catalogue/people.ts';
import { formatIssueList } from '../../validate/print/csv.ts';
import { formatProcessingRecord } from '../../validate/print/record.ts';
import { hasErrors, summarySentence, totalsOf } from '../../validate/print/report.ts';
import { processingOf } from '../../validate/record/processing.ts';
import { checkFolder, countRows, readFolder } from '../../validate/region-folder.ts';
import { tablesToConfirm } from '../../validate/validate.ts';
import { deskFileOf, isUnkept, placedFile, repairedBytes, restrictedBooks, type DeskFile } from './desk-file.ts';
import type { Checked } from './desk-state.ts';
import { findingViews } from './findings.ts';
import { filesOfList, listView } from './from-list.ts';
import {
  emptyHistory,
  historyText,
  keptHistory,
  readHistory,
  redone,
  settledRepairs,
  undone,
  withStep,
  type History,
  type Repair,
} from './history.ts';
import { planHistory } from './plan.ts';
import type { CheckView, DeskCalls, DeskProgress, DroppedFile, KnownRegion } from './messages.ts';
import { labelOf, repairsFor } from './repairs.ts';
import { rowView } from './rows.ts';
import { correctionsOf, filledWorkbook, tablesArchive, textFile } from './take-away.ts';

/** Everything the desk does, as it runs in its worker: each call answers with what the page then shows. */
export type DeskSession = {
  readonly [N in keyof DeskCalls]: (...asked: Parameters<DeskCalls[N]>) => Promise<ReturnType<DeskCalls[N]>>;
};

/** What is on the desk. */
interface State {
  readonly files: ReadonlyMap<string, DeskFile>;
  readonly folder: string | null;
  readonly history: History;
  /**
   * Files in which something about a person was found at any time: putting it right takes it out of the table, and not out of
   * the file as it was dropped, nor out of what the repair says of before.
   */
  readonly personal: ReadonlySet<string>;
}

/** Opens an empty desk. Regions that are known give their names and what they last published. */
export function openSession(
  regions: readonly KnownRegion[],
  onProgress: (progress: DeskProgress) => void = () => undefined,
): DeskSession & { readonly checked: () => Checked | null } {
  let state: State = { files: new Map(), folder: null, history: emptyHistory, personal: new Set() };
  let last: Checked | null = null;

  const changes = (path: string): readonly CellChange[] =>
    settledRepairs(state.history).filter(({ file }) => file === path);

  const check = async (next: State): Promise<CheckView> => {
    state = next;
    last = await checkState(state, { regions, onProgress, changesOf: changes });
    state = { ...state, personal: new Set([...state.personal, ...personalFiles(last)]) };
    return viewOf(last, { state, regions });
  };
  const after = (history: History) => check({ ...state, history });
  const opened = (): Checked => {
    if (last === null) throw new Error('Nothing is on the desk');
    return last;
  };

  return {
    checked: () => last,
    open: async (files, { folder, adds, isLoose = false }) => {
      const before = adds ? state.files : new Map<string, DeskFile>();
      const placed = files
        .map((file) => deskFileOf(isLoose ? placedFile(file) : file))
        .map((file) => (isLoose && before.has(inside(file.path)) ? { ...file, path: inside(file.path) } : file));
      const dropped = new Map(placed.map((file) => [file.path, file]));
      // A file that is dropped again has its repairs in it, or is to be read as it is now.
      const history = adds ? withoutFiles(state.history, new Set(dropped.keys())) : emptyHistory;
      const view = await check({
        files: new Map([...before, ...dropped]),
        folder: folder ?? (adds ? state.folder : null),
        history,
        personal: new Set([...state.personal].filter((path) => before.has(path) && !dropped.has(path))),
      });
      const books = isLoose ? restrictedBooks(dropped.keys(), opened().read.tables) : [];
      if (books.length === 0) return view;
      const moved = [...state.files.values()].map((file) =>
        books.includes(file.path) ? { ...file, path: inside(file.path) } : file,
      );
      return check({ ...state, files: new Map(moved.map((file) => [file.path, file])) });
    },
    readList: listView,
    openList: async (order) => {
      const { folder, files } = await filesOfList(order);
      const placed = files.map(deskFileOf).map((file) => [file.path, file] as const);
      return check({ files: new Map(placed), folder, history: emptyHistory, personal: new Set() });
    },
    restore: async ({ files, folder, history }) =>
      check({
        files: new Map(files.map(deskFileOf).map((file) => [file.path, file])),
        folder,
        history: readHistory(history) ?? emptyHistory,
        personal: new Set(),
      }),
    choose: async (folder) => check({ ...state, folder }),
    row: async (file, line) => rowView({ file: state.files.get(file), line }, surroundings(opened())),
    edit: async (...edits) => {
      const around = surroundings(opened());
      const repairs = edits.flatMap((edit) => repairsFor(edit, { ...around, file: state.files.get(edit.file) }));
      if (repairs.length === 0) return viewOf(opened(), { state, regions });
      return after(withStep(state.history, { label: labelOf(repairs), repairs }));
    },
    undo: async () => after(undone(state.history)),
    redo: async () => after(redone(state.history)),
    apply: async (text) => {
      const earlier = readHistory(text);
      if (earlier === null)
        return {
          applied: 0,
          unmatched: ['这个文件不是填报台保存的修改记录。'],
          view: viewOf(opened(), { state, regions }),
        };
      const { repairs, unmatched } = planHistory(settledRepairs(earlier), surroundings(opened()));
      const step = { label: `套用修改记录，共${repairs.length}格`, repairs };
      const view =
        repairs.length === 0 ? viewOf(opened(), { state, regions }) : await after(withStep(state.history, step));
      return { applied: repairs.length, unmatched, view };
    },
    take: async (what) => {
      const { folder, read, report } = opened();
      if (what === 'tables') return tablesArchive([...state.files.values()], { folder, read, changesOf: changes });
      if (what === 'workbook') return filledWorkbook(read);
      if (what === 'issues') return textFile('问题清单.csv', formatIssueList([{ ...report, scope: '' }]));
      if (what === 'history') return textFile('修改记录.json', historyText(state.history));
      const { corrections } = processingOf(read, { folder });
      // What was done by hand comes last: taken back first, it leaves what the file said.
      const all = [...corrections, ...correctionsOf(settledRepairs(state.history))];
      return textFile('处理记录.csv', formatProcessingRecord([{ scope: '', corrections: all }]));
    },
    trial: async () => {
      const { report, result } = opened();
      const { tables, doubts, issues } = result.validated;
      if (hasErrors([report]) || tables.region === undefined) return null;
      return { tables, doubts, to_confirm: [...tablesToConfirm(issues)] };
    },
    keep: async () => {
      const unkept = unkeptFiles(state, opened());
      const files = [...state.files.values()].filter(({ path }) => !unkept.has(path));
      return {
        folder: state.folder,
        files: files.map(({ path, bytes }): DroppedFile => ({ path, bytes })),
        history: historyText(keptHistory(state.history, (file) => unkept.has(file))),
      };
    },
  };

  function surroundings(checked: Checked) {
    return { checked, files: state.files, history: state.history, regions };
  }
}

/** Where a file lies among the restricted tables. */
function inside(path: string): string {
  return `restricted/${path}`;
}

interface Checking {
  readonly regions: readonly KnownRegion[];
  readonly onProgress: (progress: DeskProgress) => void;
  readonly changesOf: (path: string) => readonly CellChange[];
}

async function checkState(state: State, { regions, onProgress, changesOf }: Checking): Promise<Checked> {
  const files = [...state.files.values()];
  const placed = new Map(files.map((file) => [`region/${file.path}`, repairedBytes(file, changesOf(file.path))]));
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 1);
  const memory = memoryFiles(placed);
  let read_bytes = 0;
  const contents = await readFolder(
    'region',
    {},
    {
      ...memory,
      readBytes: async (path) => {
        const bytes = await memory.readBytes(path);
        read_bytes += bytes.length;
        onProgress({ words: `正在读取${path.replace(/^region\//, '')}`, done: (0.5 * read_bytes) / total });
        return bytes;
      },
    },
  );
  const { read } = contents;
  const folder = state.folder ?? folderIn(read.tables, regions);
  onProgress({ words: `正在检查${read.fileCount}个文件、${countRows(read.tables)}行`, done: 0.6 });
  const previousRowCounts = regions.find((region) => region.folder === folder)?.row_counts ?? {};
  const result = checkFolder(contents, { folder, previousRowCounts, glyphs: tableCoverage });
  const { issues } = result.validated;
  const report = { scope: folder, issues, fileCount: read.fileCount, rowCount: countRows(read.tables) };
  return { folder, read, result, report };
}

/** The region as its own table names it: the folder of the site with this division code, or one made of it. */
function folderIn(tables: readonly SourceTable[], regions: readonly KnownRegion[]): string {
  const code = tables.find(({ name }) => name === 'region')?.rows[0]?.cells['region_code'] ?? '';
  const known = regions.find(({ folder }) => folder.startsWith(`${code}-`));
  if (known !== undefined && code !== '') return known.folder;
  if (/^\d{6}$/.test(code)) return `${code}-region`;
  return regions.length === 1 ? (regions[0]?.folder ?? unknownFolder) : unknownFolder;
}

/** Of a region whose code nobody has told yet. */
export const unknownFolder = '000000-region';

function viewOf(
  { folder, read, report }: Checked,
  { state, regions }: { readonly state: State; readonly regions: readonly KnownRegion[] },
): CheckView {
  const { counts } = totalsOf([report]);
  const placing = (issue: Issue) => {
    const index = indexOf(issue, read.tables);
    return { index, isEditable: issue.line !== null && (state.files.get(issue.file ?? '')?.grid ?? null) !== null };
  };
  return {
    folder,
    regions: regions.map((region) => ({
      folder: region.folder,
      name: region.name,
      published: region.published,
    })),
    summary: summarySentence(totalsOf([report])),
    counts,
    ...findingViews(report.issues, { read, placing }),
    history: {
      done: state.history.steps.slice(0, state.history.done).map(({ label }) => label),
      undone: state.history.steps.length - state.history.done,
      cell_count: settledRepairs(state.history).length,
    },
    unkept: [...unkeptFiles(state, { read })],
  };
}

/** Position of a finding's cell: by its letter, which every file gives. */
function indexOf({ file, column }: Issue, tables: readonly SourceTable[]): number | null {
  const { letter = '' } = column ?? {};
  if (letter === '') return null;
  const headers = tables.find((table) => table.file === file)?.headers ?? [];
  const index = headers.findIndex((_, at) => columnLetter(at) === letter);
  return index === -1 ? null : index;
}

/** Files in which a check found something about a person; of a sheet the workbook. */
function personalFiles({ report }: Pick<Checked, 'report'>): readonly string[] {
  const found = report.issues.filter(({ code }) => code in peopleEntries);
  return found.flatMap(({ file }) => (file === null ? [] : [file.replace(/“[^”]*”$/, '')]));
}

/**
 * Files that stay in memory: restricted ones, public ones in which something about a person was ever found, and tables that
 * no check has looked through.
 */
function unkeptFiles(
  { files, personal }: Pick<State, 'files' | 'personal'>,
  { read }: Pick<Checked, 'read'>,
): ReadonlySet<string> {
  const checked = new Set(read.tables.map(({ file }) => file));
  const unkept = [...files.values()].filter(
    (file) => isUnkept(file) || personal.has(file.path) || (file.table !== null && !checked.has(file.path)),
  );
  return new Set(unkept.map(({ path }) => path));
}

function withoutFiles({ steps, done }: History, files: ReadonlySet<string>): History {
  const isKept = ({ repairs }: { readonly repairs: readonly Repair[] }) =>
    repairs.every(({ file }) => !files.has(file));
  return { steps: steps.filter(isKept), done: steps.slice(0, done).filter(isKept).length };
}

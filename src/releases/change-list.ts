import { sha256 } from '../artifacts/files.ts';
import { formatDate, formatPeriod } from '../format/date.ts';
import { findIndicator } from '../indicators/registry.ts';
import { measures, type MeasureName } from '../model/measures.ts';
import { csvText } from '../validate/print/csv-text.ts';
import { compareContents } from './compare.ts';
import { keyColumnsOf, resultTable, textIn, unitName, type Content, type ContentRow } from './content.ts';
import { explainChanges, newRows, reasonLabels, type ExplainedChange, type Reason } from './explain.ts';

/** What changed between two releases, as a file for programs and as the page is made of. */
export interface ChangeList {
  readonly tables: readonly TableChanges[];
  readonly changes: readonly Change[];
  /** Corrections that were entered since. */
  readonly corrections: readonly {
    readonly corrected_on: string;
    readonly place: string;
    readonly old_value: string;
    readonly new_value: string;
    readonly reason: string;
    readonly affected_indicators: string;
    /** Unit and period in words; absent in releases of the time before corrections stated them. */
    readonly scope?: string;
  }[];
}

/** How many rows of a table differ between two releases. */
export interface TableChanges {
  readonly table_name: string;
  readonly table_title: string;
  readonly added_count: number;
  readonly removed_count: number;
  readonly changed_count: number;
}

/** One row that differs, with the reason on record; null where none is asked for. */
export interface Change {
  readonly table_name: string;
  readonly table_title: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Values of the columns that identify the row; the whole row where none do. */
  readonly key: Readonly<Record<string, unknown>>;
  /** What the row is about, in words. */
  readonly subject: string;
  readonly cells: readonly {
    readonly column: string;
    readonly label: string;
    readonly old_value: unknown;
    readonly new_value: unknown;
  }[];
  readonly reason: Reason | null;
}

/** A figure that was published and differs without a word on record, with the rows themselves. */
export interface UnexplainedChange extends Change {
  readonly old_row: ContentRow;
  /** Null where the row is gone. */
  readonly new_row: ContentRow | null;
}

/** The differences from the release before; a release is refused while any of them is unexplained. */
export interface FoundChanges {
  readonly list: ChangeList;
  readonly unexplained: readonly UnexplainedChange[];
}

/** What is known of the program and its parameters beside the two contents. */
export interface ChangeContext {
  /** Indicators whose own SQL is another one. */
  readonly redefined?: ReadonlySet<string>;
  /** What the present data would publish under the limits of before; null or absent where these are the same. */
  readonly underFormerLimits?: Content | null;
}

/** Compares two contents and explains what differs. */
export function changesBetween(
  before: Content,
  after: Content,
  { redefined = new Set(), underFormerLimits = null }: ChangeContext = {},
): FoundChanges {
  const comparison = { before, after, changedStatements: redefined, underFormerLimits };
  const explained = explainChanges(compareContents(before, after), comparison);
  const changes = explained.map((change) => changeOf(change, { before, after }));
  const list = { tables: tablesOf(explained), changes, corrections: newCorrections(before, after) };
  const unexplained = explained.flatMap(({ is_unexplained, old_row, new_row }, index) => {
    const change = changes[index];
    return is_unexplained && old_row !== null && change !== undefined ? [{ ...change, old_row, new_row }] : [];
  });
  return { list, unexplained };
}

/** Indicators whose own statement is not the one of before. */
export function changedStatements(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): ReadonlySet<string> {
  return new Set(Object.keys(after).filter((id) => before[id] !== undefined && before[id] !== after[id]));
}

/** sha256 of the statement of each indicator, by its id: tells which definitions changed since. */
export function statementHashes(
  measured: readonly { readonly indicator_id: string; readonly sql: string }[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(measured.map(({ indicator_id, sql }) => [indicator_id, sha256(sql)]));
}

function tablesOf(changes: readonly ExplainedChange[]): readonly TableChanges[] {
  return [...Map.groupBy(changes, ({ table_name }) => table_name)].map(([table_name, own]) => {
    const count = (kind: Change['kind']) => own.filter((change) => change.kind === kind).length;
    return {
      table_name,
      table_title: own[0]?.table_title ?? table_name,
      added_count: count('added'),
      removed_count: count('removed'),
      changed_count: count('changed'),
    };
  });
}

function changeOf(change: ExplainedChange, contents: { readonly before: Content; readonly after: Content }): Change {
  const { table_name, table_title, kind, cells, reason } = change;
  const row = change.new_row ?? change.old_row ?? {};
  const columns = keyColumnsOf(table_name);
  const key = columns.length === 0 ? row : Object.fromEntries(columns.map((name) => [name, row[name] ?? null]));
  const content = change.new_row === null ? contents.before : contents.after;
  return { table_name, table_title, kind, key, subject: subjectOf(table_name, { row, content }), cells, reason };
}

/** `交流比例，第一实验小学教育集团，2024—2025学年，参与口径` */
function subjectOf(
  table: string,
  { row, content }: { readonly row: Readonly<Record<string, unknown>>; readonly content: Content },
): string {
  const moment = momentWords(textIn(row, 'as_of_date') || textIn(row, 'period'));
  if (table === resultTable) {
    const id = textIn(row, 'indicator_id');
    const unit = unitName(content, textIn(row, 'unit_id'));
    return said([findIndicator(id)?.short_title ?? id, unit, moment, textIn(row, 'basis'), textIn(row, 'category')]);
  }
  if (table === 'person_counts') {
    const measure = measures[textIn(row, 'measure') as MeasureName] as (typeof measures)[MeasureName] | undefined;
    const unit = unitName(content, textIn(row, 'unit_id'));
    return said([measure?.label ?? textIn(row, 'measure'), unit, moment, textIn(row, 'part')]);
  }
  const columns = keyColumnsOf(table);
  const cells = (columns.length === 0 ? Object.keys(row).slice(0, 3) : columns).map((name) => textIn(row, name));
  return said(cells.map((cell) => momentWords(unitName(content, cell))));
}

function momentWords(moment: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(moment)) return formatDate(moment);
  return formatPeriod(moment);
}

function said(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('，');
}

function newCorrections(before: Content, after: Content): ChangeList['corrections'] {
  return newRows(before, after, 'corrections').map((row) => ({
    corrected_on: textIn(row, 'corrected_on'),
    place: textIn(row, 'place'),
    old_value: textIn(row, 'old_value'),
    new_value: textIn(row, 'new_value'),
    reason: textIn(row, 'reason'),
    affected_indicators: textIn(row, 'affected_indicators'),
    scope: said([unitName(after, textIn(row, 'unit_id')), momentWords(textIn(row, 'period'))]),
  }));
}

/** How readers are told what happened to a row. */
export const changeKindLabels = { added: '新增', removed: '删去', changed: '改动' } as const;

/** The same as a table: one line per changed cell, one per added or removed row. */
export function changesCsv({ changes }: ChangeList): string {
  const header = ['数据表', '变动', '对象', '字段', '原值', '新值', '原因', '原因说明'];
  const rows = changes.flatMap(({ table_title, kind, subject, cells, reason }) => {
    const why = reason === null ? ['', ''] : [reasonLabels[reason.kind], reason.words];
    const what = kind === 'changed' ? cells : [{ label: '', old_value: null, new_value: null }];
    return what.map(({ label, old_value, new_value }) => [
      table_title,
      changeKindLabels[kind],
      subject,
      label,
      cellWords(old_value),
      cellWords(new_value),
      ...why,
    ]);
  });
  return csvText([header, ...rows]);
}

/** A cell as it stands in a data file. */
export function cellWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return Array.isArray(value) ? value.join('、') : String(value);
}

/** In a sentence: what the present data differ in from a release. */
export function changesFinding(release: string, { changes }: ChangeList): string {
  if (changes.length === 0) return `目前的数据与${release}一致。`;
  const figures = changes.filter(({ table_name, kind }) => table_name === resultTable && kind === 'changed');
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length;
  return `${release}发布以来，新增${count('added')}行、删去${count('removed')}行、改动${count('changed')}行，其中指标结果改动${figures.length}行。`;
}

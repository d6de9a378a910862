import { formatDate, lastDayOf } from '../format/date.ts';
import { measures, type MeasureName } from '../model/measures.ts';
import { isTableName, tableOf } from '../model/tables.ts';
import type { RowChange } from './compare.ts';
import { asOfDateOf, resultTable, rowsIn, textIn, type Content, type ContentRow } from './content.ts';

/** Why a row differs between two releases. */

/** How readers are told why a published figure changed. */
export const reasonLabels = {
  correction: '更正',
  definition: '口径修订',
  late: '迟报补报',
  progress: '期间进展',
  protection: '保护个人信息',
} as const;
export type ReasonKind = keyof typeof reasonLabels;

/** What explains a change. */
export interface Reason {
  readonly kind: ReasonKind;
  /** What is on record about it, as a sentence. */
  readonly words: string;
}

/** A row that differs, with what explains it. */
export interface ExplainedChange extends RowChange {
  readonly reason: Reason | null;
  /** A frozen figure that differs, and nothing on record says why. */
  readonly is_unexplained: boolean;
}

/** What was published, what is to be published, and the indicators whose own statement differs between the two. */
export interface Comparison {
  readonly before: Content;
  readonly after: Content;
  readonly changedStatements: ReadonlySet<string>;
}

/** Cells of a result that say what it is worth; the others only word it. */
const resultFigures = ['numerator', 'denominator', 'value', 'threshold', 'verdict', 'shortfall'];
/** Tables of the counts of people; their figure is one cell. */
const countTables: Readonly<Record<string, string>> = {
  person_counts: 'person_count',
  campus_flows: 'person_count',
  exchange_checks: 'is_met',
};
/** Returns of schools and groups: a number that stood in a release is a published figure. */
const returnTables = ['snapshots', 'evaluations', 'funding', 'staffing_changes', 'commendations', 'unify_checks'];
const returnFigures = new Set(['integer', 'decimal']);

/** Gives each change its reason, as far as there is one. Derived tables follow from the results and need none of their own. */
export function explainChanges(changes: readonly RowChange[], comparison: Comparison): readonly ExplainedChange[] {
  const record = recordOf(comparison);
  const results = changes.map((change) => explain(change, { comparison, record }));
  // A count of people has no indicator of its own: what explains a result of the same period explains it, too.
  const explainedPeriods = new Map(
    results.flatMap(({ table_name, reason, new_row, old_row }) =>
      table_name === resultTable && reason !== null ? [[momentOfRow(new_row ?? old_row ?? {}), reason] as const] : [],
    ),
  );
  return results.map((change) => {
    if (!change.is_unexplained || countTables[change.table_name] === undefined) return change;
    const reason = explainedPeriods.get(momentOfRow(change.old_row ?? {})) ?? null;
    return { ...change, reason, is_unexplained: reason === null };
  });
}

function explain(
  change: RowChange,
  { comparison, record }: { readonly comparison: Comparison; readonly record: PublicRecord },
): ExplainedChange {
  const asOf = asOfDateOf(comparison.before);
  const own = correctionOf(change, record);
  if (!isChangedFigure(change, asOf)) {
    // A result of the as-of date goes on to the next as-of date: no correction is the reason for that.
    const reason = change.table_name === resultTable ? null : own.exact;
    return { ...change, reason, is_unexplained: false };
  }
  if (isRunning(change, asOf)) {
    const words = `上一版数据截至${formatDate(asOf)}，该期间当时尚未结束。`;
    return { ...change, reason: { kind: 'progress', words }, is_unexplained: false };
  }
  const reason = absenceReason(change) ?? own.exact ?? own.any ?? definitionOf(change, record);
  return { ...change, reason, is_unexplained: reason === null };
}

/** Whether a figure that was frozen is another one now, or gone. Figures of the as-of date go on to the next as-of date. */
function isChangedFigure({ table_name, kind, cells, old_row }: RowChange, asOf: string): boolean {
  if (kind === 'added' || old_row === null) return false;
  const figure = countTables[table_name];
  if (table_name === resultTable) {
    if (kind === 'changed') return cells.some(({ column }) => resultFigures.includes(column));
    return old_row['value'] !== null && old_row['as_of_date'] !== asOf;
  }
  if (figure !== undefined) {
    if (kind === 'changed') return cells.some(({ column }) => column === figure || column === 'absence');
    return old_row[figure] !== null && textIn(old_row, 'period') !== asOf;
  }
  if (!returnTables.includes(table_name)) return false;
  if (kind === 'removed') return true;
  return cells.some(({ column, old_value }) => old_value !== null && isFigureColumn(table_name, column));
}

function isFigureColumn(table: string, column: string): boolean {
  const type = isTableName(table) ? tableOf(table).columns[column]?.type : undefined;
  return column === 'grade' || (column !== 'sort_order' && type !== undefined && returnFigures.has(type));
}

/** A date, an academic year, a term or a calendar year; '' where a row has none. */
function momentOfRow(row: ContentRow): string {
  for (const column of ['as_of_date', 'period', 'term', 'academic_year', 'calendar_year'])
    if (textIn(row, column) !== '') return textIn(row, column);
  return '';
}

/** Headcounts stand for the first day of their year, which has long passed; everything else grows until its period ends. */
function isRunning({ table_name, old_row }: RowChange, asOf: string): boolean {
  const moment = momentOfRow(old_row ?? {});
  if (table_name === 'snapshots' || !/^\d{4}(-\d{4}(-[12])?)?$/.test(moment)) return false;
  return lastDayOf(moment) > asOf;
}

/** What was not there before has come in late; what is not there any more is kept back. */
function absenceReason({ table_name, old_row, new_row }: RowChange): Reason | null {
  const figure = table_name === resultTable ? 'value' : countTables[table_name];
  if (figure === undefined || old_row === null) return null;
  if (isWithheld(old_row) !== isWithheld(new_row))
    return { kind: 'protection', words: '人数较少，按小人数规则决定是否公布。' };
  if (old_row[figure] !== null) return null;
  return { kind: 'late', words: '上一版缺数据，资料补齐后列入。' };
}

function isWithheld(row: ContentRow | null): boolean {
  return row?.['verdict'] === '人数较少不公开' || row?.['absence'] === 'suppressed';
}

interface PublicRecord {
  /** Corrections that the release before did not have. */
  readonly corrections: readonly ContentRow[];
  /** Indicators whose reading, target or statement is another one, each with a sentence that says so. */
  readonly definitions: ReadonlyMap<string, string>;
}

function recordOf({ before, after, changedStatements }: Comparison): PublicRecord {
  const known = new Set(rowsIn(before, 'corrections').map((row) => JSON.stringify(row)));
  const corrections = rowsIn(after, 'corrections').filter((row) => !known.has(JSON.stringify(row)));
  const definitions = new Map<string, string>();
  for (const id of changedStatements) definitions.set(id, `指标${id}的计算语句已调整。`);
  for (const row of newRows(before, after, 'policy_targets'))
    definitions.set(textIn(row, 'indicator_id'), `指标目标${textIn(row, 'target_id')}已调整。`);
  for (const row of newRows(before, after, 'interpretations')) {
    const ids = Array.isArray(row['indicator_ids']) ? row['indicator_ids'].map(String) : [];
    for (const id of ids) definitions.set(id, `口径登记${textIn(row, 'interp_id')}：${textIn(row, 'adopted')}`);
  }
  return { corrections, definitions };
}

function newRows(before: Content, after: Content, table: string): readonly ContentRow[] {
  const known = new Set(rowsIn(before, table).map((row) => JSON.stringify(row)));
  return rowsIn(after, table).filter((row) => !known.has(JSON.stringify(row)));
}

function definitionOf({ table_name, old_row }: RowChange, { definitions }: PublicRecord): Reason | null {
  const words = table_name === resultTable ? definitions.get(textIn(old_row ?? {}, 'indicator_id')) : undefined;
  return words === undefined ? null : { kind: 'definition', words };
}

/**
 * The correction about a change. `exact`: it names the table and what stood or stands in a changed cell, or the indicator.
 * `any`: it names the table only, which is enough for a figure: its words may give a sum where the cells are parts.
 */
function correctionOf(
  change: RowChange,
  { corrections }: PublicRecord,
): { readonly exact: Reason | null; readonly any: Reason | null } {
  if (change.table_name === resultTable) {
    const id = textIn(change.old_row ?? change.new_row ?? {}, 'indicator_id');
    const found = corrections.find((row) => indicatorsOf(row).includes(id));
    return { exact: found === undefined || change.kind === 'added' ? null : reasonOf(found), any: null };
  }
  const sources = sourcesOf(change);
  const about = corrections.filter((row) => sources.some((label) => textIn(row, 'place').includes(label)));
  const exact = about.find((row) => change.cells.some(({ old_value, new_value }) => names(row, old_value, new_value)));
  const [any] = about;
  return { exact: exact === undefined ? null : reasonOf(exact), any: any === undefined ? null : reasonOf(any) };
}

function indicatorsOf(row: ContentRow): readonly string[] {
  return Array.isArray(row['affected_indicators']) ? row['affected_indicators'].map(String) : [];
}

/** Names under which a correction may speak of a table; of counts also the returns from which they are made. */
function sourcesOf({ table_name, table_title, old_row }: RowChange): readonly string[] {
  if (table_name !== 'person_counts') return [table_title, table_name];
  const measure = measures[textIn(old_row ?? {}, 'measure') as MeasureName] as
    (typeof measures)[MeasureName] | undefined;
  const made = (measure?.made_from ?? []).map((name) => tableOf(name).label);
  return [table_title, table_name, tableOf('snapshots').label, tableOf('memberships').label, ...made];
}

function names(correction: ContentRow, oldValue: unknown, newValue: unknown): boolean {
  const said = [textIn(correction, 'old_value'), textIn(correction, 'new_value')];
  return [oldValue, newValue].some((value, index) => {
    if (value === null) return false;
    const text = String(value);
    const shown = /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text) : text;
    return said[index]?.includes(shown) === true;
  });
}

function reasonOf(row: ContentRow): Reason {
  const date = formatDate(textIn(row, 'corrected_on'));
  const words = `${date}更正${textIn(row, 'place')}，${textIn(row, 'reason').replace(/。$/, '')}。`;
  return { kind: 'correction', words };
}

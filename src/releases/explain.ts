import { formatDate, lastDayOf } from '../format/date.ts';
import type { CampusAttribute } from '../facts/counts.ts';
import { isTableName, tableOf } from '../model/tables.ts';
import { compareContents, keyCellsOf, type CellChange, type RowChange } from './compare.ts';
import { covers, listIn, scopeKey, scopeOf } from './correction-scope.ts';
import { asOfDateOf, resultTable, rowsIn, textIn, type Content, type ContentRow } from './content.ts';

/** Why a row differs between two releases. */

/** How readers are told why a published figure changed. */
export const reasonLabels = {
  correction: '更正',
  definition: '口径修订',
  late: '迟报补报',
  progress: '期间进展',
  protection: '保护个人信息',
  limits: '因公开规则的参数调整',
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
  /** What the present data would publish under the limits of before; null where these are the same. */
  readonly underFormerLimits: Content | null;
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
  const byLimits = limitsReason(changes, comparison);
  const results = changes.map((change) => byLimits(change) ?? explain(change, { comparison, record }));
  // A count of people has no indicator of its own: what explains a result of the same unit and period explains it, too.
  const explained = new Map(
    results.flatMap(({ table_name, reason, new_row, old_row }) =>
      table_name === resultTable && (reason?.kind === 'correction' || reason?.kind === 'definition')
        ? [[scopeKey(scopeOf(new_row ?? old_row ?? {})), reason] as const]
        : [],
    ),
  );
  return results.map((change) => {
    if (!change.is_unexplained || countTables[change.table_name] === undefined) return change;
    const reason = explained.get(scopeKey(scopeOf(change.old_row ?? {}))) ?? null;
    return { ...change, reason, is_unexplained: reason === null };
  });
}

/**
 * Names what the limits alone change: rows that would be as they were before, had the limits stayed as they were. Null for
 * every other row.
 */
function limitsReason(
  changes: readonly RowChange[],
  { before, after, underFormerLimits }: Comparison,
): (change: RowChange) => ExplainedChange | null {
  if (underFormerLimits === null) return () => null;
  const alsoBefore = new Set(compareContents(before, underFormerLimits).map(changeId));
  const words = limitWords(before, after);
  const isMade = (change: RowChange) => isFactTable(change.table_name) && !alsoBefore.has(changeId(change));
  const made = new Set(changes.filter(isMade));
  return (change) =>
    made.has(change) ? { ...change, reason: { kind: 'limits', words }, is_unexplained: false } : null;
}

function changeId({ table_name, old_row, new_row }: RowChange): string {
  return JSON.stringify([table_name, keyCellsOf(table_name)(old_row ?? new_row ?? {})]);
}

/** Results, counts, and the cells of returns that protection keeps back: all that limits decide on. */
function isFactTable(table: string): boolean {
  return table === resultTable || table === 'snapshots' || countTables[table] !== undefined;
}

/** `“小人数上限”由4改为6。` */
function limitWords(before: Content, after: Content): string {
  const [old = {}] = rowsIn(before, 'region');
  const [own = {}] = rowsIn(after, 'region');
  return Object.entries(limitLabels)
    .filter(([column]) => textIn(old, column) !== textIn(own, column))
    .map(([column, label]) => `“${label}”由${textIn(old, column) || '空'}改为${textIn(own, column) || '空'}。`)
    .join('');
}

/** Parameters of the region that decide which counts are published. */
export const limitLabels = {
  small_cell_k: '小人数上限',
  small_group_n: '公开最小规模',
  small_denominator: '小分母',
} as const;

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

/** Headcounts stand for the first day of their year, which has long passed; everything else grows until its period ends. */
function isRunning({ table_name, old_row }: RowChange, asOf: string): boolean {
  const { moment } = scopeOf(old_row ?? {});
  if (table_name === 'snapshots' || !/^\d{4}(-\d{4}(-[12])?)?$/.test(moment)) return false;
  return lastDayOf(moment) > asOf;
}

/** What was not there before has come in late; what is not there any more is kept back. */
function absenceReason({ table_name, old_row, new_row, cells }: RowChange): Reason | null {
  const figures = cells.filter(({ column, old_value }) => old_value !== null && isFigureColumn(table_name, column));
  if (table_name === 'snapshots' && figures.length > 0 && figures.every(isKeptBack)) return keptBackReason;
  const figure = table_name === resultTable ? 'value' : countTables[table_name];
  if (figure === undefined || old_row === null) return null;
  if (isWithheld(old_row) !== isWithheld(new_row)) return keptBackReason;
  if (old_row[figure] !== null) return null;
  return { kind: 'late', words: '上一版缺数据，资料补齐后列入。' };
}

const keptBackReason = { kind: 'protection', words: '按保护个人信息的规则决定是否公布。' } as const;

/** What teachers of a campus have in common: protection may keep it back at any time, and leaves an empty cell. */
const attributes: ReadonlySet<string> = new Set<CampusAttribute['attribute']>([
  'eligible_teacher_count',
  'county_backbone_count',
  'school_backbone_count',
  'five_year_teacher_count',
]);

function isKeptBack({ column, new_value }: CellChange): boolean {
  return new_value === null && attributes.has(column);
}

function isWithheld(row: ContentRow | null): boolean {
  return row?.['verdict'] === '人数较少不公开' || row?.['absence'] === 'suppressed';
}

interface PublicRecord {
  /** Corrections that the release before did not have. */
  readonly corrections: readonly ContentRow[];
  /** Indicators whose reading, target or statement is another one, each with a sentence that says so. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Names the whole region in a correction. */
  readonly regionCode: string;
}

function recordOf({ before, after, changedStatements }: Comparison): PublicRecord {
  const corrections = newRows(before, after, 'corrections');
  const [region] = rowsIn(after, 'region');
  const definitions = new Map<string, string>();
  for (const id of changedStatements) definitions.set(id, `指标${id}的计算语句已调整。`);
  for (const row of newRows(before, after, 'policy_targets'))
    definitions.set(textIn(row, 'indicator_id'), `指标目标${textIn(row, 'target_id')}已调整。`);
  for (const row of newRows(before, after, 'interpretations')) {
    for (const id of listIn(row, 'indicator_ids'))
      definitions.set(id, `口径登记${textIn(row, 'interp_id')}：${textIn(row, 'adopted')}`);
  }
  return { corrections, definitions, regionCode: textIn(region ?? {}, 'region_code') };
}

/** Rows that are new or other; a column that the earlier program did not publish makes no row a new one. */
export function newRows(before: Content, after: Content, table: string): readonly ContentRow[] {
  const columns = (before.get(table) ?? after.get(table))?.columns.map(({ name }) => name) ?? [];
  const idOf = (row: ContentRow) => JSON.stringify(columns.map((name) => row[name] ?? null));
  const known = new Set(rowsIn(before, table).map(idOf));
  return rowsIn(after, table).filter((row) => !known.has(idOf(row)));
}

function definitionOf({ table_name, old_row }: RowChange, { definitions }: PublicRecord): Reason | null {
  const words = table_name === resultTable ? definitions.get(textIn(old_row ?? {}, 'indicator_id')) : undefined;
  return words === undefined ? null : { kind: 'definition', words };
}

/**
 * The correction about a change. `exact`: it covers the change and names what stood or stands in a changed cell, or it is
 * of the indicator. `any`: it covers the change, which is enough for a figure: its words may give a sum where the cells
 * are parts.
 */
function correctionOf(
  change: RowChange,
  { corrections, regionCode }: PublicRecord,
): { readonly exact: Reason | null; readonly any: Reason | null } {
  const about = corrections.filter((row) => covers(row, change, regionCode));
  const [any] = about;
  const isResult = change.table_name === resultTable;
  const exact = isResult ? any : about.find((row) => change.cells.some((cell) => names(row, cell)));
  return {
    exact: exact === undefined || (isResult && change.kind === 'added') ? null : reasonOf(exact),
    any: any === undefined ? null : reasonOf(any),
  };
}

function names(correction: ContentRow, { old_value, new_value }: CellChange): boolean {
  const said = [textIn(correction, 'old_value'), textIn(correction, 'new_value')];
  return [old_value, new_value].some((value, index) => {
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

import { formatDate } from '../format/date.ts';
import { formatCount } from '../format/number.ts';
import { cellWords, type Change, type ChangeList } from './change-list.ts';
import { reasonLabels } from './explain.ts';
import { releaseName, type ReleaseHead } from './types.ts';

/** What the page of changes shows of the whole list, which is there as a file. */

/** The differences that a page lists, with how many more the file has. */
export interface ChangesOnPage {
  /** Published figures that were corrected or redefined. */
  readonly corrected: readonly Change[];
  readonly more_corrected_count: number;
  /** Totals that went on or came in late. */
  readonly others: readonly Change[];
  readonly more_other_count: number;
}

const shownRows = 60;

/** Chooses what the page lists: corrected figures first, the rest up to a limit. */
export function changesOnPage({ changes }: ChangeList): ChangesOnPage {
  const changed = changes.filter(({ kind }) => kind !== 'added');
  const corrected = changed.filter(({ reason }) => reason?.kind === 'correction' || reason?.kind === 'definition');
  const others = changed.filter(
    (change) => change.table_name === 'indicator_results' && change.kind === 'changed' && !corrected.includes(change),
  );
  const totals = others.filter(isTotal);
  // What was entered comes before what was computed of it.
  const ordered = corrected.toSorted((a, b) => Number(isComputed(a)) - Number(isComputed(b)));
  return {
    corrected: ordered.slice(0, shownRows),
    more_corrected_count: Math.max(0, corrected.length - shownRows),
    others: totals.slice(0, shownRows),
    more_other_count: others.length - Math.min(totals.length, shownRows),
  };
}

function isTotal({ key }: Change): boolean {
  return key['category'] === '' && key['unit_kind'] === 'region';
}

function isComputed({ table_name }: Change): boolean {
  return table_name === 'indicator_results' || table_name === 'person_counts';
}

/** The page in a sentence. */
export function changesSummary(
  { changes }: ChangeList,
  { before, after }: { readonly before: ReleaseHead; readonly after: ReleaseHead },
): string {
  const count = (kind: Change['kind']) => formatCount(changes.filter((change) => change.kind === kind).length);
  const corrected = changes.filter(({ reason }) => reason?.kind === 'correction' || reason?.kind === 'definition');
  const about = corrected.length === 0 ? '没有更正已公布的数字' : `其中更正和修订${formatCount(corrected.length)}行`;
  return `${named(after)}与${named(before)}相比，新增${count('added')}行、删去${count('removed')}行、改动${count('changed')}行，${about}。`;
}

function named(head: ReleaseHead): string {
  return `${releaseName(head)}（数据截至${formatDate(head.as_of_date)}）`;
}

/** What the page of corrections says of figures that differ from what was published without a word on record. */
export function unexplainedSummary(changes: readonly Change[]): string {
  return `下列${formatCount(changes.length)}处与以前公布的不同，更正记录和口径登记都没有说明原因，正在核实。`;
}

interface ShownCell {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Cells of a changed row as readers see them: a share in percent, with as many decimals as tell the two apart. */
export function changedCells(change: Change): readonly ShownCell[] {
  if (change.kind === 'removed') return [{ label: '', before: '有此行', after: '已删去' }];
  return change.cells
    .filter(({ column }) => column !== 'missing_tables' && column !== 'reason')
    .map(({ column, label, old_value, new_value }) => {
      const [before = '', after = ''] =
        column === 'value' ? shares(old_value, new_value) : [old_value, new_value].map(shown);
      return { label, before, after };
    });
}

/** Values of an indicator with a denominator; counts, which are whole, stay as they are. */
function shares(...values: readonly unknown[]): readonly string[] {
  const decimals = [2, 3, 4].find((count) => new Set(values.map((value) => shareWords(value, count))).size > 1) ?? 5;
  return values.map((value) => shareWords(value, decimals));
}

function shareWords(value: unknown, decimals: number): string {
  const isShare = typeof value === 'number' && !Number.isInteger(value);
  return isShare ? `${(value * 100).toFixed(decimals)}%` : shown(value);
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '无';
  if (typeof value === 'number' && Number.isInteger(value)) return formatCount(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(String(value))) return formatDate(String(value));
  return cellWords(value);
}

/** Why a figure differs, as a sentence; '' where none is asked for. */
export function reasonWords({ reason }: Change): string {
  return reason === null ? '' : `${reasonLabels[reason.kind]}：${reason.words}`;
}

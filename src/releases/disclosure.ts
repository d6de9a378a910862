import { lastDayOf } from '../format/date.ts';
import { measures, type MeasureName } from '../model/measures.ts';
import { asOfDateOf, rowsIn, textIn, type Content, type ContentRow } from './content.ts';

/**
 * What two releases tell together that neither tells alone (domain C.4 rule 4). Looked at are counts of periods that had
 * ended when the earlier release was made: their records can only differ by corrections.
 * `shown`: a count that was kept back then is published now.
 * `difference`: a count that is no total of the policy's differs by so few persons that the difference itself would be
 * kept back: whoever lays the two releases side by side reads what is on record about those few.
 * Counts of a period that was still running differ because time went on; they are no smaller a crowd than before.
 */
export interface Leak {
  readonly kind: 'shown' | 'difference';
  readonly table_name: 'person_counts' | 'campus_flows';
  readonly period: string;
  readonly unit_id: string;
  /** Measure and part of a count, the two campuses of a flow. */
  readonly subject: readonly string[];
}

/**
 * Counts that two releases tell together although one of them withholds them. Looks at periods that had ended before
 * the first.
 */
export function leaksBetween(before: Content, after: Content): readonly Leak[] {
  const asOf = asOfDateOf(before);
  const smallCell = smallCellOf(after);
  const counts = pairsOf(before, after, { table: 'person_counts', key: countKey });
  const flows = pairsOf(before, after, { table: 'campus_flows', key: flowKey });
  const hasCounts = rowsIn(before, 'person_counts').length > 0;
  return [
    ...counts.flatMap(([old, own]): Leak[] => {
      const period = textIn(own, 'period');
      const kind = hasEnded(period, asOf) && old !== null ? leakOf(old, own, smallCell) : null;
      const subject = [textIn(own, 'measure'), textIn(own, 'part')];
      return kind === null
        ? []
        : [{ kind, table_name: 'person_counts', period, unit_id: textIn(own, 'unit_id'), subject }];
    }),
    ...flows.flatMap(([old, own]): Leak[] => {
      const period = textIn(own, 'academic_year');
      // A pair that is not listed was kept back, or nobody went; which of the two nobody may learn.
      const kind = old === null ? 'shown' : differenceOf(old, own, smallCell);
      const subject = [textIn(own, 'sending_campus_id'), textIn(own, 'receiving_campus_id')];
      return kind === null || !hasCounts || !hasEnded(period, asOf)
        ? []
        : [{ kind, table_name: 'campus_flows', period, unit_id: textIn(own, 'group_id'), subject }];
    }),
  ];
}

/** Throws when a release does not state its own limit: the check of its region would have refused it. */
function smallCellOf(content: Content): number {
  const stated = rowsIn(content, 'region')[0]?.['small_cell_k'];
  if (typeof stated !== 'number') throw new Error('the region of a release states no small_cell_k');
  return stated;
}

function leakOf(old: ContentRow, own: ContentRow, smallCell: number): Leak['kind'] | null {
  if (own['person_count'] === null) return null;
  if (old['absence'] === 'suppressed') return 'shown';
  const measure = measures[textIn(own, 'measure') as MeasureName] as (typeof measures)[MeasureName] | undefined;
  // Totals that the policy asks for, and what public tables hold anyway, are published whatever their size.
  const isOpen = measure === undefined || measure.basis.kind !== 'none';
  return isOpen ? null : differenceOf(old, own, smallCell);
}

function differenceOf(old: ContentRow, own: ContentRow, smallCell: number): 'difference' | null {
  const [before, after] = [old['person_count'], own['person_count']];
  if (typeof before !== 'number' || typeof after !== 'number') return null;
  const size = Math.abs(after - before);
  return size > 0 && size <= smallCell ? 'difference' : null;
}

function hasEnded(period: string, asOf: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return period <= asOf;
  return /^\d{4}(-\d{4})?$/.test(period) && lastDayOf(period) <= asOf;
}

function pairsOf(
  before: Content,
  after: Content,
  { table, key }: { readonly table: string; readonly key: readonly string[] },
): readonly (readonly [old: ContentRow | null, own: ContentRow])[] {
  const idOf = (row: ContentRow) => key.map((column) => textIn(row, column)).join('\0');
  const earlier = new Map(rowsIn(before, table).map((row) => [idOf(row), row]));
  return rowsIn(after, table).map((row) => [earlier.get(idOf(row)) ?? null, row]);
}

const countKey = ['period', 'unit_kind', 'unit_id', 'measure', 'part'];
const flowKey = ['academic_year', 'group_id', 'sending_campus_id', 'receiving_campus_id'];

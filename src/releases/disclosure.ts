import { hasEnded, isOfAllComers } from '../facts/protect/earlier.ts';
import { measures, type MeasureName } from '../model/measures.ts';
import { asOfDateOf, rowsIn, textIn, type Content, type ContentRow } from './content.ts';

/**
 * What two releases tell together that neither tells alone (domain C.4 rule 4), by the rules of src/facts/protect.
 * `shown`: a count of a period that had ended was kept back then and is published now; such records can only differ by
 * corrections.
 * `difference`: a count that no clause demands differs by so few persons that the difference itself would be kept back:
 * whoever lays the two releases side by side reads what is on record about those few, whether they came while the period
 * was running or by a correction.
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
 * Counts that two releases tell together although one of them withholds them, and increments of few persons.
 */
export function leaksBetween(before: Content, after: Content): readonly Leak[] {
  const asOf = asOfDateOf(before);
  const smallCell = smallCellOf(after);
  const counts = pairsOf(before, after, { table: 'person_counts', key: countKey });
  const flows = pairsOf(before, after, { table: 'campus_flows', key: flowKey });
  const comers = comersBetween(counts);
  const hasCounts = rowsIn(before, 'person_counts').length > 0;
  return [
    ...counts.flatMap(([old, own]): Leak[] => {
      const period = textIn(own, 'period');
      const kind = old === null ? null : leakOf(old, own, { smallCell, hasEnded: hasEnded(period, asOf), comers });
      const subject = [textIn(own, 'measure'), textIn(own, 'part')];
      return kind === null
        ? []
        : [{ kind, table_name: 'person_counts', period, unit_id: textIn(own, 'unit_id'), subject }];
    }),
    ...flows.flatMap(([old, own]): Leak[] => {
      const period = textIn(own, 'academic_year');
      // A pair that is not listed was kept back, or nobody went; which of the two nobody may learn.
      const unlisted = hasEnded(period, asOf) ? 'shown' : null;
      const kind = old === null ? unlisted : differenceOf(old, own, smallCell);
      const subject = [textIn(own, 'sending_campus_id'), textIn(own, 'receiving_campus_id')];
      return kind === null || !hasCounts
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

interface Between {
  readonly smallCell: number;
  /** Whether the period had ended when the first was published. */
  readonly hasEnded: boolean;
  /** How many more rotate in each unit and period. */
  readonly comers: ReadonlyMap<string, number>;
}

function leakOf(
  old: ContentRow,
  own: ContentRow,
  { smallCell, hasEnded: isOver, comers }: Between,
): Leak['kind'] | null {
  if (own['person_count'] === null) return null;
  if (old['absence'] === 'suppressed') return isOver ? 'shown' : null;
  const grown = comers.get(unitKey(own));
  const isOfAll =
    isOfAllComers(textIn(own, 'measure')) && grown === Number(own['person_count']) - Number(old['person_count']);
  if (isOfAll) return null;
  const measure = measures[textIn(own, 'measure') as MeasureName] as (typeof measures)[MeasureName] | undefined;
  // Totals that the policy asks for, and what public tables hold anyway, are published whatever their size.
  const isOpen = measure === undefined || measure.basis.kind !== 'none';
  return isOpen ? null : differenceOf(old, own, smallCell);
}

function comersBetween(pairs: readonly (readonly [ContentRow | null, ContentRow])[]): ReadonlyMap<string, number> {
  return new Map(
    pairs.flatMap(([old, own]) => {
      const [before, after] = [old?.['person_count'], own['person_count']];
      const isTotal = own['measure'] === 'rotating' && typeof before === 'number' && typeof after === 'number';
      return isTotal ? [[unitKey(own), after - before] as const] : [];
    }),
  );
}

function unitKey(row: ContentRow): string {
  return `${textIn(row, 'period')} ${textIn(row, 'unit_id')}`;
}

function differenceOf(old: ContentRow, own: ContentRow, smallCell: number): 'difference' | null {
  const [before, after] = [old['person_count'], own['person_count']];
  if (typeof before !== 'number' || typeof after !== 'number') return null;
  const size = Math.abs(after - before);
  return size > 0 && size <= smallCell ? 'difference' : null;
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

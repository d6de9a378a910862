import { lastDayOf } from '../../format/date.ts';
import type { FactTables } from '../../model/fact-tables.ts';
import type { Counts } from '../counts.ts';
import { isPublicAnyway, type Cell, type Cells } from './cells.ts';

/** What was published in the last release, and up to which day: readers can lay it beside what is published now. */
export interface EarlierCounts extends Pick<FactTables, 'person_counts' | 'campus_flows'> {
  readonly as_of_date: string;
}

/** What the last release told, and what follows from it for this one. */
export interface KnownBefore {
  /**
   * Counts that stay hidden: those that were kept back then, and those that differ by so few persons that the difference
   * would be kept back itself.
   */
  readonly keptBack: ReadonlySet<Cell>;
  /** Counts that are published already, and would protect nothing if they were hidden now. */
  readonly isOut: ReadonlySet<Cell>;
}

/**
 * What an earlier release says about the counts of the periods that had ended by then. Their records can only differ by
 * corrections, so that the two publications together must tell no more than each alone (domain C.4 rule 4). Counts of a
 * period that was still running have gone on since, and are protected by themselves. Totals stay, as they always do.
 */
export function knownBefore(
  { person_counts, campus_flows }: Counts,
  {
    cellOf,
    earlier,
    smallCell,
  }: Pick<Cells, 'cellOf'> & { readonly earlier: EarlierCounts; readonly smallCell: number },
): KnownBefore {
  const [keptBack, isOut] = [new Set<Cell>(), new Set<Cell>()];
  const note = (cell: Cell | null, before: number | null): void => {
    if (cell === null || cell.is_exempt || isPublicAnyway(cell) || cell.measure === 'other-flows') return;
    const difference = before === null ? null : Math.abs(cell.value - before);
    if (difference === 0) isOut.add(cell);
    else if (difference === null || difference <= smallCell) keptBack.add(cell);
  };
  const counts = new Map(earlier.person_counts.map((row) => [countKey(row), row]));
  for (const row of person_counts) {
    const before = counts.get(countKey(row));
    const isComparable = before !== undefined && (before.absence === null || before.absence === 'suppressed');
    if (isComparable && hasEnded(row.period, earlier.as_of_date)) note(cellOf(row), before.person_count);
  }
  const flows = new Map(earlier.campus_flows.map((row) => [flowKey(row), row]));
  const years = new Set(earlier.person_counts.map(({ period }) => period));
  for (const row of campus_flows) {
    // A pair that is not listed was kept back, or nobody went: both have to stay possible.
    const { academic_year } = row;
    if (!years.has(academic_year) || !hasEnded(academic_year, earlier.as_of_date)) continue;
    note(cellOf(row), flows.get(flowKey(row))?.person_count ?? null);
  }
  return { keptBack, isOut };
}

function hasEnded(period: string, asOf: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return period <= asOf;
  return lastDayOf(period) <= asOf;
}

function countKey(row: FactTables['person_counts'][number]): string {
  return [row.period, row.unit_kind, row.unit_id, row.measure, row.part ?? ''].join(' ');
}

function flowKey(
  row: Pick<
    FactTables['campus_flows'][number],
    'academic_year' | 'group_id' | 'sending_campus_id' | 'receiving_campus_id'
  >,
) {
  return [row.academic_year, row.group_id, row.sending_campus_id, row.receiving_campus_id].join(' ');
}

import { lastDayOf } from '../../format/date.ts';
import type { FactRow, FactTables } from '../../model/fact-tables.ts';
import type { CampusAttribute, Counts } from '../counts.ts';
import { isPublicAnyway, unitOf, type Cell, type Cells } from './cells.ts';

/** What was published once, and up to which day: readers can lay it beside what is published now. */
export interface EarlierCounts extends Pick<FactTables, 'person_counts' | 'campus_flows'> {
  readonly as_of_date: string;
  /** What campuses stated of their teachers, as far as it was published. */
  readonly snapshots?: readonly EarlierReturn[];
}

/** A published row of the campuses' returns; an attribute without a number was kept back, or nobody stated it. */
export type EarlierReturn = Pick<CampusAttribute, 'academic_year' | 'campus_id'> & {
  readonly [A in CampusAttribute['attribute']]?: number | null;
};

/** A count as it was published then. */
export interface EarlierCount {
  /** Null where it was kept back. */
  readonly person_count: number | null;
}

/** One earlier publication of a period that tells of other records than there are now. */
export interface EarlierState {
  /** The counts that were published then, by the cells of now. Without those of which everybody knows that they are the same. */
  readonly changed: ReadonlyMap<Cell, EarlierCount>;
  /** Cells of which everybody knows, or guesses, that they count the same persons as they did then. */
  readonly same: ReadonlySet<Cell>;
}

/** What all earlier publications told, and what follows from it for this one. */
export interface KnownBefore {
  /**
   * Counts that stay hidden: those that were kept back of the same records, and those that differ by so few persons from
   * what was shown that the difference would be kept back itself.
   */
  readonly keptBack: ReadonlySet<Cell>;
  /** Counts that are published already, and would protect nothing if they were hidden now. */
  readonly isOut: ReadonlySet<Cell>;
  /**
   * Counts of a running period that were shown with the same number. Nobody knows that they are still the same unless they
   * are shown once more; most often they are, and so they are hidden last.
   */
  readonly unchanged: ReadonlySet<Cell>;
  /** Counts that the last publication kept back: hidden before others where one of several would do. */
  readonly keptBackLast: ReadonlySet<Cell>;
  /** The states of each period that differ from that of now, in the order in which they were published. */
  readonly states: ReadonlyMap<string, readonly EarlierState[]>;
}

/** Nothing was published before. */
export const nothingBefore: KnownBefore = {
  keptBack: new Set(),
  isOut: new Set(),
  unchanged: new Set(),
  keptBackLast: new Set(),
  states: new Map(),
};

/**
 * What earlier publications say about the counts of now (domain C.4 rule 4): together they must tell no more than each
 * alone. The records of a period that had ended can only differ by corrections. Those of a running one go on; where no
 * total moved, readers take it that nobody came, and where a total moved, the difference counts persons, too.
 */
export function knownBefore(
  { person_counts, campus_flows }: Counts,
  {
    cells: { periods, cellOf },
    earlier,
    smallCell,
  }: { readonly cells: Cells; readonly earlier: readonly EarlierCounts[]; readonly smallCell: number },
): KnownBefore {
  const [keptBack, isOut, unchanged] = [new Set<Cell>(), new Set<Cell>(), new Set<Cell>()];
  let keptBackLast = new Set<Cell>();
  const states = new Map<string, EarlierState[]>();
  const rowsOfCells = new Map(person_counts.flatMap((row) => pairOf(cellOf(row), row)));
  const note = (cell: Cell, before: number | null, { isSame, comers }: Past): void => {
    if (cell.is_exempt || isPublicAnyway(cell) || cell.measure === 'other-flows') return;
    if (before === null) {
      if (isSame) keptBack.add(cell);
      return;
    }
    const difference = cell.value - before;
    if (difference === 0) (isSame ? isOut : unchanged).add(cell);
    else if (Math.abs(difference) <= smallCell && !isOfComers(cell, difference, comers)) keptBack.add(cell);
  };
  for (const publication of earlier) {
    keptBackLast = new Set();
    const counts = new Map(publication.person_counts.filter(isComparable).map((row) => [countKey(row), row]));
    for (const [period, cells] of periods) {
      const hasPassed = hasEnded(period, publication.as_of_date);
      const told = new Map(
        cells.flatMap((cell) => {
          const row = rowsOfCells.get(cell);
          const before = row === undefined ? undefined : counts.get(countKey(row));
          return before === undefined ? [] : [[cell, before] as const];
        }),
      );
      const isUnmoved = [...told].every(([cell, row]) => row.person_count === null || row.person_count === cell.value);
      const same = sameCells(told, hasPassed || isUnmoved);
      const comers = comersIn(told);
      for (const [cell, { person_count }] of told) {
        note(cell, person_count, { isSame: hasPassed || same.has(cell), comers: comers.get(unitOf(cell)) ?? null });
        if (person_count === null) keptBackLast.add(cell);
      }
      const changed = new Map([...told].filter(([cell]) => !same.has(cell)));
      if (changed.size > 0) states.set(period, [...(states.get(period) ?? []), { changed, same }]);
    }
    const flows = new Map(publication.campus_flows.map((row) => [flowKey(row), row]));
    const years = new Set(publication.person_counts.map(({ period }) => period));
    for (const row of campus_flows) {
      const cell = cellOf(row);
      if (cell === null || !years.has(row.academic_year)) continue;
      // A pair that is not listed was kept back, or nobody went: both have to stay possible.
      const before = flows.get(flowKey(row))?.person_count ?? null;
      note(cell, before, { isSame: hasEnded(row.academic_year, publication.as_of_date), comers: null });
    }
  }
  return {
    keptBack,
    isOut,
    unchanged,
    keptBackLast,
    states: new Map([...states].map(([period, own]) => [period, distinct(own)])),
  };
}

/** What is known of the time since an earlier publication. */
interface Past {
  readonly isSame: boolean;
  /** How many more rotate in the unit, by the totals that a clause demands; null where that was not shown. */
  readonly comers: number | null;
}

/** How many more rotate in each unit than then. */
export function comersIn(told: ReadonlyMap<Cell, EarlierCount>): ReadonlyMap<string, number> {
  return new Map(
    [...told].flatMap(([cell, { person_count }]) =>
      cell.measure === 'rotating' && person_count !== null ? [[unitOf(cell), cell.value - person_count] as const] : [],
    ),
  );
}

/** Counts of all who came, or of what they came with: who came in a running year was newly sent, and most have one record. */
export function isOfAllComers(measure: string): boolean {
  return measure === 'rotating_new' || measure === 'rotation_records';
}

/** Whether a difference is the one of the total that a clause demands: it tells nothing more about those who came. */
export function isOfComers({ measure }: Cell, difference: number, comers: number | null): boolean {
  return isOfAllComers(measure) && difference === comers;
}

/**
 * The cells that are taken to count the same persons: all that hang together of a unit, where the period had ended or the
 * total is what it was, and nothing that was shown is another number now.
 */
function sameCells(told: ReadonlyMap<Cell, EarlierCount>, hasPassed: boolean): ReadonlySet<Cell> {
  const families = Map.groupBy(told, ([cell]) => familyOf(cell));
  return new Set(
    [...families.values()].flatMap((own) => {
      const isUnmoved = own.every(([cell, { person_count }]) => person_count === null || person_count === cell.value);
      const isShown = own.some(([{ measure, is_exempt }, { person_count }]) => {
        const isTotal = measure === 'rotating' || (!measure.startsWith('rotating') && is_exempt);
        return isTotal && person_count !== null;
      });
      const isAllShown = own.every(([, { person_count }]) => person_count !== null);
      return isUnmoved && (hasPassed || isShown || isAllShown) ? own.map(([cell]) => cell) : [];
    }),
  );
}

/** Counts that are made of the same persons: of a unit all that rotate, and each other measure by itself. */
function familyOf(cell: Cell): string {
  return `${unitOf(cell)} ${isOfThoseWhoRotate(cell.measure) ? 'rotating' : cell.measure}`;
}

function isOfThoseWhoRotate(measure: string): boolean {
  return measure.startsWith('rotating') || measure === 'rotation_records' || measure === 'weak_or_new_records';
}

/** States without those that tell what another one told. */
function distinct(states: readonly EarlierState[]): readonly EarlierState[] {
  const textOf = ({ changed }: EarlierState) =>
    [...changed]
      .map(([cell, { person_count }]) => `${unitOf(cell)} ${cell.measure} ${cell.part} ${person_count}`)
      .join();
  return [...new Map(states.map((state) => [textOf(state), state])).values()];
}

function isComparable({ absence }: FactRow<'person_counts'>): boolean {
  return absence === null || absence === 'suppressed';
}

function pairOf<T>(cell: Cell | null, row: T): readonly (readonly [Cell, T])[] {
  return cell === null ? [] : [[cell, row]];
}

/** Whether the records of a date, an academic year or a calendar year were complete on a day; false for any other period. */
export function hasEnded(period: string, asOf: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return period <= asOf;
  return /^\d{4}(-\d{4})?$/.test(period) && lastDayOf(period) <= asOf;
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

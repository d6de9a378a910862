import type { FactRow } from '../../model/fact-tables.ts';
import { measures, type MeasureName } from '../../model/measures.ts';
import type { ProtectionRules } from '../../model/protection.ts';
import type { CampusAttribute, CountLimit, Counts } from '../counts.ts';

/** One number, published or withheld. Everything here is about one period: no relation reaches from one into another. */
export interface Cell {
  /**
   * `flow`: one pair of campuses; `other-flows`: all pairs of one direction that are not listed; `five_year_open`: those with
   * five years who have not rotated, whom a page counts as the difference of two measures; a column of the campuses' returns.
   */
  readonly measure: MeasureName | 'flow' | 'other-flows' | 'five_year_open' | CampusAttribute['attribute'];
  /** Direction, form or length; of a flow its direction. */
  readonly part: string;
  readonly unit_kind: 'region' | 'group' | 'campus';
  readonly unit_id: string;
  readonly value: number;
  /** Measures that count everybody who goes this way; of flows only, it follows from where the campuses are. */
  readonly countedBy: readonly MeasureName[];
  /** How many numbers it stands for: of those that are not listed only the sum is derivable. */
  readonly size: number;
  /** How many it can be at most, as everybody knows; Infinity where there is no end. */
  readonly limit: number;
  /** How many it is at least, as everybody knows. */
  readonly least: number;
  /** A count that a clause demands: published wherever the unit is large enough. */
  readonly is_exempt: boolean;
  /** Persons of whom it tells a trait are so few that nobody may learn it, whatever its size. */
  readonly is_trait_of_few: boolean;
}

type CountRow = FactRow<'person_counts'> | FactRow<'campus_flows'>;

/** Between which whole numbers a cell must lie. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** The withheld cells, with what is known of each without the relations. Every other cell is shown. */
export type Hidden = Map<Cell, Bounds>;

/** The published counts as protection sees them: cells that are shown or hidden, and what adds up to what. */
export interface Cells {
  /** The cells of each period, in the order of the rows. */
  readonly periods: ReadonlyMap<string, readonly Cell[]>;
  /** Those that are hidden from the start. */
  readonly hidden: Hidden;
  /** The cell of a row; null for a row without a number. A flow that is not listed has that of all the others. */
  readonly cellOf: (row: CountRow) => Cell | null;
}

/** Makes the cells of a region. Flows of up to `smallCell` persons are not listed, so they start hidden, added up. */
export function cellsOf(
  { person_counts, campus_flows, possible_flows, limits }: Counts,
  { smallCell, smallDenominator }: Pick<ProtectionRules, 'smallCell' | 'smallDenominator'>,
): Cells {
  const most = new Map(limits.map((row) => [limitKey(row), row.most]));
  const cells = new Map<object, Cell>();
  const periods = new Map<string, Cell[]>();
  const hidden: Hidden = new Map();
  const add = (period: string, cell: Cell): Cell => {
    const own = periods.get(period);
    if (own) own.push(cell);
    else periods.set(period, [cell]);
    return cell;
  };
  const counted = countedIn(person_counts);
  for (const row of person_counts) {
    if (row.person_count === null) continue;
    const measure = row.measure as MeasureName;
    const { trait_of, basis } = measures[measure];
    const unit_kind = row.unit_kind as Cell['unit_kind'];
    const ofYears = measure === 'rotating_calendar' ? byItsYears(row, counted) : { least: 0, limit: Infinity };
    const limit = Math.max(Math.min(most.get(limitKey(row)) ?? Infinity, ofYears.limit), row.person_count);
    const least = Math.min(ofYears.least, row.person_count);
    const whole = trait_of === null ? 0 : (counted(row, trait_of) ?? 0);
    // Of nobody there is no trait to hide.
    const is_trait_of_few = whole > 0 && whole < smallDenominator;
    // Clauses ask for the trait of each group, and of nobody for that of the region.
    const is_exempt = basis.kind === 'clause' && !is_trait_of_few && (trait_of === null || unit_kind === 'group');
    const cell = { measure, part: row.part ?? '', unit_kind, unit_id: row.unit_id, value: row.person_count };
    cells.set(row, add(row.period, cellWith({ ...cell, limit, least, is_exempt, is_trait_of_few })));
    const eligible = measure === 'five_year_done' ? counted(row, 'five_year_eligible') : null;
    // Those who are left are published beside those who have rotated, and are a count like any other.
    if (eligible !== null) {
      const value = eligible - row.person_count;
      add(row.period, cellWith({ ...cell, measure: 'five_year_open', value }));
    }
  }
  const flowsOf = Map.groupBy(campus_flows, kindOf);
  for (const kind of possible_flows) {
    const { academic_year, group_id, direction, pair_count } = kind;
    const flows = flowsOf.get(kindOf(kind)) ?? [];
    const countedBy = [
      ...(kind.is_urban_to_rural ? (['rotating_urban_to_rural'] as const) : []),
      ...(kind.is_cross_stage ? (['rotating_cross_stage'] as const) : []),
    ];
    const unit = { part: direction, unit_kind: 'group', unit_id: group_id, countedBy } as const;
    const listed = flows.filter(({ person_count }) => (person_count ?? 0) > smallCell);
    for (const row of listed) {
      cells.set(row, add(academic_year, cellWith({ measure: 'flow', ...unit, value: row.person_count ?? 0 })));
    }
    const others = flows.filter((row) => !cells.has(row));
    const value = others.reduce((sum, { person_count }) => sum + (person_count ?? 0), 0);
    const size = pair_count - listed.length;
    if (size === 0) continue;
    const rest = add(academic_year, { ...cellWith({ measure: 'other-flows', ...unit, value }), size });
    hidden.set(rest, { low: 0, high: size * smallCell });
    for (const row of others) cells.set(row, rest);
  }
  return { periods, hidden, cellOf: (row) => cells.get(row) ?? null };
}

/**
 * What a region counts beyond its groups that have a count of their own: a group founded during the year has none, but its
 * leaders on exchange are among the region's. No row says so, and yet everybody can subtract.
 */
export function restsOf(cells: readonly Cell[]): readonly Cell[] {
  const same = Map.groupBy(cells, ({ measure, part }) => `${measure} ${part}`);
  return [...same.values()].flatMap((own) => {
    const region = own.find(({ unit_kind }) => unit_kind === 'region');
    const groups = own.filter(({ unit_kind }) => unit_kind === 'group');
    const rest = (region?.value ?? 0) - groups.reduce((sum, { value }) => sum + value, 0);
    const isPossible = groups.length > 0 && rest > 0;
    const limit = restLimit(region, groups, rest);
    const beside = { unit_kind: 'group', unit_id: '', value: rest, limit, least: 0 } as const;
    return region !== undefined && isPossible ? [{ ...region, ...beside }] : [];
  });
}

/** What is left of the region's limit; none where one of them has none. */
function restLimit(region: Cell | undefined, groups: readonly Cell[], rest: number): number {
  const limit = groups.reduce((left, group) => left - group.limit, region?.limit ?? Infinity);
  return Number.isFinite(limit) ? Math.max(limit, rest) : Infinity;
}

function limitKey({ period, unit_kind, unit_id, measure }: Omit<CountLimit, 'measure' | 'most'> & { measure: string }) {
  return `${period} ${unit_kind} ${unit_id} ${measure}`;
}

/** What is known of a cell within bounds: no more and no fewer than there can be. */
export function within({ limit, least }: Pick<Cell, 'limit' | 'least'>, { low, high }: Bounds): Bounds {
  return { low: Math.max(low, least), high: Math.min(high, limit) };
}

type Pair = Counts['campus_flows'][number] | Counts['possible_flows'][number];

/** The same for all pairs of campuses of a group that only their names tell apart. */
function kindOf({ academic_year, group_id, direction, is_urban_to_rural, is_cross_stage }: Pair): string {
  return [academic_year, group_id, direction, is_urban_to_rural, is_cross_stage].join(' ');
}

/** The number of another measure of the same unit and period; null where there is none. */
function countedIn(rows: Counts['person_counts']) {
  const whole = new Map(rows.map((row) => [`${limitKey(row)} ${row.part ?? ''}`, row.person_count]));
  return ({ period, unit_kind, unit_id }: Counts['person_counts'][number], measure: MeasureName): number | null =>
    whole.get(`${limitKey({ period, unit_kind, unit_id, measure })} `) ?? null;
}

/**
 * Between which numbers those who rotate in a calendar year lie: in each of the two academic years that it touches as many
 * rotate as clauses demand to be shown. A whole term of the first of them ends within it.
 */
function byItsYears(row: Counts['person_counts'][number], counted: ReturnType<typeof countedIn>) {
  const year = Number(row.period);
  const [first, second] = [`${year - 1}-${year}`, `${year}-${year + 1}`].map((period) =>
    counted({ ...row, period }, 'rotating'),
  );
  return { least: first ?? 0, limit: first == null || second == null ? Infinity : first + second };
}

type Told = 'measure' | 'part' | 'unit_kind' | 'unit_id' | 'value';

/** A cell of one number, of which nothing more is known than is given. */
export function cellWith(cell: Pick<Cell, Told> & Partial<Cell>): Cell {
  return { countedBy: [], limit: Infinity, least: 0, is_exempt: false, is_trait_of_few: false, size: 1, ...cell };
}

/** What is known of a cell that nothing is known of. */
export const unknown: Bounds = { low: 0, high: Infinity };

/** The region or a group. */
export function unitOf({ unit_kind, unit_id }: Cell): string {
  return `${unit_kind} ${unit_id}`;
}

/** All parts of one measure of one unit. */
export function breakdownOf(cell: Cell): string {
  return `${unitOf(cell)} ${cell.measure}`;
}

/** How many whole numbers lie between bounds. */
export function widthOf({ low, high }: Bounds): number {
  return high - low + 1;
}

/** Whether a cell counts people between two campuses, or the sum of those pairs that are not listed. */
export function isFlow(measure: Cell['measure']): measure is 'flow' | 'other-flows' {
  return measure === 'flow' || measure === 'other-flows';
}

/** Numbers that public tables hold anyway: the staff of institutions. */
export function isPublicAnyway({ measure }: Pick<Cell, 'measure'>): boolean {
  return measure === 'teachers' || measure === 'teachers_calendar';
}

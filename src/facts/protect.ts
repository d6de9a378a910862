import type { FactRow, FactTables } from '../model/fact-tables.ts';
import type { ProtectionRules } from '../model/protection.ts';
import type { CampusAttribute, Counts } from './counts.ts';
import { campusCellsOf, campusesBefore, campusRelations } from './protect/campus-attributes.ts';
import {
  breakdownOf,
  cellsOf,
  isPublicAnyway,
  restsOf,
  unitOf,
  unknown,
  within,
  type Cell,
  type Cells,
  type Hidden,
} from './protect/cells.ts';
import { holds } from './protect/bounds.ts';
import { hideComplements } from './protect/complements.ts';
import { knownBefore, nothingBefore, type EarlierCounts, type KnownBefore } from './protect/earlier.ts';
import { relationsOf } from './protect/relations.ts';
import { hideWhatFollowsTogether } from './protect/solved.ts';

/** A cell of the campuses' public returns that is kept back. */
export type WithheldAttribute = Pick<CampusAttribute, 'academic_year' | 'campus_id' | 'attribute'>;

/** Public facts, and what goes missing from the campuses' returns beside them. */
export interface ProtectedFacts extends FactTables {
  readonly withheld_attributes: readonly WithheldAttribute[];
}

/**
 * The one place where counts of people are kept back (domain C.4). In this order:
 * 1. Groups with fewer teachers than 公开最小规模: everything but the headcount, which public tables hold anyway. The
 *    region's totals leave these groups out (steps/groups-in-totals.sql), so nothing follows from them.
 * 2. Counts that a clause demands of each group stay, whatever their size: they are official acts of a unit. Backbone teachers
 *    among those who rotate are a trait as well: where fewer than 小分母 rotate they are kept back whatever their number.
 * 3. Every other count from 1 to 小人数上限. Where the total itself is that small, its zeros too: a shown zero would say
 *    that all the others are not zero.
 *    So, too, where there is a single post: hidden, it could only be taken.
 * 4. As many further counts as it takes that no hidden one follows from all the shown ones together. None of them is
 *    hidden that could be shown without telling another.
 * The same holds for what campuses state of their teachers in the yearly returns, all of it for campuses of the groups of 1.
 * A reader cannot tell which of 3 and 4 hid a count. Hidden counts keep their row and say why; hidden flows have no row,
 * so that a pair of campuses between which few went looks like one between which nobody went.
 * Deterministic, and every period for itself. Beside earlier publications, what they kept back of periods that had ended stays
 * hidden, and what they showed protects nothing any more: all of them together tell no more than each alone (protect/earlier.ts).
 */
export function protectCounts(
  counts: Counts,
  { smallCell, smallGroup, smallDenominator }: ProtectionRules,
  earlier: readonly EarlierCounts[] = [],
): ProtectedFacts {
  const cells = cellsOf(counts, { smallCell, smallDenominator });
  const { periods, hidden, cellOf } = cells;
  const small = smallGroupsOf(counts, smallGroup);
  const campuses = campusCellsOf(counts.campus_attributes, small);
  const ofUnits = earlier.length === 0 ? nothingBefore : knownBefore(counts, { cells, earlier, smallCell });
  const ofReturns = campusesBefore(campuses, { earlier, smallCell });
  const before: KnownBefore = {
    ...ofUnits,
    keptBack: ofUnits.keptBack.union(ofReturns.keptBack),
    isOut: ofUnits.isOut.union(ofReturns.isOut),
  };
  const ofSmallGroups = new Set<Cell>();
  for (const period of new Set([...periods.keys(), ...campuses.periods.keys()])) {
    const own = periods.get(period) ?? [];
    const ofCampuses = campuses.periods.get(period) ?? [];
    for (const cell of own) {
      const isSmall = cell.unit_kind === 'group' && small.has(`${period} ${cell.unit_id}`);
      if (isSmall && !isPublicAnyway(cell)) ofSmallGroups.add(cell);
    }
    const shared = own.filter((cell) => !ofSmallGroups.has(cell));
    const others = [...shared, ...restsOf(shared), ...ofCampuses];
    const wholly = new Set(hideSmallCells(others, hidden, smallCell));
    for (const cell of ofCampuses) {
      if (!campuses.ofSmallGroups.has(cell)) continue;
      hidden.set(cell, within(cell, unknown));
      wholly.add(breakdownOf(cell));
    }
    for (const cell of others)
      if (before.keptBack.has(cell) && !hidden.has(cell)) hidden.set(cell, within(cell, unknown));
    const relations = [...relationsOf(others), ...campusRelations(others, campuses.rowOf)].filter(holds);
    const followsAnyway = hideComplements(others, { relations, hidden, wholly, smallCell, before });
    const states = before.states.get(period) ?? [];
    hideWhatFollowsTogether({ cells: others, relations, hidden, followsAnyway, smallCell, before, states });
  }
  const reasonOf = (cell: Cell | null): string | null => {
    if (cell === null) return null;
    if (ofSmallGroups.has(cell)) return smallGroupReason(smallGroup);
    if (!hidden.has(cell)) return null;
    return cell.is_trait_of_few ? traitReason(smallDenominator) : smallCellReason(smallCell);
  };
  const person_counts = counts.person_counts.map((row) => {
    const reason = reasonOf(cellOf(row));
    return reason === null ? row : { ...row, person_count: null, absence: 'suppressed', reason };
  });
  return {
    person_counts,
    count_sources: publishedSources(counts, cells, new Set(person_counts.filter(isSuppressed).map(countKey))),
    campus_flows: counts.campus_flows.filter((row) => reasonOf(cellOf(row)) === null).map(publishedFlow),
    exchange_checks: counts.exchange_checks.map((row) =>
      // What is missing says nothing about anybody; that something does not apply can.
      row.absence !== 'missing' && small.has(`${row.period} ${row.group_id}`)
        ? { ...row, is_met: null, absence: 'suppressed', reason: smallGroupReason(smallGroup) }
        : row,
    ),
    withheld_attributes: [...campuses.rowOf].flatMap(([cell, { academic_year, campus_id, attribute }]) =>
      hidden.has(cell) ? [{ academic_year, campus_id, attribute }] : [],
    ),
  };
}

type CountKey = Pick<FactRow<'person_counts'>, 'period' | 'unit_kind' | 'unit_id' | 'measure' | 'part'>;

function countKey({ period, unit_kind, unit_id, measure, part }: CountKey): string {
  return [period, unit_kind, unit_id, measure, part ?? ''].join(' ');
}

const isSuppressed = ({ absence }: FactRow<'person_counts'>) => absence === 'suppressed';

/**
 * Of a count that is kept back nothing is said but where it comes from. A total that was handed in beside it is printed only
 * where its own size says nothing: of what is published whatever its size. Of the others, whether both are the same.
 */
function publishedSources(
  { count_sources, person_counts }: Counts,
  { cellOf }: Cells,
  suppressed: ReadonlySet<string>,
): FactTables['count_sources'] {
  const rows = new Map(person_counts.map((row) => [countKey(row), row]));
  return count_sources.map((source) => {
    const key = countKey(source);
    if (suppressed.has(key))
      return { ...source, reported_count: null, counted_count: null, comparison: null, conf_status: 'C' };
    const row = rows.get(key);
    const cell = row === undefined ? null : cellOf(row);
    const isShown = cell !== null && (cell.is_exempt || isPublicAnyway(cell));
    return isShown ? source : { ...source, reported_count: null, counted_count: null };
  });
}

function smallGroupReason(smallGroup: number): string {
  return `为保护个人信息，专任教师少于${smallGroup}人的集团不公布人数。`;
}

function traitReason(smallDenominator: number): string {
  return `为保护个人信息，交流教师少于${smallDenominator}人的，不公布其中骨干教师的人数和占比。`;
}

/** The same for a count that is small and for one that would tell a small one: which of the two it is nobody may learn. */
function smallCellReason(smallCell: number): string {
  return `为保护个人信息，1—${smallCell}人的分组不公开；人数较多、但可据以推算出这些分组的关联分组也不公开。`;
}

/** The direction is not published beside each flow: it follows from the roles of the two campuses. */
function publishedFlow(row: Counts['campus_flows'][number]): FactRow<'campus_flows'> {
  const { academic_year, group_id, sending_campus_id, receiving_campus_id, person_count, absence, reason } = row;
  return { academic_year, group_id, sending_campus_id, receiving_campus_id, person_count, absence, reason };
}

/**
 * `<period> <group>` of the groups below the smallest size for publication, by the headcount of the same period. A calendar
 * year has persons of both the academic years that it touches: if the group is too small in one of them, the difference to
 * the other would tell. Counts at a date go by the academic year that had begun. A group whose headcount is missing is not
 * small: it has no share, its totals say nothing about a small staff, and who leaves a return out must not hide the group
 * by it.
 */
function smallGroupsOf(
  { person_counts, exchange_checks }: Pick<FactTables, 'person_counts' | 'exchange_checks'>,
  smallGroup: number,
): ReadonlySet<string> {
  const headcounts = person_counts.filter(
    ({ measure, unit_kind }) => unit_kind === 'group' && (measure === 'teachers' || measure === 'teachers_calendar'),
  );
  const small = headcounts.filter(({ person_count }) => person_count !== null && person_count < smallGroup);
  const years = headcounts.filter(({ period_kind }) => period_kind === '学年').map(({ period }) => period);
  const dates = [...person_counts, ...exchange_checks].map(({ period }) => period).filter((period) => isDate(period));
  const datesOf = Map.groupBy(new Set(dates), (date) => latestBy(date, years));
  return new Set(
    small.flatMap(({ period, unit_id }) => [
      `${period} ${unit_id}`,
      ...(/^\d{4}-\d{4}$/.test(period) ? period.split('-').map((year) => `${year} ${unit_id}`) : []),
      ...(datesOf.get(period) ?? []).map((date) => `${date} ${unit_id}`),
    ]),
  );
}

const isDate = (period: string) => /^\d{4}-\d{2}-\d{2}$/.test(period);

/** The latest of the academic years that had begun on a date. */
function latestBy(date: string, years: readonly string[]): string {
  const begun = years.filter((year) => `${year.slice(0, 4)}-09-01` <= date);
  return begun.toSorted().at(-1) ?? '';
}

/** Hides the small counts and the traits of few, and returns the breakdowns of small totals, which are hidden whole. */
function hideSmallCells(cells: readonly Cell[], hidden: Hidden, smallCell: number): ReadonlySet<string> {
  const totals = new Map(
    cells.filter(({ measure }) => measure === 'rotating').map((cell) => [unitOf(cell), cell.value]),
  );
  const isOfFew = (cell: Cell): boolean => {
    const total = totals.get(unitOf(cell)) ?? 0;
    return total > 0 && total <= smallCell && isOfRotation(cell);
  };
  const withheld = cells.filter((cell) => !cell.is_exempt && !isPublicAnyway(cell) && !hidden.has(cell));
  for (const cell of withheld) {
    if (cell.is_trait_of_few || isOfFew(cell)) hidden.set(cell, unknown);
    // Of a single post a hidden count could only be 1: so 0 is hidden there as well.
    else if (cell.limit === 1 && smallCell > 0) hidden.set(cell, within(cell, unknown));
    else if (cell.value > 0 && cell.value <= smallCell) hidden.set(cell, within(cell, { low: 1, high: smallCell }));
  }
  return new Set(withheld.filter((cell) => cell.is_trait_of_few || isOfFew(cell)).map(breakdownOf));
}

function isOfRotation({ measure }: Cell): boolean {
  return measure.startsWith('rotating_') || measure === 'weak_or_new_records';
}

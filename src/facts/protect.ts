import type { FactRow, FactTables } from '../model/fact-tables.ts';
import type { Counts } from './facts.ts';
import { boundsOf } from './protect/bounds.ts';
import { cellsOf, isPublicAnyway, type Bounds, type Cell, type Hidden } from './protect/cells.ts';
import { relationsOf, type Relation } from './protect/relations.ts';

/** Parameters of the region's row, printed in its interpretations. */
export interface ProtectionRules {
  /** 小人数上限: counts from 1 to this many are kept back. */
  readonly smallCell: number;
  /** 公开最小规模: groups with fewer teachers publish no counts. */
  readonly smallGroup: number;
}

/**
 * The one place where counts of people are kept back (domain C.4). In this order:
 * 1. Groups with fewer teachers than 公开最小规模: everything but the headcount, which public tables hold anyway. The
 *    region's totals leave these groups out (steps/groups-in-totals.sql), so nothing follows from them.
 * 2. Totals that the policy asks for stay, whatever their size: they are about a unit, not about a person.
 * 3. Every other count from 1 to 小人数上限. Where the total itself is that small, its zeros too: a shown zero would say
 *    that all the others are not zero.
 * 4. As many further counts as it takes that no hidden one follows from all the shown ones together.
 * A reader cannot tell which of 3 and 4 hid a count. Hidden counts keep their row and say why; hidden flows have no row,
 * so that a pair of campuses between which few went looks like one between which nobody went. Deterministic.
 */
export function protectCounts(counts: Counts, { smallCell, smallGroup }: ProtectionRules): FactTables {
  const { periods, hidden, cellOf } = cellsOf(counts, smallCell);
  const small = smallGroupsOf(counts, smallGroup);
  const ofSmallGroups = new Set<Cell>();
  for (const [period, cells] of periods) {
    for (const cell of cells) {
      const isSmall = cell.unit_kind === 'group' && small.has(`${period} ${cell.unit_id}`);
      if (isSmall && !isPublicAnyway(cell)) ofSmallGroups.add(cell);
    }
    const others = cells.filter((cell) => !ofSmallGroups.has(cell));
    const smallParts = hideSmallCells(others, hidden, smallCell);
    hideWhatTells(others, { hidden, smallParts, smallCell });
  }
  const reasonOf = (cell: Cell | null): string | null => {
    if (cell === null) return null;
    if (ofSmallGroups.has(cell)) return `为保护个人信息，专任教师少于${smallGroup}人的集团不公布人数。`;
    return hidden.has(cell) ? `为保护个人信息，1—${smallCell}人的分组及其关联分组不公开。` : null;
  };
  return {
    person_counts: counts.person_counts.map((row) => {
      const reason = reasonOf(cellOf(row));
      return reason === null ? row : { ...row, person_count: null, absence: 'suppressed', reason };
    }),
    campus_flows: counts.campus_flows.filter((row) => reasonOf(cellOf(row)) === null).map(publishedFlow),
    exchange_checks: counts.exchange_checks,
  };
}

/** The direction is not published beside each flow: it follows from the roles of the two campuses. */
function publishedFlow(row: Counts['campus_flows'][number]): FactRow<'campus_flows'> {
  const { academic_year, group_id, sending_campus_id, receiving_campus_id, person_count, absence, reason } = row;
  return { academic_year, group_id, sending_campus_id, receiving_campus_id, person_count, absence, reason };
}

/** `<period> <group>` of the groups below the smallest size for publication, by the headcount of the same period. */
function smallGroupsOf({ person_counts }: FactTables, smallGroup: number): ReadonlySet<string> {
  const headcounts = person_counts.filter(
    ({ measure, unit_kind }) => unit_kind === 'group' && (measure === 'teachers' || measure === 'teachers_calendar'),
  );
  const small = headcounts.filter(({ person_count }) => person_count !== null && person_count < smallGroup);
  const years = headcounts.filter(({ period_kind }) => period_kind === '学年').map(({ period }) => period);
  const latest = years.toSorted().at(-1);
  // Counts at a date go by the headcount of the latest academic year.
  const dates = new Set(person_counts.filter(({ period_kind }) => period_kind === '时点').map(({ period }) => period));
  return new Set(
    small.flatMap(({ period, unit_id }) => [
      `${period} ${unit_id}`,
      ...(period === latest ? [...dates].map((date) => `${date} ${unit_id}`) : []),
    ]),
  );
}

/** Hides the small counts, and returns the parts of small totals, zeros among them. */
function hideSmallCells(cells: readonly Cell[], hidden: Hidden, smallCell: number): ReadonlySet<Cell> {
  const smallParts = new Set<Cell>();
  const rotating = cells.filter(({ measure }) => measure === 'rotating');
  const totals = new Map(rotating.map((cell) => [`${cell.unit_kind} ${cell.unit_id}`, cell.value]));
  for (const cell of cells) {
    if (cell.is_total || hidden.has(cell)) continue;
    const total = totals.get(`${cell.unit_kind} ${cell.unit_id}`) ?? 0;
    if (total > 0 && total <= smallCell && isOfRotation(cell)) {
      hidden.set(cell, { low: 0, high: total });
      if (cell.part !== '') smallParts.add(cell);
    } else if (cell.value > 0 && cell.value <= smallCell) hidden.set(cell, { low: 1, high: smallCell });
  }
  return smallParts;
}

function isOfRotation({ measure }: Cell): boolean {
  return measure.startsWith('rotating_') || measure === 'weak_or_new_records';
}

/**
 * Hides one more count after the other until no hidden one can be told. A zero that can be told is shown again: hiding it
 * protects nobody, and for good, so that it is not hidden for another's sake. Not so a zero of a breakdown whose total is
 * small: the zeros of the others would tell where the few are.
 */
function hideWhatTells(
  cells: readonly Cell[],
  {
    hidden,
    smallParts,
    smallCell,
  }: { readonly hidden: Hidden; readonly smallParts: ReadonlySet<Cell>; readonly smallCell: number },
): void {
  const relations = relationsOf(cells);
  const relationsWith = new Map<Cell, Relation[]>(cells.map((cell) => [cell, []]));
  for (const relation of relations) {
    for (const cell of [...relation.plus, ...relation.minus]) relationsWith.get(cell)?.push(relation);
  }
  const staysShown = new Set<Cell>();
  const mayBeHidden = (cell: Cell): boolean =>
    !hidden.has(cell) && !staysShown.has(cell) && !isPublicAnyway(cell) && !cell.is_total;
  for (;;) {
    const bounds = boundsOf(cells, relations, hidden);
    const told = cells.filter((cell) => hidden.has(cell) && isTold(cell, bounds.get(cell), smallCell));
    const zeros = told.filter((cell) => cell.value === 0 && !smallParts.has(cell));
    for (const zero of zeros) {
      hidden.delete(zero);
      staysShown.add(zero);
    }
    const next =
      zeros.length > 0 ? null : firstOf(told, (cell) => cheapest(cell, { relationsWith, hidden, mayBeHidden }));
    if (next !== null) hidden.set(next, { low: next.value > 0 ? 1 : 0, high: Infinity });
    else if (zeros.length === 0) return;
  }
}

/** The first answer that there is. */
function firstOf<T, R>(items: readonly T[], answer: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = answer(item);
    if (found !== null) return found;
  }
  return null;
}

function isTold(cell: Cell, known: Bounds | undefined, smallCell: number): boolean {
  if (known === undefined || known.low < known.high) return false;
  // Of several numbers the sum alone tells each of them only when all are as large as they can be, or none is there.
  return cell.measure !== 'other-flows' || (cell.value > 0 && (cell.size === 1 || known.low >= cell.size * smallCell));
}

/**
 * The shown count whose loss costs the least, near the told one: first among the cells that stand in a relation with it,
 * then among those that do so by way of hidden ones. No count of the region before one of a group, no zero before a
 * number; the smallest first. Totals are never hidden: null when nothing is left.
 */
function cheapest(
  told: Cell,
  {
    relationsWith,
    hidden,
    mayBeHidden,
  }: {
    readonly relationsWith: ReadonlyMap<Cell, readonly Relation[]>;
    readonly hidden: Hidden;
    readonly mayBeHidden: (cell: Cell) => boolean;
  },
): Cell | null {
  const seen = new Set<Cell>([told]);
  for (let level: readonly Cell[] = [told]; level.length > 0;) {
    const near = level
      .flatMap((cell) => relationsWith.get(cell) ?? [])
      .flatMap(({ plus, minus }) => [...plus, ...minus]);
    const fresh = [...new Set(near)].filter((cell) => !seen.has(cell));
    for (const cell of fresh) seen.add(cell);
    const [next] = fresh.filter(mayBeHidden).toSorted((a, b) => costOf(a) - costOf(b));
    if (next !== undefined) return next;
    level = fresh.filter((cell) => hidden.has(cell));
  }
  return null;
}

function costOf({ value, unit_kind }: Cell): number {
  return (unit_kind === 'region' ? 2e9 : 0) + (value === 0 ? 1e9 : 0) + value;
}

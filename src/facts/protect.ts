import type { FactRow, FactTables } from '../model/fact-tables.ts';
import type { Counts } from './facts.ts';
import { boundsOf, type Bounds } from './protect/bounds.ts';
import { cellsOf, hide, isPublicAnyway, outsideTotals, type Cell } from './protect/cells.ts';
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
  const { periods, cellOf } = cellsOf(counts, smallCell);
  const small = smallGroupsOf(counts, smallGroup);
  for (const [period, cells] of periods) {
    hideSmallGroups(cells, (groupId) => small.has(`${period} ${groupId}`));
    hideSmallCells(cells, smallCell);
    hideWhatTells(cells, relationsOf(cells), smallCell);
  }
  const reasons = {
    cell: `为保护个人信息，1—${smallCell}人的分组及其关联分组不公开。`,
    group: `为保护个人信息，专任教师少于${smallGroup}人的集团不公布人数。`,
  };
  return {
    person_counts: counts.person_counts.map((row) => {
      const cell = cellOf(row);
      if (cell === null || cell.state === 'shown') return row;
      const reason = cell.ceiling === outsideTotals ? reasons.group : reasons.cell;
      return { ...row, person_count: null, absence: 'suppressed', reason };
    }),
    campus_flows: counts.campus_flows.filter((row) => cellOf(row)?.state === 'shown').map(withoutDirection),
    exchange_checks: counts.exchange_checks,
  };
}

function withoutDirection({ direction: _, ...row }: Counts['campus_flows'][number]): FactRow<'campus_flows'> {
  return row;
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

function hideSmallGroups(cells: readonly Cell[], isSmall: (groupId: string) => boolean): void {
  for (const cell of cells) {
    if (cell.unit_kind === 'group' && isSmall(cell.unit_id) && !isPublicAnyway(cell)) hide(cell, 0, outsideTotals);
  }
}

function hideSmallCells(cells: readonly Cell[], smallCell: number): void {
  const rotating = cells.filter(({ measure, state }) => measure === 'rotating' && state === 'shown');
  const totals = new Map(rotating.map((cell) => [`${cell.unit_kind} ${cell.unit_id}`, cell.value]));
  for (const cell of cells) {
    if (cell.state === 'hidden' || cell.is_total) continue;
    const total = totals.get(`${cell.unit_kind} ${cell.unit_id}`) ?? 0;
    if (total > 0 && total <= smallCell && isOfRotation(cell)) hide(cell, 0, total);
    else if (cell.value > 0 && cell.value <= smallCell) hide(cell, 1, smallCell);
  }
}

function isOfRotation({ measure }: Cell): boolean {
  return measure.startsWith('rotating_') || measure === 'weak_or_new_records';
}

/**
 * Hides one more count after the other until no hidden one can be told. A zero that can be told is shown again: hiding it
 * protects nobody, and for good, so that it is not hidden for another's sake.
 */
function hideWhatTells(cells: readonly Cell[], relations: readonly Relation[], smallCell: number): void {
  const relationsWith = new Map<Cell, Relation[]>(cells.map((cell) => [cell, []]));
  for (const relation of relations) {
    for (const cell of [...relation.plus, ...relation.minus]) relationsWith.get(cell)?.push(relation);
  }
  const staysShown = new Set<Cell>();
  for (;;) {
    const bounds = boundsOf(cells, relations);
    const told = cells.filter((cell) => isTold(cell, bounds.get(cell), smallCell));
    const zeros = told.filter(({ value }) => value === 0);
    for (const zero of zeros) {
      zero.state = 'shown';
      staysShown.add(zero);
    }
    const [first] = zeros.length > 0 ? [] : told;
    const next = first === undefined ? null : cheapest(first, relationsWith, staysShown);
    if (next !== null) hide(next, next.value > 0 ? 1 : 0, Infinity);
    else if (zeros.length === 0) return;
  }
}

function isTold(cell: Cell, known: Bounds | undefined, smallCell: number): boolean {
  if (cell.state === 'shown' || cell.ceiling === outsideTotals || known === undefined) return false;
  if (known.low < known.high) return false;
  // Of several numbers the sum alone tells each of them only when all are as large as they can be, or none is there.
  return cell.measure !== 'other-flows' || (cell.value > 0 && (cell.size === 1 || known.low >= cell.size * smallCell));
}

/**
 * The shown count whose loss costs the least, near the told one: first among the cells that stand in a relation with it,
 * then among those that do so by way of hidden ones. No total before any other, no zero before a number, no count of the
 * region before one of a group; the smallest first. Totals of groups are never hidden: null when nothing is left.
 */
function cheapest(
  told: Cell,
  relationsWith: ReadonlyMap<Cell, readonly Relation[]>,
  staysShown: ReadonlySet<Cell>,
): Cell | null {
  const seen = new Set<Cell>([told]);
  for (let level: readonly Cell[] = [told]; level.length > 0;) {
    const near = level
      .flatMap((cell) => relationsWith.get(cell) ?? [])
      .flatMap(({ plus, minus }) => [...plus, ...minus]);
    const fresh = [...new Set(near)].filter((cell) => !seen.has(cell));
    for (const cell of fresh) seen.add(cell);
    const [next] = fresh
      .filter((cell) => mayBeHidden(cell) && !staysShown.has(cell))
      .toSorted((a, b) => costOf(a) - costOf(b));
    if (next !== undefined) return next;
    level = fresh.filter(({ state }) => state === 'hidden');
  }
  return null;
}

function mayBeHidden(cell: Cell): boolean {
  return cell.state === 'shown' && !isPublicAnyway(cell) && (!cell.is_total || cell.unit_kind === 'region');
}

function costOf({ is_total, value, unit_kind }: Cell): number {
  return (is_total ? 4e9 : 0) + (value === 0 ? 2e9 : 0) + (unit_kind === 'region' ? 1e9 : 0) + value;
}

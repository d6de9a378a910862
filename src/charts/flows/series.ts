import type { FlowCampus, FlowCount, FlowDirection, GroupFlows } from '../../figures/group-flows.ts';
import { bind, refOfRow } from '../../format/bound-text.ts';
import { formatCount } from '../../format/number.ts';
import type { ResultRow } from '../../model/result.ts';
import { absenceOf, type ChartAbsence } from '../absence.tsx';

/** One way from campus to campus as it is drawn. */
export interface FlowCell extends FlowCount {
  /** `6`, `0`, or nothing where the look says it. */
  readonly words: string;
  /** `6人`, `不公开`: for the table and for readers who hear it. */
  readonly full_words: string;
}

/** What one campus sent to each campus of its group. */
export interface FlowCampusLine {
  readonly name: string;
  readonly is_lead: boolean;
  /** One per campus, in the same order: how many were sent there. */
  readonly cells: readonly FlowCell[];
}

/** What is published of a direction, or why nothing is. */
export interface FlowTotal {
  readonly label: string;
  readonly absence: ChartAbsence | null;
  readonly count: number | null;
  /** `20`; '' where there is none. */
  readonly words: string;
  /** `20人`, or why there is none. */
  readonly full_words: string;
}

/** Rotations inside one group of one academic year, campus by campus. */
export interface FlowSeries {
  /** Sending campuses down; the same campuses receive, across. */
  readonly lines: readonly FlowCampusLine[];
  /** What is published of each direction, the whole group first. */
  readonly totals: readonly FlowTotal[];
}

/** In flows one word is enough, also where a count is hidden for another's sake and is not small. */
const flowAbsenceWords: Readonly<Record<ChartAbsence, string>> = {
  missing: '缺数据',
  suppressed: '不公开',
  'not-applicable': '不适用',
};

/** More campuses than this are drawn one by one only where something is known of them. */
const campusesOneByOne = 13;

/**
 * The matrix of a group. Campuses of which no way is known are drawn together where nothing is known of any, and in a group
 * of very many: a field of hatching says no more than one hatched cell.
 */
export function flowSeries(
  flows: GroupFlows,
  words: { readonly total: string; readonly lead: string; readonly directionOf: (direction: FlowDirection) => string },
): FlowSeries {
  const whole = flowTotal(words.total, flows.total);
  const directions = flows.directions.map(({ direction, row }) => flowTotal(words.directionOf(direction), row));
  const isTold = flows.campuses.map((_, index) => knownWays(flows, index).length > 0);
  if (!isTold.includes(true)) return { lines: blocksOf(flows, words.lead), totals: [whole] };
  const isTogether = flows.campuses.length > campusesOneByOne;
  const parts = isTogether ? partsOf(flows.campuses, isTold, words.lead) : flows.campuses.map(alone);
  return {
    lines: parts.map((from) => ({
      name: from.name,
      is_lead: from.is_lead,
      cells: parts.map((to) =>
        flowCell(together(from.members.flatMap((a) => to.members.map((b) => wayOf(flows, a, b))))),
      ),
    })),
    totals: [whole, ...directions],
  };
}

/** One row and column of the matrix: a campus, or several; `members` are places in the list of campuses. */
interface Part {
  readonly name: string;
  readonly is_lead: boolean;
  readonly members: readonly number[];
}

const alone = ({ name, is_lead }: FlowCampus, index: number): Part => ({ name, is_lead, members: [index] });

function partsOf(campuses: readonly FlowCampus[], isTold: readonly boolean[], lead: string): readonly Part[] {
  return [true, false].flatMap((is_lead) => {
    const own = campuses.map(alone).filter((part) => part.is_lead === is_lead);
    const rest = own.filter(({ members }) => !members.some((index) => isTold[index])).flatMap(({ members }) => members);
    const told = own.filter(({ members }) => members.some((index) => isTold[index]));
    const name = `其余${is_lead ? lead : '成员'}校区`;
    return rest.length > 0 ? [...told, { name, is_lead, members: rest }] : told;
  });
}

/** Lead school and members as two rows and columns: its cells are the directions. */
function blocksOf({ campuses, directions }: GroupFlows, lead: string): FlowSeries['lines'] {
  const blocks = [true, false].flatMap((is_lead) => {
    const isThere = campuses.some((campus) => campus.is_lead === is_lead);
    return isThere ? [{ name: `${is_lead ? lead : '成员校'}各校区`, is_lead }] : [];
  });
  return blocks.map((from) => ({
    ...from,
    cells: blocks.map((to) => {
      const found = directions.find(
        ({ direction }) => direction.fromLead === from.is_lead && direction.toLead === to.is_lead,
      );
      if (found === undefined) return flowCell({ count: null, absence: 'not-applicable' });
      return flowCell({ count: found.row.value, absence: absenceOf(found.row), ref: refOfRow(found.row) });
    }),
  }));
}

function wayOf({ cells }: GroupFlows, from: number, to: number): FlowCount {
  return cells[from]?.[to] ?? { count: null, absence: 'suppressed' };
}

/** Ways from or to a campus between which somebody is known to have gone. */
function knownWays({ cells }: GroupFlows, index: number): readonly FlowCount[] {
  return [...(cells[index] ?? []), ...cells.flatMap((line) => line[index] ?? [])].filter(
    ({ count }) => (count ?? 0) > 0,
  );
}

/** Several ways as one. They are never added up: a person may be in more than one. */
function together(ways: readonly FlowCount[]): FlowCount {
  const [only] = ways;
  if (ways.length === 1 && only !== undefined) return only;
  const real = ways.filter(({ absence }) => absence !== 'not-applicable');
  if (real.some(({ absence }) => absence === 'missing')) return { count: null, absence: 'missing' };
  const none = real.find(({ count }) => count === 0);
  return none !== undefined && real.every(({ count }) => count === 0) ? none : { count: null, absence: 'suppressed' };
}

/** Returns a cell of the matrix: the bound count, or the words for what is withheld or cannot be. */
export function flowCell({ count, absence, ref = null }: FlowCount): FlowCell {
  const words = count === null ? '' : bind(formatCount(count), ref);
  return { count, absence, ref, words, full_words: wordsOf(words, absence) };
}

/** The total of a direction, or why there is none. */
export function flowTotal(label: string, row: Pick<ResultRow, 'value' | 'verdict'>): FlowTotal {
  const absence = absenceOf(row);
  const words = row.value === null ? '' : bind(formatCount(row.value), refOfRow(row));
  return { label, absence, count: row.value, words, full_words: wordsOf(words, absence) };
}

function wordsOf(words: string, absence: ChartAbsence | null): string {
  return words === '' ? flowAbsenceWords[absence ?? 'missing'] : `${words}人`;
}

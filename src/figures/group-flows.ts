import { indicatorIds } from '../indicators/ids.ts';
import { refOfCell, refOfRow, type Ref } from '../format/bound-text.ts';
import { lastDayOf } from '../format/date.ts';
import type { ResultRow } from '../model/result.ts';
import type { PublicRow } from '../model/tables.ts';
import { holdsAt, inOrder, isLead, resultsOf } from './lookup.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { wordsOfCounted } from './kinds.ts';

/** Between which campuses teachers rotate, as far as it is published. */

/** Directions as the facts name them, and the two ends of each. */
export const flowDirections = [
  { part: '总校→成员', fromLead: true, toLead: false },
  { part: '成员→总校', fromLead: false, toLead: true },
  { part: '成员↔成员', fromLead: false, toLead: false },
  { part: '总校校区之间', fromLead: true, toLead: true },
] as const;
export type FlowDirection = (typeof flowDirections)[number];

/** A direction in the words of the region, which calls its lead schools 总校 or 核心校: `核心校→成员校`. */
export function directionWords(atlas: RegionArtifact, { fromLead, toLead }: FlowDirection): string {
  const lead = leadWordOf(atlas);
  if (fromLead && toLead) return `${lead}校区之间`;
  if (!fromLead && !toLead) return '成员校之间';
  return fromLead ? `${lead}→成员校` : `成员校→${lead}`;
}

/** How a region calls the lead of a group: 总校 or 核心校, by its own memberships. */
export function leadWordOf(atlas: RegionArtifact): string {
  const { memberships } = atlas.tables;
  return wordsOfCounted(atlas)(memberships.some(({ member_role }) => member_role === '总校') ? '总校' : '核心校');
}

/** A campus of the group on the first day of the year. */
export interface FlowCampus {
  readonly campus_id: string;
  readonly name: string;
  readonly is_lead: boolean;
}

/** What is known of one way: its persons, or why the number is not there. */
export interface FlowCount {
  readonly count: number | null;
  /** Null where there is a count. `not-applicable`: from a campus to itself. */
  readonly absence: 'suppressed' | 'missing' | 'not-applicable' | null;
  /** What the count is a rendering of; absent where there is none. */
  readonly ref?: Ref | null;
}

/** Who rotated inside a group in one academic year, as far as it is published. */
export interface GroupFlows {
  readonly academic_year: string;
  /** Members on the first day of the year, lead campuses first, each in official order. */
  readonly campuses: readonly FlowCampus[];
  /** Persons who rotated inside the group. */
  readonly total: ResultRow;
  /** Directions between which there are two campuses at all; somebody with several is in each. */
  readonly directions: readonly { readonly direction: FlowDirection; readonly row: ResultRow }[];
  /** Sending campuses down, receiving ones across, in the order of `campuses`. */
  readonly cells: readonly (readonly FlowCount[])[];
  /** Years that ended since, of which no more than the total is published. */
  readonly withheld_since: readonly ResultRow[];
}

/**
 * The latest academic year that has ended and of which more than the total is published; null when there is none. A pair
 * of campuses that is not listed is withheld, unless its direction is known to be empty: few and none look alike.
 */
export function groupFlowsOf(atlas: RegionArtifact, groupId: string): GroupFlows | null {
  const rows = resultsOf(atlas, indicatorIds.rotationDirection).filter(
    (row) => row.unit_id === groupId && hasEnded(row, atlas),
  );
  const totals = rows
    .filter((row) => row.category === '' && row.value !== null)
    .toSorted((a, b) => b.period.localeCompare(a.period));
  const told = totals.find(({ period }) => isMoreThanTotalTold(atlas, rows, { groupId, period }));
  if (told === undefined) return null;
  const campuses = campusesAt(atlas, groupId, `${told.period.slice(0, 4)}-09-01`);
  if (campuses.length < 2) return null;
  const directions = flowDirections.flatMap((direction) => {
    const row = rows.find((item) => item.period === told.period && item.category === `方向：${direction.part}`);
    return row !== undefined && hasPair(campuses, direction) ? [{ direction, row }] : [];
  });
  return {
    academic_year: told.period,
    campuses,
    total: told,
    directions,
    cells: campuses.map((from) =>
      campuses.map((to) => cellOf(atlas, { from, to, groupId, period: told.period }, directions)),
    ),
    withheld_since: totals.filter(({ period }) => period > told.period).toReversed(),
  };
}

function hasEnded({ period }: ResultRow, { region }: RegionArtifact): boolean {
  return period !== '' && lastDayOf(period) <= region.as_of_date;
}

function isMoreThanTotalTold(
  atlas: RegionArtifact,
  rows: readonly ResultRow[],
  { groupId, period }: { readonly groupId: string; readonly period: string },
): boolean {
  const isOfYear = rows.some((row) => row.period === period && isDirection(row) && (row.value ?? 0) > 0);
  return isOfYear || atlas.facts.campus_flows.some((row) => row.academic_year === period && row.group_id === groupId);
}

function isDirection({ category }: ResultRow): boolean {
  return flowDirections.some(({ part }) => category === `方向：${part}`);
}

/** Campuses of a group on a day, lead campuses first. */
export function campusesAt(atlas: RegionArtifact, groupId: string, day: string): readonly FlowCampus[] {
  const { campuses, groups, memberships, schools } = atlas.tables;
  const group = groups.find((row) => row.group_id === groupId);
  if (group === undefined || !holdsAt({ from: group.founded_on, to: group.closed_on }, day)) return [];
  const members = inOrder(
    memberships.filter((row) => row.group_id === groupId && holdsAt({ from: row.valid_from, to: row.valid_to }, day)),
  );
  const found = members.flatMap((member) =>
    inOrder(campuses.filter((row) => isMemberCampus(row, member)))
      .filter((campus) => isOpen(campus, schools, day))
      .map(({ campus_id, campus_name }) => ({ campus_id, name: campus_name, is_lead: isLead(member.member_role) })),
  );
  const leads = new Set(found.filter(({ is_lead }) => is_lead).map(({ campus_id }) => campus_id));
  const once = [...new Map(found.map((campus) => [campus.campus_id, campus])).values()].map((campus) => ({
    ...campus,
    is_lead: leads.has(campus.campus_id),
  }));
  return [...once.filter(({ is_lead }) => is_lead), ...once.filter(({ is_lead }) => !is_lead)];
}

function isMemberCampus(
  campus: PublicRow<'campuses'>,
  member: RegionArtifact['tables']['memberships'][number],
): boolean {
  return member.campus_id === null ? campus.school_id === member.school_id : campus.campus_id === member.campus_id;
}

function isOpen(campus: PublicRow<'campuses'>, schools: RegionArtifact['tables']['schools'], day: string): boolean {
  const school = schools.find((row) => row.school_id === campus.school_id);
  return (
    holdsAt({ from: campus.opened_on, to: campus.closed_on }, day) &&
    holdsAt({ from: school?.founded_on ?? null, to: school?.closed_on ?? null }, day)
  );
}

function hasPair(campuses: readonly FlowCampus[], { fromLead, toLead }: FlowDirection): boolean {
  const leads = campuses.filter(({ is_lead }) => is_lead).length;
  const members = campuses.length - leads;
  if (fromLead !== toLead) return leads > 0 && members > 0;
  return (fromLead ? leads : members) > 1;
}

interface Pair {
  readonly from: FlowCampus;
  readonly to: FlowCampus;
  readonly groupId: string;
  readonly period: string;
}

function cellOf(
  atlas: RegionArtifact,
  { from, to, groupId, period }: Pair,
  directions: GroupFlows['directions'],
): FlowCount {
  if (from.campus_id === to.campus_id) return { count: null, absence: 'not-applicable' };
  const flow = atlas.facts.campus_flows.find(
    (row) =>
      row.academic_year === period &&
      row.group_id === groupId &&
      row.sending_campus_id === from.campus_id &&
      row.receiving_campus_id === to.campus_id,
  );
  if (flow?.person_count != null)
    return { count: flow.person_count, absence: null, ref: refOfCell(flow, 'person_count') };
  if (flow?.absence === 'missing') return { count: null, absence: 'missing' };
  const whole = directions.find(
    ({ direction }) => direction.fromLead === from.is_lead && direction.toLead === to.is_lead,
  );
  if (whole?.row.value !== 0) return { count: null, absence: 'suppressed' };
  return { count: 0, absence: null, ref: refOfRow(whole.row) };
}

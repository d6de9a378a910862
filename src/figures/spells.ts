import type { RegionArtifact } from '../artifacts/types.ts';
import type { Row } from '../model/tables.ts';

/** How long relations of the register hold. Dates are calendar dates as text; intervals are half-open. */

/** Whether the half-open interval [from, to) holds at `date`; a missing end is open. */
export function holdsAt(interval: { from: string | null; to: string | null }, date: string): boolean {
  return (interval.from === null || interval.from <= date) && (interval.to === null || date < interval.to);
}

/** What brings a membership to its end: its own record, or the end of what it binds together. */
export type SpellEnd = 'left' | 'group' | 'campus' | 'school';

/** A membership cut to the time in which it can hold. */
export interface Spell {
  /** Null: no day on record, it holds all along. */
  readonly from: string | null;
  /** The first day on which it holds no more; null = no end on record. */
  readonly to: string | null;
  /** Null where there is no end. */
  readonly end: SpellEnd | null;
}

type Register = Pick<RegionArtifact, 'tables'>;

/**
 * The time in which a membership holds: from the day of joining, or of founding where that is later or
 * the only one known, to the first of leaving,
 * end of the group, closing of the campus, closing of the school. Records that nobody ended do not outlive what they bind.
 */
export function spellOf({ tables }: Register, membership: Row<'memberships'>): Spell {
  const group = tables.groups.find(({ group_id }) => group_id === membership.group_id);
  const campus = tables.campuses.find(({ campus_id }) => campus_id === membership.campus_id);
  const schoolId = membership.school_id ?? campus?.school_id;
  const school = tables.schools.find(({ school_id }) => school_id === schoolId);
  const starts = [membership.valid_from, group?.founded_on, campus?.opened_on, school?.founded_on];
  const ends: readonly (readonly [SpellEnd, string | null | undefined])[] = [
    // Of several on one day the most telling comes first: who goes down with the school has not left.
    ['school', school?.closed_on],
    ['group', group?.closed_on],
    ['campus', campus?.closed_on],
    ['left', membership.valid_to],
  ];
  const known = ends.flatMap(([end, to]) => (to == null ? [] : [{ end, to }]));
  const [first] = known.toSorted((a, b) => a.to.localeCompare(b.to));
  return { from: latest(starts), to: first?.to ?? null, end: first?.end ?? null };
}

function latest(dates: readonly (string | null | undefined)[]): string | null {
  return (
    dates
      .flatMap((date) => date ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

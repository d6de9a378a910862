import type { RegionTables, Row, TableName } from '../../src/model/tables.ts';
import { isWithin } from './dates.ts';

/** The tables of one county, those that were not supplied as empty lists, and the questions that everything asks. */
export type County = { readonly [N in TableName]: readonly Row<N>[] } & { readonly supplied: RegionTables };

export function countyOf(supplied: RegionTables): County {
  const rowsOf = (_target: object, name: string) =>
    name === 'supplied' ? supplied : (supplied[name as TableName] ?? []);
  // Every table name is answered by the function above, which the empty object cannot say.
  return new Proxy({} as County, { get: (target, name) => rowsOf(target, String(name)) });
}

export function regionOf(county: County): Row<'region'> {
  const [region] = county.region;
  if (region === undefined) throw new Error('A county has its own row');
  return region;
}

/** Groups that exist on a date, whatever their state. */
export function groupsAt(county: County, date: string): readonly Row<'groups'>[] {
  return county.groups.filter(({ founded_on, closed_on }) => isWithin(date, founded_on, closed_on));
}

export interface TypeAt {
  readonly group_type: string;
  readonly tightness: string;
}

/** The recognised type of a group on a date; null while there is none. */
export function typeAt(county: County, groupId: string, date: string): TypeAt | null {
  const found = county.group_types.find(
    ({ group_id, valid_from, valid_to }) => group_id === groupId && isWithin(date, valid_from, valid_to),
  );
  if (found === undefined) return null;
  const term = county.group_type_terms.find(({ group_type }) => group_type === found.group_type);
  return { group_type: found.group_type, tightness: term?.tightness ?? '待确认' };
}

/** A type and the types above it: a target for 结对联盟型 holds for its sub-types. */
export function lineageOf(county: County, groupType: string): readonly string[] {
  const parent = county.group_type_terms.find(({ group_type }) => group_type === groupType)?.parent_type ?? null;
  return parent === null ? [groupType] : [groupType, ...lineageOf(county, parent)];
}

export function isOpen(county: County, campus: Row<'campuses'>, date: string): boolean {
  const school = schoolOf(county, campus);
  return (
    isWithin(date, campus.opened_on, campus.closed_on) &&
    isWithin(date, school?.founded_on ?? null, school?.closed_on ?? null)
  );
}

export function schoolOf(county: County, { school_id }: { readonly school_id: string }): Row<'schools'> | undefined {
  return county.schools.find((school) => school.school_id === school_id);
}

export function campusOf(county: County, campusId: string): Row<'campuses'> | undefined {
  return county.campuses.find(({ campus_id }) => campus_id === campusId);
}

/** Membership records of a group in force on a date; of all groups without an id. */
export function membershipsAt(county: County, date: string, groupId?: string): readonly Row<'memberships'>[] {
  return county.memberships.filter(
    (row) => (groupId === undefined || row.group_id === groupId) && isWithin(date, row.valid_from, row.valid_to),
  );
}

export interface MemberCampus {
  readonly campus: Row<'campuses'>;
  readonly is_lead: boolean;
}

/**
 * Campuses of a group on a date, each once: a whole-school membership stands for all open campuses of the school. A
 * campus leads when any of its records says so.
 */
export function memberCampusesAt(county: County, groupId: string, date: string): readonly MemberCampus[] {
  const records = membershipsAt(county, date, groupId);
  return county.campuses
    .filter((campus) => isOpen(county, campus, date))
    .flatMap((campus) => {
      const own = records.filter(
        ({ campus_id, school_id }) =>
          campus_id === campus.campus_id || (campus_id === null && school_id === campus.school_id),
      );
      return own.length === 0 ? [] : [{ campus, is_lead: own.some(({ member_role }) => member_role !== '成员校') }];
    });
}

export function isMemberAt(county: County, groupId: string, campusId: string, date: string): boolean {
  return memberCampusesAt(county, groupId, date).some(({ campus }) => campus.campus_id === campusId);
}

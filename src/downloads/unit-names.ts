import { groupNameWords } from '../format/group-name.ts';
import type { ResultRow } from '../model/result.ts';
import type { Row } from '../model/tables.ts';
import type { PublicTables } from '../artifacts/types.ts';

/** What the names of units stand in. */
export type NamingTables = Pick<PublicTables, 'region' | 'groups' | 'memberships' | 'campuses' | 'schools'>;

/**
 * Returns how readers call the unit of a result, for files in which they would otherwise meet its code alone; '' for a unit
 * that is not on record. A group without a published name is described by its lead school, never given a coined name.
 */
export function unitNamesOf(tables: NamingTables): (unit: Pick<ResultRow, 'unit_kind' | 'unit_id'>) => string {
  const names = {
    region: new Map(tables.region.map(({ region_code, region_name }) => [region_code, region_name])),
    group: new Map(tables.groups.map((group) => [group.group_id, groupNameIn(tables, group)])),
    school: new Map(tables.schools.map(({ school_id, school_name }) => [school_id, school_name])),
    campus: new Map(tables.campuses.map(({ campus_id, campus_name }) => [campus_id, campus_name])),
  };
  return ({ unit_kind, unit_id }) => names[unit_kind].get(unit_id) ?? '';
}

/** Named by the lead that it has or, where it has none any more, by the last that it had. */
function groupNameIn(tables: NamingTables, group: Row<'groups'>): string {
  const [lead] = tables.memberships
    .filter((row) => row.group_id === group.group_id && (row.member_role === '核心校' || row.member_role === '总校'))
    .toSorted(
      (a, b) =>
        Number(a.valid_to !== null) - Number(b.valid_to !== null) ||
        (b.valid_from ?? '').localeCompare(a.valid_from ?? '') ||
        (a.sort_order ?? Infinity) - (b.sort_order ?? Infinity) ||
        0,
    );
  return groupNameWords(group, lead === undefined ? null : memberLabel(tables, lead));
}

function memberLabel({ campuses, schools }: NamingTables, member: Row<'memberships'>): string | null {
  const campus = campuses.find(({ campus_id }) => campus_id === member.campus_id);
  const school = schools.find(({ school_id }) => school_id === member.school_id);
  return campus?.campus_name ?? school?.school_name ?? member.source_text;
}

import type { RegionArtifact } from '../artifacts/types.ts';
import type { Row } from '../model/tables.ts';
import { campusesOf, find, groupsInForce, holdsAt, inOrder, isSupplied, membersOf, oncePerRegion } from './lookup.ts';

/** Studios and stations of teachers (工作室类别 of the region's list), and where they are on the as-of date. */
export interface Studio {
  readonly row: Row<'studios'>;
  readonly state: 'present' | 'closed' | 'to-come';
  readonly campus_name: string;
  readonly school_id: string | null;
  /** Groups in force whose member the campus is; empty: in none. */
  readonly group_ids: readonly string[];
  /** Null: the school's code of town and country is not filled in. */
  readonly is_rural: boolean | null;
}

/** Every studio on record, in the order of the region's list of kinds, then of the records. */
export const studiosOf = oncePerRegion((atlas): readonly Studio[] => {
  const order = studioKindsOf(atlas).map(({ item }) => item);
  return atlas.tables.studios
    .map((row) => studioOf(atlas, row))
    .toSorted((a, b) => order.indexOf(a.row.category) - order.indexOf(b.row.category));
});

export function presentStudios(atlas: RegionArtifact): readonly Studio[] {
  return studiosOf(atlas).filter(({ state }) => state === 'present');
}

function studioOf(atlas: RegionArtifact, row: Row<'studios'>): Studio {
  const campus = find(atlas.tables.campuses, 'campus_id', row.campus_id);
  const school = find(atlas.tables.schools, 'school_id', campus?.school_id ?? null);
  const code = school?.urban_rural_code ?? null;
  return {
    row,
    state: stateOf(row, atlas.region.as_of_date),
    campus_name: campus?.campus_name ?? row.campus_id,
    school_id: school?.school_id ?? null,
    group_ids: groupsOfCampus(atlas).get(row.campus_id) ?? [],
    is_rural: code === null ? null : code.startsWith('2'),
  };
}

function stateOf({ founded_on, closed_on }: Row<'studios'>, date: string): Studio['state'] {
  if (holdsAt({ from: founded_on, to: closed_on }, date)) return 'present';
  return closed_on !== null && closed_on <= date ? 'closed' : 'to-come';
}

/** Groups in force by campus, on the as-of date; a school that joined as a whole brings all of its campuses. */
export const groupsOfCampus = oncePerRegion((atlas): ReadonlyMap<string, readonly string[]> => {
  const pairs = groupsInForce(atlas).flatMap(({ group_id }) =>
    [...memberCampusesOf(atlas, group_id)].map((campus_id) => ({ campus_id, group_id })),
  );
  return new Map(
    [...Map.groupBy(pairs, ({ campus_id }) => campus_id)].map(([campus_id, own]) => [
      campus_id,
      own.map(({ group_id }) => group_id),
    ]),
  );
});

/** Codes of the campuses that are members of a group on the as-of date. */
export function memberCampusesOf(atlas: RegionArtifact, groupId: string): ReadonlySet<string> {
  const members = membersOf(atlas, groupId).filter(({ is_current }) => is_current);
  return new Set(
    members.flatMap(({ membership, campus }) => {
      if (campus !== null) return [campus.campus_id];
      if (membership.school_id === null) return [];
      return campusesOf(atlas, membership.school_id).map(({ campus_id }) => campus_id);
    }),
  );
}

/** The kinds of studios that the region's list names, in its order, each with its clause. */
export const studioKindsOf = oncePerRegion((atlas): readonly Row<'pack_items'>[] => {
  const rows = inOrder(atlas.tables.pack_items).filter(({ list_name }) => list_name === '工作室类别');
  return rows.filter((row, index) => rows.findIndex(({ item }) => item === row.item) === index);
});

export function hasStudios(atlas: RegionArtifact): boolean {
  return isSupplied(atlas, 'studios');
}

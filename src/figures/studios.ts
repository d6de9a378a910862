import type { RegionArtifact } from '../artifacts/types.ts';
import type { Row } from '../model/tables.ts';
import {
  campusesOf,
  find,
  groupsInForce,
  holdsAt,
  inOrder,
  isSupplied,
  membersOf,
  oncePerDay,
  oncePerRegion,
} from './lookup.ts';

/** Studios and stations of teachers (工作室类别 of the region's list), and where they are on a day. */
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
    .map((row) => studioOf(atlas, row, atlas.region.as_of_date))
    .toSorted((a, b) => order.indexOf(a.row.category) - order.indexOf(b.row.category));
});

/** Those that are there on a day, with the groups that their campuses belong to on it. */
export function studiosOn(atlas: RegionArtifact, date: string): readonly Studio[] {
  return studiosAt(atlas, date).filter(({ state }) => state === 'present');
}

const studiosAt = oncePerDay((atlas, date): readonly Studio[] =>
  atlas.tables.studios.map((row) => studioOf(atlas, row, date)),
);

function studioOf(atlas: RegionArtifact, row: Row<'studios'>, date: string): Studio {
  const campus = find(atlas.tables.campuses, 'campus_id', row.campus_id);
  const school = find(atlas.tables.schools, 'school_id', campus?.school_id ?? null);
  const code = school?.urban_rural_code ?? null;
  return {
    row,
    state: stateOf(row, date),
    campus_name: campus?.campus_name ?? row.campus_id,
    school_id: school?.school_id ?? null,
    group_ids: groupsOfCampus(atlas, date).get(row.campus_id) ?? [],
    is_rural: code === null ? null : code.startsWith('2'),
  };
}

function stateOf({ founded_on, closed_on }: Row<'studios'>, date: string): Studio['state'] {
  if (holdsAt({ from: founded_on, to: closed_on }, date)) return 'present';
  return closed_on !== null && closed_on <= date ? 'closed' : 'to-come';
}

/** Groups in force by campus, on a day; a school that joined as a whole brings all of its campuses. */
const groupsOfCampus = oncePerDay((atlas, date): ReadonlyMap<string, readonly string[]> => {
  const pairs = groupsInForce(atlas, date).flatMap(({ group_id }) =>
    [...memberCampusesOf(atlas, group_id, date)].map((campus_id) => ({ campus_id, group_id })),
  );
  return new Map(
    [...Map.groupBy(pairs, ({ campus_id }) => campus_id)].map(([campus_id, own]) => [
      campus_id,
      own.map(({ group_id }) => group_id),
    ]),
  );
});

/** Codes of the campuses that are members of a group on a day. */
export function memberCampusesOf(
  atlas: RegionArtifact,
  groupId: string,
  date = atlas.region.as_of_date,
): ReadonlySet<string> {
  const members = membersOf(atlas, groupId).filter(({ spell }) => holdsAt(spell, date));
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

/** Whether the region keeps a register of studios; without one nothing is said to lack. */
export function hasStudios(atlas: RegionArtifact): boolean {
  return isSupplied(atlas, 'studios');
}

/**
 * Whether it is known how many there were on a day: any day where all have a day of founding, today's where one has none. A
 * day before the first of them was founded has nothing to tell.
 */
export function knowsStudiosOn(atlas: RegionArtifact, date: string): boolean {
  return isCountable(atlas, atlas.tables.studios, date);
}

/** The same of any records that have a day of founding. */
export function isCountable(
  { region }: RegionArtifact,
  rows: readonly { readonly founded_on: string | null }[],
  date: string,
): boolean {
  if (date >= region.as_of_date) return rows.length > 0;
  return (
    rows.every(({ founded_on }) => founded_on !== null) && rows.some(({ founded_on }) => (founded_on ?? '') <= date)
  );
}

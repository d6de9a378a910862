import type { RegionArtifact } from '../artifacts/types.ts';
import type { DerivedRow } from '../model/derived.ts';
import type { Row } from '../model/tables.ts';
import { find, groupsInForce, groupTypeOf, membersOf, oncePerRegion } from './lookup.ts';
import { localName } from './local-name.ts';
import { campusesOfMember } from './register.ts';
import { townInAddress } from './townships.ts';

/** Who is in no tight group yet, as a county looks at it: by township first, then one by one. */

type Uncovered = DerivedRow<'uncovered_campuses'>;

/** A township in which campuses are uncovered. */
export interface Township {
  /** Nine digits. */
  readonly code: string;
  /** As the addresses of its campuses say it; null where they do not agree or say none. */
  readonly name: string | null;
  /** Whether some campus in it is in a tight group. */
  readonly is_covered: boolean;
  readonly campuses: readonly Uncovered[];
}

/** Townships with uncovered campuses, by their code; schools without one are in none. */
export const townshipsOf = oncePerRegion((atlas): readonly Township[] => {
  const schools = new Map(atlas.tables.schools.map((row) => [row.school_id, row]));
  const townshipOf = (schoolId: string) => schools.get(schoolId)?.township_code?.slice(0, 9) ?? null;
  const covered = new Set([...tightSchools(atlas)].map(townshipOf));
  const known = atlas.derived.uncovered_campuses.filter(({ school_id }) => townshipOf(school_id) !== null);
  return [...Map.groupBy(known, ({ school_id }) => townshipOf(school_id) ?? '')]
    .map(([code, campuses]) => ({
      code,
      name: nameOfTownship(atlas, campuses),
      is_covered: covered.has(code),
      campuses,
    }))
    .toSorted((a, b) => a.code.localeCompare(b.code));
});

/** Schools of which some campus is in a tight group on the as-of date. */
function tightSchools(atlas: RegionArtifact): ReadonlySet<string> {
  const tight = new Set(
    atlas.tables.group_type_terms.filter(({ tightness }) => tightness === '紧密').map(({ group_type }) => group_type),
  );
  return new Set(
    groupsInForce(atlas)
      .filter(({ group_id }) => tight.has(groupTypeOf(atlas, group_id)?.group_type ?? ''))
      .flatMap(({ group_id }) => membersOf(atlas, group_id))
      .filter(({ is_current }) => is_current)
      .flatMap((member) => campusesOfMember(atlas, member).map(({ school_id }) => school_id)),
  );
}

/** No table names townships; the addresses of campuses do: `示例县皓麻镇…` → `皓麻镇`. */
function nameOfTownship(atlas: RegionArtifact, campuses: readonly Uncovered[]): string | null {
  const names = new Set(
    campuses.map(({ campus_id }) =>
      townInAddress(atlas, find(atlas.tables.campuses, 'campus_id', campus_id)?.address ?? ''),
    ),
  );
  const [name] = names;
  return names.size === 1 ? (name ?? null) : null;
}

/** How an uncovered campus is called: a campus of a school of several is named with it, and without the county. */
export function uncoveredName(atlas: RegionArtifact, { campus_id, school_id }: Uncovered): string {
  const school: Row<'schools'> | null = find(atlas.tables.schools, 'school_id', school_id);
  const name = school?.school_name ?? school_id;
  const campus = find(atlas.tables.campuses, 'campus_id', campus_id)?.campus_name ?? '';
  const whole = campus === '' || campus === name || campus.startsWith(name) ? campus || name : `${name}${campus}`;
  return localName(atlas, whole);
}

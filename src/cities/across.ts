import type { CityAcross, CityThing, NearDuplicate, SharedSchool, SpanningGroup } from '../artifacts/city.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { holdsAt, groupsInForce, membersOf } from '../figures/lookup.ts';
import { folded } from '../format/folded.ts';
import type { Row } from '../model/tables.ts';
import type { Member } from './input.ts';

/**
 * What lies across the boundaries of a city's counties. A school is one where its own code or that of its legal person says
 * so; names that read alike are shown to the steward and never merged.
 */
export function acrossOf(members: readonly Member[]): CityAcross {
  const counties = members.flatMap(({ county }) => county ?? []);
  const schools = counties.flatMap(schoolsOf);
  const groups = counties.flatMap(groupsOf);
  const shared = sharedSchools(schools);
  return {
    shared_schools: shared,
    spanning_groups: spanningGroups({ groups, schools, members }),
    city_schools: citySchools(members, schools),
    near_duplicates: [
      ...alike(
        '学校',
        schools.filter(({ row }) => isOpen(row)),
        shared.map(({ listings }) => listings),
      ),
      ...alike('集团', groups, []),
    ],
  };
}

interface ListedSchool {
  readonly thing: CityThing;
  readonly row: Row<'schools'>;
  readonly county: RegionArtifact;
  /** Groups that it or one of its campuses belongs to now. */
  readonly groups: readonly CityThing[];
}

interface ListedGroup {
  readonly thing: CityThing;
  readonly county: RegionArtifact;
  /** Null where the document gives none: a description is no name to compare. */
  readonly name: string | null;
}

function schoolsOf(county: RegionArtifact): readonly ListedSchool[] {
  const { tables, region } = county;
  const schoolOfCampus = new Map(tables.campuses.map(({ campus_id, school_id }) => [campus_id, school_id]));
  const running = new Set(groupsInForce(county).map(({ group_id }) => group_id));
  const current = tables.memberships.filter(
    (row) => running.has(row.group_id) && holdsAt({ from: row.valid_from, to: row.valid_to }, region.as_of_date),
  );
  const groupIds = Map.groupBy(current, (row) => row.school_id ?? schoolOfCampus.get(row.campus_id ?? '') ?? '');
  const names = new Map(groupsOf(county).map(({ thing }) => [thing.id, thing]));
  return tables.schools.map((row) => {
    const own = [...new Set((groupIds.get(row.school_id) ?? []).map(({ group_id }) => group_id))];
    return {
      thing: thingIn(county, row.school_id, row.school_name),
      row,
      county,
      groups: own.flatMap((id) => names.get(id) ?? []),
    };
  });
}

function groupsOf(county: RegionArtifact): readonly ListedGroup[] {
  return groupsInForce(county).map((row) => {
    const lead = membersOf(county, row.group_id).find(({ is_lead }) => is_lead)?.label ?? null;
    const name = row.group_name ?? (lead === null ? row.group_id : `${lead}（牵头）`);
    return { thing: thingIn(county, row.group_id, name), county, name: row.group_name };
  });
}

function thingIn({ region, slug }: RegionArtifact, id: string, name: string): CityThing {
  return { region_code: region.region_code, slug, id, name };
}

function isOpen({ closed_on }: Row<'schools'>): boolean {
  return closed_on === null;
}

/** A provisional code is given by each county for itself: equal ones say nothing. */
function isOwnCode(code: string): boolean {
  return !code.startsWith('P-');
}

function sharedSchools(schools: readonly ListedSchool[]): readonly SharedSchool[] {
  const open = schools.filter(({ row }) => isOpen(row));
  const byCode = severalCounties(open, ({ row }) => (isOwnCode(row.school_id) ? row.school_id : null));
  const known = new Set(byCode.flat());
  const byLegalPerson = severalCounties(
    open.filter((school) => !known.has(school)),
    ({ row }) => row.social_credit_code,
  );
  return [
    ...byCode.map((own) => sharedOf(own, '学校标识码')),
    ...byLegalPerson.map((own) => sharedOf(own, '统一社会信用代码')),
  ];
}

function sharedOf(schools: readonly ListedSchool[], known_by: SharedSchool['known_by']): SharedSchool {
  return { listings: schools.map(({ thing }) => thing), groups: schools.flatMap(({ groups }) => groups), known_by };
}

/** Things of equal keys that stand in more than one county; those without a key are in none. */
function severalCounties<T extends { readonly thing: CityThing }>(
  things: readonly T[],
  keyOf: (thing: T) => string | null,
): readonly (readonly T[])[] {
  const keyed = things.flatMap((thing) => {
    const key = keyOf(thing);
    return key === null || key === '' ? [] : [{ key, thing }];
  });
  return [...Map.groupBy(keyed, ({ key }) => key).values()]
    .map((own) => own.map(({ thing }) => thing))
    .filter((own) => new Set(own.map(({ thing }) => thing.region_code)).size > 1);
}

/**
 * Groups with a member whose home is another county of the city. A home is what the school's own township code says, or else
 * the one other county that lists the school outside of any group of its own.
 */
function spanningGroups({
  groups,
  schools,
  members,
}: {
  readonly groups: readonly ListedGroup[];
  readonly schools: readonly ListedSchool[];
  readonly members: readonly Member[];
}): readonly SpanningGroup[] {
  const nameOf = new Map(members.map(({ region_code, region_name }) => [region_code, region_name]));
  const sameNamed = severalCounties(groups, ({ name }) => (name === null ? null : folded(name)));
  const bySchool = Map.groupBy(
    schools.flatMap((school) => school.groups.map((group) => ({ group, school }))),
    ({ group }) => `${group.region_code}\n${group.id}`,
  );
  return groups.flatMap((group) => {
    const { thing } = group;
    const own = bySchool.get(`${thing.region_code}\n${thing.id}`) ?? [];
    const foreign = own.flatMap(({ school }) => {
      const home = homeOf(school);
      if (home === thing.region_code) return [];
      return [{ ...school.thing, home_code: home, home_name: nameOf.get(home) ?? `区划代码${home}的地区` }];
    });
    const same = sameNamed.find((set) => set.includes(group))?.filter((other) => other !== group) ?? [];
    if (foreign.length === 0 && same.length === 0) return [];
    return [{ group: thing, members: foreign, same_named: same.map((other) => other.thing) }];
  });
}

/** The county that a school lies in: by its township code where it has one, otherwise the one that lists it. */
function homeOf({ row, thing }: ListedSchool): string {
  return row.township_code === null ? thing.region_code : row.township_code.slice(0, 6);
}

/** Schools that the city runs itself, wherever they lie: named in the members table, found by their exact folded name. */
function citySchools(members: readonly Member[], schools: readonly ListedSchool[]): readonly CityThing[] {
  return members.flatMap(({ region_code, row }) => {
    const wanted = new Set((row?.city_schools ?? []).map(folded));
    return schools
      .filter(({ thing }) => thing.region_code === region_code && wanted.has(folded(thing.name)))
      .map(({ thing }) => thing);
  });
}

/** Exactly the same folded name in several counties, of what is not known to be one thing anyway. */
function alike(
  kind: NearDuplicate['kind'],
  things: readonly { readonly thing: CityThing }[],
  known: readonly (readonly CityThing[])[],
): readonly NearDuplicate[] {
  const found = severalCounties(things, ({ thing }) => folded(thing.name));
  return found
    .map((own) => own.map(({ thing }) => thing))
    .filter((own) => !known.some((set) => own.every((thing) => set.includes(thing))))
    .map((own) => ({ kind, things: own }));
}

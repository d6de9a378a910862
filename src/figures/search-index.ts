import { groupName, oncePerRegion } from './lookup.ts';
import { groupTypeWords, groupStateOf, schoolStandingOf, schoolStandingWords } from './register.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { kindOfGroup } from './kinds.ts';
import { schoolPath } from '../format/address.ts';
import { pairsOf } from '../format/name-pairs.ts';
import { syllablesOf } from './site-index.ts';
import { townOf } from './townships.ts';

/**
 * One name under which a school or a group can be looked for, as compact as it travels: name, syllables in pinyin
 * joined by spaces, kind of name, target and its group. Targets are indexes into `SearchIndex.targets`.
 */
export type SearchEntry = readonly [name: string, syllables: string, kind: string, target: number];

/** What an entry leads to: label, path under the region's address, and where it stands, for the second line. */
export type SearchTarget = readonly [label: string, path: string, detail: string];

/** What the search box loads: names, and where they lead. No person is in it. */
export interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  readonly targets: readonly SearchTarget[];
}

/**
 * Every present, former and short name of the region's schools, campuses and groups. A school leads to its group's page,
 * or to its own page when it is in none, in several, or closed.
 */
export const searchIndexOf = oncePerRegion((atlas: RegionArtifact): SearchIndex => {
  const targets: SearchTarget[] = [];
  const entries: SearchEntry[] = [];
  const add = (target: SearchTarget, names: readonly (readonly [name: string, kind: string])[]) => {
    const index = targets.push(target) - 1;
    // The same name in two roles, such as 现名 and 集团内名称, is found once.
    const kinds = new Map(names.toReversed());
    for (const [name, kind] of [...kinds].toReversed()) entries.push([name, syllablesOf(name), kind, index]);
  };
  for (const { group_id } of atlas.tables.groups) {
    const name = groupName(atlas, group_id);
    const isInForce = groupStateOf(atlas, group_id).state === 'in-force';
    const detail = isInForce
      ? kindOfGroup(atlas, group_id).name
      : `${kindOfGroup(atlas, group_id).name}，${groupTypeWords(atlas, group_id)}`;
    add([name, groupPath(group_id), detail], [[name, ''], ...namesOf(atlas, group_id)]);
  }
  const alike = alikeOf(atlas);
  for (const school of atlas.tables.schools) {
    const town = alike.has(school.school_name) ? townOf(atlas, school) : null;
    const standing = schoolStandingOf(atlas, school.school_id);
    const groupIds = new Set(standing.state === 'open' ? standing.current.map(({ group_id }) => group_id) : []);
    const [only] = groupIds;
    const path = only !== undefined && groupIds.size === 1 ? groupPath(only) : schoolPath(school.school_id);
    const campuses = atlas.tables.campuses.filter((campus) => campus.school_id === school.school_id);
    add(
      [school.school_name, path, `${town === null ? '' : `${town}；`}${schoolStandingWords(atlas, standing)}`],
      [
        [school.school_name, ''],
        ...namesOf(atlas, school.school_id),
        ...campuses.flatMap((campus) => [[campus.campus_name, '校区'] as const, ...namesOf(atlas, campus.campus_id)]),
      ],
    );
  }
  return { entries, targets };
});

/** The pairs of characters in all names that can be looked for, in order. */
export function namePairsOf(atlas: RegionArtifact): readonly string[] {
  return [...new Set(searchIndexOf(atlas).entries.flatMap(([name]) => pairsOf(name)))].toSorted();
}

/** Names that several schools bear: they are told apart by their townships. */
function alikeOf({ tables }: RegionArtifact): ReadonlySet<string> {
  const byName = Map.groupBy(tables.schools, ({ school_name }) => school_name);
  return new Set([...byName].flatMap(([name, own]) => (own.length > 1 ? [name] : [])));
}

const groupPath = (groupId: string) => `groups/${groupId.toLowerCase()}/`;

function namesOf(atlas: RegionArtifact, entityId: string): readonly (readonly [name: string, kind: string])[] {
  return atlas.tables.names
    .filter((row) => row.entity_id === entityId)
    .map((row) => [row.name, row.name_kind] as const);
}

import { pinyin } from 'pinyin-pro';
import { groupName, isLead, membershipsOfSchool } from './lookup.ts';
import type { RegionArtifact } from '../artifacts/types.ts';

/**
 * One name under which a school or a group can be looked for, as compact as it travels: name, syllables in pinyin
 * joined by spaces, kind of name, target and its group. Targets are indexes into `SearchIndex.targets`.
 */
export type SearchEntry = readonly [name: string, syllables: string, kind: string, target: number];

/** What an entry leads to: label, path under the region's address, and the group for the second line. */
export type SearchTarget = readonly [label: string, path: string, detail: string];

export interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  readonly targets: readonly SearchTarget[];
}

/**
 * Every present, former and short name of the region's schools, campuses and groups. A school leads to its group's page,
 * or to its line in the list of schools when it is in none.
 */
export function searchIndexOf(atlas: RegionArtifact): SearchIndex {
  const targets: SearchTarget[] = [];
  const entries: SearchEntry[] = [];
  const add = (target: SearchTarget, names: readonly (readonly [name: string, kind: string])[]) => {
    const index = targets.push(target) - 1;
    // The same name in two roles, such as 现名 and 集团内名称, is found once.
    const kinds = new Map(names.toReversed());
    for (const [name, kind] of [...kinds].toReversed()) entries.push([name, syllablesOf(name), kind, index]);
  };
  for (const group of atlas.tables.groups) {
    const name = groupName(atlas, group.group_id);
    add([name, groupPath(group.group_id), '教育集团'], [[name, ''], ...namesOf(atlas, group.group_id)]);
  }
  for (const school of atlas.tables.schools) {
    const [membership] = membershipsOfSchool(atlas, school.school_id);
    const path = membership ? groupPath(membership.group_id) : `schools/#${school.school_id.toLowerCase()}`;
    const detail = membership
      ? `${groupName(atlas, membership.group_id)}，${isLead(membership.member_role) ? membership.member_role : '成员校'}`
      : '未加入集团';
    const campuses = atlas.tables.campuses.filter((campus) => campus.school_id === school.school_id);
    add(
      [school.school_name, path, detail],
      [
        [school.school_name, ''],
        ...namesOf(atlas, school.school_id),
        ...campuses.flatMap((campus) => [[campus.campus_name, '校区'] as const, ...namesOf(atlas, campus.campus_id)]),
      ],
    );
  }
  return { entries, targets };
}

const groupPath = (groupId: string) => `groups/${groupId.toLowerCase()}/`;

function namesOf(atlas: RegionArtifact, entityId: string): readonly (readonly [name: string, kind: string])[] {
  return atlas.tables.names
    .filter((row) => row.entity_id === entityId)
    .map((row) => [row.name, row.name_kind] as const);
}

function syllablesOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join(' ').toLowerCase();
}

import type { RegionArtifact } from '../../artifacts/types.ts';
import { groupsInForce, membersOf, type Member } from '../lookup.ts';
import { campusesOfMember, openSchools } from '../register.ts';
import type { Count } from './count.ts';

/** Schools and campuses of the register, on the as-of date. Each counts once, however many records name it. */

/** Members in force of one group, or of all where the argument is empty. */
function membersNow(atlas: RegionArtifact, groupId: string): readonly Member[] {
  return groupsInForce(atlas)
    .filter(({ group_id }) => groupId === '' || group_id === groupId)
    .flatMap(({ group_id }) => membersOf(atlas, group_id))
    .filter(({ is_current }) => is_current);
}

function schoolsOf(members: readonly Member[]): ReadonlySet<string> {
  return new Set(members.flatMap(({ school }) => (school === null ? [] : [school.school_id])));
}

/** Schools that are a member of some group without being its core school. */
function memberSchools(atlas: RegionArtifact, groupId: string): ReadonlySet<string> {
  const groups = Map.groupBy(membersNow(atlas, groupId), ({ membership }) => membership.group_id);
  return new Set(
    [...groups.values()].flatMap((members) => {
      const leads = schoolsOf(members.filter(({ is_lead }) => is_lead));
      return [...schoolsOf(members)].filter((school) => !leads.has(school));
    }),
  );
}

/** Counts of schools, campuses, groups and memberships on the as-of date. */
export const registerCounts = {
  schools: {
    unit: '所',
    meaning: '数据截至日已设立、未撤销的学校',
    of: (atlas) => openSchools(atlas).length,
  },
  schools_closed: {
    unit: '所',
    meaning: '数据截至日之前已撤销、仍列在名录中的学校',
    of: ({ tables, region }) =>
      tables.schools.filter(({ closed_on }) => closed_on !== null && closed_on <= region.as_of_date).length,
  },
  lead_schools: {
    unit: '所',
    meaning: '数据截至日在集团中任总校或核心校的学校，同一学校只计1所',
    of: (atlas, group) => schoolsOf(membersNow(atlas, group).filter(({ is_lead }) => is_lead)).size,
  },
  member_schools: {
    unit: '所',
    meaning: '数据截至日集团的成员校，不含所在集团的总校或核心校，同一学校只计1所',
    of: (atlas, group) => memberSchools(atlas, group).size,
  },
  group_schools: {
    unit: '所',
    meaning: '数据截至日集团内的学校，含总校或核心校，同一学校只计1所',
    of: (atlas, group) => schoolsOf(membersNow(atlas, group)).size,
  },
  group_campuses: {
    unit: '个',
    meaning: '数据截至日集团内正在使用的校区，含总校或核心校的校区，同一校区只计1个',
    of: (atlas, group) =>
      new Set(
        membersNow(atlas, group).flatMap((member) => campusesOfMember(atlas, member).map(({ campus_id }) => campus_id)),
      ).size,
  },
} as const satisfies Record<string, Count>;

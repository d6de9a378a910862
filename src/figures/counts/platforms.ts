import type { RegionArtifact } from '../../artifacts/types.ts';
import { find } from '../lookup.ts';
import { groupsByResearch, researchGroupOf, researchGroupsOn } from '../research-groups.ts';
import { studiosOf, studiosOn, type Studio } from '../studios.ts';
import type { Count } from './count.ts';

const present =
  (isCounted: (studio: Studio, argument: string) => boolean): Count['of'] =>
  (atlas, argument) =>
    studiosOn(atlas, atlas.region.as_of_date).filter((studio) => isCounted(studio, argument)).length;

/** The same on a day: the argument is the day, and the group where the count is of one. */
const onDay =
  (isCounted: (studio: Studio, group: string) => boolean): Count['of'] =>
  (atlas, argument) => {
    const [day = '', group = ''] = argument.split(',');
    return studiosOn(atlas, day).filter((studio) => isCounted(studio, group)).length;
  };

function wanted(argument: string): Parameters<typeof groupsByResearch>[1] {
  const [stage = '', subject = ''] = argument.split(',');
  // A cast: an argument that names no stage finds nothing.
  return { stage, subject } as Parameters<typeof groupsByResearch>[1];
}

/** A group's own, out of `G01,小学,语文`; null where there is none. */
function ownOf(atlas: RegionArtifact, argument: string) {
  const [group_id = '', ...rest] = argument.split(',');
  return find(atlas.tables.groups, 'group_id', group_id) === null
    ? null
    : researchGroupOf(atlas, group_id, wanted(rest.join(',')));
}

/** Studios, stations and research groups on the as-of date or on a day. */
export const platformCounts = {
  studios: { unit: '个', meaning: '某一天已设立、未撤销的名师工作室等平台', of: onDay(() => true) },
  studios_rural: {
    unit: '个',
    meaning: '某一天的名师工作室等平台中，所在学校城乡类型码以2开头（乡村）的',
    of: onDay(({ is_rural }) => is_rural === true),
  },
  studios_area_unknown: {
    unit: '个',
    meaning: '某一天的名师工作室等平台中，所在学校没有填写城乡类型码的',
    of: onDay(({ is_rural }) => is_rural === null),
  },
  studios_of_kind: {
    unit: '个',
    meaning: '数据截至日某一类别的平台',
    of: present(({ row }, kind) => row.category === kind),
  },
  studios_rural_of_kind: {
    unit: '个',
    meaning: '数据截至日某一类别的平台中，所在学校为乡村学校的',
    of: present(({ row, is_rural }, kind) => row.category === kind && is_rural === true),
  },
  studios_of_group: {
    unit: '个',
    meaning: '某一天设在某一集团成员校区的平台',
    of: onDay(({ group_ids }, group) => group_ids.includes(group)),
  },
  studios_rural_of_group: {
    unit: '个',
    meaning: '某一天设在某一集团成员校区的平台中，所在学校为乡村学校的',
    of: onDay(({ group_ids, is_rural }, group) => group_ids.includes(group) && is_rural === true),
  },
  studios_of_group_and_kind: {
    unit: '个',
    meaning: '数据截至日设在某一集团成员校区的某一类别的平台',
    of: present(({ group_ids, row }, argument) => {
      const [group = '', kind] = argument.split(',');
      return group_ids.includes(group) && row.category === kind;
    }),
  },
  studios_outside_groups: {
    unit: '个',
    meaning: '数据截至日设在集团以外校区的平台',
    of: present(({ group_ids }) => group_ids.length === 0),
  },
  studios_closed: {
    unit: '个',
    meaning: '数据截至日前已撤销的平台',
    of: (atlas) => studiosOf(atlas).filter(({ state }) => state === 'closed').length,
  },
  research_groups: {
    unit: '个',
    meaning: '某一天存续的集团已建立的集团教研组、备课组',
    of: (atlas, day) => researchGroupsOn(atlas, day).length,
  },
  research_groups_of_group: {
    unit: '个',
    meaning: '某一集团在某一天已建立的集团教研组、备课组',
    of: (atlas, argument) => {
      const [day = '', group = ''] = argument.split(',');
      return researchGroupsOn(atlas, day).filter(({ group_id }) => group_id === group).length;
    },
  },
  groups_with_research: {
    unit: '个',
    meaning: '存续的集团中，已建立某一学段某一学科集团教研组的',
    of: (atlas, argument) => groupsByResearch(atlas, wanted(argument), true).length,
  },
  groups_without_research: {
    unit: '个',
    meaning: '存续的集团中，有2个及以上校区开设某一学段、没有建立该学段某一学科集团教研组的',
    of: (atlas, argument) => groupsByResearch(atlas, wanted(argument), false).length,
  },
  research_campuses: {
    unit: '个',
    meaning: '某一集团某一学段某一学科的集团教研组覆盖的校区',
    of: (atlas, argument) => ownOf(atlas, argument)?.campus_ids?.length ?? 0,
  },
} as const satisfies Record<string, Count>;

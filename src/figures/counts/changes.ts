import { changesIn, groupsWithoutDay } from '../changes.ts';
import type { Count } from './count.ts';

/** What is registered of a year. */
export const changeCounts = {
  registered_changes: {
    unit: '项',
    meaning: '一年内登记的集团、成员、类型、学校和校区变动',
    of: (atlas, year) => changesIn({ atlas, year: Number(year) }).length,
  },
  registered_changes_of: {
    unit: '项',
    meaning: '一年内登记的某一种变动',
    of: (atlas, argument) => {
      const [year, kind] = argument.split(',');
      return changesIn({ atlas, year: Number(year) }).filter((change) => change.kind === kind).length;
    },
  },
  groups_without_day: {
    unit: '个',
    meaning: '成立日期文件没有写明、以成文日期列示，而这一日期在一年之内的集团',
    of: (atlas, year) => groupsWithoutDay({ atlas, year: Number(year) }),
  },
  founding_members: {
    unit: '个',
    meaning: '集团成立当日的成员（不含总校、核心校）',
    of: (atlas, groupId) => {
      const founded = atlas.tables.groups.find(({ group_id }) => group_id === groupId)?.founded_on;
      return atlas.tables.memberships.filter(
        (row) =>
          row.group_id === groupId && founded != null && row.valid_from === founded && row.member_role === '成员校',
      ).length;
    },
  },
  corrections_between: {
    unit: '项',
    meaning: '两个日期之间（含当日）登记的更正',
    of: (atlas, argument) => {
      const [first = '', last = ''] = argument.split(',');
      return atlas.tables.corrections.filter(({ corrected_on }) => corrected_on >= first && corrected_on <= last)
        .length;
    },
  },
} as const satisfies Record<string, Count>;

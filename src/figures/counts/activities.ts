import { groupsExempt, groupsWithout } from '../activity-groups.ts';
import {
  activitiesHeld,
  activityCampuses,
  activitiesInMonth,
  activitiesOfSubject,
  groupsByActivity,
} from '../activity-records.ts';
import type { Count } from './count.ts';

/** The argument is term and kind. */
function cellOf(argument: string): { readonly term: string; readonly kind: string } {
  const [term = '', kind = ''] = argument.split(',');
  return { term, kind };
}

/** What pages count of activities beside the published figures. */
export const activityCounts = {
  activity_groups_holding: {
    unit: '个',
    meaning: '某一学期举办过某类活动的集团',
    of: (atlas, argument) => groupsByActivity(atlas, { ...cellOf(argument), isHeld: true }).length,
  },
  activity_groups_without: {
    unit: '个',
    meaning: '某一学期存在、没有某类活动记录的集团，不含该学期对该类活动不作评价的集团',
    of: (atlas, argument) => groupsWithout(atlas, cellOf(argument)).length,
  },
  activity_groups_exempt: {
    unit: '个',
    meaning: '某一学期没有某类活动记录、对该类活动不作评价的集团',
    of: (atlas, argument) => groupsExempt(atlas, cellOf(argument)).length,
  },
  activity_campuses: {
    unit: '个',
    meaning: '某一集团某一学期主办或参与某类活动的校区',
    of: activityCampuses,
  },
  activities_in_month: {
    unit: '次',
    meaning: '某一集团某一个月举办的活动',
    of: activitiesInMonth,
  },
  activities_of_subject: {
    unit: '次',
    meaning: '某一学年（9月1日起）某类活动中涉及某一学段学科的',
    of: activitiesOfSubject,
  },
  activities_held: {
    unit: '次',
    meaning: '数据截至日前举办、登记在案的集团活动',
    of: (atlas) => activitiesHeld(atlas).length,
  },
} as const satisfies Record<string, Count>;

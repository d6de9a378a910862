import {
  activitiesHeld,
  activityCampuses,
  activitiesInMonth,
  activitiesOfSubject,
  groupsByActivity,
} from '../activity-records.ts';
import type { Count } from './count.ts';

/** Groups of a term that held, or did not hold, a kind; the argument is term and kind. */
const groupsThat =
  (isHeld: boolean): Count['of'] =>
  (atlas, argument) => {
    const [term = '', kind = ''] = argument.split(',');
    return groupsByActivity(atlas, { term, kind, isHeld }).length;
  };

/** What pages count of activities beside the published figures. */
export const activityCounts = {
  activity_groups_holding: {
    unit: '个',
    meaning: '某一学期举办过某类活动的集团',
    of: groupsThat(true),
  },
  activity_groups_without: {
    unit: '个',
    meaning: '某一学期存在、没有某类活动记录的集团',
    of: groupsThat(false),
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

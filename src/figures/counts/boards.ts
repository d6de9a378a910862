import type { RegionArtifact } from '../../artifacts/types.ts';
import { activityMissed, activityTally } from '../activities.ts';
import { isMet, isUnmet, judgedRequirements } from '../judged-requirements.ts';
import { groupsInForce } from '../lookup.ts';
import type { Count } from './count.ts';

/** What the charts of a region count: requirements and activities. */

const unmetOf = (atlas: RegionArtifact, groupId: string) => judgedRequirements(atlas, groupId).filter(isUnmet).length;

/** Counts of the overview's tables: requirements and how they stand. */
export const boardCounts = {
  requirements_met: {
    unit: '项',
    meaning: '某一集团最近一个已结束的周期达标的要求，建议性要求不计入',
    of: (atlas, group) => judgedRequirements(atlas, group).filter(isMet).length,
  },
  requirements_unmet: {
    unit: '项',
    meaning: '某一集团最近一个已结束的周期未达标的要求',
    of: unmetOf,
  },
  groups_behind: {
    unit: '个',
    meaning: '存续的集团中，最近一个已结束的周期有要求未达标的',
    of: (atlas) => groupsInForce(atlas).filter(({ group_id }) => unmetOf(atlas, group_id) > 0).length,
  },
  requirements_behind: {
    unit: '处',
    meaning: '存续的集团最近一个已结束的周期未达标的要求，按集团分别计入',
    of: (atlas) => groupsInForce(atlas).reduce((sum, { group_id }) => sum + unmetOf(atlas, group_id), 0),
  },
  activity_groups: {
    unit: '个',
    meaning: '某一学期按每学期的活动要求判定的集团',
    of: (atlas, term) => activityTally(atlas, term).judged,
  },
  activity_groups_whole: {
    unit: '个',
    meaning: '某一学期按每学期的活动要求判定的集团中，各项活动都达到次数的',
    of: (atlas, term) => activityTally(atlas, term).whole,
  },
  activity_groups_short: {
    unit: '个',
    meaning: '某一学期某项活动未达到次数的集团',
    of: (atlas, argument) => {
      const [term = '', indicator_id = '', part = ''] = argument.split(',');
      return activityMissed(atlas, { term, indicator_id, part });
    },
  },
} as const satisfies Record<string, Count>;

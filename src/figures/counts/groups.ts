import { groupsInForce, groupTypeOf } from '../lookup.ts';
import type { Count } from './count.ts';

/** Groups and who is in them, on the as-of date. */
export const groupCounts = {
  groups: {
    unit: '个',
    meaning: '数据截至日已成立、未撤销的教育集团',
    of: (atlas) => groupsInForce(atlas).length,
  },
  groups_of_type: {
    unit: '个',
    meaning: '数据截至日已成立、未撤销的教育集团中，属于这一类型的',
    of: (atlas, type) =>
      groupsInForce(atlas).filter(({ group_id }) => (groupTypeOf(atlas, group_id)?.group_type ?? '类型待确认') === type)
        .length,
  },
} as const satisfies Record<string, Count>;

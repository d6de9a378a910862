import { groupsInForce, groupTypeOf } from '../lookup.ts';
import { usualKind } from '../../model/kinds.ts';
import type { Count } from './count.ts';
import { openTypeWords, untypedWordsOf } from '../kinds.ts';

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
      groupsInForce(atlas).filter(
        ({ group_id }) =>
          (groupTypeOf(atlas, group_id)?.group_type ?? untypedWordsOf(atlas, group_id) ?? openTypeWords) === type,
      ).length,
  },
  groups_of_kind: {
    unit: '个',
    meaning: '数据截至日已成立、未撤销，属于这一组织形式的',
    of: (atlas, kind) => groupsInForce(atlas).filter(({ group_kind }) => (group_kind ?? usualKind) === kind).length,
  },
  groups_founded_in: {
    unit: '个',
    meaning: '某一年1月1日以后成立的教育集团，到数据截至日为止',
    of: ({ tables, region }, year) =>
      tables.groups.filter(
        ({ founded_on }) =>
          founded_on !== null &&
          founded_on > `${year}-01-01` &&
          founded_on <= `${year}-12-31` &&
          founded_on <= region.as_of_date,
      ).length,
  },
  groups_closed_in: {
    unit: '个',
    meaning: '某一年1月1日已成立、当年撤销的教育集团',
    of: ({ tables }, year) =>
      tables.groups.filter(
        ({ founded_on, closed_on }) =>
          (founded_on === null || founded_on <= `${year}-01-01`) &&
          closed_on !== null &&
          `${year}-01-01` < closed_on &&
          closed_on <= `${year}-12-31`,
      ).length,
  },
} as const satisfies Record<string, Count>;

import { itemsNamedBy, listedItems, returnsOfWholeClause } from '../unified-list.ts';
import type { Count } from './count.ts';

/** Lists of items that groups unify or that their leads manage: a clause may name fewer than the list holds today. */
export const checklistCounts = {
  listed_items: {
    unit: '项',
    meaning: '某一清单在某一学期开始时列有的项目，只列示的不计入',
    of: (atlas, argument) => {
      const [list = '', term = ''] = argument.split(',');
      return listedItems(atlas, list, term).length;
    },
  },
  items_named: {
    unit: '项',
    meaning: '某一学期开始时的统一事项清单中，某一条款的原文写明的事项',
    of: (atlas, argument) => {
      const [clause = '', term = ''] = argument.split(',');
      return itemsNamedBy(atlas, clause, term).length;
    },
  },
  groups_unified_by_clause: {
    unit: '个',
    meaning: '某一学期统一事项记录齐全、并且统一了某一条款原文写明的全部事项的集团',
    of: (atlas, argument) => {
      const [clause = '', term = ''] = argument.split(',');
      return returnsOfWholeClause(atlas, clause, term).length;
    },
  },
  groups_unified_alone: {
    unit: '个',
    meaning: '某一学期统一了某一条款原文写明的全部事项的集团中，各事项只涉及1个校区的',
    of: (atlas, argument) => {
      const [clause = '', term = ''] = argument.split(',');
      return returnsOfWholeClause(atlas, clause, term).filter((own) =>
        own.every(({ expected_campus_count }) => expected_campus_count === 1),
      ).length;
    },
  },
} as const satisfies Record<string, Count>;

import type { Count } from './count.ts';

/** Money that is planned and not accounted for. */
export const fundingCounts = {
  funding_unspent: {
    unit: '笔',
    meaning: '某一年度的经费记录中，支出数尚未填报的',
    of: (atlas, year) =>
      atlas.tables.funding.filter((row) => row.calendar_year === Number(year) && row.spent_amount === null).length,
  },
} as const satisfies Record<string, Count>;

import type { Count } from './count.ts';

/** The tables that a region may hold. */
export const tableCounts = {
  data_tables: {
    unit: '张',
    meaning: '本站使用的数据表',
    of: (atlas) => atlas.table_status.length,
  },
  data_tables_supplied: {
    unit: '张',
    meaning: '已经提供的数据表',
    of: (atlas) => atlas.table_status.filter(({ is_supplied }) => is_supplied).length,
  },
  data_tables_missing: {
    unit: '张',
    meaning: '尚未提供的数据表',
    of: (atlas) => atlas.table_status.filter(({ is_supplied }) => !is_supplied).length,
  },
} as const satisfies Record<string, Count>;

/** Money that is planned and not accounted for. */
export const fundingCounts = {
  funding_unspent: {
    unit: '笔',
    meaning: '某一年度的经费记录中，支出数尚未填报的',
    of: (atlas, year) =>
      atlas.tables.funding.filter((row) => row.calendar_year === Number(year) && row.spent_amount === null).length,
  },
} as const satisfies Record<string, Count>;

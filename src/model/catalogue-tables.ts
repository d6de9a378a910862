import { answerPlaceLabels } from './answer-places.ts';
import { table, text } from './column.ts';
import { indicatorTables } from './indicator-tables.ts';

/**
 * Published tables that say how to read the others: the catalogue of indicators, and where each clause is answered. Their
 * rows come from the program and the policy tables; nobody fills them in.
 */

const filled = { presence: 'filled' } as const;

export const clause_answers = table({
  label: '条款落实去向',
  meaning: '每一条政策条款在网站哪里列示记录或数字，以及现有没有记录；没有列示的，写明只引原文的理由',
  grain: '一条条款、一处展示位置一行；展示位置是指标结果的，一项指标一行',
  key: ['clause_id', 'place', 'indicator_id'],
  unlocks: '逐条核对文件的要求在哪里公布',
  columns: {
    clause_id: text('条款编号', '条款在本站的编号', { ...filled, references: ['clauses.clause_id'] }),
    clause_title: text('条款名称', '概括条款内容的短语', filled),
    place: text('展示位置', '在网站的哪一部分；空为只引原文', { presence: 'column', values: answerPlaceLabels }),
    indicator_id: text('指标编号', '展示位置是指标结果的，是哪一项指标', {
      presence: 'column',
      references: ['indicators.indicator_id'],
    }),
    shows: text('展示内容', '那里列示什么', { presence: 'column' }),
    items: text('展示项目', '其中看哪几项；空为整个部分', { presence: 'column', list: true }),
    address: text('网址', '相对于本地区首页；含“集团编码”的，每个集团各有一页', { presence: 'column' }),
    status: text('记录情况', '数据截至日有没有可以列示的记录', {
      ...filled,
      values: ['有记录', '尚无记录', '只引原文'],
    }),
    quoted_reason: text('只引原文的理由', '为什么没有展示位置', { presence: 'column' }),
  },
});

export const catalogueTables = { ...indicatorTables, clause_answers } as const;
export type CatalogueTableName = keyof typeof catalogueTables;
export const catalogueTableNames = Object.keys(catalogueTables) as readonly CatalogueTableName[];

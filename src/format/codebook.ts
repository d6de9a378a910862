import type { Column, ColumnType } from '../model/column.ts';
import { tableOf, tables, type TableName } from '../model/tables.ts';

const typeLabels: Readonly<Record<ColumnType, string>> = {
  text: '文本',
  integer: '整数',
  decimal: '数值',
  boolean: '是/否',
  date: '日期',
  academic_year: '学年',
  term: '学期',
  calendar_year: '年度',
};

/** What the codebook says of one column beyond its meaning: its type, and the rules for filling it in, in words. */
export function columnFacts(
  table: TableName,
  name: string,
  column: Column,
): { type: string; rules: readonly string[] } {
  const isKey = tableOf(table).key.includes(name);
  return {
    type: columnTypeLabel(column),
    rules: [presenceRule(column), ...(isKey ? ['主键'] : []), ...contentRules(column)],
  };
}

/** The rules for what is written into the cells of a column, in words; none for a text without any. */
export function contentRules(column: Column): readonly string[] {
  return [
    valuesRule(column),
    column.meanings && column.valueSynonyms ? '填代码或名称均可' : '',
    column.whenAbsent === undefined ? '' : `旧表没有此列的，各行按“${column.whenAbsent}”读取`,
    column.references ? `须与${column.references.map(referenceLabel).join('或')}一致` : '',
    column.restricted ? '只供生成网站使用，不公开' : '',
    column.synonyms ? `表头也可写作${column.synonyms.join('、')}` : '',
  ].filter((rule) => rule !== '');
}

/** Type of a column in words, with its unit: `整数，人`. */
export function columnTypeLabel({ type, list, unit }: Pick<Column, 'type' | 'list' | 'unit'>): string {
  return typeLabels[type] + (list ? '（多值）' : '') + (unit ? `，${unit}` : '');
}

function presenceRule(column: Column): string {
  if (column.presence === 'filled') return '必填';
  if (column.presence === 'column') return '须有此列，未公布的留空';
  return '选填';
}

/** What the cells of a column may hold, codes with what they mean; '' where anything may stand. */
export function valuesRule(column: Column): string {
  if (column.values === undefined) return '';
  if ('pack' in column.values) return `取值见本地区的${packLabel(column.values.pack)}`;
  if ('packBy' in column.values) return Object.entries(column.values.packs).map(packRule).join('，');
  return `取值：${column.values.map((value) => valueWords(value, column)).join('、')}`;
}

/** A code is no word: what it means stands beside it. */
function valueWords(value: string, { meanings, words }: Column): string {
  const meaning = (meanings ?? words)?.[value];
  return meaning === undefined ? value : `${value}（${meaning}）`;
}

const packRule = ([kind, pack]: readonly [string, string]) => `“${kind}”的取值见本地区的${packLabel(pack)}`;

const packLabel = (pack: string) => (pack === 'group_type_terms' ? '“集团类型”表' : `“清单”表的“${pack}”`);

function referenceLabel(reference: string): string {
  const [table = '', column = ''] = reference.split('.');
  const declaration = Object.hasOwn(tables, table) ? tableOf(table as TableName) : null;
  return `“${declaration?.label ?? table}”表的“${declaration?.columns[column]?.label ?? column}”`;
}

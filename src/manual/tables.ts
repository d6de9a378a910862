import { columnTypeLabel, contentRules } from '../format/codebook.ts';
import type { Column, Presence } from '../model/column.ts';
import { cityTableNames, columnsOf, essentialTables, tableNames, tableOf, type TableName } from '../model/tables.ts';
import { templateFileName } from '../validate/template.ts';
import type { Block } from './marks.ts';
import { anchor, code, markdownTable, plain } from './markdown.ts';

/** One part for each table that people fill in: what it is for, who fills it in, usual mistakes, every column. */
export const tableBlocks: readonly Block[] = [...tableNames, ...cityTableNames].map((name) => ({
  name: `table-${name}`,
  write: () => tablePart(name),
}));

/** The tables without which nothing is published: file and what it must hold at the least. */
export const essentialTablesBlock: Block = {
  name: 'essential-tables',
  write: () =>
    markdownTable(
      ['必备表', '文件', '最少要填什么'],
      essentialTables.map((name) => [
        `[${tableOf(name).label}](${chapterOfTable(name)}.md#${tableAnchor(name)})`,
        code(`${name}.csv`),
        fillingOf(name).least ?? '',
      ]),
    ),
};

/** Id of the place where a table is explained. */
export const tableAnchor = (name: TableName) => `table-${name}`;

/** Stem of the chapter that explains a table. */
export function chapterOfTable(name: TableName): TableChapter {
  if (tableOf(name).of === 'city') return 'city';
  if (tableOf(name).restricted === true) return 'tables-internal';
  const position = tableNames.indexOf(name);
  if (position < tableNames.indexOf('schools')) return 'tables-policy';
  return position < tableNames.indexOf('snapshots') ? 'tables-groups' : 'tables-yearly';
}

/** The chapters that explain tables. */
export type TableChapter = 'tables-policy' | 'tables-groups' | 'tables-yearly' | 'tables-internal' | 'city';

function tablePart(name: TableName): string {
  const { label } = tableOf(name);
  const { row, by, mistakes, advice, gain } = fillingOf(name);
  // A city has one table of its own, which needs no number among those of a county.
  const number = tableOf(name).of === 'city' ? '' : `${tableNames.indexOf(name) + 1}. `;
  const lines = [
    ['文件名', `${code(templateFileName(name))}或${code(`${name}.csv`)}`],
    ['一行记什么', row],
    ['不得重复', keyWords(name)],
    ['谁来填、什么时候填', by],
    ['常见错误', mistakes],
    ['提示', advice ?? ''],
    ['补上以后', gain],
  ].filter(([, words]) => words !== '');
  return [
    `## ${anchor(tableAnchor(name))}${number}${label}${remarkOf(name)}`,
    lines.map(([head, words = '']) => `- ${head}：${ended(words)}`).join('\n'),
    markdownTable(
      ['列名', '要求', '填什么'],
      columnsOf(name).map(([column, declared]) => [
        `${declared.label}<br>${code(column)}`,
        `${presenceLabels[declared.presence ?? 'optional']}，${columnTypeLabel(declared)}`,
        contentOf(declared),
      ]),
    ),
  ].join('\n\n');
}

const presenceLabels: Readonly<Record<Presence, string>> = { filled: '必填', column: '可留空', optional: '选填' };

function contentOf(column: Column): string {
  return [column.meaning, ...contentRules(column)]
    .map((words) => plain(words))
    .map(ended)
    .join('');
}

const ended = (words: string) => (/[。！？]$/.test(words) ? words : `${words}。`);

/** `集团编码、生效日期两项都相同的，只登记一行`; '' for a table whose rows have no key. */
function keyWords(name: TableName): string {
  const { key, columns } = tableOf(name);
  const labels = key.map((column) => `“${columns[column]?.label ?? column}”`).join('');
  return labels === '' ? '' : `${labels}相同的只能有一行`;
}

function remarkOf(name: TableName): string {
  const essential: readonly string[] = essentialTables;
  if (essential.includes(name)) return '（必备）';
  return tableOf(name).restricted === true ? '（内部）' : '';
}

function fillingOf(name: TableName) {
  const { filling } = tableOf(name);
  if (filling === undefined) throw new Error(`The table ${name} does not say who fills it in`);
  return filling;
}

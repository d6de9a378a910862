import type { DownloadFile } from '../artifacts/types.ts';
import { columnFacts, valuesRule } from '../format/codebook.ts';
import { absenceCodes, absenceMeanings } from '../model/absence.ts';
import { categoryKinds, pairMeaning } from '../model/categories.ts';
import type { Table } from '../model/column.ts';
import { countSources } from '../model/fact-tables.ts';
import { exchangeChecks } from '../model/exchange-checks.ts';
import { catalogueTables, type CatalogueTableName } from '../model/catalogue-tables.ts';
import { measures } from '../model/measures.ts';
import { madeTables, type MadeTableName } from '../model/made-tables.ts';
import { columnsOf, publicTableNames, tableOf } from '../model/tables.ts';
import { verdictMeanings } from '../model/verdict.ts';
import { resultTable } from './result-columns.ts';

/** Heads of the codebook's columns. */
export const codebookHeader = ['数据表', '数据表名称', '字段', '字段名称', '含义', '类型', '填写要求'] as const;

/** How the codebook is called on pages and in packages. */
export const codebookTitle = '字段说明';

/** Whether a file is the codebook, which stands among the tables and is none. */
export function isCodebook({ table_name, title }: Pick<DownloadFile, 'table_name' | 'title'>): boolean {
  return table_name === null && title === codebookTitle;
}

/** Every published table that nobody fills in, results first. */
export const explainedTables: { readonly [N in ExplainedTableName]: Table } = {
  indicator_results: resultTable,
  ...catalogueTables,
  ...madeTables,
};

/** Tables of the codebook that the build makes; those of the schema explain themselves. */
export type ExplainedTableName = 'indicator_results' | CatalogueTableName | MadeTableName;
export const explainedTableNames = Object.keys(explainedTables) as readonly ExplainedTableName[];

/** A code or word that stands in cells of a table, and what it means there. */
export interface Definition {
  /** Of the column, or the code itself where codes are many and have labels of their own. */
  readonly name: string;
  readonly label: string;
  readonly meaning: string;
  readonly type: string;
}

/** Returns what stands in the cells of a table's coded columns; none for most tables. */
export function definitionsOf(name: ExplainedTableName): readonly Definition[] {
  return definitions[name] ?? [];
}

const absences = wordsOf('absence', { label: '缺失类别', words: absenceCodes });

const definitions: Readonly<Partial<Record<ExplainedTableName, readonly Definition[]>>> = {
  indicator_results: [
    ...wordsOf('verdict', { label: '判定', words: verdictMeanings }),
    ...wordsOf('absence_kind', { label: '缺失类别', words: absenceMeanings }),
    ...wordsOf('category', { label: '分组', words: categoryKinds }),
    { name: 'category', label: '分组：甲→乙', meaning: pairMeaning, type: '取值' },
  ],
  person_counts: [
    ...Object.entries(measures).map(([name, { label, counts, unit }]) => ({
      name,
      label,
      meaning: counts,
      type: unit,
    })),
    ...absences,
  ],
  count_sources: wordsOf('source', { label: '数据来源', words: countSources }),
  campus_flows: absences,
  exchange_checks: [
    ...Object.entries(exchangeChecks).map(([name, meaning]) => ({ name, label: '要求', meaning, type: '是或否' })),
    ...absences,
  ],
};

function wordsOf(
  column: string,
  { label, words }: { readonly label: string; readonly words: Readonly<Record<string, string>> },
): readonly Definition[] {
  return Object.entries(words).map(([word, meaning]) => ({
    name: column,
    label: `${label}：${word}`,
    meaning,
    type: '取值',
  }));
}

/** Rows of the codebook, in the order of the header: every public column of every table, supplied or not. */
export function codebookRows(): readonly (readonly string[])[] {
  const ofTables = publicTableNames.flatMap((name) =>
    columnsOf(name)
      .filter(([, column]) => column.restricted !== true)
      .map(([column, declared]) => {
        const { type, rules } = columnFacts(name, column, declared);
        return [name, tableOf(name).label, column, declared.label, declared.meaning, type, rules.join('；')];
      }),
  );
  return [...ofTables, ...explainedTableNames.flatMap(columnRows), ...explainedTableNames.flatMap(definitionRows)];
}

/** Codebook rows of a table that the build makes: nobody fills it in, so there are no rules but what its codes mean. */
function columnRows(name: ExplainedTableName): readonly (readonly string[])[] {
  const words: Readonly<Record<string, string>> = { integer: '整数', decimal: '数值', date: '日期', boolean: '是或否' };
  const { label: title, columns } = explainedTables[name];
  return Object.entries(columns).map(([column, declared]) => [
    name,
    title,
    column,
    declared.label,
    declared.meaning,
    words[declared.type] ?? '文本',
    declared.words === undefined ? '' : valuesRule(declared),
  ]);
}

function definitionRows(table: ExplainedTableName): readonly (readonly string[])[] {
  return definitionsOf(table).map(({ name, label, meaning, type }) => [
    table,
    explainedTables[table].label,
    name,
    label,
    meaning,
    type,
    '',
  ]);
}

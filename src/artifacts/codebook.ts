import { columnFacts } from '../format/codebook.ts';
import { exchangeChecks } from '../model/exchange-checks.ts';
import { measures } from '../model/measures.ts';
import { madeTableNames, madeTables } from '../model/made-tables.ts';
import { columnsOf, publicTableNames, tableOf } from '../model/tables.ts';
import type { PublishedColumn } from './csv.ts';
import { resultColumns } from './result-columns.ts';

export const codebookHeader = ['数据表', '数据表名称', '字段', '字段名称', '含义', '类型', '填写要求'] as const;

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
  const ofResults = madeRows('indicator_results', '指标结果', resultColumns);
  const ofMade = madeTableNames.flatMap((name) =>
    madeRows(name, madeTables[name].label, Object.entries(madeTables[name].columns)),
  );
  const ofMeasures = Object.entries(measures).map(([name, { label, counts, unit }]) => {
    return ['person_counts', madeTables.person_counts.label, name, label, counts, unit, ''];
  });
  const ofChecks = Object.entries(exchangeChecks).map(([name, meaning]) => {
    return ['exchange_checks', madeTables.exchange_checks.label, name, '要求', meaning, '是或否', ''];
  });
  return [...ofTables, ...ofResults, ...ofMade, ...ofMeasures, ...ofChecks];
}

/** Codebook rows of a table that the build makes: nobody fills it in, so there are no rules for filling it in. */
function madeRows(name: string, title: string, columns: readonly PublishedColumn[]): readonly (readonly string[])[] {
  const words: Readonly<Record<string, string>> = { integer: '整数', decimal: '数值', date: '日期', boolean: '是或否' };
  return columns.map(([column, { label, meaning, type }]) => [
    name,
    title,
    column,
    label,
    meaning,
    words[type] ?? '文本',
    '',
  ]);
}

import { csvOf, type PublishedColumn } from '../artifacts/csv.ts';
import { resultColumns } from '../artifacts/result-columns.ts';
import { formatDate } from '../format/date.ts';
import { text } from '../model/column.ts';
import type { Answer, AnswerRow } from './answer.ts';
import { sentenceOf } from './sentence.ts';
import { isShare } from './words.ts';
import type { Sheet, WorkbookCell } from './workbook.ts';

/** What a reader takes away: the rows as they are published, with the names that the codes stand for. */

const named: readonly PublishedColumn[] = [
  ['region_name', text('地区', '所属地区')],
  ['indicator_title', text('指标名称', '指标名称')],
  ['unit_name', text('单元名称', '统计单元的名称')],
];

/** Columns of an answer as a file: those of the published results, after the names. */
const columns: readonly PublishedColumn[] = [...named, ...resultColumns];

/** The answer as CSV for Excel and WPS: `rows` are those that the reader sees, in the same order. */
export function answerCsv(answer: Answer, rows: readonly AnswerRow[]): string {
  return csvOf(columns, titledRows(answer, rows));
}

/** The answer as sheets of a workbook: the rows, and what they are about. */
export function answerSheets(answer: Answer, rows: readonly AnswerRow[], address: string): readonly Sheet[] {
  const lines = titledRows(answer, rows).map((row) => columns.map(([name]) => cellOf(row, name)));
  const about: readonly (readonly WorkbookCell[])[] = [
    ['项目', '内容'],
    ['查询结果', sentenceOf(answer)],
    ...answer.regions.flatMap((region) => [
      ['地区', `${region.region_name}${region.is_demo ? '（演示数据）' : ''}`],
      ['数据截至', `${formatDate(region.as_of_date)}，${region.data_status}`],
      ['提供单位', region.data_provider],
    ]),
    ['查询地址', address],
  ];
  return [
    { name: '查询结果', rows: [columns.map(([, { label }]) => label), ...lines] },
    { name: '说明', rows: about },
  ];
}

type TitledRow = AnswerRow & { readonly indicator_title: string };

function titledRows({ figures }: Answer, rows: readonly AnswerRow[]): readonly TitledRow[] {
  const titles = new Map(figures.map(({ indicator }) => [indicator.id, indicator.title]));
  return rows.map((row) => ({ ...row, indicator_title: titles.get(row.indicator_id) ?? '' }));
}

function cellOf(row: TitledRow, name: string): WorkbookCell {
  // A cast: the columns are known by name only, and every one of them holds a text, a number or nothing.
  const value = (row as unknown as Readonly<Record<string, string | number | null>>)[name] ?? null;
  return name === 'value' && typeof value === 'number' && isShare(row) ? { share: value } : value;
}

/** ASCII name of a file with an answer, without its ending: `999999_query_ind-10_20260331_demo`. */
export function answerFileName({ regions, question }: Answer): string {
  const [region] = regions;
  const parts = [
    region?.region_code ?? '',
    'query',
    ...question.indicators.map((id) => id.toLowerCase()),
    (region?.as_of_date ?? '').split('-').join(''),
    ...(region?.is_demo === true ? ['demo'] : []),
  ];
  return parts.join('_').replace(/[^\w.-]/g, '-');
}

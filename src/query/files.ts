import { csvOf, type PublishedColumn } from '../downloads/csv.ts';
import { resultColumns } from '../downloads/result-columns.ts';
import { text } from '../model/column.ts';
import type { Answer, AnswerRow } from './answer.ts';

/** What a reader takes away: the rows as they are published, with the names that the codes stand for. */

const named: readonly PublishedColumn[] = [
  ['region_name', text('地区', '所属地区')],
  ['indicator_title', text('指标名称', '指标名称')],
  ['unit_name', text('单元名称', '统计单元的名称')],
];

/** Columns of an answer as a file: those of the published results, after the names. */
export const answerColumns: readonly PublishedColumn[] = [...named, ...resultColumns];

/** A row of an answer with the name of its indicator, as files have it. */
export type TitledRow = AnswerRow & { readonly indicator_title: string };

/** Rows of an answer as a file: those that the reader sees, in the same order. */
export function titledRows({ figures }: Answer, rows: readonly AnswerRow[]): readonly TitledRow[] {
  const titles = new Map(figures.map(({ indicator }) => [indicator.id, indicator.title]));
  return rows.map((row) => ({ ...row, indicator_title: titles.get(row.indicator_id) ?? '' }));
}

/** The answer as CSV for Excel and WPS. */
export function answerCsv(answer: Answer, rows: readonly AnswerRow[]): string {
  return csvOf(answerColumns, titledRows(answer, rows));
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

import { tableSheet, textSheet } from '../downloads/xlsx/table-sheet.ts';
import { workbookOf } from '../downloads/xlsx/workbook.ts';
import { formatDate } from '../format/date.ts';
import type { Answer, AnswerRow } from './answer.ts';
import { answerColumns, titledRows } from './files.ts';
import { sentenceOf } from './sentence.ts';

/** The answer as an XLSX file, made by the writer of the published ones: the rows, and what they are about. */
export function answerWorkbook(answer: Answer, rows: readonly AnswerRow[], address: string): Uint8Array {
  const about = [
    ['查询结果', sentenceOf(answer)],
    ...answer.regions.flatMap((region) => [
      ['地区', `${region.region_name}${region.is_demo ? '（演示数据）' : ''}`],
      ['数据截至', `${formatDate(region.as_of_date)}，${region.data_status}`],
      ['提供单位', region.data_provider],
    ]),
    ['查询地址', address],
  ];
  const sheets = [
    tableSheet({ title: '查询结果', columns: answerColumns, rows: titledRows(answer, rows) }),
    textSheet('说明', ['项目', '内容'], about),
  ];
  const [region] = answer.regions;
  return workbookOf(sheets, { title: '自助查询结果', creator: region?.data_provider ?? '' });
}

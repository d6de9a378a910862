import type { IssueCode } from '../../model/issue.ts';
import { answerEntries } from './answers.ts';
import { besideEntries } from './beside-tables.ts';
import { cellEntries } from './cells.ts';
import { cityEntries } from './cities.ts';
import { codeEntries } from './codes.ts';
import { historyEntries } from './history.ts';
import { fileEntries } from './reading-files.ts';
import { workbookEntries } from './reading-workbooks.ts';
import { headerEntries } from './reading-headers.ts';
import { lineEntries } from './reading-rows.ts';
import { peopleEntries } from './people.ts';
import { referenceEntries } from './references.ts';
import { rowEntries } from './rows.ts';
import { tableEntries } from './tables.ts';
import { totalEntries } from './totals.ts';

const entriesOf = {
  文件和文件夹: fileEntries,
  工作簿: workbookEntries,
  表头和列: headerEntries,
  行和单元格: lineEntries,
  数字和日期: cellEntries,
  编码和可填内容: codeEntries,
  个人信息: peopleEntries,
  引用和行与行之间: { ...referenceEntries, ...rowEntries, ...totalEntries },
  起止时间和前后关系: historyEntries,
  市和所辖县区: cityEntries,
  整张表和网站设置: tableEntries,
  条款的展示位置: answerEntries,
  '界线、补充文字和政策全文': besideEntries,
} as const;

/** Findings by what they are about, in the order in which data are read and checked. */
export const findingSubjects: readonly { readonly subject: string; readonly codes: readonly IssueCode[] }[] =
  Object.entries(entriesOf).map(([subject, entries]) => ({
    subject,
    // A cast: the keys of an entries object are codes, which Object.keys does not say.
    codes: Object.keys(entries) as IssueCode[],
  }));

import { gradeLabels, type Issue } from '../../model/issue.ts';
import { effectOf, gradeOf, problemOf, remedyOf } from '../catalogue.ts';
import { csvText } from './csv-text.ts';
import type { CheckReport } from './report.ts';

const header = ['等级', '文件', '行', '列', '填写内容', '问题', '修改办法', '影响', '代码'];

/** 问题清单: one row per finding, to be opened in Excel or WPS and sent to whoever keeps the file. */
export function formatIssueList(reports: readonly CheckReport[]): string {
  const rows = reports.flatMap(({ scope, issues }) => issues.map((issue) => issueCells(issue, scope)));
  return csvText([header, ...rows]);
}

function issueCells(issue: Issue, scope: string): readonly string[] {
  const { file, line, column, value, code } = issue;
  const place = column === null ? '' : `${column.letter}“${column.label}”`;
  return [
    gradeLabels[gradeOf(issue)],
    [scope, file ?? ''].filter((part) => part !== '').join('/'),
    String(line ?? ''),
    place,
    value ?? '',
    problemOf(issue),
    remedyOf(issue),
    effectOf(issue),
    code,
  ];
}

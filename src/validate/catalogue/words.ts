import type { Issue } from '../../model/issue.ts';

/** A detail as text; '' where the issue has none, which a message must not need. */
export function detail({ details }: Issue, name: string): string {
  return String(details[name] ?? '');
}

/** What was written: of a cell with several values, the one that is meant. */
export function written(issue: Issue): string {
  return detail(issue, 'element') || (issue.value ?? '');
}

/** `“2024.9.1”按“2024-09-01”处理` */
export function becomes(issue: Issue): string {
  return `“${issue.value ?? ''}”按“${detail(issue, 'becomes')}”处理`;
}

/** Remedy of everything that was put right without asking. */
export function nothingToDo(): string {
  return '无需处理；如理解有误，请在原表中改正后重新提交。';
}

/** The label of the issue's column, for sentences that name it. */
export function columnLabel({ column }: Issue): string {
  return column?.label ?? '';
}

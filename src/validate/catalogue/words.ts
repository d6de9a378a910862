import type { Issue } from '../../model/issue.ts';
import { isTableName, tableOf } from '../../model/tables.ts';

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

/** The label of the issue's table, for sentences that name it. */
export function tableLabel({ table }: Issue): string {
  return isTableName(table) ? tableOf(table).label : '';
}

/** Nothing in the place of a value that is not to be repeated. */
export function quoted(value: string | null): string {
  return value === null ? '' : `“${value}”`;
}

/** Names all rows when the finding is about more than the one it is placed at. */
export function severalRows({ details }: Issue): string {
  const count = Number(details['count'] ?? 1);
  return count > 1 ? `（共${count}处：第${details['lines']}行）` : '';
}

/** How often a cell was put right, and the first change; without the change where cells are not to be repeated. */
export function firstChange({ value, details }: Issue): string {
  const count = `${details['count']}处`;
  if (value === null) return `（${count}）`;
  return `（${count}，如“${value.replaceAll('\n', '↵')}”改为“${details['result']}”）`;
}

import type { Table } from '../model/column.ts';
import type { DateRole } from './cells/date.ts';

const endNames = new Set(['valid_to', 'ended_on', 'ends_on', 'closed_on', 'planned_end_on', 'repealed_on', 'deadline']);

/** Dates that close a period: the second of an interval, and those whose name says so. */
export function dateRoleOf(schema: Table, column: string): DateRole {
  const closes = schema.intervals?.some(([, to]) => to === column) ?? false;
  return closes || endNames.has(column) ? 'end' : 'start';
}

/** Columns that identify rows or refer to them, as opposed to words. */
export function isCodeColumn(schema: Table, name: string): boolean {
  const column = schema.columns[name];
  if (column === undefined || column.type !== 'text') return false;
  if (column.format !== undefined || column.references !== undefined) return true;
  return schema.key.includes(name) && name.endsWith('_id');
}

/** Numbers of a table with a unit column may be percentages; whether this row's is one, a check looks up. */
export function isPercentColumn(schema: Table): boolean {
  const allowed = schema.columns['unit']?.values;
  return Array.isArray(allowed) && allowed.includes('%');
}

/** Columns that name something, whose characters all count. */
export function isNameColumn(name: string): boolean {
  return /(?:^|_)name$/.test(name);
}

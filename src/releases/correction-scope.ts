import { measures, type MeasureName } from '../model/measures.ts';
import { tableOf } from '../model/tables.ts';
import { readMoment } from '../validate/cells/moment.ts';
import type { RowChange } from './compare.ts';
import { resultTable, textIn, type ContentRow } from './content.ts';

/** What a row of the corrections is about: the indicators or tables that it lists, one unit, one period. */

/** What one row of a table says something about. */
export interface Scope {
  /** Empty for the whole region. */
  readonly unit_id: string;
  /** A date, an academic year, a term or a calendar year; '' where the row has none. */
  readonly moment: string;
}

/** The unit and the moment of a published row. */
export function scopeOf(row: ContentRow): Scope {
  return { unit_id: unitOf(row), moment: momentOfRow(row) };
}

/** The scope as a key, to group rows by it. */
export function scopeKey({ unit_id, moment }: Scope): string {
  return `${unit_id}\0${moment}`;
}

/**
 * Whether a correction covers a change: it names the indicator or the table, and its unit and period are those of the row.
 * What belongs to no period, such as a membership, is covered by the unit alone. `regionCode` names the whole region.
 */
export function covers(correction: ContentRow, change: RowChange, regionCode: string): boolean {
  return (
    subjectsOf(change).some((subject) => listIn(correction, 'affected_indicators').includes(subject)) &&
    isWithinScope(correction, change, regionCode)
  );
}

/** Whether unit and period of a correction are those of a change. */
function isWithinScope(correction: ContentRow, change: RowChange, regionCode: string): boolean {
  const row = change.old_row ?? change.new_row ?? {};
  const { unit_id, moment } = scopeOf(row);
  const named = textIn(correction, 'unit_id');
  const period = readMoment(textIn(correction, 'period'));
  const isUnit = unit_id === '' ? named === regionCode : unitsIn(row).includes(named);
  return named !== '' && isUnit && (moment === '' || moment === period);
}

/** Names under which a correction may speak of a changed row. */
export function subjectsOf({ table_name, table_title, old_row, new_row }: RowChange): readonly string[] {
  const row = old_row ?? new_row ?? {};
  if (table_name === resultTable) return [textIn(row, 'indicator_id')];
  if (table_name !== 'person_counts') return [table_title, table_name];
  // A count is made of returns and records: who corrects one of these corrects the count.
  const measure = measures[textIn(row, 'measure') as MeasureName] as (typeof measures)[MeasureName] | undefined;
  const made = (measure?.made_from ?? []).flatMap((name) => [tableOf(name).label, name]);
  return [table_title, table_name, tableOf('snapshots').label, tableOf('memberships').label, ...made];
}

/** The elements of a list. */
export function listIn(row: ContentRow, column: string): readonly string[] {
  const cell = row[column];
  return Array.isArray(cell) ? cell.map(String) : [];
}

function unitOf(row: ContentRow): string {
  if (row['unit_kind'] === 'region') return '';
  return unitsIn(row)[0] ?? '';
}

/** Codes of what a row is about. Its key names one of them; a membership is one of a group as much as of a campus. */
function unitsIn(row: ContentRow): readonly string[] {
  const columns = ['unit_id', 'member_campus_id', 'campus_id', 'group_id', 'school_id', 'entity_id'];
  return columns.map((column) => textIn(row, column)).filter((id) => id !== '');
}

/** A date, an academic year, a term or a calendar year; '' where a row has none. */
function momentOfRow(row: ContentRow): string {
  for (const column of ['as_of_date', 'period', 'term', 'academic_year', 'calendar_year'])
    if (textIn(row, column) !== '') return textIn(row, column);
  return '';
}

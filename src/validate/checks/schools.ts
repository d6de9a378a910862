import { codeClassOfType, schoolCodeClasses, schoolTypes } from '../../model/codes.ts';
import type { Issue } from '../../model/issue.ts';
import { type CheckedTable, type CheckedRow, type CheckInput, numberIn, rowsOf, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';

/** A school's code begins with its class, which follows from its type; a school that changed class gets a new code. */
export function* checkSchoolClass(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('schools');
  for (const row of rowsOf(input, 'schools')) {
    const [code, type] = [textIn(row, 'school_id'), textIn(row, 'school_type_code')];
    if (table === undefined || code === null || type === null || !/^\d/.test(code)) continue;
    const expected = codeClassOfType[type];
    const found = code.slice(0, 2);
    if (expected === undefined || expected === found) continue;
    const details = {
      found: nameIn(schoolCodeClasses, found),
      expected,
      type: `${type}（${nameIn(schoolTypes, type)}）`,
    };
    yield issueAt('school-code-class', table, { row, column: 'school_id' }, details);
  }
}

/** A campus bears the code of its school. */
export function* checkCampusSchool(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('campuses');
  for (const row of rowsOf(input, 'campuses')) {
    const [campus, school] = [textIn(row, 'campus_id'), textIn(row, 'school_id')];
    if (table === undefined || campus === null || school === null || campus.startsWith(`${school}-`)) continue;
    yield issueAt('campus-code-school', table, { row, column: 'campus_id' }, { school, suggestion: `${school}-01` });
  }
}

/** Mainland, islands and sea of China, generously; enough to tell a longitude from a latitude. */
const bounds = { longitude: [73, 136], latitude: [3, 54] } as const;

/** Coordinates come in pairs, with the datum they were taken in, and longitude first. */
export function* checkCoordinates(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('campuses');
  if (table === undefined) return;
  for (const row of rowsOf(input, 'campuses')) yield* coordinatesOf(row, table);
}

function* coordinatesOf(row: CheckedRow, table: CheckedTable): Generator<Issue> {
  const columns = ['longitude', 'latitude', 'datum'] as const;
  if (columns.some((column) => row.unusable.has(column))) return;
  const missing = columns.filter((column) => (row.values[column] ?? null) === null);
  const [longitude, latitude] = [numberIn(row, 'longitude'), numberIn(row, 'latitude')];
  if (longitude === null && latitude === null) return;
  const [column] = missing;
  if (column !== undefined) {
    const labels = missing.map((name) => `“${table.schema.columns[name]?.label ?? ''}”`).join('');
    yield issueAt('coordinates-incomplete', table, { row, column }, { labels });
    return;
  }
  // Places on an invented plane are anywhere.
  if (longitude === null || latitude === null || textIn(row, 'datum') === '虚构平面') return;
  if (isWithin(longitude, bounds.longitude) && isWithin(latitude, bounds.latitude)) return;
  const swapped = isWithin(latitude, bounds.longitude) && isWithin(longitude, bounds.latitude);
  yield issueAt(
    'coordinates-range',
    table,
    { row, column: 'longitude' },
    { longitude, latitude, swapped: swapped ? 1 : 0 },
  );
}

function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}

function nameIn(list: Readonly<Record<string, string>>, code: string): string {
  return list[code] ?? code;
}

import type { Issue } from '../../model/issue.ts';
import { type CheckedRow, type CheckInput, numberIn, rowsOf, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';

/** What a teacher's row says beside the number, as far as it tells persons apart. */
const traits = ['staff_campus_id', 'subject', 'birth_year', 'professional_title', 'joined_campus_on'] as const;

/**
 * Teachers who agree in all traits by chance, per hundred: graduates of one year who began at one school together. In
 * counties of ordinary schools there is about one such pair in two hundred teachers, and a notice that is always there
 * is no notice. Two lists of the same people merged into one give far more.
 */
const chancePairsPerHundred = 1;

/** The same person under two numbers would be counted twice. Only how many pairs there are is told, never who. */
export function* checkPersonTwice(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('teachers');
  const rows = rowsOf(input, 'teachers').filter((row) => traits.every((trait) => (row.values[trait] ?? null) !== null));
  const alike = Map.groupBy(rows, (row) => traits.map((trait) => String(row.values[trait])).join('\u0001'));
  const pairs = [...alike.values()].reduce((total, { length }) => total + (length * (length - 1)) / 2, 0);
  if (table === undefined || pairs * 100 <= rows.length * chancePairsPerHundred) return;
  yield issueAt('person-twice', table, {}, { pairs });
}

interface Limit {
  readonly people: ReadonlySet<string>;
  /** Column of the campus's snapshot that is not smaller. */
  readonly column: string;
  readonly who: string;
  readonly whole: string;
}

/**
 * From no campus are more persons sent in a school year than it has teachers, nor more backbone teachers than it has of
 * these. Told at the restricted table: what the counts of a campus are is nothing for the public record.
 */
export function* checkPeopleOfCampus(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('rotations');
  if (table === undefined) return;
  const snapshots = new Map(rowsOf(input, 'snapshots').map((row) => [yearAndCampus(row, 'academic_year'), row]));
  const names = new Map(
    rowsOf(input, 'campuses').map((row) => [textIn(row, 'campus_id') ?? '', textIn(row, 'campus_name') ?? '']),
  );
  const honours = Map.groupBy(rowsOf(input, 'honours'), (row) => textIn(row, 'pid') ?? '');
  // Whose staff relation moves along is counted by the receiving campus from that day on.
  const staying = table.rows.filter(({ values }) => values['moves_staff_relation'] === false);
  for (const [key, rows] of Map.groupBy(staying, sendingKey)) {
    const snapshot = snapshots.get(key);
    const [year = '', campus = ''] = key.split(' ');
    if (snapshot === undefined) continue;
    for (const { people, column, who, whole } of limitsOf(rows, { year, honours })) {
      const total = numberIn(snapshot, column);
      if (total === null || people.size <= total) continue;
      const details = { campus: names.get(campus) ?? campus, year: year.replace('-', '—'), n: people.size, total };
      yield issueAt('people-exceed-snapshot', table, {}, { ...details, who, whole });
    }
  }
}

function limitsOf(
  rows: readonly CheckedRow[],
  { year, honours }: { readonly year: string; readonly honours: ReadonlyMap<string, readonly CheckedRow[]> },
): readonly Limit[] {
  const people = new Set(rows.flatMap((row) => textIn(row, 'pid') ?? []));
  const date = `${year.slice(0, 4)}-09-01`;
  const backbone = new Set([...people].filter((pid) => honours.get(pid)?.some((row) => isBackboneOn(row, date))));
  return [
    { people, column: 'full_time_teacher_count', who: '交流人数', whole: '专任教师数' },
    { people: backbone, column: 'school_backbone_count', who: '交流的骨干教师数', whole: '校级以上骨干数' },
  ];
}

/** The other honours may well be held by teachers who are no backbone teachers. */
function isBackboneOn(row: CheckedRow, date: string): boolean {
  const [from, to] = [textIn(row, 'awarded_on'), textIn(row, 'valid_to')];
  return textIn(row, 'honour') === '骨干教师' && from !== null && from <= date && (to === null || date < to);
}

function sendingKey(row: CheckedRow): string {
  const start = textIn(row, 'starts_on');
  const campus = textIn(row, 'sending_campus_id');
  return start === null || campus === null ? '' : `${academicYearOf(start)} ${campus}`;
}

function yearAndCampus(row: CheckedRow, yearColumn: string): string {
  return `${textIn(row, yearColumn) ?? ''} ${textIn(row, 'campus_id') ?? ''}`;
}

/** Who is sent in August is sent for the coming school year (domain A0). */
function academicYearOf(date: string): string {
  const year = Number(date.slice(0, 4)) - (date.slice(5, 7) < '08' ? 1 : 0);
  return `${year}-${year + 1}`;
}

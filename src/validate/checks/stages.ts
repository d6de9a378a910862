import { codeClassOfType, schoolTypes } from '../../model/codes.ts';
import type { Issue } from '../../model/issue.ts';
import { type CheckInput, elementsIn, numberIn, rowsOf, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';

/** Stages that a school of a type can have; a type that is not listed is not compared. */
const stagesOfType: Readonly<Record<string, readonly string[]>> = {
  '211': ['小学'],
  '218': ['小学'],
  '219': ['小学'],
  '311': ['初中'],
  '319': ['初中'],
  '312': ['小学', '初中'],
  '341': ['初中', '高中'],
  '342': ['高中'],
  '345': ['小学', '初中', '高中'],
};

const pupilsOfStage = [
  ['小学', 'primary_student_count'],
  ['初中', 'junior_student_count'],
] as const;

/** What a campus teaches agrees with the type of its school, and with the pupils who are counted there. */
export function* checkStages(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('campuses');
  if (table === undefined) return;
  const types = new Map(
    rowsOf(input, 'schools').map((row) => [textIn(row, 'school_id'), textIn(row, 'school_type_code')]),
  );
  const pupils = Map.groupBy(rowsOf(input, 'snapshots'), (row) => textIn(row, 'campus_id'));
  for (const row of rowsOf(input, 'campuses')) {
    const stages = elementsIn(row, 'stages');
    if (stages.length === 0) continue;
    const type = types.get(textIn(row, 'school_id')) ?? '';
    const allowed = isTypeDoubtful(textIn(row, 'school_id'), type) ? undefined : stagesOfType[type];
    const place = { row, column: 'stages' };
    const other = allowed === undefined ? undefined : stages.find((stage) => !allowed.includes(stage));
    if (other !== undefined) yield issueAt('stage-type', table, place, { stage: other, type: typeName(type) });
    for (const [stage, column] of pupilsOfStage) {
      const counted = (pupils.get(textIn(row, 'campus_id')) ?? []).find((own) => (numberIn(own, column) ?? 0) > 0);
      if (counted === undefined || stages.includes(stage) || other !== undefined) continue;
      yield issueAt('stage-pupils', table, place, {
        stage,
        otherLine: counted.line,
        file: input.tables.get('snapshots')?.source.file ?? '',
      });
    }
  }
}

/** A type that contradicts the school's own code has a message of its own. */
function isTypeDoubtful(schoolId: string | null, type: string): boolean {
  const expected = codeClassOfType[type];
  return expected !== undefined && /^\d/.test(schoolId ?? '') && schoolId?.startsWith(expected) === false;
}

function typeName(type: string): string {
  const names: Readonly<Record<string, string>> = schoolTypes;
  return names[type] ?? type;
}

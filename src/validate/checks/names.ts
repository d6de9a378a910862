import type { Issue } from '../../model/issue.ts';
import { type CheckedRow, type CheckInput, rowsOf, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';
import { nameKey } from '../references/name-index.ts';
import { differingCharacters, foldVariants } from '../references/variants.ts';

const registers = [
  { table: 'schools', id: 'school_id', name: 'school_name' },
  { table: 'campuses', id: 'campus_id', name: 'campus_name' },
  { table: 'groups', id: 'group_id', name: 'group_name' },
] as const;

/**
 * Two entries of a register whose names differ only by characters that are written for each other are asked about: one
 * school entered twice, or two schools. The clerk answers by registering both names as 现名.
 */
export function* checkNameVariants(input: CheckInput): Generator<Issue> {
  const confirmed = currentNames(input);
  for (const { table: register, id, name } of registers) {
    const table = input.tables.get(register);
    const named = rowsOf(input, register).filter((row) => textIn(row, name) !== null && textIn(row, id) !== null);
    const isConfirmed = (row: CheckedRow): boolean => confirmed.has(`${textIn(row, id)} ${textIn(row, name)}`);
    for (const rows of Map.groupBy(named, (row) => foldVariants(nameKey(textIn(row, name) ?? ''))).values()) {
      const [first] = rows;
      if (table === undefined || first === undefined) continue;
      const firstName = textIn(first, name) ?? '';
      for (const row of rows) {
        const own = textIn(row, name) ?? '';
        if (nameKey(own) === nameKey(firstName) || (isConfirmed(first) && isConfirmed(row))) continue;
        const details = { other: firstName, otherLine: first.line, characters: differingCharacters(own, firstName) };
        yield issueAt('name-variant', table, { row, column: name }, details);
      }
    }
  }
}

function currentNames(input: CheckInput): ReadonlySet<string> {
  const current = rowsOf(input, 'names').filter((row) => textIn(row, 'name_kind') === '现名');
  return new Set(current.map((row) => `${textIn(row, 'entity_id')} ${textIn(row, 'name')}`));
}

import { folded } from '../../format/folded.ts';
import type { Issue } from '../../model/issue.ts';
import { tableOf, type TableName } from '../../model/tables.ts';
import { type CheckInput, numberIn, regionCodeOf, rowsOf, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';

/** What can be said of the members table of a city from its own folder; cities.ts looks at the other folders as well. */
export function* checkCityMembers(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('city_members');
  if (table === undefined) return;
  if (table.rows.length === 0) yield issueAt('city-without-member', table, {});
  const own = regionCodeOf(input.context);
  const lines = new Map<string, number>();
  for (const row of rowsOf(input, 'city_members')) {
    const [code, name] = [textIn(row, 'region_code'), textIn(row, 'region_name')];
    if (code === own) yield issueAt('city-lists-itself', table, { row, column: 'region_code' });
    const known = name === null ? undefined : lines.get(folded(name));
    if (known !== undefined)
      yield issueAt('city-member-named-twice', table, { row, column: 'region_name' }, { otherLine: known });
    else if (name !== null) lines.set(folded(name), row.line);
    const isSized = sizes.some((column) => numberIn(row, column) !== null);
    if (isSized && textIn(row, 'weight_source') === null && !row.unusable.has('weight_source'))
      yield issueAt(
        'city-weight-without-source',
        table,
        { row, column: 'weight_source' },
        { name: name ?? code ?? '' },
      );
  }
  yield* countyTables(input);
}

const sizes = ['campus_count', 'school_count', 'student_count', 'teacher_count'] as const;

/** What a city has of its own; everything else is its counties'. */
const cityTables: ReadonlySet<TableName> = new Set([
  'region',
  'city_members',
  'datasets',
  'policy_documents',
  'clauses',
  'unrecorded_passages',
  'policy_targets',
  'interpretations',
  'contradictions',
  'leading_bodies',
  'responsibilities',
  'tasks',
  'group_type_terms',
  'group_kinds',
  'pack_items',
  'calendar',
  'corrections',
]);

/** A city is added up from its counties: what its own folder holds of schools and groups would be in no sum. */
function* countyTables({ tables }: CheckInput): Generator<Issue> {
  for (const table of tables.values()) {
    if (cityTables.has(table.name)) continue;
    yield issueAt('city-with-county-table', table, {}, { label: tableOf(table.name).label });
  }
}

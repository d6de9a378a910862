import type { Issue } from '../model/issue.ts';
import { type CheckedRow, type CheckedTable, type CheckedTables, elementsIn, rowsOf, textIn } from './checked.ts';
import { referenceColumns } from './references/reference-columns.ts';

/** The groups, schools, campuses or target that a record is about; empty = the region as a whole, such as its budget. */
export type Scope = readonly { readonly kind: Kind; readonly id: string }[];

/** Returns whom a record is about; null when its cells do not say. */
type ScopeReader = (table: CheckedTable, row: CheckedRow, issue: Issue) => Scope | null;

const kinds = { groups: 'group', schools: 'school', campuses: 'campus', policy_targets: 'target' } as const;
const keys = { group: 'group_id', school: 'school_id', campus: 'campus_id', target: 'target_id' } as const;
type Kind = keyof typeof keys;

/**
 * Whom records are about. A record that names its group is about this group. One that names schools or campuses alone, or
 * persons, is about all groups of which these are or were members: any of their years may have counted it. A rotation is
 * counted in every group that holds both its ends, whichever it names.
 */
export function scopeReaderOf(tables: CheckedTables): ScopeReader {
  const groupsOf = groupsByMember(tables);
  const campusesOfPerson = campusesByPerson(tables);
  return (table, row, issue) => {
    const named = namedUnits(table, row, issue);
    if (named === null) return null;
    const persons = ['pid', 'mentor_pid', 'apprentice_pid'].flatMap((column) => textIn(row, column) ?? []);
    const places = persons
      .flatMap((pid) => campusesOfPerson.get(pid) ?? [])
      .map((id) => ({ kind: 'campus' as const, id }));
    const isByMembers = table.name === 'rotations' || !named.some(({ kind }) => kind === 'group');
    const members = [...named, ...places].filter(({ kind }) => kind !== 'group');
    const groups = isByMembers ? members.flatMap(({ id }) => groupsOf.get(id) ?? []) : [];
    const scope = [...named, ...groups.map((id) => ({ kind: 'group' as const, id }))];
    const isAboutPersons = persons.length > 0;
    return scope.length === 0 && isAboutPersons ? null : scope;
  };
}

/** The row's own key and what it refers to. A reference that could not be read stands for its candidates. */
function namedUnits(table: CheckedTable, row: CheckedRow, issue: Issue): Scope | null {
  const own = Object.entries(kinds).find(([name]) => name === table.name)?.[1];
  const ownId = own === undefined ? null : textIn(row, keys[own]);
  if (own !== undefined && ownId === null) return null;
  const found: { kind: Kind; id: string }[] = own === undefined || ownId === null ? [] : [{ kind: own, id: ownId }];
  let isUnclear = false;
  const units = referenceColumns(table).map(({ name, targets }) => ({
    name,
    targetKinds: targets.flatMap(({ table: target }) => kindOf(target) ?? []),
  }));
  // A calendar or a list of the policy is about everybody.
  const isOfPersons = 'pid' in table.schema.columns || 'mentor_pid' in table.schema.columns;
  if (own === undefined && !isOfPersons && units.every(({ targetKinds }) => targetKinds.length === 0)) return null;
  for (const { name, targetKinds } of units) {
    if (targetKinds.length === 0 || name === 'successor_school_id') continue;
    const ids = row.unusable.has(name) ? candidatesIn(table, { column: name, issue }) : elementsIn(row, name);
    if (row.unusable.has(name) && ids.length === 0) isUnclear = true;
    for (const id of ids) for (const kind of targetKinds) found.push({ kind, id });
  }
  // One end of a move that cannot be read leaves the other, and the groups that hold it.
  const isTold = found.length > 0 && (table.name === 'rotations' || found.some(({ kind }) => kind === 'group'));
  return isUnclear && !isTold ? null : found;
}

function kindOf(table: string): Kind | null {
  return Object.entries(kinds).find(([name]) => name === table)?.[1] ?? null;
}

/** What an ambiguous name may have meant, when the issue is about this very cell. */
function candidatesIn(
  { schema }: CheckedTable,
  { column, issue }: { readonly column: string; readonly issue: Issue },
): readonly string[] {
  const { candidates } = issue.details;
  if (schema.columns[column]?.label !== issue.column?.label || typeof candidates !== 'string') return [];
  return candidates.split('、');
}

/** School or campus → the groups that it is or was in, by itself, with its school, or with one of its campuses. */
function groupsByMember(tables: CheckedTables): ReadonlyMap<string, readonly string[]> {
  const campuses = rowsOf({ tables }, 'campuses');
  const schoolOf = new Map(campuses.map((row) => [textIn(row, 'campus_id'), textIn(row, 'school_id')]));
  const campusesOf = Map.groupBy(campuses, (row) => textIn(row, 'school_id'));
  const pairs = rowsOf({ tables }, 'memberships').flatMap((row) => {
    const [group, campus, school] = ['group_id', 'campus_id', 'school_id'].map((column) => textIn(row, column ?? ''));
    if (typeof group !== 'string') return [];
    const whole = campus === null ? (campusesOf.get(school ?? null) ?? []) : [];
    const members = [campus, school ?? schoolOf.get(campus ?? null), ...whole.map((own) => textIn(own, 'campus_id'))];
    return members.flatMap((member) => (typeof member === 'string' ? [[member, group] as const] : []));
  });
  return grouped(pairs);
}

/** Person → campuses that employ them, send them out or take them in. */
function campusesByPerson(tables: CheckedTables): ReadonlyMap<string, readonly string[]> {
  const places = [
    ['teachers', 'staff_campus_id'],
    ['rotations', 'sending_campus_id'],
    ['rotations', 'receiving_campus_id'],
  ] as const;
  const pairs = places.flatMap(([name, column]) =>
    rowsOf({ tables }, name).flatMap((row) => {
      const [pid, campus] = [textIn(row, 'pid'), textIn(row, column)];
      return pid === null || campus === null ? [] : [[pid, campus] as const];
    }),
  );
  return grouped(pairs);
}

function grouped(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(pairs, ([key]) => key);
  return new Map([...groups].map(([key, own]) => [key, [...new Set(own.map(([, value]) => value))]]));
}

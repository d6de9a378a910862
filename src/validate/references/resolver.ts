import { type CellValue, type Reading, putRight, unusable, usable } from '../cells/reading.ts';
import { type CheckedTables, type CheckedRow, rowsOf, textIn } from '../checked.ts';
import { type KnownName, type NameIndex, nameIndexOf, nameKey } from './name-index.ts';
import { nearestList } from './nearest.ts';

/** Where a reference may lead: `schools.school_id`. */
interface Target {
  readonly table: string;
  readonly column: string;
}

export interface Resolver {
  /** Reads one reference. `date` is when the record holds; it decides between uses of a name at different times. */
  readonly resolve: (text: string, targets: readonly Target[], date: string | null) => Reading;
}

/** Finds codes, and names written instead of codes, among the rows of a region. */
export function resolverOf(tables: CheckedTables): Resolver {
  const idsOf = remembered((target: string) => knownIds(tables, target));
  const names = nameIndexOf(tables);
  const campusesOf = campusesBySchool(tables);
  // Every candidate is looked at for every unknown text: a mistake that repeats in each row must not cost that each time.
  const known = new Map<string, string>();
  const nearestTo = (text: string, targets: readonly Target[]) => {
    const key = [text, ...targets.map(({ table }) => table)].join('\n');
    const list = known.get(key) ?? nearestList(text, suggestions(names, targets, idsOf));
    known.set(key, list);
    return list;
  };
  return {
    resolve(text, targets, date) {
      if (targets.some(({ table, column }) => idsOf(`${table}.${column}`).has(text))) return usable(text);
      const called = candidates(text, { names, campusesOf, registers: targets.map(({ table }) => table) });
      if (called.length > 0) return chooseByDate(called, date);
      return unusable('reference-unknown', { nearest: nearestTo(text, targets) });
    },
  };
}

/**
 * Codes of a target column. A cell that could not be read still counts as what is written there: who repeats the same
 * mistake elsewhere hears of it once.
 */
function knownIds(tables: CheckedTables, target: string): ReadonlySet<string> {
  const [table, column] = splitTarget(target);
  const rows = [...tables.values()].find(({ name }) => name === table)?.rows ?? [];
  return new Set(rows.map((row) => idIn(row, column)).filter((id) => id !== ''));
}

function idIn(row: CheckedRow, column: string): string {
  const value: CellValue | null | undefined = row.values[column];
  return typeof value === 'string' ? value : (row.source.cells[column] ?? '');
}

interface Naming {
  readonly names: NameIndex;
  readonly campusesOf: ReadonlyMap<string, readonly string[]>;
  readonly registers: readonly string[];
}

/** Everything of the wanted registers that bears the name. A school named where a campus is wanted stands for its campuses. */
function candidates(text: string, { names, campusesOf, registers }: Naming): readonly KnownName[] {
  const called = names.get(nameKey(text)) ?? [];
  const wanted = called.filter(({ register }) => registers.includes(register));
  if (wanted.length > 0 || !registers.includes('campuses')) return wanted;
  return called
    .filter(({ register }) => register === 'schools')
    .flatMap((school) =>
      (campusesOf.get(school.id) ?? []).map((id) => ({ ...school, id, register: 'campuses' as const })),
    );
}

function chooseByDate(called: readonly KnownName[], date: string | null): Reading {
  const then = date === null ? called : called.filter((name) => wasUsed(name, date));
  const ids = new Set(then.map(({ id }) => id));
  const [only] = ids;
  if (ids.size === 1 && only !== undefined) return putRight(only, 'reference-name-resolved', only);
  const everIds = new Set(called.map(({ id }) => id));
  const [ever] = everIds;
  if (ids.size > 1 || everIds.size > 1 || ever === undefined) {
    return unusable('reference-ambiguous', { candidates: [...(ids.size > 1 ? ids : everIds)].toSorted().join('、') });
  }
  return usable(ever, { code: 'reference-name-outdated', details: { becomes: ever, date: date ?? '' } });
}

function wasUsed({ valid_from, valid_to }: KnownName, date: string): boolean {
  return (valid_from === null || valid_from <= date) && (valid_to === null || date < valid_to);
}

function* suggestions(names: NameIndex, targets: readonly Target[], idsOf: (target: string) => ReadonlySet<string>) {
  const registers: readonly string[] = targets.map(({ table }) => table);
  for (const known of names.values()) {
    for (const { name, register } of known) if (registers.includes(register)) yield name;
  }
  for (const { table, column } of targets) yield* idsOf(`${table}.${column}`);
}

function campusesBySchool(tables: CheckedTables): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(rowsOf({ tables }, 'campuses'), (row) => textIn(row, 'school_id') ?? '');
  return new Map([...groups].map(([school, rows]) => [school, rows.flatMap((row) => textIn(row, 'campus_id') ?? [])]));
}

export function splitTarget(target: string): [table: string, column: string] {
  const [table = '', column = ''] = target.split('.');
  return [table, column];
}

function remembered<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

import { type Details, type Reading, putRight, unusable, usable } from '../cells/reading.ts';
import { type CheckedTables, rowsOf, textIn } from '../checked.ts';
import { type KnownName, type NameIndex, nameIndexOf, nameKey } from './name-index.ts';
import { nearestList } from './nearest.ts';
import type { Target } from './reference-columns.ts';
import { differingCharacters, foldVariants } from './variants.ts';

/** Reads one reference. `date` is when the record holds; it decides between uses of a name at different times. */
export type ReferenceReader = (text: string, date: string | null) => Reading;

/** Turns codes and registered names into codes. */
export interface Resolver {
  /** Returns the reader of references that lead to one of some columns. */
  readonly readerFor: (targets: readonly Target[]) => ReferenceReader;
}

const mostSearches = 100;

/** Finds codes, and names written instead of codes, among the rows of a region. */
export function resolverOf(tables: CheckedTables): Resolver {
  const keysOf = remembered(keyName, (target: Target) => keysIn(tables, target));
  const names = nameIndexOf(tables);
  const folded = foldedIndexOf(names);
  const campusesOf = campusesBySchool(tables);
  // Every candidate is looked at for every unknown text: a mistake that repeats in each row must not cost that each time.
  // Nor must a whole column of wrong numbers, each a different one: after a hundred nobody reads suggestions.
  let searches = 0;
  const nearestTo = remembered(searchName, ({ text, targets }: Search) => {
    searches += 1;
    return searches > mostSearches ? '' : nearestList(text, suggestions(names, targets, keysOf));
  });
  return {
    readerFor(targets) {
      const keys = targets.map(keysOf);
      const registers = targets.map(({ table }) => table);
      const hasBroken = keys.some((of) => of.hasBroken);
      return (text, date) => {
        if (keys.some(({ known }) => known.has(text))) return usable(text);
        const called = candidates(text, { names, campusesOf, registers });
        if (called.length > 0) return chooseByDate(called, date);
        if (hasBroken && isCode(text)) return usable(text);
        const [variant] = candidates(foldVariants(text), { names: folded, campusesOf, registers });
        if (variant !== undefined) return unusable('name-variant', variantDetails(text, variant));
        return unusable('reference-unknown', { nearest: nearestTo({ text, targets }) });
      };
    },
  };
}

/** The same names under their usual characters. */
function foldedIndexOf(names: NameIndex): NameIndex {
  return Map.groupBy([...names.values()].flat(), ({ name }) => foldVariants(nameKey(name)));
}

/** The name in full as it is registered: of a school found for its campus, the school's. */
function variantDetails(text: string, { name }: KnownName): Details {
  return { element: text, other: name, characters: differingCharacters(text, name) };
}

interface Keys {
  /**
   * A cell that could not be read still counts as what is written there: who repeats the same mistake elsewhere hears
   * of it once.
   */
  readonly known: ReadonlySet<string>;
  /**
   * Some were refused. A well-formed code that is not among the others is most likely one of these, which block
   * publication anyway; once they are put right it is looked for again.
   */
  readonly hasBroken: boolean;
}

function keysIn(tables: CheckedTables, { table, column }: Target): Keys {
  const rows = [...tables.values()].find(({ name }) => name === table)?.rows ?? [];
  const ids = rows.map((row) => textIn(row, column) ?? row.source.cells[column] ?? '');
  return {
    known: new Set(ids.filter((id) => id !== '')),
    hasBroken: rows.some((row) => row.unusable.has(column)),
  };
}

function isCode(text: string): boolean {
  return /^(\d{10}|P-\d{6}-\d{3})(-\d{2})?$/.test(text);
}

interface Search {
  readonly text: string;
  readonly targets: readonly Target[];
}

function keyName({ table, column }: Target): string {
  return `${table}.${column}`;
}

function searchName({ text, targets }: Search): string {
  return [text, ...targets.map(keyName)].join('\n');
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

function* suggestions(
  names: NameIndex,
  targets: readonly Target[],
  keysOf: (target: Target) => Keys,
): Generator<string> {
  const registers: readonly string[] = targets.map(({ table }) => table);
  for (const known of names.values()) {
    for (const { name, register } of known) if (registers.includes(register)) yield name;
  }
  for (const target of targets) yield* keysOf(target).known;
}

function campusesBySchool(tables: CheckedTables): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(rowsOf({ tables }, 'campuses'), (row) => textIn(row, 'school_id') ?? '');
  return new Map([...groups].map(([school, rows]) => [school, rows.flatMap((row) => textIn(row, 'campus_id') ?? [])]));
}

/** Computes each value once; `nameOf` gives equal arguments equal names. */
function remembered<A, V>(nameOf: (argument: A) => string, compute: (argument: A) => V): (argument: A) => V {
  const known = new Map<string, V>();
  return (argument) => {
    const name = nameOf(argument);
    const value = known.get(name) ?? compute(argument);
    known.set(name, value);
    return value;
  };
}

import type { CheckedRow, CheckedTables } from '../checked.ts';
import { rowsOf, textIn } from '../checked.ts';

/** Registers whose rows have names that clerks write instead of codes. */
export type Register = 'schools' | 'campuses' | 'groups';

/** One name of one school, campus or group. Dates are the half-open period in which it was used; null = open. */
export interface KnownName {
  readonly name: string;
  readonly id: string;
  readonly register: Register;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

/** `nameKey(name)` → everything that is or was called so. */
export type NameIndex = ReadonlyMap<string, readonly KnownName[]>;

/** Exact apart from white space and the width of brackets, which cannot make two different names equal. */
export function nameKey(name: string): string {
  return name.normalize('NFC').replaceAll(/\s/g, '').replaceAll('(', '（').replaceAll(')', '）');
}

/** Kinds of names that say where something is or was, not what it is called. */
const notNames = new Set(['曾用址', '所在地']);

/** Every name on record with what bears it: full, short, former and internal ones. */
export function nameIndexOf(tables: CheckedTables): NameIndex {
  const known = [
    ...registerNames(tables, { register: 'schools', id: 'school_id', columns: ['school_name'] }),
    ...registerNames(tables, { register: 'campuses', id: 'campus_id', columns: ['campus_name'] }),
    ...registerNames(tables, { register: 'groups', id: 'group_id', columns: ['group_name', 'short_name'] }),
    ...historicNames(tables),
  ];
  return Map.groupBy(known, ({ name }) => nameKey(name));
}

function registerNames(
  tables: CheckedTables,
  { register, id, columns }: { register: Register; id: string; columns: readonly string[] },
): readonly KnownName[] {
  return rowsOf({ tables }, register).flatMap((row) =>
    columns.flatMap((column) => knownName(row, { id, register, name: column, from: '', to: '' })),
  );
}

function historicNames(tables: CheckedTables): readonly KnownName[] {
  const registers = registerOfIds(tables);
  return rowsOf({ tables }, 'names')
    .filter((row) => !notNames.has(textIn(row, 'name_kind') ?? ''))
    .flatMap((row) => {
      const register = registers.get(textIn(row, 'entity_id') ?? '');
      const columns = { id: 'entity_id', name: 'name', from: 'valid_from', to: 'valid_to' };
      return register === undefined ? [] : knownName(row, { ...columns, register });
    });
}

function registerOfIds(tables: CheckedTables): ReadonlyMap<string, Register> {
  const ids = { schools: 'school_id', campuses: 'campus_id', groups: 'group_id' } as const;
  const registers = Object.keys(ids) as readonly Register[];
  return new Map(
    registers.flatMap((register) =>
      rowsOf({ tables }, register).flatMap((row) => {
        const id = textIn(row, ids[register]);
        return id === null ? [] : [[id, register] as const];
      }),
    ),
  );
}

function knownName(
  row: CheckedRow,
  columns: { id: string; register: Register; name: string; from: string; to: string },
): readonly KnownName[] {
  const [id, name] = [textIn(row, columns.id), textIn(row, columns.name)];
  if (id === null || name === null) return [];
  const [valid_from, valid_to] = [textIn(row, columns.from), textIn(row, columns.to)];
  return [{ name, id, register: columns.register, valid_from, valid_to }];
}

import type { CheckedTable } from '../checked.ts';

/** Where a reference may lead. */
export interface Target {
  readonly table: string;
  readonly column: string;
}

/** A column that leads to others. */
export interface ReferenceColumn {
  readonly name: string;
  readonly isList: boolean;
  readonly targets: readonly Target[];
}

/** Columns of a table that hold codes of other rows. */
export function referenceColumns({ schema }: CheckedTable): readonly ReferenceColumn[] {
  return Object.entries(schema.columns).flatMap(([name, { references, list }]) => {
    if (references === undefined) return [];
    return [{ name, isList: list === true, targets: references.map(targetOf) }];
  });
}

/** `schools.school_id`, as the schema writes it. */
function targetOf(reference: string): Target {
  const [table = '', column = ''] = reference.split('.');
  return { table, column };
}

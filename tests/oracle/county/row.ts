import { columnsOf, type Row, type TableName } from '../../../src/model/tables.ts';

/** A complete row in which every cell that is not named is empty. */
export function row<N extends TableName>(name: N, cells: Partial<Row<N>>): Row<N> {
  const blank = Object.fromEntries(columnsOf(name).map(([column]) => [column, null]));
  // Callers name the cells that must be filled; the engine refuses a row without them.
  return { ...blank, ...cells } as Row<N>;
}

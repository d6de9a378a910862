import type { Row, TableName } from '../../src/model/tables.ts';

type FilledKey<N extends TableName> = {
  [K in keyof Row<N>]: null extends Row<N>[K] ? never : K;
}[keyof Row<N>];

/** A row as it is written down here: what may stay empty may be left out. */
export type Draft<N extends TableName> = Pick<Row<N>, FilledKey<N>> & Partial<Row<N>>;

/** Every table of one county. */
export type CountyTables = { readonly [N in TableName]: readonly Draft<N>[] };

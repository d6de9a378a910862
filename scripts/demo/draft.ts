import { tableNames, type Row, type TableName } from '../../src/model/tables.ts';

type FilledKey<N extends TableName> = {
  [K in keyof Row<N>]: null extends Row<N>[K] ? never : K;
}[keyof Row<N>];

/** A row as it is written down here: what may stay empty may be left out. */
export type Draft<N extends TableName> = Pick<Row<N>, FilledKey<N>> & Partial<Row<N>>;

/** The tables of a county that keeps registers: totals of groups are for those that keep none. */
export type CountyTableName = Exclude<TableName, 'group_year_totals' | 'city_members'>;
export const countyTableNames = tableNames.filter((name): name is CountyTableName => name !== 'group_year_totals');

/** Every table of one county. */
export type CountyTables = { readonly [N in CountyTableName]: readonly Draft<N>[] };

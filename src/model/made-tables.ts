import type { Table } from './column.ts';
import { derivedTables, type DerivedTables } from './derived.ts';
import { factTables, type FactTables } from './fact-tables.ts';

/**
 * The published tables that nobody fills in: facts, made of restricted records, and what is derived from the results.
 * Offered for download and explained in the codebook like any other.
 */
export const madeTables: { readonly [N in MadeTableName]: Table } = { ...factTables, ...derivedTables };
export type MadeTableName = keyof FactTables | keyof DerivedTables;
/** The rows of every table that the build makes beside the results. */
export type MadeTables = FactTables & DerivedTables;
export const madeTableNames = Object.keys(madeTables) as readonly MadeTableName[];

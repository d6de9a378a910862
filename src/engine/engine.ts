import type { Column } from '../model/column.ts';

/**
 * The one way to ask for figures, at build time and in the browser. Values arrive as text, number, boolean, null or an
 * array of these; a date arrives as `YYYY-MM-DD` text. Rejects with the engine's own message when the SQL is wrong.
 */
export interface Engine {
  /** Rows of one statement. The caller names their shape; the statement's casts must keep the promise. */
  readonly query: <R extends object = Readonly<Record<string, unknown>>>(sql: string) => Promise<readonly R[]>;
  readonly close: () => void;
}

/** One cell of a table to be loaded. */
export type Cell = string | number | boolean | null | readonly string[];

/** A table as the engine needs to know it: the schema's tables, and the few that the build itself adds. */
export interface TableSpec {
  readonly name: string;
  readonly label: string;
  readonly key: readonly string[];
  readonly columns: readonly (readonly [name: string, column: Pick<Column, 'type' | 'label' | 'presence' | 'list'>])[];
}

/**
 * A statement that is taken for every region. `create` makes an empty table, `make` one out of a query, and `change` adds
 * rows to a table or takes some away.
 */
export interface Step {
  readonly kind: 'create' | 'make' | 'change';
  readonly table: string;
  /** `make`: the query alone; otherwise the whole statement. */
  readonly sql: string;
}

/** An engine that can also be filled. */
export interface LoadingEngine extends Engine {
  /** Runs any number of statements, one after the other, for what they do. */
  readonly run: (sql: string) => Promise<void>;
  /** Takes steps one after the other, where the engine knows them from before; others run their text (steps.ts). */
  readonly take?: (steps: readonly Step[]) => Promise<void>;
  /** Adds rows to an existing table; a property that a row does not have is null. */
  readonly append: (spec: TableSpec, rows: readonly object[]) => Promise<void>;
}

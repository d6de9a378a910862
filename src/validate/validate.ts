import type { Table } from '../model/column.ts';
import type { TableDoubt } from '../model/doubt.ts';
import type { Issue } from '../model/issue.ts';
import type { ReadResult, SourceTable } from '../model/source.ts';
import type { RegionTables, TableName } from '../model/tables.ts';
import { gradeOf } from './catalogue.ts';
import type { CellValue } from './cells/reading.ts';
import {
  type CheckedRow,
  type CheckedTable,
  type CheckedTables,
  type CheckInput,
  regionCodeOf,
  type ValidationContext,
} from './checked.ts';
import { dropRepeatedRows } from './checks/duplicates.ts';
import { checkNamesOfFiles, checkPersonalData } from './checks/personal-data.ts';
import { checks } from './checks/registry.ts';
import { doubtsOf } from './doubts.ts';
import { resolverOf } from './references/resolver.ts';
import { findMissingTables } from './references/missing-tables.ts';
import { resolveTable } from './references/resolve-table.ts';
import { checkSchoolTotals, type SchoolTotal, withoutSchoolTotals } from './school-totals.ts';
import { isCoveredDoubt, withDoubtsMasked } from './personal-data/covered.ts';
import { settleIssues } from './settle.ts';
import { typeTable } from './type-table.ts';
import { vocabulariesOf } from './vocabulary.ts';

export type { ValidationContext } from './checked.ts';

/** A region after all checks. */
export interface Validated {
  /**
   * Rows whose every required cell could be read, repeated rows once. A cell that could not be read is null where it is
   * not required. Tables that were not supplied are absent.
   */
  readonly tables: RegionTables;
  /** Everything found by reading and checking, in the order of files, rows and columns, personal data masked. */
  readonly issues: readonly Issue[];
  /** Whose figures wait for an answer, and because of which records. */
  readonly doubts: readonly TableDoubt[];
}

/**
 * Checks one region as a whole. Never throws for what the data are like. When one of the issues is an error, nothing of
 * the region may be published; figures that rest on records with an issue to confirm are to be withheld (`doubts`).
 */
export function validateRegion(read: ReadResult, context: ValidationContext): Validated {
  const { unreadTables, totals, typed, resolved, distinct } = prepareTables(read, context);
  const input: CheckInput = { tables: distinct.tables, context, unreadTables };
  const found = [
    // First, because a cell that is personal data is nothing else.
    ...checkPersonalData({ ...input, tables: typed.tables }),
    ...checkNamesOfFiles(read, input),
    ...read.issues,
    ...typed.issues,
    ...resolved.issues,
    ...distinct.issues,
    ...checks.flatMap((check) => [...check(input)]),
    ...checkSchoolTotals(input, totals),
  ];
  const issues = settleIssues(found);
  const doubts = doubtsOf(issues, { tables: resolved.tables, regionCode: regionCodeOf(context) });
  return { tables: publishable(withDoubtsMasked(distinct.tables, context.reviewed ?? [])), issues, doubts };
}

/** The tables of a region on their way from text to rows that can be checked against each other. */
export interface PreparedTables {
  readonly unreadTables: ReadonlySet<string>;
  readonly totals: readonly SchoolTotal[];
  readonly typed: Step;
  /** With codes in place of names. */
  readonly resolved: Step;
  /** Repeated rows once. */
  readonly distinct: Step;
}

/** Takes the steps that change cells or leave rows out; what they did is the processing record's business. */
export function prepareTables(read: ReadResult, context: ValidationContext): PreparedTables {
  const unreadTables = new Set(
    read.issues.filter((issue) => gradeOf(issue) === 'error').flatMap(({ table }) => table ?? []),
  );
  const { tables: sources, totals } = withoutSchoolTotals(read.tables);
  const typed = typeAll(sources, context);
  const resolved = resolveAll(typed.tables, unreadTables);
  return { unreadTables, totals, typed, resolved, distinct: eachTable(resolved.tables, dropRepeatedRows) };
}

interface Step {
  readonly tables: CheckedTables;
  readonly issues: readonly Issue[];
}

function typeAll(tables: readonly SourceTable[], context: ValidationContext): Step {
  const typing = { regionCode: regionCodeOf(context), vocabularies: vocabulariesOf(tables) };
  const results = tables.map((source) => typeTable(source, typing));
  return {
    tables: new Map(results.map(({ table }) => [table.name, table])),
    issues: results.flatMap(({ issues }) => issues),
  };
}

function resolveAll(tables: CheckedTables, unreadTables: ReadonlySet<string>): Step {
  const resolver = resolverOf(tables);
  const missing = findMissingTables(tables, unreadTables);
  const resolved = eachTable(tables, (table) => resolveTable(table, { tables, resolver, missing: missing.names }));
  return { tables: resolved.tables, issues: [...missing.issues, ...resolved.issues] };
}

function eachTable(
  tables: CheckedTables,
  step: (table: CheckedTable) => { table: CheckedTable; issues: readonly Issue[] },
): Step {
  const results = [...tables.values()].map(step);
  return {
    tables: new Map(results.map(({ table }) => [table.name, table])),
    issues: results.flatMap(({ issues }) => issues),
  };
}

function publishable(tables: CheckedTables): RegionTables {
  const rows: Partial<Record<TableName, readonly Readonly<Record<string, CellValue | null>>[]>> = {};
  for (const table of tables.values()) {
    const isComplete = completeness(table.schema);
    rows[table.name] = table.rows.filter(isComplete).map(({ values }) => values);
  }
  // Each value was read by the reader of its column's type and every required one is there: that is what a typed row is.
  return rows as RegionTables;
}

function completeness({ columns, oneOf = [] }: Table): (row: CheckedRow) => boolean {
  const required = Object.keys(columns).filter((name) => columns[name]?.presence === 'filled');
  const alternatives = [...required.map((name) => [name]), ...oneOf];
  // What nobody could read is not what nobody knows.
  const readable = Object.keys(columns).filter((name) => columns[name]?.mayBeUnknown === true);
  return ({ values, unusable }) =>
    alternatives.every((names) => names.some((name) => (values[name] ?? null) !== null)) &&
    !readable.some((name) => unusable.has(name));
}

/**
 * Names of the tables in which something is to be confirmed. What may be
 * personal data is covered where it stands and changes no figure.
 */
export function tablesToConfirm(issues: readonly Issue[]): ReadonlySet<string> {
  const open = issues.filter((issue) => gradeOf(issue) === 'confirm' && !isCoveredDoubt(issue));
  return new Set(open.flatMap(({ table }) => table ?? []));
}
